"""The demo's pictures and stories, made through the actions, oldest first."""

import re
import tomllib
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone
from tqdm import tqdm

from apps.base.models import User
from apps.checks.actions import answer
from apps.checks.models import Answer
from apps.dates import Edtf
from apps.desk.margin import stored_margin
from apps.desk.publishing import publish
from apps.people.models import Person
from apps.pictures.models import Picture, Shown
from apps.readers.polls import ask, vote
from apps.readers.reports import report
from apps.sources.actions import find_or_make_source
from apps.sources.models import Source
from apps.stories import actions
from apps.stories.figures import set_figures
from apps.stories.models import Section, Story
from apps.stories.quotes import add_quote

FOLDER = Path(__file__).parent
DRAWINGS = settings.BASE_DIR / "static" / "drawings"
ACKNOWLEDGED = Answer.Kind.ACKNOWLEDGED
CREDIT = "Zeichnung: Tove Scherenschliff"
TITLE = re.compile(r"<title>(.*?)</title>")
WRITING = timedelta(hours=20)  # from the first draft to publication


def load_sections() -> dict[str, Section]:
    rows = tomllib.loads((FOLDER / "sections.toml").read_text("utf-8"))["sections"]
    return {
        row["slug"]: Section.objects.update_or_create(
            slug=row["slug"],
            defaults={
                "name_de": row["name_de"],
                "name_en": row["name_en"],
                "position": position,
            },
        )[0]
        for position, row in enumerate(rows)
    }


def load_drawings() -> dict[str, Picture]:
    """One picture a drawing; one named as a person is that person's portrait."""
    people = {person.slug: person for person in Person.objects.for_names()}
    return {
        path.stem: _drawing(path, people.get(path.stem))
        for path in sorted(DRAWINGS.glob("*.svg"))
    }


def _drawing(path: Path, person: Person | None) -> Picture:
    told = TITLE.search(path.read_text("utf-8"))
    picture, made = Picture.objects.get_or_create(
        drawing=path.stem,
        defaults={
            "title": str(person or path.stem),
            "alt": told[1] if told else path.stem,
            "credit": CREDIT,
            "portrait_of": person,
            "width": 400 if person else 1200,
            "height": 500 if person else 800,
        },
    )
    if made and person:
        Shown.objects.create(picture=picture, person=person)
    return picture


def load_stories(accounts: Mapping[str, User]) -> int:
    """Make the stories that are not there yet; return how many those were."""
    sections, drawings = load_sections(), load_drawings()
    told = [
        tomllib.loads(path.read_text("utf-8"))
        for path in (FOLDER / "stories").glob("*.toml")
    ]
    there = set(Story.objects.values_list("slug", flat=True))
    # Oldest first, an original before its translation.
    told.sort(key=lambda one: (one["published"], "translation_of" in one))
    new = [one for one in told if one["slug"] not in there]
    for one in tqdm(new, "Stories", disable=None):
        _make_story(one, accounts, sections, drawings)
    return len(new)


def _make_story(
    told: Mapping[str, Any],
    accounts: Mapping[str, User],
    sections: Mapping[str, Section],
    drawings: Mapping[str, Picture],
) -> None:
    authors = [accounts[key] for key in told["authors"]]
    published: datetime = told["published"]
    begun = {"by": authors[0], "now": published - WRITING}
    original = Story.objects.filter(slug=told.get("translation_of", "")).first()
    story = actions.draft(
        **begun,
        authors=authors,
        slug=told["slug"],
        language=told["language"],
        section=sections[told["section"]],
        kicker=told["kicker"],
        headline=told["headline"],
        teaser=told["teaser"],
        body=_html(told["body"]),
        lead=told.get("lead", False),
        translation_of=original,
    )
    rows = [
        {"picture": drawings[row["drawing"]], "caption": row["caption"]}
        for row in told.get("figures", [])
    ]
    set_figures(story, rows, **begun)
    for row in told.get("quotes", []):
        _quote(story, row, **begun)
    _acknowledge(story, told.get("acknowledge", ()), by=authors[0], now=published)
    editor = next(user for user in accounts.values() if _is_second(user, authors))
    publish(story, version=story.version, by=editor, now=published)
    if asked := told.get("poll"):
        _poll(story, asked, by=editor, published=published)
    for row in told.get("reports", []):
        report(story, **row, email="", language=story.language, now=timezone.now())
    for row in told.get("corrections", []):
        correction = {key: row.get(key, "") for key in ("before", "after", "note")}
        actions.correct(story, kind=row["kind"], **correction, by=editor, now=row["at"])


def _is_second(user: User, authors: list[User]) -> bool:
    return user not in authors and user.has_perm("stories.publish_story")


def _acknowledge(
    story: Story, rules: Collection[str], *, by: User, now: datetime
) -> None:
    """Warnings that the story's file names; any other keeps it from going live."""
    if rules:
        for row in stored_margin(story, now).rows:
            if row.acknowledgeable and row.finding.rule in rules:
                answer(story, row.finding, ACKNOWLEDGED, by=by, now=now)


def _quote(story: Story, row: Mapping[str, Any], *, by: User, now: datetime) -> None:
    source = find_or_make_source(
        row["outlet"],
        title=row.get("context", ""),
        date=row["said"],
        kind=Source.Kind.INTERVIEW,
        language=row["language"],
        by=by,
        now=now,
    )
    add_quote(
        Person.objects.get(slug=row["speaker"]),
        row["words"],
        row["language"],
        source=source,
        said=Edtf.parse(row["said"]),
        context=row.get("context", ""),
        story=story,
        by=by,
        now=now,
    )


def _poll(
    story: Story, told: Mapping[str, Any], *, by: User, published: datetime
) -> None:
    """One that runs begins when the demo is loaded; the others are over."""
    begun = timezone.now() if told.get("runs") else published
    answers = [answer["text"] for answer in told["answers"]]
    ends = begun + timedelta(days=told["days"])
    poll = ask(story, told["question"], answers, ends=ends, by=by, now=begun)
    for option, given in zip(poll.options.all(), told["answers"], strict=True):
        for _vote in range(given["votes"]):
            vote(poll, option.pk, now=begun)


def _html(text: str) -> str:
    """Paragraphs, and headings where a line begins with "## "."""
    blocks = [block.strip() for block in text.strip().split("\n\n")]
    return "\n".join(
        f"<h2>{block[3:]}</h2>" if block.startswith("## ") else f"<p>{block}</p>"
        for block in blocks
        if block
    )
