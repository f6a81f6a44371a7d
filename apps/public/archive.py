"""The archive by month: which years and months have stories, and how many."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Count, Q, Subquery
from django.utils import timezone

from apps.public.pages import Moment
from apps.stories.models import Story
from apps.stories.querysets import StoryQuerySet

DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Month:
    first: date
    stories: int


def years(when: Moment) -> Sequence[int]:
    """From the year of the newest story to that of the oldest: one query."""
    times = Story.objects.live(when.now).values("went_live")
    # Two ends of an index; Min and Max beside each other would read all of it.
    oldest = Subquery(times.order_by("went_live", "pk")[:1])
    ends = times.newest_first().values_list("went_live", oldest).first()
    if ends is None:
        return ()
    last, first = (timezone.localdate(end).year for end in ends)
    return range(last, first - 1, -1)


def months(year: int, when: Moment) -> Sequence[Month]:
    """Those with stories, the newest first: one query over the stories of the year."""
    firsts = [date(year, month, 1) for month in range(1, DECEMBER + 1)]
    counts = {
        f"m{first.month}": Count("pk", filter=_between(first, _after(first)))
        for first in firsts
    }
    of_year = Story.objects.live(when.now).filter(
        _between(firsts[0], date(year + 1, 1, 1))
    )
    told = of_year.aggregate(**counts)
    found = [Month(first, told[f"m{first.month}"]) for first in reversed(firsts)]
    return [month for month in found if month.stories]


def in_month(stories: StoryQuerySet, first: date) -> StoryQuerySet:
    return stories.filter(_between(first, _after(first)))


def _after(first: date) -> date:
    if first.month == DECEMBER:
        return date(first.year + 1, 1, 1)
    return first.replace(month=first.month + 1)


def _between(first: date, after: date) -> Q:
    """From midnight to midnight, as the site's clock has it."""
    return Q(went_live__gte=_midnight(first), went_live__lt=_midnight(after))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
