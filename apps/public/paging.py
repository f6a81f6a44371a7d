"""Lists page by page: from the last one shown on, however long the list has grown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Q, QuerySet
from django.http import Http404

from apps.public import queries
from apps.public.pages import Moment
from apps.stories.models import Story

PARAMETER = "vor"
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Page:
    stories: Sequence[Story]
    older: str  # what the next page's address says; "" on the last


def page(stories: QuerySet[Story], key: str, size: int, when: Moment) -> Page:
    """Take the stories, newest first, that come after the key: four queries."""
    if key:
        moment, number = _read(key)
        older = Q(went_live__lt=moment) | Q(went_live=moment, pk__lt=number)
        # The plain bound is there for the index; the other one settles ties.
        stories = stories.filter(older, went_live__lte=moment)
    rows = list(stories[: size + 1])
    more = _key(rows[size - 1]) if len(rows) > size else ""
    return Page(queries.furnish(rows[:size], when), more)


def _key(story: Story) -> str:
    passed = (story.went_live - BEGINNING) // timedelta(microseconds=1)
    return f"{passed}-{story.pk}"


def _read(key: str) -> tuple[datetime, int]:
    moment, _, number = key.partition("-")
    try:
        at = BEGINNING + timedelta(microseconds=int(moment))
        if not 0 < int(number) < 2**63:
            raise Http404
        return at, int(number)
    except (ValueError, OverflowError) as error:
        raise Http404 from error
