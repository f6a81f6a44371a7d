"""Who is meant by a given name behind a kinship word: "ihre Tochter Lotte".

A given name alone is nobody's on record. Beside a mother who is, and where she has one
child of that name, it is that child's.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from apps.checks.facts import Dossier, PersonFacts
from apps.reading.languages import language
from apps.reading.model import Person, Reading
from apps.reading.text.folding import fold

BACK = 200  # characters
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
GENDERS = {"female": "f", "male": "m"}


def with_relatives(reading: Reading, dossier: Dossier) -> Reading:
    """The reading with these given names linked; the same one where there are none."""
    linked = {person.record for person in reading.people if person.record}
    found = {
        person.id: slug
        for person in reading.people
        if (slug := _relative(reading, dossier, person, linked))
    }
    meant = list(found.values())
    found = {one: slug for one, slug in found.items() if meant.count(slug) == 1}
    if not found:
        return reading
    people = tuple(
        replace(person, record=found[person.id]) if person.id in found else person
        for person in reading.people
    )
    return replace(reading, people=people)


def _relative(
    reading: Reading, dossier: Dossier, person: Person, linked: set[str]
) -> str | None:
    if person.record or person.candidates or " " in person.name:
        return None
    alone = _named_alone(reading, dossier, person, linked)
    if alone:
        return alone
    bound = {
        other.record
        for relation in reading.relations
        for one, other in _ends(reading, relation.a, relation.b)
        if one.id == person.id and other.record
    }
    if not bound & linked and not _follows_kin(reading, person):
        return None
    called = fold(person.name)
    named = [
        facts.slug
        for facts in dossier.people.values()
        if facts.slug not in linked
        and fold(facts.name).split()[:1] == [called]
        and _gender_fits(facts, person)
    ]
    bound &= linked
    theirs = [one for one in named if bound & set(_family(dossier, one))]
    if not theirs and _follows_kin(reading, person):
        theirs = named  # whose kin it is, the reader may have mistaken
    return theirs[0] if len(theirs) == 1 else None


def _named_alone(
    reading: Reading, dossier: Dossier, person: Person, linked: set[str]
) -> str | None:
    """The one on record of that given name who is kin to somebody of the text."""
    called = fold(person.name)
    named = [
        facts.slug
        for facts in dossier.people.values()
        if fold(facts.name).split()[:1] == [called] and _gender_fits(facts, person)
    ]
    if len(named) != 1 or named[0] in linked or not person.name[:1].isupper():
        return None
    return named[0] if linked & set(_family(dossier, named[0])) else None


def _ends(reading: Reading, a: str, b: str) -> Iterator[tuple[Person, Person]]:
    by_id = {person.id: person for person in reading.people}
    if a in by_id and b in by_id:
        yield by_id[a], by_id[b]
        yield by_id[b], by_id[a]


def _follows_kin(reading: Reading, person: Person) -> bool:
    """Whether a kinship word stands before one of the mentions, in the sentence."""
    kin = language(reading.language).words.kin
    for mention in person.mentions:
        before = reading.text[max(0, mention.start - BACK) : mention.start]
        words = WORD.findall(re.split(r"[.!?]\s|\n", before)[-1])
        if any(word.lower() in kin for word in words):
            return True
    return False


def _gender_fits(facts: PersonFacts, person: Person) -> bool:
    known = GENDERS.get(facts.gender, "")
    return not known or not person.gender or known == person.gender


def _family(dossier: Dossier, slug: str) -> Iterator[str]:
    for couple in dossier.couples_of(slug):
        yield from couple.slugs - {slug}
    for edge in dossier.parenthoods:
        if slug in (edge.parent, edge.child):
            yield edge.child if edge.parent == slug else edge.parent
