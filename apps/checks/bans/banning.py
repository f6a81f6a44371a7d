"""Keeps from readers what falls under a ban, and lets it out when the ban ends."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from apps.checks.bans.rules import BanFact, forbidden_places
from apps.checks.models import Ban
from apps.pictures.models import Picture
from apps.stories.bodies import plain
from apps.stories.findable import forget, remember
from apps.stories.models import Quote, Story
from apps.stories.rules import Stage

AT_ONCE = 200  # stories in memory


def bans_in_force(now: datetime) -> list[BanFact]:
    """One query."""
    rows = Ban.objects.in_force(timezone.localdate(now)).select_related("person")
    return [_fact(ban) for ban in rows.order_by("pk")]


def _fact(ban: Ban) -> BanFact:
    return BanFact(
        pk=ban.pk,
        kind=ban.kind,
        words=ban.words,
        person=ban.person.slug if ban.person else "",
        picture=ban.picture_id,
        basis=ban.basis,
        reference=ban.reference,
        begin=ban.begin,
        end=ban.end,
    )


@transaction.atomic
def apply_bans(*, now: datetime) -> int:
    """Hold everything public against the bans of today; return how much is barred.

    To be run when a ban changes, and each night, since bans begin and end.
    """
    bans = bans_in_force(now)
    live = Story.objects.filter(stage=Stage.LIVE)
    bar_stories(live, now=now, bans=bans)
    _bar_quotes(bans, now)
    _bar_pictures(bans, now)
    return sum(
        rows.filter(barred__isnull=False).count()
        for rows in (live, Quote.objects.all(), Picture.objects.all())
    )


@transaction.atomic
def bar_stories(
    stories: QuerySet[Story], *, now: datetime, bans: Collection[BanFact] | None = None
) -> None:
    """Set or lift the bar of each; a barred story is in no list, feed or search."""
    held = bans_in_force(now) if bans is None else bans
    if not held:
        _lift(stories.filter(barred__isnull=False))
        return
    rows = stories.prefetch_related(
        "corrections", "figures__picture", "mentions__person"
    )
    falling = [
        story
        for story in rows.order_by("pk").iterator(chunk_size=AT_ONCE)
        if any(_falls_under(ban, story) for ban in held)
    ]
    keys = [story.pk for story in falling]
    stories.filter(pk__in=keys, barred__isnull=True).update(barred=now)
    forget(keys)
    _lift(stories.filter(barred__isnull=False).exclude(pk__in=keys))


def _lift(stories: QuerySet[Story]) -> None:
    rows = list(stories)
    stories.update(barred=None)
    remember(row for row in rows if row.stage == Stage.LIVE)


def _falls_under(ban: BanFact, story: Story) -> bool:
    named = {mention.person.slug for mention in story.mentions.all()}
    if ban.kind == "claim" and ban.person and ban.person not in named:
        return False
    return _is_in(ban, _public_words(story))


def _public_words(story: Story) -> list[str]:
    """Everything that a page of the story gives away, its address too."""
    pictures = [figure.picture for figure in story.figures.all() if figure.picture]
    corrections = story.corrections.all()
    return [
        story.slug.replace("-", " "),
        story.kicker,
        story.headline,
        story.teaser,
        plain(story.body),
        *(figure.caption for figure in story.figures.all()),
        *(picture.alt for picture in pictures),
        *(f"{one.before}\n{one.after}\n{one.note}" for one in corrections),
    ]


def _is_in(ban: BanFact, texts: Iterable[str]) -> bool:
    return any(any(forbidden_places(ban, text)) for text in texts)


def _bar_quotes(bans: Collection[BanFact], now: datetime) -> None:
    worded = [ban for ban in bans if ban.kind != "picture"]
    rows = Quote.objects.select_related("speaker") if worded else Quote.objects.none()
    keys = [
        quote.pk
        for quote in rows.order_by("pk")
        if any(
            ban.person in ("", quote.speaker.slug)
            and _is_in(ban, (quote.words, quote.translation, quote.context))
            for ban in worded
        )
    ]
    _set(Quote.objects.all(), keys, now)


def _bar_pictures(bans: Collection[BanFact], now: datetime) -> None:
    _set(Picture.objects.all(), [ban.picture for ban in bans if ban.picture], now)


def _set(rows: QuerySet, keys: Collection[int], now: datetime) -> None:
    rows.filter(pk__in=keys, barred__isnull=True).update(barred=now)
    rows.filter(barred__isnull=False).exclude(pk__in=keys).update(barred=None)
