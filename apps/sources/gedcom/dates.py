"""What a date line of GEDCOM says, as EDTF; what EDTF cannot say is None.

GEDCOM 5.5.1, "DATE_VALUE". A year stays a year; ABT, CAL and EST are "about", INT is
"perhaps", BEF and AFT leave one end open. Julian days are converted; of other calendars
and of dates without a year the wording is kept by those who call.
"""

from datetime import date

from convertdate import julian
from ged4py.calendar import CalendarType
from ged4py.date import CalendarDate, DateValue, DateValueTypes
from ged4py.model import Record

from apps.dates import Edtf, EdtfError

ABOUT = {
    DateValueTypes.ABOUT,
    DateValueTypes.CALCULATED,
    DateValueTypes.ESTIMATED,
}
LONGEST_MONTH = 31  # days
BETWEEN = {DateValueTypes.RANGE, DateValueTypes.PERIOD}
UNTIL = {DateValueTypes.BEFORE, DateValueTypes.TO}
SINCE = {DateValueTypes.AFTER, DateValueTypes.FROM}


def edtf_of(value: DateValue | None) -> str | None:
    """Return the EDTF of a date line, or None where it has none."""
    if value is None:
        return None
    if value.kind in BETWEEN:
        if _is_day_alone(value.date1, value.date2):
            return None
        first, last = _day(value.date1), _day(value.date2)
        return _valid(f"{first}/{last}") if first and last else None
    said = _day(getattr(value, "date", None))
    if said is None:
        return None
    if value.kind in UNTIL:
        return _valid(f"../{said}")
    if value.kind in SINCE:
        return _valid(f"{said}/..")
    if value.kind in ABOUT:
        return _valid(f"{said}~")
    if value.kind is DateValueTypes.INTERPRETED:
        return _valid(f"{said}?")
    return _valid(said)


def date_of(event: Record) -> str | None:
    """The EDTF of an event; one that stands beside the date as a phrase says more."""
    phrase = str(event.sub_tag_value("DATE/PHRASE") or "").strip()
    return (_valid(phrase) if phrase else None) or edtf_of(event.sub_tag_value("DATE"))


def is_told_whole(value: DateValue) -> bool:
    """Tell whether the EDTF says all that the line does: no phrase, no dual year."""
    dates = [getattr(value, name, None) for name in ("date", "date1", "date2")]
    dual = any(getattr(each, "dual_year", None) for each in dates)
    plain = all(each is None or _is_known(each) for each in dates)
    return plain and not dual and not getattr(value, "phrase", None)


def _is_known(day: CalendarDate) -> bool:
    """Of our calendar, and its month is one that we know."""
    return _is_gregorian(day) and bool(day.month_num or not day.month)


def _is_day_alone(first: CalendarDate, last: CalendarDate) -> bool:
    """BET 3 AND 5 MAR 1950: the 3 is no year."""
    bare = first.month is None and not first.bc and first.year <= LONGEST_MONTH
    return bare and last.month is not None


def _is_gregorian(day: CalendarDate) -> bool:
    return day.calendar is CalendarType.GREGORIAN


def _day(day: CalendarDate | None) -> str | None:
    if day is None or day.year is None:
        return None
    if day.calendar is CalendarType.JULIAN:
        return _julian(day)
    if not _is_gregorian(day):
        return None
    return _written(_year(day), day.month_num, day.day)


def _year(day: CalendarDate) -> int:
    """1699/00 is the year 1700 as we count; 44 B.C. is the year -43."""
    year: int = getattr(day, "dual_year", None) or day.year
    return 1 - year if day.bc else year


def _julian(day: CalendarDate) -> str | None:
    year = _year(day)
    if day.month_num is None or day.day is None or year < 1:
        return _written(year, day.month_num if year > 0 else None, None)
    try:
        return date(*julian.to_gregorian(year, day.month_num, day.day)).isoformat()
    except ValueError:
        return None


def _written(year: int, month: int | None, day: int | None) -> str:
    text = f"{year:05d}" if year < 0 else f"{year:04d}"
    if month:
        text += f"-{month:02d}"
    return f"{text}-{day:02d}" if month and day else text


def _valid(text: str) -> str | None:
    try:
        Edtf.parse(text)
    except EdtfError:
        return None
    return text
