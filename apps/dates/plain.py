"""One date as typed, without words around it: 4.10.1995, Oktober 1995, the 1990s."""

import re

from apps.dates.errors import EdtfError
from apps.dates.moment import Moment, moment_text
from apps.dates.names import MONTHS, supported

SHORT_MONTHS = {"mrz": 3, "maerz": 3, "jänner": 1, "feber": 2, "sept": 9}
MONTH_NUMBERS = SHORT_MONTHS | {
    name: number
    for names in MONTHS.values()
    for number, month in enumerate(names, start=1)
    for name in (month.casefold(), month.casefold()[:3])
}
OLDEST_BARE_DECADE = 30  # "20er" may be the 1920s or the 2020s

_YEAR = r"(?P<year>['’]?[0-9]{1,4})"
_MONTH = r"(?P<month>[0-9]{1,2})"
_DAY = r"(?P<day>[0-9]{1,2})"
_NTH = r"(?:\.|st|nd|rd|th)?"
_NAME = r"(?P<name>[^\W\d_]{3,9})\.?"

DECADE = re.compile(
    r"['’]?(?P<tens>[0-9]{0,2}[0-9]0)(?:ern|er|s)(?:[ -]?jahren?)?", re.I
)
SHAPES = (
    re.compile(_YEAR),
    re.compile(rf"(?P<year>[0-9]{{4}})-{_MONTH}(?:-{_DAY})?"),
    re.compile(rf"{_DAY}\. ?{_MONTH}\.(?: ?{_YEAR})?"),
    re.compile(rf"{_MONTH} ?[./] ?{_YEAR}"),
    re.compile(rf"(?:{_DAY}{_NTH} ?(?:of )?)?{_NAME},? {_YEAR}", re.I),
    re.compile(rf"{_NAME} {_DAY}{_NTH},? {_YEAR}", re.I),
    re.compile(rf"{_DAY}{_NTH} ?(?:of )?{_NAME}", re.I),
    re.compile(rf"{_NAME}(?: {_DAY}{_NTH})?", re.I),
)
# "October 12" is a day in English; in German "Oktober 12" may be a year cut short.
ENGLISH_DAY = re.compile(rf"{_NAME} (?P<day>[1-9]|[12][0-9]|3[01])", re.I)
EITHER_ORDER = re.compile(
    rf"(?P<first>[0-9]{{1,2}})(?P<sign>[/-])(?P<second>[0-9]{{1,2}})(?P=sign){_YEAR}"
)


def plain_date(text: str, language: str, *, era: int, whole: str) -> str:
    """Return EDTF text; era is -1 before Christ, 1 after, 0 if not said.

    Raise EdtfError about the whole text if the date in it is not understood.
    """
    if not era and (found := _as_edtf(text)):
        return found
    if match := DECADE.fullmatch(text):
        return _decade(match["tens"], whole)
    if match := EITHER_ORDER.fullmatch(text):
        order = _day_and_month(match, language, whole)
        return _written(_year(match["year"], era, whole), order[1], order[0])
    parts = _parts(text, language, era)
    if parts is None or (era and not parts.get("year")):
        raise EdtfError("not_understood", text=whole)
    year = _year(parts["year"], era, whole) if parts.get("year") else None
    day = int(parts["day"]) if parts.get("day") else None
    return _written(year, _month(parts, whole), day)


def _as_edtf(text: str) -> str:
    try:
        return Moment.parse(text.upper()).text
    except EdtfError as error:
        if error.code != "format":
            raise
        return ""


def _parts(text: str, language: str, era: int) -> dict[str, str] | None:
    """Year, month or name, and day, as far as they are there; None for no date."""
    english = supported(language) == "en" and not era
    for shape in (ENGLISH_DAY, *SHAPES) if english else SHAPES:
        if match := shape.fullmatch(text):
            return {name: part for name, part in match.groupdict().items() if part}
    return None


def _month(parts: dict[str, str], whole: str) -> int | None:
    if name := parts.get("name"):
        if name.casefold() not in MONTH_NUMBERS:
            raise EdtfError("not_understood", text=whole)
        return MONTH_NUMBERS[name.casefold()]
    number = parts.get("month")
    return int(number) if number else None


def _written(year: int | None, month: int | None, day: int | None) -> str:
    """Write EDTF and have it checked that there is such a day."""
    return Moment.parse(moment_text(year, month, day)).text


def _year(typed: str, era: int, whole: str) -> int:
    digits = typed.strip("'’")
    if era and int(digits):
        return int(digits) if era > 0 else 1 - int(digits)
    if len(digits) < 3 or digits != typed:
        raise EdtfError("two_digits", text=whole)
    return int(digits)


def _decade(tens: str, whole: str) -> str:
    if len(tens) == 2:
        if int(tens) < OLDEST_BARE_DECADE:
            raise EdtfError("two_digits", text=whole)
        tens = f"19{tens}"
    return f"{tens.zfill(4)[:3]}X"


def _day_and_month(match: re.Match[str], language: str, whole: str) -> tuple[int, int]:
    """In German 4/10 is the 4th of October; in English nobody can know."""
    first, second = int(match["first"]), int(match["second"])
    if supported(language) == "de" or first > 12 or first == second:
        return first, second
    if second > 12:
        return second, first
    raise EdtfError("which_first", text=whole)
