"""Dates in prose: "19. August 1993", "im August 1993", "1993", "3 May 2020"."""

import re

from apps.dates.days import month_length
from apps.reading.languages.feasts import FEASTS
from apps.reading.languages.lexicon import Lexicon
from apps.reading.text.text import Words
from apps.reading.values import value

_FIRST, _LAST = 1000, 2099
_MONTHS = 12
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)")
_SHORT = re.compile(r"(?<![\d.,])(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d.,]*\d)")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:19|20)?\d\d)(?![\d/])")
_CENTURY = 40  # "30.06.13" is of 2013, "30.06.63" of 1963


@value
class When:
    start: int
    end: int
    edtf: str
    past: bool = False  # "am Samstag": the last one, if the text looks back
    alone: bool = False  # "im Februar" without its year: of births and deaths only


def whens_of(words: Words, lexicon: Lexicon) -> list[When]:
    """Return the dates of a text in order. Days without a year are no dates."""
    found: list[When] = []
    months, end = lexicon.months, 0
    for i, lower in enumerate(words.lower):
        if not (lower[0].isdecimal() or lower in months) or words.starts[i] < end:
            continue
        when = _dotted(words, i) or _at(words, lexicon, i)
        if when is not None:
            found.append(when)
            end = when.end
    return found


def _dotted(words: Words, i: int) -> When | None:
    if not words.forms[i].isdecimal() or len(words.forms[i]) > 2:
        return None
    text, start = words.text, words.starts[i]
    dotted = _NUMERIC.match(text, start) or _SHORT.match(text, start)
    slashed = None if dotted else _SLASHED.match(text, start)
    match = dotted or slashed
    if not match:
        return None
    day, month, year = (int(part) for part in match.groups())
    if slashed and month > _MONTHS >= day:
        day, month = month, day  # "7/21/21"
    elif slashed and day <= _MONTHS:
        return None  # "7/8/21" is July in Chicago and August in London
    if not 1 <= month <= _MONTHS:
        return None
    if year < 100:
        year += 2000 if year <= _CENTURY else 1900
    return _day(match.start(), match.end(), year, month, day)


def _at(words: Words, lexicon: Lexicon, i: int) -> When | None:
    forms, lower, n = words.forms, words.lower, len(words)
    start = words.starts[i]
    day = _day_of(forms[i])
    if day:
        at = i + 1 + (i + 1 < n and forms[i + 1] == ".")
        at += at < n and lower[at] in lexicon.grammar["of"] and not forms[i].isdecimal()
        month = lexicon.months.get(lower[at]) if at < n else None
        year = _year(words, at + 1)
        if month and year:
            return _day(start, words.ends[year[1]], year[0], month, day)
        return None
    month = lexicon.months.get(lower[i]) if forms[i][0].isupper() else None
    if month:
        return _month_first(words, i, month)
    year = _year(words, i)
    if year and not _no_year(words, i):
        feast = feast_day(words.lower[i - 1], lexicon) if i else None
        if feast:  # "Silvester 2021"
            return _day(words.starts[i - 1], words.ends[i], year[0], *feast)
        return When(start, words.ends[i], f"{year[0]:04}")
    return None


def feast_day(word: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the month and day of a feast that has the same one each year."""
    days = (day for label, day in FEASTS.items() if word in lexicon.grammar[label])
    return next(days, None)


def _day_of(form: str) -> int:
    """Return the day of a month in "19" and "19th", or 0."""
    match = _DAY.fullmatch(form)
    return int(match[1]) if match and 1 <= int(match[1]) <= 31 else 0


def _month_first(words: Words, i: int, month: int) -> When | None:
    forms, start = words.forms, words.starts[i]
    if (
        i + 1 < len(words)
        and forms[i + 1] == "."
        and words.starts[i + 1] == words.ends[i]
    ):
        i += 1  # "Aug. 19, 1993"
    comma = i + 1 < len(words) and forms[i + 1] == ","
    year = _year(words, i + 1 + comma)
    if year:  # "August 1993", "August, 1993"
        return When(start, words.ends[year[1]], f"{year[0]:04}-{month:02}")
    day = _day_of(forms[i + 1]) if i + 2 < len(words) else 0
    if day:
        year = _year(words, i + 3) if forms[i + 2] == "," else _year(words, i + 2)
        if year:  # "August 19, 1993", "August 19th 1993"
            return _day(start, words.ends[year[1]], year[0], month, day)
    return None


def _day(start: int, end: int, year: int, month: int, day: int) -> When | None:
    if not 1 <= day <= month_length(year, month):
        return None
    return When(start, end, f"{year:04}-{month:02}-{day:02}")


def _year(words: Words, i: int) -> tuple[int, int] | None:
    if i < len(words) and len(words.forms[i]) == 4 and words.forms[i].isdecimal():
        year = int(words.forms[i])
        if _FIRST <= year <= _LAST:
            return year, i
    return None


def _no_year(words: Words, i: int) -> bool:
    """Tell whether four digits count something: "2000 Euro", "1.200", "1500 Gäste"."""
    text, end = words.text, words.ends[i]
    if words.starts[i] and text[words.starts[i] - 1] in "€$£.,":
        return (words.starts[i] > 1 and text[words.starts[i] - 2].isdecimal()) or (
            text[words.starts[i] - 1] in "€$£"
        )
    after = text[end : end + 2]
    return (
        after[:1] in ("%", "€", "$")
        or after in (" %", " €", " $", " £")
        or (after[:1] == "." and after[1:].isdecimal())
    )
