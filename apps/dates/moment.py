"""One side of an EDTF text: a day, month, year, decade … as far as it is known."""

import re
from dataclasses import dataclass
from enum import StrEnum

from apps.dates.days import civil, day_number, month_length, shift_month
from apps.dates.errors import EdtfError, Month


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"  # 199X
    CENTURY = "century"  # 19XX
    MILLENNIUM = "millennium"  # 1XXX
    YEARLESS = "yearless"  # XXXX-08-04, XXXX-08
    INTERVAL = "interval"  # 1993/2002, ../1993
    UNREADABLE = "unreadable"  # a text in the database that is no EDTF


# How far "~", "?" and "%" move the bounds, in both directions. The newsroom's
# convention is two years for a year; a day and a month follow it with two of their
# own kind, and what is vaguer than a year is moved by about half of itself at most.
SLACK = {
    Precision.DAY: 2,  # days
    Precision.MONTH: 2,  # months
    Precision.YEAR: 2,  # from here on years
    Precision.DECADE: 5,
    Precision.CENTURY: 25,
    Precision.MILLENNIUM: 100,
}
YEAR_PRECISION = {
    0: Precision.YEAR,
    1: Precision.DECADE,
    2: Precision.CENTURY,
    3: Precision.MILLENNIUM,
}
MARKS = {"": "", "~": "~", "?": "?", "%": "%", "?~": "%", "~?": "%"}

MOMENT = re.compile(
    r"(?P<year>-?[0-9X]{4})"
    r"(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?"
    r"(?P<mark>[~?%]{0,2})"
)
YEAR = re.compile(r"-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX)")


@dataclass(frozen=True, slots=True)
class Moment:
    text: str  # canonical
    first_year: int | None  # None: XXXX-08-04
    last_year: int | None  # differs from the first in 199X
    month: int | None
    day: int | None
    precision: Precision
    approximate: bool
    uncertain: bool

    @property
    def mark(self) -> str:
        if self.approximate:
            return "%" if self.uncertain else "~"
        return "?" if self.uncertain else ""

    @property
    def first_edge(self) -> "Moment":
        """The first year of a decade or century; anything else as it is."""
        return self._year_at(self.first_year)

    @property
    def last_edge(self) -> "Moment":
        return self._year_at(self.last_year)

    def _year_at(self, year: int | None) -> "Moment":
        if self.first_year == self.last_year:
            return self
        return Moment.parse(moment_text(year) + self.mark)

    @classmethod
    def parse(cls, text: str) -> "Moment":
        match = MOMENT.fullmatch(text)
        if match is None or match["mark"] not in MARKS:
            raise EdtfError("format", text=text)
        first, last, unknown = _years(match["year"], text)
        month, day = _month_and_day(match["month"], match["day"], first, text)
        if unknown and month:  # 199X-08 is beyond what the record keeps
            raise EdtfError("unspecified", text=text)
        mark = MARKS[match["mark"]]
        return cls(
            text=text[: match.start("mark")] + mark,
            first_year=first,
            last_year=last,
            month=month,
            day=day,
            precision=_precision(first, unknown, month, day),
            approximate=mark in ("~", "%"),
            uncertain=mark in ("?", "%"),
        )

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """The earliest and the latest day it can mean; None where there is none."""
        if self.first_year is None or self.last_year is None:
            return None, None
        vague = self.approximate or self.uncertain
        slack = SLACK[self.precision] if vague else 0
        if self.month and self.day:
            number = day_number(self.first_year, self.month, self.day)
            return number - slack, number + slack
        if self.month:
            first = shift_month(self.first_year, self.month, -slack)
            last = shift_month(self.first_year, self.month, slack)
            return day_number(*first, 1), day_number(*last, month_length(*last))
        return (
            day_number(self.first_year - slack, 1, 1),
            day_number(self.last_year + slack, 12, 31),
        )


def _years(year: str, text: str) -> tuple[int | None, int | None, int]:
    """Return the first and last year and how many digits are left out."""
    if year == "XXXX":
        return None, None, 0
    if year == "-0000":
        raise EdtfError("format", text=text)
    if not YEAR.fullmatch(year):
        raise EdtfError("unspecified", text=text)
    ends = sorted((int(year.replace("X", "0")), int(year.replace("X", "9"))))
    return ends[0], ends[1], year.count("X")


def _month_and_day(
    month: str | None, day: str | None, year: int | None, text: str
) -> tuple[int | None, int | None]:
    if year is None and month in (None, "XX"):
        raise EdtfError("nothing", text=text)
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise EdtfError("unspecified", text=text)
        return None, None
    if "X" in month or (day and "X" in day and day != "XX"):
        raise EdtfError("unspecified", text=text)
    if not 1 <= int(month) <= 12:
        raise EdtfError("month", month=int(month))
    if day in (None, "XX"):
        return int(month), None
    days = month_length(year, int(month))
    if not 1 <= int(day) <= days:
        raise EdtfError("day", month=Month(year, int(month)), day=int(day), days=days)
    return int(month), int(day)


def _precision(
    year: int | None, unknown: int, month: int | None, day: int | None
) -> Precision:
    if year is None:
        return Precision.YEARLESS
    if day:
        return Precision.DAY
    return Precision.MONTH if month else YEAR_PRECISION[unknown]


def moment_text(
    year: int | None, month: int | None = None, day: int | None = None
) -> str:
    """Write EDTF without asking whether there is such a day; None is XXXX."""
    sign, digits = (
        ("", "XXXX") if year is None else ("-" * (year < 0), f"{abs(year):04}")
    )
    text = sign + digits
    if month is not None:
        text += f"-{month:02}"
        if day is not None:
            text += f"-{day:02}"
    return text


def text_before(moment: Moment) -> str:
    """EDTF for the day, month or year just before, without a mark."""
    return _neighbour(moment, moment.first_year, -1)


def text_after(moment: Moment) -> str:
    return _neighbour(moment, moment.last_year, 1)


def _neighbour(moment: Moment, year: int | None, by: int) -> str:
    if year is None:
        raise EdtfError("nothing", text=moment.text)
    if moment.month and moment.day:
        return moment_text(*civil(day_number(year, moment.month, moment.day) + by))
    if moment.month:
        return moment_text(*shift_month(year, moment.month, by))
    return moment_text(year + by)
