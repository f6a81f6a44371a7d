"""Ages of who is called by a given name before the text has told the whole name.

„Rico ist 36“, and his surname a sentence later; "Dex is 37" of a Dexter.
"""

from collections.abc import Iterator
from dataclasses import replace

from apps.checks.facts import Dossier
from apps.reading.model import Age, Person, Reading

LEAST = 3  # letters of a short form: "Dex" of Dexter
GENDERS = {"female": "f", "male": "m"}


def with_short_names(reading: Reading, dossier: Dossier) -> Reading:
    """The reading with these ages given to whom they are of; the same if none are."""
    meant = {
        one.id: whose.id
        for one in reading.people
        if one.ages and not one.record and not one.candidates and " " not in one.name
        for whose in called(one, reading, dossier)
    }
    if not meant:
        return reading
    people = tuple(
        replace(person, ages=tuple(_ages(person, reading, meant)))
        for person in reading.people
    )
    return replace(reading, people=people)


def called(one: Person, reading: Reading, dossier: Dossier) -> list[Person]:
    """Whose name begins so, if that is one person's."""
    found = [
        person
        for person in reading.people
        if person.record
        and person.record in dossier.people
        and _is_short_for(one.name, dossier.people[person.record].name.split()[0])
    ]
    genders = {GENDERS.get(dossier.people[p.record or ""].gender, "") for p in found}
    fits = "" in (*genders, one.gender) or genders == {one.gender}
    return found if len(found) == 1 and fits else []


def _is_short_for(name: str, given: str) -> bool:
    return len(name) >= LEAST and (name == given or given.startswith(name))


def _ages(person: Person, reading: Reading, meant: dict[str, str]) -> Iterator[Age]:
    """Those that stay, and those of the short names that mean this one."""
    if person.id not in meant:
        yield from person.ages
    for other in reading.people:
        if meant.get(other.id) == person.id:
            yield from (replace(age, person=person.id) for age in other.ages)
