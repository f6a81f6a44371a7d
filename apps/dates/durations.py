"""How many years lie between two dates that may not be known to the day."""

from dataclasses import dataclass
from datetime import date
from math import inf

from apps.dates.ages import Span, completed_years
from apps.dates.certainty import Certainty
from apps.dates.days import civil, day_number, month_length
from apps.dates.edtf import Edtf, as_edtf


@dataclass(frozen=True, slots=True)
class YearSpan:
    """Years from low to high; an open end does not belong to it."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def __contains__(self, years: object) -> bool:
        if not isinstance(years, int | float):
            return False
        above = years > self.low if self.low_open else years >= self.low
        below = years < self.high if self.high_open else years <= self.high
        return above and below

    @classmethod
    def of_ages(cls, ages: Span) -> "YearSpan":
        """Who is 29 or 30 has lived 29 years or more, and less than 31."""
        return cls(ages.low, ages.high + 1, high_open=True)


def duration(begin: Edtf | date, end: Edtf | date) -> YearSpan | None:
    """Return the years possible between them; None if end is certainly before begin.

    Years are completed years and the part of the running one that is over. An open
    end makes high infinite.
    """
    begin, end = as_edtf(begin), as_edtf(end)
    high = inf
    if begin.earliest is not None and end.latest is not None:
        if end.latest < begin.earliest:
            return None
        high = years_between(begin.earliest, end.latest)
    low = 0.0
    if begin.latest is not None and end.earliest is not None:
        low = max(0.0, years_between(begin.latest, end.earliest))
    return YearSpan(low, high)


def years_between(begin: int, end: int) -> float:
    """Take two day numbers; whole on each anniversary, negative if end comes first."""
    whole = completed_years(begin, end)
    last = anniversary(begin, whole)
    return whole + (end - last) / (anniversary(begin, whole + 1) - last)


def anniversary(begin: int, years: int) -> int:
    """Return the day number of it: 1 March where the year has no 29 February."""
    year, month, day = civil(begin)
    year += years
    if day > month_length(year, month):
        return day_number(year, 3, 1)
    return day_number(year, month, day)


def fits(stated: YearSpan, possible: YearSpan) -> Certainty:
    """Whether what was said holds for all, some or none of what is possible."""
    if _apart(stated, possible) or _apart(possible, stated):
        return Certainty.IMPOSSIBLE
    low_inside = possible.low > stated.low or (
        possible.low == stated.low and (possible.low_open or not stated.low_open)
    )
    high_inside = possible.high < stated.high or (
        possible.high == stated.high and (possible.high_open or not stated.high_open)
    )
    return Certainty.CERTAIN if low_inside and high_inside else Certainty.POSSIBLE


def _apart(lower: YearSpan, upper: YearSpan) -> bool:
    touching = lower.high == upper.low
    return lower.high < upper.low or (touching and (lower.high_open or upper.low_open))
