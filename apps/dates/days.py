"""Days as integers: date.toordinal() carried on before year 1 and after 9999."""

from datetime import date
from functools import lru_cache

LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
CYCLE_YEARS = 400
CYCLE_DAYS = 146_097


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int | None, month: int) -> int:
    """Without a year, February may have 29 days."""
    if month == 2 and year is not None and not is_leap(year):
        return 28
    return LONGEST[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """Count proleptic Gregorian days; 1 is 1 January of year 1, year 0 is 1 BC."""
    past = year - 1
    leap_day = 1 if month > 2 and is_leap(year) else 0
    return (
        past * 365
        + past // 4
        - past // 100
        + past // 400
        + DAYS_BEFORE[month - 1]
        + leap_day
        + day
    )


@lru_cache(maxsize=8192)
def civil(number: int) -> tuple[int, int, int]:
    """Return year, month and day; the inverse of day_number()."""
    cycles, rest = divmod(number - 1, CYCLE_DAYS)
    day = date.fromordinal(rest + 1)
    return day.year + CYCLE_YEARS * cycles, day.month, day.day


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    years, month_index = divmod(month - 1 + by, 12)
    return year + years, month_index + 1
