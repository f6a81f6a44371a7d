"""Dates that count from the text's own: "vor zwei Jahren", "last summer", "am Samstag".

Without a date line they are no dates. What could lie ahead as well as behind, a bare
"am 3. Mai", is taken to lie behind and says so by `past`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from apps.dates.days import month_length
from apps.reading.dates.whens import When, feast_day
from apps.reading.languages import Language
from apps.reading.languages.patterns import Rule
from apps.reading.text.text import Words
from apps.reading.values import value

BACK = 200  # characters in which "zwei Jahre später" finds what it is later than
_FAR = 120  # years
Called = list[tuple[Rule, list[int]]]  # with the places of the words that call


@value
class Today:
    """The date of a text as far as it tells it; a month or day it lacks is 0."""

    year: int
    month: int
    day: int

    @staticmethod
    def of(edtf: str | None) -> "Today | None":
        if not edtf or not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", edtf):
            return None
        year, month, day = (int(part) for part in f"{edtf}-0-0".split("-")[:3])
        return Today(year, month, day)


def with_reckoned(
    words: Words, language: Language, day: str | None, whens: list[When]
) -> list[When]:
    """Return the dates of a text together with those that count from its own."""
    called = language.whens.called_at(words.lower)
    today = Today.of(day)
    found = list(whens)
    if today is not None:
        found = _from_today(words, language, called, today, found)
    for rule, places in called:
        if rule.states[0] == "later":
            matches = _matches(words, rule, places)
            found += _not_in(_later(matches, language, found), found)
            found.sort(key=lambda when: when.start)
    return found


def _from_today(
    words: Words, language: Language, called: Called, today: Today, found: list[When]
) -> list[When]:
    """Return the dates found together with those that the day of a text fixes."""
    for rule, places in called:
        if rule.states[0] not in ("later", "bare-month"):
            matches = _matches(words, rule, places)
            found += _not_in(_reckoned(matches, language, rule, today), found)
    found.sort(key=lambda when: when.start)
    for rule, places in called:
        if rule.states[0] == "bare-month":
            full = [when for when in found if not when.alone]
            matches = _matches(words, rule, places)
            bare = _not_in(_reckoned(matches, language, rule, today), full)
            found += [when for when in bare if not _elsewhen(when, full, today)]
            found.sort(key=lambda when: when.start)
    return found


def _not_in(told: Iterator[When], found: list[When]) -> list[When]:
    new = list(told)
    if not new:
        return new
    taken = {place for when in found for place in (when.start, when.end)}
    return [w for w in new if w.start not in taken and w.end not in taken]


def _matches(words: Words, rule: Rule, places: list[int]) -> Iterator[re.Match[str]]:
    """Yield where a rule fits: at the words that call it, where it begins with them."""
    text = words.text
    for pattern in rule.fitting(text):
        if not rule.first:
            yield from pattern.finditer(text)
            continue
        for place in places:
            match = pattern.match(text, words.starts[place])
            if match:
                yield match


def _reckoned(
    matches: Iterator[re.Match[str]], language: Language, rule: Rule, today: Today
) -> Iterator[When]:
    kind = rule.states[0]
    offset = int(rule.states[1]) if len(rule.states) > 1 else 0
    for match in matches:
        edtf = _EDTF[kind](match, language, offset, today)
        if edtf:
            yield When(*match.span("w"), edtf, kind in _BEHIND, kind == "alone")


def _ago(
    match: re.Match[str], language: Language, most: int, today: Today
) -> str | None:
    """Return the year; of more years than the most, the text tells a round number."""
    years = language.words.number(match["n"].lower())
    if most and years and years > most:
        return None
    return f"{today.year - years:04}" if years and years < _FAR else None


def _of_year(
    match: re.Match[str], language: Language, offset: int, today: Today
) -> str | None:
    groups = match.groupdict()
    month = language.words.months.get((groups.get("month") or "").lower())
    year = f"{today.year + offset:04}"
    return f"{year}-{month:02}" if month else year


def _season(
    match: re.Match[str], language: Language, offset: int, today: Today
) -> str | None:
    """Return the year of a summer gone by or to come; winters have two years."""
    last = language.words.seasons.get(match["season"].lower(), 0)
    if not today.month or not last:
        return None
    if offset < 0:
        return f"{today.year - (today.month <= last):04}"
    return f"{today.year + (today.month > last - 3):04}"


def _month(
    match: re.Match[str], language: Language, _: int, today: Today
) -> str | None:
    month = language.words.months.get(match["month"].lower())
    if not today.month or not month:
        return None
    return f"{today.year - (month >= today.month):04}-{month:02}"


def _month_alone(
    match: re.Match[str], language: Language, _: int, today: Today
) -> str | None:
    """Return the last "im Februar" before the text, its own month included."""
    month = language.words.months.get(match["month"].lower())
    if not today.month or not month:
        return None
    return f"{today.year - (month > today.month):04}-{month:02}"


def _weekday(
    match: re.Match[str], language: Language, _: int, today: Today
) -> str | None:
    number = language.words.weekdays.get(match["weekday"].lower())
    if not today.day or number is None:
        return None
    now = date(today.year, today.month, today.day)
    days = (now.isoweekday() - number) % 7
    gone = match[0].split()[0].lower() in ("vergangenen", "letzten", "last")
    return str(now - timedelta(days=7 if gone and not days else days))


def _day(_: re.Match[str], __: Language, offset: int, today: Today) -> str | None:
    if not today.day:
        return None
    return str(date(today.year, today.month, today.day) + timedelta(days=offset))


def _bare(match: re.Match[str], language: Language, _: int, today: Today) -> str | None:
    """Return the last "3. Mai" before the text; the same month may be to come."""
    month = language.words.months.get(match["month"].lower())
    day = int(match["day"])
    if not today.month or not month or (month == today.month and not today.day):
        return None
    year = today.year - ((month, day) > (today.month, today.day))
    if not 1 <= day <= month_length(year, month):
        return None
    return f"{year:04}-{month:02}-{day:02}"


def _feast(
    match: re.Match[str], language: Language, _: int, today: Today
) -> str | None:
    """Return the last feast before the text, of those that have one day each year."""
    word = match["w"].lower().removeprefix("the ").replace("’", "'")
    feast = feast_day(word, language.words)
    if not today.day or feast is None:
        return None
    year = today.year - (feast > (today.month, today.day))
    month, day = feast
    if day > month_length(year, month):
        return None
    return f"{year:04}-{month:02}-{day:02}"


def _bare_month(
    match: re.Match[str], language: Language, _: int, today: Today
) -> str | None:
    """Return the last "im Mai" before the text; in May itself it may be either."""
    month = language.words.months.get(match["month"].lower())
    if not today.month or not month or month == today.month:
        return None
    return f"{today.year - (month > today.month):04}-{month:02}"


def _this_month(
    _: re.Match[str], __: Language, offset: int, today: Today
) -> str | None:
    if not today.month:
        return None
    count = today.year * 12 + today.month - 1 + offset
    return f"{count // 12:04}-{count % 12 + 1:02}"


_EDTF = {
    "ago": _ago,
    "year": _of_year,
    "season": _season,
    "month": _month,
    "weekday": _weekday,
    "day": _day,
    "bare": _bare,
    "feast": _feast,
    "alone": _month_alone,
    "bare-month": _bare_month,
    "this-month": _this_month,
}
_BEHIND = ("weekday", "bare", "feast", "alone", "bare-month")


def _elsewhen(when: When, found: list[When], today: Today) -> bool:
    """Tell whether a month belongs to a year told right before, not to the last one."""
    at = bisect_right(found, when.start, key=lambda told: told.start) - 1
    if at < 0 or when.start - found[at].end > BACK:
        return False
    return int(found[at].edtf[:4]) not in (today.year, int(when.edtf[:4]))


def _later(
    matches: Iterator[re.Match[str]], language: Language, found: list[When]
) -> Iterator[When]:
    """Yield years counted from the date told last: "zwei Jahre später"."""
    for match in matches:
        start = match.start()
        at = bisect_right(found, start, key=lambda when: when.start)
        while at and found[at - 1].end > start:
            at -= 1
        base = found[at - 1] if at else None
        number = match.groupdict().get("n")
        years = language.words.number(number.lower()) if number else 1
        if base is None or start - base.end > BACK or not years or base.past:
            continue
        yield When(*match.span("w"), f"{int(base.edtf[:4]) + years:04}")
