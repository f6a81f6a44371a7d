"""What a time of Wikidata says, as EDTF, no more exactly than its precision.

https://www.wikidata.org/wiki/Help:Dates and the JSON of the data model: there is no
year 0, -0044 is 44 BC; Julian days are converted, Julian months and years stay.
"""

import re
from datetime import date
from typing import Any

from convertdate import julian

from apps.dates import Certainty, Edtf, EdtfError
from apps.dates.compare import within

TIME = re.compile(r"([+-])(\d{1,16})-(\d\d)-(\d\d)T")
JULIAN = "Q1985786"
DAY, MONTH, YEAR, DECADE, CENTURY, MILLENNIUM = 11, 10, 9, 8, 7, 6
SPANS = {CENTURY: 100, MILLENNIUM: 1000}  # years; the last one names it


def edtf_of(value: Any, sign: str = "") -> str | None:
    """Return the EDTF of a time value, or None where it says nothing we could keep.

    `sign` is ~ or ? where a qualifier makes it approximate or uncertain.
    """
    if not isinstance(value, dict):
        return None
    found = TIME.match(str(value.get("time", "")))
    precision = value.get("precision")
    if not found or not isinstance(precision, int):
        return None
    year = int(found[2])
    if not 0 < year <= 9999:
        return None
    if found[1] == "-":
        year = 1 - year
    month, day = int(found[3]), int(found[4])
    is_julian = str(value.get("calendarmodel", "")).endswith(JULIAN)
    for text in _readings(year, month, day, precision, is_julian):
        if (fit := _valid(text + sign)) or (fit := _valid(text)):
            return fit
    return None


def _readings(year: int, month: int, day: int, precision: int, is_julian: bool):
    """The most exact reading first: 30 February still tells the month."""
    if precision >= DAY and month and day:
        if is_julian and year > 0:
            yield _gregorian(year, month, day)
        elif not is_julian:
            yield f"{_written(year)}-{month:02d}-{day:02d}"
    if precision >= MONTH and month:
        yield f"{_written(year)}-{month:02d}"
    if precision >= YEAR:
        yield _written(year)
    elif precision == DECADE and year > 0:
        yield f"{year // 10:03d}X"
    elif precision in SPANS and year > 0:
        span = SPANS[precision]
        last = -(-year // span) * span
        yield f"{last - span + 1:04d}/{min(last, 9999):04d}"


def _gregorian(year: int, month: int, day: int) -> str:
    try:
        return date(*julian.to_gregorian(year, month, day)).isoformat()
    except ValueError:
        return ""


def _written(year: int) -> str:
    return f"{year:05d}" if year < 0 else f"{year:04d}"


def _valid(text: str) -> str | None:
    try:
        Edtf.parse(text)
    except EdtfError:
        return None
    return text


def agreed(dates: list[str]) -> str | None:
    """Of several dates the most exact one that all others allow.

    Where they contradict each other, the year or month they share; else None.
    """
    values = [Edtf.parse(text) for text in dict.fromkeys(dates)]
    for one in values:
        if all(one == other or _inside(one, other) for other in values):
            return str(one)
    for length in (7, 4):
        heads = {text[:length] for text in dates}
        plain = all(re.fullmatch(r"\d{4}(-\d\d){0,2}", text) for text in dates)
        if plain and len(heads) == 1 and all(len(text) >= length for text in dates):
            return heads.pop()
    return None


def _inside(one: Edtf, other: Edtf) -> bool:
    return within(one, other) is Certainty.CERTAIN
