"""What a date line of GEDCOM says, as EDTF; what EDTF cannot say is None.

GEDCOM 5.5.1, "DATE_VALUE". A year stays a year; ABT, CAL and EST are "about", INT is
"perhaps", BEF and AFT leave one end open. Days and months of other calendars are given
in ours; the wording of those, and of dates without a year, is kept by those who call.
"""

from ged4py.calendar import CalendarType
from ged4py.date import CalendarDate, DateValue, DateValueTypes
from ged4py.model import Record

from apps.dates import Edtf, EdtfError
from apps.sources.gedcom.calendars import days_of

ABOUT = {
    DateValueTypes.ABOUT,
    DateValueTypes.CALCULATED,
    DateValueTypes.ESTIMATED,
}
LONGEST_MONTH = 31  # days
BETWEEN = {DateValueTypes.RANGE, DateValueTypes.PERIOD}
UNTIL = {DateValueTypes.BEFORE, DateValueTypes.TO}
SINCE = {DateValueTypes.AFTER, DateValueTypes.FROM}
Span = tuple[str, str]  # what it can mean at the earliest and at the latest


def edtf_of(value: DateValue | None) -> str | None:
    """Return the EDTF of a date line, or None where it has none."""
    if value is None:
        return None
    if value.kind in BETWEEN:
        if _is_day_alone(value.date1, value.date2):
            return None
        first, last = _span(value.date1), _span(value.date2)
        return _valid(f"{first[0]}/{last[1]}") if first and last else None
    said = _span(getattr(value, "date", None))
    if said is None:
        return None
    if value.kind in UNTIL:
        return _valid(f"../{said[1]}")
    if value.kind in SINCE:
        return _valid(f"{said[0]}/..")
    if value.kind in ABOUT:
        return _marked(said, "~")
    if value.kind is DateValueTypes.INTERPRETED:
        return _marked(said, "?")
    return _marked(said, "")


def _marked(span: Span, mark: str) -> str | None:
    return _valid("/".join(f"{side}{mark}" for side in dict.fromkeys(span)))


def date_of(event: Record) -> str | None:
    """The EDTF of an event; one that stands beside the date as a phrase says more."""
    phrase = str(event.sub_tag_value("DATE/PHRASE") or "").strip()
    return (_valid(phrase) if phrase else None) or edtf_of(event.sub_tag_value("DATE"))


def wording_of(event: Record) -> str:
    """What the tree says of when, word by word; "" where it says nothing."""
    value = event.sub_tag_value("DATE")
    phrase = " ".join(str(event.sub_tag_value("DATE/PHRASE") or "").split())
    return " ".join(filter(None, (str(value or ""), phrase and f"({phrase})")))


def is_whole(event: Record) -> bool:
    """Tell whether the EDTF of an event says all that its date does."""
    value = event.sub_tag_value("DATE")
    if date_of(event) != edtf_of(value):
        return True  # said beside it, and whole
    phrase = str(event.sub_tag_value("DATE/PHRASE") or "").strip()
    return bool(not phrase and edtf_of(value) and is_told_whole(value))


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


def _span(day: CalendarDate | None) -> Span | None:
    if day is None or day.year is None:
        return None
    if _is_gregorian(day):
        said = _written(_year(day), day.month_num, day.day)
        return said, said
    if day.calendar is CalendarType.JULIAN and (day.bc or not day.month):
        said = _written(_year(day), None, None)
        return said, said
    days = days_of(day)
    return (days[0].isoformat(), days[1].isoformat()) if days else None


def _year(day: CalendarDate) -> int:
    """1699/00 is the year 1700 as we count; 44 B.C. is the year -43."""
    year: int = getattr(day, "dual_year", None) or day.year
    return 1 - year if day.bc else year


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
