"""Before, same, within, overlapping: true for all, some or none of the days meant."""

from datetime import date
from typing import NamedTuple

from apps.dates.certainty import Certainty, every, opposite, some
from apps.dates.days import civil, day_number, month_length
from apps.dates.edtf import Edtf, as_edtf
from apps.dates.moment import Precision

LEAP_YEARS_APART = 8  # at most: 1896 and 1904


class Period(NamedTuple):
    """What lasted. No begin: since an unknown day. No end: still going on."""

    begin: Edtf | None
    end: Edtf | None


def before(a: Edtf | date, b: Edtf | date) -> Certainty:
    """Whether a lies on an earlier day than b; the same day is not before."""
    a, b = as_edtf(a), as_edtf(b)
    if a.latest is not None and b.earliest is not None and a.latest < b.earliest:
        return Certainty.CERTAIN
    if a.earliest is not None and b.latest is not None and a.earliest >= b.latest:
        return Certainty.IMPOSSIBLE
    return Certainty.POSSIBLE


def same(a: Edtf | date, b: Edtf | date) -> Certainty:
    """Whether a and b are one day; for a year and a day in it that is possible."""
    a, b = as_edtf(a), as_edtf(b)
    if _apart(a, b):
        return Certainty.IMPOSSIBLE
    if a.earliest is not None and a.earliest == a.latest == b.earliest == b.latest:
        return Certainty.CERTAIN
    return Certainty.POSSIBLE


def within(a: Edtf | date, b: Edtf | date) -> Certainty:
    """Whether a lies in b: what "1995" says of a recorded 1995-10-23 is certain."""
    a, b = as_edtf(a), as_edtf(b)
    if _apart(a, b):
        return Certainty.IMPOSSIBLE
    if Precision.YEARLESS in (a.precision, b.precision):
        return _yearless_within(a, b)
    reaches_back = b.earliest is None or (
        a.earliest is not None and a.earliest >= b.earliest
    )
    reaches_on = b.latest is None or (a.latest is not None and a.latest <= b.latest)
    unreadable = Precision.UNREADABLE in (a.precision, b.precision)
    if reaches_back and reaches_on and not unreadable:
        return Certainty.CERTAIN
    return Certainty.POSSIBLE


def overlap(
    a: tuple[Edtf | None, Edtf | None], b: tuple[Edtf | None, Edtf | None]
) -> Certainty:
    """Whether two periods (begin, end) share time.

    A period's last day is no longer shared: who divorces and marries again on one day
    was never married twice.
    """
    return every(_begins_before_end(a, b), _begins_before_end(b, a))


def running(period: tuple[Edtf | None, Edtf | None], day: Edtf | date) -> Certainty:
    """Whether the period has begun by the day and not ended; on its last day it has."""
    begin, end = period
    begun = opposite(before(day, begin)) if begin else Certainty.POSSIBLE
    return every(begun, before(day, end) if end else Certainty.CERTAIN)


def _begins_before_end(
    a: tuple[Edtf | None, Edtf | None], b: tuple[Edtf | None, Edtf | None]
) -> Certainty:
    begin, own_end = a
    end = b[1]
    if end is None:
        return Certainty.CERTAIN
    if begin is not None:
        return before(begin, end)
    # Whenever it began, that was before its own end.
    ended = before(own_end, end) if own_end else Certainty.POSSIBLE
    return some(ended, Certainty.POSSIBLE)


def _apart(a: Edtf, b: Edtf) -> bool:
    """Whether no day can be meant by both."""
    if a.precision is Precision.YEARLESS:
        return not _recurs(a, b)
    if b.precision is Precision.YEARLESS:
        return not _recurs(b, a)
    return Certainty.CERTAIN in (before(a, b), before(b, a))


def _recurs(yearless: Edtf, other: Edtf) -> bool:
    """Whether a day like XXXX-08-04 comes by within the other."""
    month, first, last = _days_of_year(yearless)
    if other.precision is Precision.YEARLESS:
        other_month, other_first, other_last = _days_of_year(other)
        return month == other_month and first <= other_last and other_first <= last
    if other.earliest is None or other.latest is None:
        return True
    first_year = civil(other.earliest)[0]
    last_year = min(civil(other.latest)[0], first_year + LEAP_YEARS_APART)
    for year in range(first_year, last_year + 1):
        days = month_length(year, month)
        if first > days:
            continue  # 29 February in a common year
        starts = day_number(year, month, first)
        ends = day_number(year, month, min(last, days))
        if starts <= other.latest and other.earliest <= ends:
            return True
    return False


def _yearless_within(a: Edtf, b: Edtf) -> Certainty:
    """Certain for XXXX-08-04 in XXXX-08, and for 1993-08-04 in XXXX-08-04."""
    if b.precision is not Precision.YEARLESS:
        return Certainty.POSSIBLE
    month, first, last = _days_of_year(b)
    if a.precision is Precision.YEARLESS:
        _, a_first, a_last = _days_of_year(a)
    elif a.earliest is None or a.latest is None or a.latest - a.earliest > 31:
        return Certainty.POSSIBLE
    else:
        _, a_month, a_first = civil(a.earliest)
        _, end_month, a_last = civil(a.latest)
        if not a_month == end_month == month:
            return Certainty.POSSIBLE
    inside = first <= a_first and a_last <= last
    return Certainty.CERTAIN if inside else Certainty.POSSIBLE


def _days_of_year(yearless: Edtf) -> tuple[int, int, int]:
    """The month and its first and last day that are meant, widened by no mark."""
    month = (yearless.begin and yearless.begin.month) or 1
    day = yearless.begin and yearless.begin.day
    return (month, day, day) if day else (month, 1, month_length(None, month))
