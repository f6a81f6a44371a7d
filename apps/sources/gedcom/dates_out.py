"""What EDTF says, as a date line of GEDCOM 7 ("DateValue").

A date line cannot say all that EDTF does: a decade, "perhaps", a day without a year.
Then it says what it can, and the EDTF itself stands beside it as a PHRASE.
"""

from apps.dates import Edtf
from apps.dates.moment import Moment

MONTHS = [
    "JAN",
    "FEB",
    "MAR",
    "APR",
    "MAY",
    "JUN",
    "JUL",
    "AUG",
    "SEP",
    "OCT",
    "NOV",
    "DEC",
]


def date_lines(level: int, date: Edtf | None) -> list[str]:
    if date is None:
        return []
    value, whole = _value(date)
    lines = [f"{level} DATE {value}".rstrip()]
    if not whole:
        lines.append(f"{level + 1} PHRASE {date}")
    return lines


def _value(date: Edtf) -> tuple[str, bool]:
    """The payload, and whether it says all."""
    begin, end = date.begin, date.end
    if begin is not None and begin is end:
        value, whole = _moment(begin)
        return value, whole and "X" not in date.text
    sides = [side for side in (begin, end) if side is not None]
    said = [_moment(side) for side in sides]
    if not sides or not all(whole for _value, whole in said) or _marked(sides):
        return "", False
    if begin is None:
        return f"BEF {said[0][0]}", True
    if end is None:
        return f"AFT {said[0][0]}", True
    return f"BET {said[0][0]} AND {said[1][0]}", True


def _marked(sides: list[Moment]) -> bool:
    return any(side.mark for side in sides)


def _moment(moment: Moment) -> tuple[str, bool]:
    if moment.first_year is None or moment.last_year is None:
        return "", False
    if moment.first_year != moment.last_year:  # a decade or a century
        first, last = _year(moment.first_year), _year(moment.last_year)
        return f"BET {first} AND {last}", False
    day = _written(moment.first_year, moment.month, moment.day)
    if moment.mark:
        return f"ABT {day}", moment.mark == "~"
    return day, True


def _written(year: int, month: int | None, day: int | None) -> str:
    parts = [str(day)] if day and month else []
    if month:
        parts.append(MONTHS[month - 1])
    return " ".join([*parts, _year(year)])


def _year(year: int) -> str:
    """The year 0 of EDTF is 1 BCE: GEDCOM has none."""
    return str(year) if year > 0 else f"{1 - year} BCE"
