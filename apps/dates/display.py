"""Dates in words, in German and English, for pages and for the echo of a form."""

from math import inf

from apps.dates.ages import LONGEST_LIFE, Span
from apps.dates.days import civil
from apps.dates.durations import duration
from apps.dates.edtf import Edtf
from apps.dates.errors import EdtfError
from apps.dates.moment import Moment, Precision, text_after, text_before
from apps.dates.names import (
    OLDEST_BARE_YEAR,
    month_name,
    supported,
    year_name,
)
from apps.dates.phrases import PHRASES, UNITS

MOST_LISTED = 7  # ages further apart than this are no "etwa"


def display(edtf: Edtf, language: str) -> str:
    """Say the date as a fact sheet does: "August 1993", "um 1993", "vor 2001"."""
    moment = edtf.moment
    if moment is None:
        return _interval(edtf, language)
    words = PHRASES[supported(language)]
    text = _plain(moment, language)
    if moment.approximate:
        text = words[_about(moment)].format(text)
    return words["probably"].format(text) if moment.uncertain else text


def display_when(edtf: Edtf, language: str) -> str:
    """Say it inside a sentence: "am 19. August 1993", "im August 1993", "1993"."""
    words = PHRASES[supported(language)]
    moment = edtf.moment
    if moment is None or moment.mark:
        return display(edtf, language)
    text = _plain(moment, language)
    if moment.day:
        return words["on_day"].format(text)
    if moment.month:
        return words["in_month"].format(text)
    if _has_decade_name(moment):
        return words["in_decade"].format(moment.first_year)
    if moment.precision is Precision.YEAR:
        return words["in_year"].format(text)
    return text


def display_period(begin: Edtf | None, end: Edtf | None, language: str) -> str:
    """Say how long something lasted: "1993–2002", "seit dem 30. Juni 2012"."""
    if begin and end:
        first, last = display(begin, language), display(end, language)
        dash = "–" if first.isdigit() and last.isdigit() else " – "
        return f"{first}{dash}{last}"
    if begin:
        return _one_sided("since", begin, language)
    return _one_sided("until", end, language) if end else ""


def display_ages(ages: Span | None, language: str) -> str:
    """Say "30", "29 oder 30", "etwa 68", "mindestens 31"; "" for the unborn."""
    if ages is None:
        return ""
    words = PHRASES[supported(language)]
    if ages.exact is not None:
        return str(ages.exact)
    if ages.high >= LONGEST_LIFE:
        return words["at least"].format(ages.low) if ages.low else ""
    if ages.high - ages.low == 1:
        return words["or"].format(ages.low, ages.high)
    if ages.high - ages.low < MOST_LISTED:
        return words["inner_about"].format((ages.low + ages.high + 1) // 2)
    return words["between"].format(ages.low, ages.high)


def display_duration(begin: Edtf, end: Edtf, language: str) -> str:
    """Say "8 Jahre 5 Monate" of two days, "8 oder 9 Jahre" of what is known less well.

    Return "" if end is certainly before begin or nothing is known.
    """
    years = duration(begin, end)
    if years is None:
        return ""
    if begin.day is not None and end.day is not None:
        return _exact(begin.day, end.day, language)
    words = PHRASES[supported(language)]
    low = int(years.low)
    if years.high == inf:
        return words["at least"].format(_counted(low, "year", language)) if low else ""
    high = int(years.high)
    if low == 0:
        return words["less than"].format(_counted(high + 1, "year", language))
    if low == high:
        return _counted(low, "year", language)
    joined = words["or" if high - low == 1 else "to"]
    return joined.format(low, _counted(high, "year", language))


def _one_sided(word: str, edtf: Edtf, language: str) -> str:
    moment = edtf.moment
    if moment is None:  # "vor 2001" needs no second preposition
        return display(edtf, language)
    if _has_decade_name(moment):
        words = PHRASES[supported(language)]
        text = words[word + "_decade"].format(moment.first_year)
        return words["inner_about"].format(text) if moment.mark else text
    if moment.first_year != moment.last_year:
        text = display(edtf, language)
        return f"{text} –" if word == "since" else f"– {text}"
    return _after_preposition(word, moment, language)


def _after_preposition(word: str, moment: Moment, language: str) -> str:
    ending = "_day" if moment.day and not moment.mark else ""
    words = PHRASES[supported(language)]
    return words[word + ending].format(_inner(moment, language))


def _interval(edtf: Edtf, language: str) -> str:
    begin = edtf.begin and edtf.begin.first_edge
    end = edtf.end and edtf.end.last_edge
    if begin and end:
        words = PHRASES[supported(language)]
        ends = [
            _after_preposition("between_one", side, language) for side in (begin, end)
        ]
        return words["between"].format(*ends)
    # "1993/" does not know the end; "1993/.." has none, so it is after 1992, some day.
    if begin:
        return _open(begin, ("earliest", "since", "after"), edtf.text, language)
    if end:
        return _open(end, ("latest", "until", "before"), edtf.text, language)
    return edtf.text  # unreadable


def _open(side: Moment, words: tuple[str, str, str], text: str, language: str) -> str:
    marked, unknown, outside = words
    if side.mark:
        return _after_preposition(marked, side, language)
    if ".." in text:
        try:
            neighbour = text_before(side) if outside == "after" else text_after(side)
            return _after_preposition(outside, Moment.parse(neighbour), language)
        except EdtfError:  # no EDTF year lies before -9999 or after 9999
            pass
    return _after_preposition(unknown, side, language)


def _inner(moment: Moment, language: str) -> str:
    """With its marks, where a preposition already stands before it."""
    words = PHRASES[supported(language)]
    text = _plain(moment, language)
    if moment.approximate:
        text = words["inner_about"].format(text)
    return words["probably"].format(text) if moment.uncertain else text


def _plain(moment: Moment, language: str) -> str:
    words = PHRASES[supported(language)]
    first, last = moment.first_year, moment.last_year
    if moment.month:
        month = month_name(first, moment.month, language)
        return words["day"].format(moment.day, month) if moment.day else month
    if first is None or last is None:
        return moment.text
    if first == last:
        return year_name(first, language)
    if _has_decade_name(moment):
        return words["decade"].format(first)
    return words["between"].format(
        year_name(first, language), year_name(last, language)
    )


def _has_decade_name(moment: Moment) -> bool:
    first = moment.first_year or 0
    return moment.precision is Precision.DECADE and first >= OLDEST_BARE_YEAR


def _about(moment: Moment) -> str:
    if moment.day:
        return "about_day"
    if _has_decade_name(moment):
        return "about_decade"
    # A century is named by "between", which takes no other preposition before it.
    return "about" if moment.first_year == moment.last_year else "inner_about"


def _exact(begin: int, end: int, language: str) -> str:
    """Years and months between two day numbers; days only below a month."""
    months = _completed_months(begin, end)
    parts = [(months // 12, "year"), (months % 12, "month")]
    if months == 0:
        parts = [(end - begin, "day")]
    said = [_counted(number, unit, language) for number, unit in parts if number]
    return " ".join(said) or _counted(0, "day", language)


def _completed_months(begin: int, end: int) -> int:
    """From the 31st, a month is over when the next one without a 31st is."""
    year, month, day = civil(begin)
    end_year, end_month, end_day = civil(end)
    return (end_year - year) * 12 + end_month - month - (end_day < day)


def _counted(number: int, unit: str, language: str) -> str:
    one, many = UNITS[supported(language)][unit]
    return f"{number} {one if number == 1 else many}"
