"""Deaths that the reader gave to somebody alive, where the record shows whose they are.

"Der Vater war Bo Arp. Er ist 2016 gestorben": whoever is named near, and died then.
"""

from collections.abc import Iterator
from dataclasses import replace

from apps.checks.comparisons import contradicts, dated
from apps.checks.facts import Dossier
from apps.reading.enums import AgeWhen, EndReason, Form, Status
from apps.reading.model import Person, Reading, Relation, Span

BACK = 300  # characters
ENDS = (". ", "! ", "? ", "\n")


def with_own_deaths(reading: Reading, dossier: Dossier) -> Reading:
    """The reading without such deaths; the same one where there are none."""
    dead = [
        one
        for one in reading.people
        if one.record
        and one.record in dossier.people
        and dossier.people[one.record].death
    ]
    people = tuple(
        _alive(one) if _is_anothers(reading, dossier, one, dead) else one
        for one in reading.people
    )
    if people == reading.people:
        return reading
    freed = {
        one.id
        for one, before in zip(people, reading.people, strict=True)
        if one is not before
    }
    relations = tuple(_lasting(one, freed) for one in reading.relations)
    return replace(reading, people=people, relations=relations)


def _lasting(relation: Relation, alive: set[str]) -> Relation:
    """Nor did a marriage end with a death that was another's."""
    if relation.end_reason != EndReason.DEATH or not alive & {relation.a, relation.b}:
        return relation
    return replace(relation, end=None, end_reason=None, status=Status.CURRENT)


def _alive(person: Person) -> Person:
    ages = (
        replace(age, when=AgeWhen.NOW) if age.when is AgeWhen.AT_DEATH else age
        for age in person.ages
    )
    return replace(person, death=None, ages=tuple(ages))


def _is_anothers(
    reading: Reading, dossier: Dossier, person: Person, dead: list[Person]
) -> bool:
    facts = dossier.people.get(person.record or "")
    if not person.death or not facts or facts.death:
        return False
    told = person.death.evidence
    if any(_is_named_in(reading, person, span) for span in told):
        return False
    stated = dated(person.death.date)
    for other, span in ((one, span) for one in dead for span in told):
        recorded = dossier.people[other.record or ""].death
        fits = not (stated and recorded and contradicts(stated, recorded))
        if fits and any(0 <= span.end - m.end <= BACK for m in _names(other)):
            return True
    return False


def _is_named_in(reading: Reading, person: Person, span: Span) -> bool:
    """Whether the clause of the words has the whole name of this one."""
    text = reading.text
    first = max(text.rfind(end, 0, span.start) for end in ENDS)
    whole = (m for m in person.mentions if m.form is Form.FULL)
    return any(first < m.start < span.end for m in whole)


def _names(person: Person) -> Iterator[Span]:
    return (one for one in person.mentions if one.form is not Form.DESCRIPTION)
