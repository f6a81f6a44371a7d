"""Ages of the text that the reader gave to nobody, because the number is wrong.

It knows who is meant by "die 55-Jährige" by who is 55. Where nobody is, the one named
last is meant, and then somebody ought to be told.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from apps.checks.facts import Dossier, PersonFacts
from apps.dates import Edtf
from apps.dates.ages import ages_at
from apps.reading.enums import AgeWhen, Form
from apps.reading.model import Age, Person, Reading

RULE = "open-age"
BACK = 600  # characters looked back for who is meant
AGED = {
    "de": re.compile(
        r"\b(?P<article>[Dd](?:er|ie|em|en|es))\s+"
        r"(?P<age>(?P<years>\d{1,3})-[Jj]ährigen?)(?!\w)(?!\s+[a-zäöüß]*[A-ZÄÖÜ])"
    ),
    "en": re.compile(r"\b[Tt]he\s+(?P<age>(?P<years>\d{1,3})-year-old)\b"),
}
# "die" and "der … -Jährigen" are a woman, "der", "dem", "den" and "des" a man.
WOMEN = re.compile(r"die\b.*e$|der\b.*en$", re.IGNORECASE)
ASIDE = re.compile(r"\s*\((?P<b>\d{1,3})\)|,\s(?P<c>\d{2,3})(?=,)")
GENDERS = {"female": "f", "male": "m"}


def with_open_ages(reading: Reading, dossier: Dossier, as_of: Edtf | None) -> Reading:
    """The reading with such ages; the same one where there are none."""
    taken = [(age.start, age.end) for p in reading.people for age in p.ages]
    found: dict[str, list[Age]] = {}
    for age in (*_asides(reading), *_aged_ones(reading, dossier, as_of)):
        if not any(a < age.end and age.start < b for a, b in taken):
            taken.append((age.start, age.end))
            found.setdefault(age.person, []).append(age)
    if not found:
        return reading
    people = tuple(
        replace(person, ages=(*person.ages, *found[person.id]))
        if person.id in found
        else person
        for person in reading.people
    )
    return replace(reading, people=people)


def _asides(reading: Reading) -> Iterator[Age]:
    """Numbers in brackets or commas right behind a full name."""
    for person in reading.people:
        for mention in person.mentions:
            found = ASIDE.match(reading.text, mention.end)
            if found and person.record and mention.form is Form.FULL:
                group = "b" if found["b"] else "c"
                yield _age(found, group, int(found[group]), person.id)


def _age(found: re.Match[str], group: str, years: int, person: str) -> Age:
    start, end = found.span(group)
    return Age(start, end, found[group], person, years, years, AgeWhen.NOW, RULE)


def _aged_ones(reading: Reading, dossier: Dossier, as_of: Edtf | None) -> Iterator[Age]:
    quoted = [(quote.start, quote.end) for quote in reading.quotes]
    for found in AGED[reading.language].finditer(reading.text):
        years = int(found["years"])
        if any(a <= found.start() < b for a, b in quoted) or _is_introduced(
            reading.text, found, years
        ):
            continue
        gender = _gender(found, reading.language)
        meant = _meant(reading, dossier, as_of, found.start(), years, gender)
        if meant:
            yield _age(found, "age", years, meant.id)


def _is_introduced(text: str, found: re.Match[str], years: int) -> bool:
    """Whether somebody without a name was given this age: "eine 55-Jährige"."""
    indefinite = rf"\b(?:eine?[rnms]?|an?|zwei|two)\s+{years}-(?:[Jj]ährig|year-old)"
    return re.search(indefinite, text[: found.start()]) is not None


def _gender(found: re.Match[str], language: str) -> str:
    if language != "de":
        return ""
    words = f"{found['article']} {found['age']}"
    return "f" if WOMEN.match(words) else "m"


def _meant(
    reading: Reading,
    dossier: Dossier,
    as_of: Edtf | None,
    at: int,
    years: int,
    gender: str,
) -> Person | None:
    """Who of the text is of that age, else who was named last and is on record."""
    fitting = [
        person
        for person in reading.people
        if not gender or _gender_of(person, dossier.people) in ("", gender)
    ]
    if any(
        _is_aged(_facts(person, dossier.people), as_of, years)
        or any(a.when is AgeWhen.NOW and a.low <= years <= a.high for a in person.ages)
        for person in fitting
    ):
        return None
    last = [
        (mention.start, person)
        for person in fitting
        for mention in person.mentions
        if at - BACK <= mention.start < at
    ]
    if not last:
        return None
    person = max(last, key=lambda one: one[0])[1]
    return person if _facts(person, dossier.people) else None


def _facts(person: Person, people: Mapping[str, PersonFacts]) -> PersonFacts | None:
    return people.get(person.record or "")


def _gender_of(person: Person, people: Mapping[str, PersonFacts]) -> str:
    facts = _facts(person, people)
    return GENDERS.get(facts.gender if facts else "", person.gender)


def _is_aged(facts: PersonFacts | None, as_of: Edtf | None, years: int) -> bool:
    if facts is None or facts.birth is None or as_of is None:
        return False
    right = ages_at(facts.birth, as_of)
    return right is not None and years in right
