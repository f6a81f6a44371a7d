"""Ages that people give in quotes: "I'm 43", "Er ist 71 und noch im Dienst".

What somebody says is not corrected, but a number that is nearly right is told of.
"""

import re
from collections.abc import Iterator
from functools import cache

from apps.checks.facts import Dossier
from apps.checks.rereading.openages import Open, made_age, with_ages
from apps.checks.rereading.shortnames import called
from apps.dates import Edtf
from apps.reading.enums import AgeWhen
from apps.reading.languages import language
from apps.reading.model import Age, Person, Quote, Reading

LEAST = 10  # years; "sie ist eins" is said of much else
N = r"(?P<age>(?P<years>\d{2,3}|[a-zäöüß]{3,17}(?:-[a-z]{3,5})?)"
WHO = {
    "de": r"(?:(?P<me>[Ii]ch)|(?P<m>[Ee]r)|(?P<f>[Ss]ie)|"
    r"(?:[Mm]ein|[Uu]nser|[Dd]ein)e?\s+[A-ZÄÖÜ]\w+|(?P<name>[A-ZÄÖÜ][\w-]+))",
    "en": r"(?:(?P<me>I)|(?P<m>[Hh]e)|(?P<f>[Ss]he)|"
    r"(?:[Mm]y|[Oo]ur|[Yy]our)\s+[a-z]+|(?P<name>[A-Z][\w-]+))",
}
ADVERBS = {
    "de": r"(?:(?:jetzt|heute|inzwischen|mittlerweile|nun|schon|auch|ja|doch|erst|halt|"
    r"gerade|immerhin|eben|mal)\s+){0,3}",
    "en": r"(?:(?:now|only|just|already|actually|still)\s+){0,3}",
}
NOW = {
    "de": r"(?P<now>(?:jetzt|heute|inzwischen|meinen|deinen|seinen|ihren)\s+)?",
    "en": "(?P<now>my\\s+)?",
}
END = {
    "de": r"(?=[.,;:!?–—“”\"«»]|\s+(?:und|oder|aber|Jahre)\b|$)",
    "en": r"(?=[.,;:!?–—“”\"'’]|\s+(?:and|or|but|now|today|years|going)\b|$)",
}
PATTERNS = {
    "de": (
        rf"\b{WHO['de']}\s+(?:bin|ist)\s+{ADVERBS['de']}{N}){END['de']}",
        rf"\b(?:bin|ist)\s+{WHO['de']}\s+{ADVERBS['de']}{N}){END['de']}",
    ),
    "en": (
        rf"\b{WHO['en']}(?:['’](?:m|s)|\s+am|\s+is)\s+{ADVERBS['en']}{N}){END['en']}",
    ),
}
# What somebody did "at 60" may be past: only what is still to come is wrong for sure.
REACHED = {
    "de": rf"\b[Mm]it\s+{NOW['de']}{N})(?=\s+Jahren\b|\s+[a-zäöü]|[,.;!?])",
    "en": rf"\b[Aa]t\s+{NOW['en']}{N})(?=[,.;!?]|\s+(?:I|you|he|she|years)\b)",
}


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one) for one in (*PATTERNS[code], REACHED[code]))


def with_quoted_ages(reading: Reading, dossier: Dossier, as_of: Edtf | None) -> Reading:
    """The reading with such ages; the same one where there are none."""
    taken = [(age.start, age.end) for p in reading.people for age in p.ages]
    found: dict[str, list[Age]] = {}
    for age in _ages(Open(reading, dossier, as_of)):
        if not any(a < age.end and age.start < b for a, b in taken):
            taken.append((age.start, age.end))
            found.setdefault(age.person, []).append(age)
    return with_ages(reading, found)


def _ages(opened: Open) -> Iterator[Age]:
    reading = opened.reading
    words = language(reading.language).words
    for quote in reading.quotes:
        for pattern in _patterns(reading.language):
            for found in pattern.finditer(reading.text, quote.start, quote.end):
                told = found["years"]
                years = int(told) if told.isdigit() else words.number(told)
                if not years or years < LEAST:
                    continue
                meant = opened.slipped(_people(opened, quote, found), years)
                right, when = opened.right(meant) if meant else (None, AgeWhen.NOW)
                if meant is None or right is None or when is not AgeWhen.NOW:
                    continue
                is_past = "me" not in found.re.groupindex and not found["now"]
                if not is_past or years > right.high:
                    yield made_age(found, "age", years, meant.id, when)


def _people(opened: Open, quote: Quote, found: re.Match[str]) -> list[Person]:
    """Of whom it may be said: the speaker, the one named, or anybody near but them."""
    groups = found.groupdict()
    if groups.get("me"):
        return [p for p in opened.reading.people if p.id == quote.speaker]
    gender = "m" if groups.get("m") else "f" if groups.get("f") else ""
    near = [person for _, person in opened.near(found.start("age"), gender)]
    near += [p for p in opened.first_named(gender) if p not in near]
    if "me" not in groups:
        return near
    named = [p for p in near if _is_named(p, *found.span("name"))]
    named = [
        whole
        for one in named
        for whole in (
            [one]
            if one.record
            else called(one, opened.reading, opened.dossier) or [one]
        )
    ]
    return named or [person for person in near if person.id != quote.speaker]


def _is_named(person: Person, start: int, end: int) -> bool:
    return start >= 0 and any(
        m.start <= start and end <= m.end for m in person.mentions
    )
