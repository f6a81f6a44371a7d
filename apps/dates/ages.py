"""How old somebody can have been on a day, in whole years.

A year of life is complete when the day before the birthday ends (BGB § 187 (2)
sentence 2, § 188 (2)). Who was born on 29 February therefore turns a year older on
1 March in a common year: 28 February must be over.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from apps.dates.days import civil
from apps.dates.edtf import Edtf, as_edtf

LONGEST_LIFE = 130  # where a birth or day is open, ages go no further than this


@dataclass(frozen=True, slots=True)
class Span:
    """Whole years from low to high, both possible."""

    low: int
    high: int

    def __contains__(self, age: object) -> bool:
        return isinstance(age, int) and self.low <= age <= self.high

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.low, self.high + 1))

    @property
    def exact(self) -> int | None:
        """The age, if there is only one."""
        return self.low if self.low == self.high else None

    def overlaps(self, other: "Span") -> bool:
        return self.low <= other.high and other.low <= self.high


def ages_at(birth: Edtf, day: Edtf | date) -> Span | None:
    """Return the ages possible on the day; None for who was certainly not yet born.

    With an imprecise birth on or around the day, the days before birth are left out,
    so low is never negative. Death does not end this: the caller asks for that day.
    """
    day = as_edtf(day)
    if (
        birth.earliest is not None
        and day.latest is not None
        and birth.earliest > day.latest
    ):
        return None
    high = _high(birth, day)
    low = 0
    if birth.latest is not None and day.earliest is not None:
        low = max(0, completed_years(birth.latest, day.earliest))
    return Span(low, max(low, high))


def completed_years(begin: int, end: int) -> int:
    """Count whole years between two day numbers; negative if end comes first."""
    begin_year, *begin_day = civil(begin)
    end_year, *end_day = civil(end)
    return end_year - begin_year - (end_day < begin_day)


def _high(birth: Edtf, day: Edtf) -> int:
    if birth.earliest is None or day.latest is None:
        return LONGEST_LIFE
    return completed_years(birth.earliest, day.latest)
