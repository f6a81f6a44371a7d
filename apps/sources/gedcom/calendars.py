"""What other calendars say, in ours: the first and the last day that it can mean.

A month of theirs lies in two of ours, so that it is a span of days and no month; a day
of the Hebrew calendar is taken for the one that it shares its daylight with.
"""

from collections.abc import Callable
from datetime import date, timedelta

from convertdate import french_republican, hebrew, julian
from ged4py.calendar import CalendarDate, CalendarType

Days = tuple[date, date]
# In force from 22 September 1792 to 31 December 1805 (10 Nivôse XIV); of later years
# nobody agrees which are leap years.
LAST_FRENCH_YEAR, LAST_FRENCH_DAY = 14, date(1805, 12, 31)
FRENCH_DAYS = 30  # a month; what is left of the year is its thirteenth
FIRST_HEBREW_YEAR = 3762  # the first that lies wholly in our era
LAST_HEBREW_YEAR = 9999
TO_NISAN, SECOND_ADAR = 6, 7  # GEDCOM counts months from Tishri, convertdate from Nisan


def days_of(day: CalendarDate) -> Days | None:
    """None where the calendar has no such day, or is not told of here."""
    convert = CALENDARS.get(day.calendar)
    if convert is None or day.bc or (day.month and not day.month_num):
        return None
    try:
        return convert(day.year, day.month_num, day.day)
    except (ValueError, OverflowError):
        return None


def _julian(year: int, month: int | None, day: int | None) -> Days | None:
    """A year is not here: whoever writes one alone means ours as well."""
    if month is None:
        return None
    first = _ours(julian, year, month, day or 1)
    if day:
        return first, first
    return first, _ours(julian, year, month, julian.month_length(year, month))


def _french(year: int, month: int | None, day: int | None) -> Days | None:
    if not 1 <= year <= LAST_FRENCH_YEAR:
        return None
    begins = _ours(french_republican, year, 1, 1)
    ends = _ours(french_republican, year + 1, 1, 1) - timedelta(days=1)
    found = _within(begins, ends, month, day)
    if found is None or found[0] > LAST_FRENCH_DAY:
        return None
    return found[0], min(found[1], LAST_FRENCH_DAY)


def _within(
    begins: date, ends: date, month: int | None, day: int | None
) -> Days | None:
    """A year of months of thirty days, and what is left as the thirteenth."""
    if month is None:
        return begins, ends
    first = begins + timedelta(days=FRENCH_DAYS * (month - 1))
    last = min(first + timedelta(days=FRENCH_DAYS - 1), ends)
    if day is None:
        return first, last
    one = first + timedelta(days=day - 1)
    return (one, one) if day and one <= last else None


def _hebrew(year: int, month: int | None, day: int | None) -> Days | None:
    if not FIRST_HEBREW_YEAR <= year <= LAST_HEBREW_YEAR:
        return None
    begins = _ours(hebrew, year, hebrew.TISHRI, 1)
    if month is None:
        next_year = _ours(hebrew, year + 1, hebrew.TISHRI, 1)
        return begins, next_year - timedelta(days=1)
    if month == SECOND_ADAR and not hebrew.leap(year):
        return None
    months = [_from_nisan(each) for each in range(1, month + 1)]
    lengths = [
        hebrew.month_length(year, number)
        for number in months
        if number != hebrew.VEADAR or hebrew.leap(year)
    ]
    first = begins + timedelta(days=sum(lengths[:-1]))
    if day is None:
        return first, first + timedelta(days=lengths[-1] - 1)
    one = first + timedelta(days=day - 1)
    return (one, one) if 1 <= day <= lengths[-1] else None


def _from_nisan(month: int) -> int:
    """ADS, the second Adar, stands at the end of those that are counted from Nisan."""
    return month + TO_NISAN if month <= SECOND_ADAR else month - SECOND_ADAR


def _ours(calendar: object, year: int, month: int, day: int) -> date:
    return date(*calendar.to_gregorian(year, month, day))  # type: ignore[attr-defined]


CALENDARS: dict[CalendarType, Callable[[int, int | None, int | None], Days | None]] = {
    CalendarType.JULIAN: _julian,
    CalendarType.FRENCH_R: _french,
    CalendarType.HEBREW: _hebrew,
}
