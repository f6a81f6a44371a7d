"""The archive of quotes: who said what to whom, the newest first.

Undated quotes come last, so that page after page both databases list the same.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import Http404

from apps.public import queries
from apps.public.faces import Face, faces
from apps.public.pages import Moment
from apps.sources.models import Outlet
from apps.stories.models import Quote, Story
from apps.stories.querysets import live

A_PAGE = 20
KEY = re.compile(r"(-?\d{1,9})?_(\d{1,18})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose words, out of stories with whom, said to which outlet; None for any.

    `words` are those that the quote holds, in any of their forms.
    """

    speaker: Face | None = None
    subject: Face | None = None
    outlet: Outlet | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    quote: Quote
    face: Face
    stories: Sequence[Story]  # those that readers see


@dataclass(frozen=True, slots=True)
class Archive:
    quotes: Sequence[Said]
    older: str  # what the next page's address says; "" on the last


def archive(asked: Asked, key: str, when: Moment) -> Archive:
    """At most seven queries for any number of quotes."""
    rows = _rows(_asked_for(asked, when), key)
    more = _key(rows[A_PAGE - 1]) if len(rows) > A_PAGE else ""
    shown = rows[:A_PAGE]
    known = faces([quote.speaker_id for quote in shown], when)
    told = _stories(shown, when)
    return Archive(
        [
            Said(quote, known[quote.speaker_id], told.get(quote.pk, ()))
            for quote in shown
            if quote.speaker_id in known
        ],
        more,
    )


def _asked_for(asked: Asked, when: Moment) -> QuerySet[Quote]:
    quotes = queries.quotes(when)
    if asked.speaker:
        quotes = quotes.filter(speaker=asked.speaker.pk)
    if asked.subject:
        naming = Story.objects.live(when.now).about(asked.subject.pk)
        used = Quote.stories.through.objects.filter(story__in=naming)
        quotes = quotes.filter(pk__in=used.values("quote"))
        quotes = quotes.exclude(speaker=asked.subject.pk)
    if asked.outlet:
        quotes = quotes.filter(source__outlet=asked.outlet)
    if asked.words:
        quotes = quotes.saying(asked.words)
    return quotes


def _rows(quotes: QuerySet[Quote], key: str) -> list[Quote]:
    """One more than a page shows, after the key: one query, two where it runs out."""
    day, number = _read(key)
    dated = quotes.filter(said_latest__isnull=False)
    undated = quotes.filter(said_latest__isnull=True).order_by("-pk")
    if day is not None:
        older = Q(said_latest__lt=day) | Q(said_latest=day, pk__lt=number)
        dated = dated.filter(older, said_latest__lte=day)
    elif number:
        return list(undated.filter(pk__lt=number)[: A_PAGE + 1])
    rows = list(dated[: A_PAGE + 1])
    if missing := A_PAGE + 1 - len(rows):
        rows += undated[:missing]
    return rows


def _key(quote: Quote) -> str:
    day = "" if quote.said_latest is None else quote.said_latest
    return f"{day}_{quote.pk}"


def _read(key: str) -> tuple[int | None, int]:
    """The day number and key of the last quote shown; None for an undated one."""
    if not key:
        return None, 0
    found = KEY.fullmatch(key)
    if not found:
        raise Http404
    return int(found[1]) if found[1] else None, int(found[2])


def _stories(quotes: Sequence[Quote], when: Moment) -> dict[int, list[Story]]:
    """The live stories that use them: one query."""
    through = Quote.stories.through.objects.select_related("story")
    rows = through.filter(
        live(when.now, "story__"), quote__in=[q.pk for q in quotes]
    ).order_by("-story__went_live", "-story")
    found: dict[int, list[Story]] = {}
    for row in rows.defer("story__body"):
        found.setdefault(row.quote_id, []).append(row.story)
    return found
