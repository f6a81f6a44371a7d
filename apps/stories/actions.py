"""What is done with a story. Each verb is one transaction and one Event."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from apps.base.announcing import announce
from apps.base.models import User
from apps.reading.text.folding import fold
from apps.stories.bodies import clean, plain
from apps.stories.findable import forget, remember
from apps.stories.linking import Reader, reading_of, sync_people, tell
from apps.stories.messages import StoryTold
from apps.stories.models import Correction, Story
from apps.stories.rules import (
    TOLD,
    Candidate,
    Obstacle,
    Stage,
    changed_passage,
    edit_obstacles,
    obstacles,
)
from apps.stories.versions import NotReady, Stale, change, log

__all__ = [
    "NotReady",
    "Remark",
    "Stale",
    "correct",
    "draft",
    "publish",
    "save",
    "send_back",
    "send_to_review",
    "sync_people",
    "withdraw",
]

FIELDS = frozenset(
    {
        "headline",
        "kicker",
        "teaser",
        "body",
        "section",
        "language",
        "planned",
        "embargo",
        "embargo_zone",
        "review",
        "lead",
        "translation_of",
    }
)
LONGEST_SLUG = 90


@dataclass(frozen=True, slots=True)
class Remark:
    """What a correction tells readers; empty passages are taken from the change."""

    kind: str
    before: str = ""
    after: str = ""
    note: str = ""


@transaction.atomic
def draft(
    *,
    by: User,
    now: datetime,
    authors: Iterable[User] = (),
    slug: str = "",
    reader: Reader = reading_of,
    **fields: Any,
) -> Story:
    """Begin a story; without a headline its address is made up until it has one."""
    values = _cleaned(fields)
    slug = slug or _free_slug(values.get("headline", ""))
    story = Story.objects.create(slug=slug, **values)
    story.authors.set(authors)
    tell(story, reader(story, now), by, now)
    log(story, "draft", by, now)
    return story


@transaction.atomic
def save(
    story: Story,
    *,
    version: int,
    by: User,
    now: datetime,
    authors: Iterable[User] | None = None,
    correction: Remark | None = None,
    reader: Reader = reading_of,
    **fields: Any,
) -> Story:
    """Write the fields as changed since `version`; raise Stale if it is not the last.

    What a live story told its readers changes only together with a correction.
    """
    values = _cleaned(fields)
    old = Story.objects.get(pk=story.pk)
    changed = frozenset(name for name in values if getattr(old, name) != values[name])
    found = list(
        edit_obstacles(Stage(old.stage), changed, corrected=correction is not None)
    )
    if old.stage == Stage.LIVE and not values.get("headline", old.headline).strip():
        found.append(Obstacle.LIVE_HAS_HEADLINE)
    if found:
        raise NotReady(found)
    if old.went_live is None and "headline" in changed:
        values["slug"] = _free_slug(values["headline"], story.pk)
    if correction is not None:
        values["updated"] = now
    saved = change(story, version, by, now, values)
    if authors is not None:
        saved.authors.set(authors)
    tell(saved, reader(saved, now), by, now)
    if correction is None:
        log(saved, "save", by, now, ", ".join(sorted(changed)))
    else:
        _correct(saved, _with_passage(correction, old, saved), by, now)
    if saved.stage == Stage.LIVE:
        remember([saved])
    return saved


@transaction.atomic
def publish(
    story: Story,
    *,
    version: int,
    blocking: int,
    warnings: int,
    by: User,
    now: datetime,
    reader: Reader = reading_of,
) -> Story:
    """Put a story live as the editor saw it, at once or at the planned time.

    `blocking` and `warnings` count the findings that nobody has answered; the desk's
    own publish() has them counted.
    """
    old = Story.objects.with_people_count().get(pk=story.pk)
    if found := list(obstacles(_candidate(old, blocking, warnings))):
        raise NotReady(found)
    at = max(now, old.planned) if old.planned else now
    saved = change(story, version, by, now, {"stage": Stage.LIVE, "went_live": at})
    # Read as of the day it goes live, which may be another than that of its last save.
    announce(StoryTold(saved, reader(saved, now), by, now))
    log(saved, "publish", by, now)
    remember([saved])
    return saved


@transaction.atomic
def withdraw(
    story: Story, *, version: int, reason: str, by: User, now: datetime
) -> Story:
    """Take a live story away from readers; the reason stays in its log."""
    old = Story.objects.get(pk=story.pk)
    found = [Obstacle.NOT_LIVE] if old.stage != Stage.LIVE else []
    found += [] if reason.strip() else [Obstacle.NO_REASON]
    if found:
        raise NotReady(found)
    values = {"stage": Stage.WITHDRAWN, "withdrawn": now, "lead": False}
    saved = change(story, version, by, now, values)
    log(saved, "withdraw", by, now, reason.strip())
    forget([saved.pk])
    return saved


@transaction.atomic
def send_to_review(story: Story, *, version: int, by: User, now: datetime) -> Story:
    """Ask a second person to read a draft."""
    if Story.objects.get(pk=story.pk).stage != Stage.DRAFT:
        raise NotReady([Obstacle.NOT_A_DRAFT])
    saved = change(story, version, by, now, {"stage": Stage.REVIEW})
    log(saved, "review", by, now)
    return saved


@transaction.atomic
def send_back(
    story: Story, *, version: int, reason: str, by: User, now: datetime
) -> Story:
    """Return a story from review to its authors, and say why."""
    old = Story.objects.get(pk=story.pk)
    found = [Obstacle.NOT_IN_REVIEW] if old.stage != Stage.REVIEW else []
    found += [] if reason.strip() else [Obstacle.NO_REASON]
    if found:
        raise NotReady(found)
    saved = change(story, version, by, now, {"stage": Stage.DRAFT})
    log(saved, "return", by, now, reason.strip())
    return saved


@transaction.atomic
def correct(
    story: Story,
    *,
    kind: str,
    before: str = "",
    after: str = "",
    note: str = "",
    by: User,
    now: datetime,
) -> Correction:
    """Tell readers of a live story what was wrong; to change its text too, save()."""
    old = Story.objects.get(pk=story.pk)
    found = [] if old.stage == Stage.LIVE else [Obstacle.NOT_LIVE]
    found += [] if (after + note).strip() else [Obstacle.CORRECTION_SAYS_NOTHING]
    if found:
        raise NotReady(found)
    saved = change(story, old.version, by, now, {"updated": now})
    return _correct(saved, Remark(kind, before, after, note), by, now)


def _cleaned(fields: Mapping[str, Any]) -> dict[str, Any]:
    unknown = set(fields) - FIELDS
    if unknown:
        raise TypeError(f"no fields of a story to be edited: {sorted(unknown)}")
    values = dict(fields)
    for name in ("headline", "kicker", "teaser"):
        if name in values:
            values[name] = " ".join(values[name].replace("\0", "").split())
    if "body" in values:
        values["body"] = clean(values["body"])
    return values


def _candidate(story: Story, blocking: int, warnings: int) -> Candidate:
    return Candidate(
        stage=Stage(story.stage),
        headline=story.headline,
        body=plain(story.body),
        section=story.section_id,
        authors=story.authors.count(),
        people=story.people_count,
        blocking=blocking,
        warnings=warnings,
    )


def _with_passage(remark: Remark, old: Story, new: Story) -> Remark:
    if remark.before or remark.after:
        return remark
    told = {n: (getattr(old, n), getattr(new, n)) for n in TOLD}
    told["body"] = (plain(old.body), plain(new.body))
    passages = [changed_passage(*pair) for pair in told.values()]
    return Remark(
        remark.kind,
        "\n".join(before for before, _ in passages if before),
        "\n".join(after for _, after in passages if after),
        remark.note,
    )


def _correct(story: Story, remark: Remark, by: User, now: datetime) -> Correction:
    if not (remark.after + remark.note).strip():
        raise NotReady([Obstacle.CORRECTION_SAYS_NOTHING])
    made = Correction.objects.create(
        story=story,
        kind=remark.kind,
        before=remark.before,
        after=remark.after,
        note=remark.note,
        by=by,
        at=now,
    )
    log(story, "correct", by, now, made.kind)
    return made


def _free_slug(headline: str, own: int | None = None) -> str:
    base = slugify(fold(headline))[:LONGEST_SLUG].strip("-")
    if not base:
        return f"entwurf-{secrets.token_hex(4)}"
    pattern = rf"^{base}(-[0-9]+)?$"
    taken = set(
        Story.objects.filter(slug__regex=pattern)
        .exclude(pk=own)
        .values_list("slug", flat=True)
    )
    number, slug = 1, base
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug
