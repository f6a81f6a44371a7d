"""What the record dates of the people of a text: births, weddings, partings."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from apps.checks.facts import SHARED_LIFE, CoupleFacts, PersonFacts
from apps.checks.rereading.yearwords import (
    APART,
    BIRTH,
    DEATH,
    DIVORCED,
    ENGAGED,
    NO_PARTING,
    TOGETHER,
    WED,
    patterns,
)
from apps.checks.rule import Check
from apps.dates import Edtf
from apps.people.rules import UNIONS
from apps.reading.model import Person

BEGINS = {"separation": APART, "engagement": ENGAGED}  # phases that are no unions


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated event on record."""

    kind: int
    date: Edtf
    people: tuple[str, ...]
    source: str
    about: str = ""


def known_dates(check: Check) -> dict[int, set[Edtf]]:
    """The dates on record of all people of the text, by kind."""
    found: dict[int, set[Edtf]] = defaultdict(set)
    for person in check.reading.people:
        for fact in facts_of(check, person):
            found[fact.kind].add(fact.date)
    return found


def known_of_the_first(check: Check) -> dict[int, set[Edtf]]:
    """The same, of couples only those of whom the text named first: it is about them.

    A year right beside "trennten sich" is no other couple's of another paragraph.
    """
    everybody = check.once(known_dates)
    found: dict[int, set[Edtf]] = defaultdict(set)
    for kind in (BIRTH, DEATH):
        found[kind] = everybody[kind]
    named = sorted(check.reading.people, key=lambda one: one.mentions[0].start)
    for person in named[:1]:
        for fact in facts_of(check, person):
            found[fact.kind].add(fact.date)
    return found


def _present(check: Check) -> set[str]:
    told = (check.facts(person.id) for person in check.reading.people)
    return {facts.slug for facts in told if facts}


def facts_of(check: Check, person: Person) -> Iterator[Fact]:
    """What is on record of somebody with a date; couples where the text has both."""
    facts = check.facts(person.id)
    if facts is None:
        return
    yield from _of_life(facts)
    for couple in check.case.dossier.couples_of(facts.slug):
        if couple.slugs <= check.once(_present):
            yield from _of_couple(couple)


def _of_life(facts: PersonFacts) -> Iterator[Fact]:
    if facts.birth:
        yield Fact(BIRTH, facts.birth, (facts.slug,), facts.birth_source)
    if facts.death:
        yield Fact(DEATH, facts.death, (facts.slug,), facts.death_source)


def events_of(check: Check, slug: str) -> Iterator[Fact]:
    """What is on record of one person that has a date, whoever else is in the text."""
    if slug in check.case.dossier.people:
        yield from _of_life(check.case.dossier.people[slug])
    for couple in check.case.dossier.couples_of(slug):
        yield from _of_couple(couple)


def kinds_told(check: Check, first: int, last: int) -> set[int]:
    """Of which events a passage speaks."""
    return {
        kind
        for kind, pattern in patterns(check.language).items()
        if pattern.search(check.text, first, last)
    }


def _of_couple(couple: CoupleFacts) -> Iterator[Fact]:
    people = (couple.a, couple.b)
    for phase in couple.of_kind(*SHARED_LIFE, "separation"):
        source = phase.sources[0] if phase.sources else ""
        union = phase.kind in UNIONS
        begin = WED if union else BEGINS.get(phase.kind, TOGETHER)
        end = DIVORCED if union else APART
        if phase.end_reason in ("marriage", "death"):
            end = NO_PARTING
        if phase.begin:
            yield Fact(begin, phase.begin, people, source, phase.kind)
        if phase.end and phase.kind != "separation":
            yield Fact(end, phase.end, people, source, phase.kind)
