"""Gives rows of a table their keys in the record, and spares what is on record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from apps.people.models import Name, NameKind, Person
from apps.sources.newcomers import Object, numbered_keys
from apps.sources.people_file.values import BadLine
from apps.sources.reports import Rejected
from apps.sources.sparing import Disagreement, spare
from apps.sources.table.gathering import Row
from apps.sources.table.knowing import bearers_of, meant

OURS = ("note", "publicity")  # of these sparing says nothing


@dataclass
class Placed:
    """People with keys of the record, in order; who of them is there already."""

    people: list[Object] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)  # beside the people
    known: dict[str, Person] = field(default_factory=dict)
    rejected: list[Rejected] = field(default_factory=list)


def placed(rows: list[Row], outlet: str) -> Placed:
    """Some ten queries for any number of rows up to 500."""
    found = Placed()
    known = bearers_of(rows, outlet)
    slugs = {row.told["key"] for row in rows if "key" in row.told}
    slugs |= {bearer.slug for bearers in known.values() for bearer in bearers}
    there = {one.slug: one for one in Person.objects.present().filter(slug__in=slugs)}
    shown = _shown([one.pk for one in there.values()])
    taken: dict[str, int] = {}
    for row in rows:
        told = dict(row.told)
        try:
            if "key" not in told and (bearer := meant(row, known[row.number])):
                told["key"] = bearer.slug
            person = there.get(told.get("key", ""))
            _refuse_nameless(told, person)
            _refuse_taken(told, row.number, taken)
        except BadLine as error:
            found.rejected.append((row.number, str(error)))
            continue
        if person is not None:
            told.setdefault("name", shown[person.pk])
            found.known[person.slug] = person
        found.people.append(told)
        found.rows.append(row.number)
    _name_newcomers(found.people, set(taken))
    return found


def _shown(pks: list[int]) -> dict[int, str]:
    rows = Name.objects.filter(person__in=pks, kind=NameKind.DISPLAY)
    return dict(rows.values_list("person", "text"))


def _refuse_nameless(told: Object, person: Person | None) -> None:
    if person is None and "name" not in told:
        said = _("Nobody has the address “%(slug)s”, and the row has no name.")
        raise BadLine(said % {"slug": told["key"]})


def _refuse_taken(told: Object, number: int, taken: dict[str, int]) -> None:
    if "key" in told and taken.setdefault(told["key"], number) != number:
        said = _("Row %(number)s is of the same person.")
        raise BadLine(said % {"number": taken[told["key"]]})


def _name_newcomers(people: list[Object], taken: set[str]) -> None:
    fresh = [
        {"key": str(at), "name": one["name"]}
        for at, one in enumerate(people)
        if "key" not in one
    ]
    for at, key in numbered_keys(fresh, taken):
        people[int(at)]["key"] = key


def spared(found: Placed) -> list[Disagreement]:
    """Take out of the people, in place, what the record says otherwise."""
    ours = {one["key"]: {name: one.get(name) for name in OURS} for one in found.people}
    differences = spare(found.people, found.known)
    for one in found.people:
        if person := found.known.get(one["key"]):
            differences += _spare_ours(one, person, ours[one["key"]])
    return differences


def _spare_ours(
    one: Object, person: Person, ours: dict[str, Any]
) -> Iterator[Disagreement]:
    """What the record leaves empty is filled; else the desk's own word stays."""
    for name, told in ours.items():
        recorded = getattr(person, name)
        if told and not recorded:
            one[name] = told
        elif told and told != recorded:
            sources = tuple(one["sources"])
            yield Disagreement(
                one["key"], name, recorded, told, {name: told}, sources=sources
            )


def cited(people: Iterable[Object], outlet: str) -> None:
    """A fact without a source goes nowhere: here it is the table itself."""
    for one in people:
        one["sources"] = [{"outlet": outlet}]
