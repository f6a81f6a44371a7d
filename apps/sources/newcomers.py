"""Keys for people who come from elsewhere, and respect for what is on record already.

An import from outside never overwrites: where the record says otherwise its word stays,
and the difference is told.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from apps.dates import Edtf
from apps.people.keys import slug_of
from apps.people.models import Couple, ExternalId, Name, NameKind, OldSlug, Person
from apps.sources.people_file.matching import IN_RECORD, Told, fits, match

AT_ONCE = 500
NEAR_AT_ONCE = 200  # SQLite takes an expression a thousand deep
FIELDS = ("gender", "birth", "death", "birth_place")
OURS = ("publicity", "note")  # the desk's own: not compared, not changed

Object = dict[str, Any]  # a person as people.jsonl has it


@dataclass(frozen=True, slots=True)
class Difference:
    """What the record says of somebody, and what the newcomer's file says instead."""

    key: str
    what: str
    recorded: str
    told: str

    def __str__(self) -> str:
        return f"{self.key}: {self.what}: {self.recorded} ≠ {self.told}"


def keyed(people: Iterable[Object], scheme: str) -> dict[str, Person]:
    """Give each object its key in the record, in place; return who is there already.

    Somebody with a known id keeps the slug on record, a newcomer gets one of the name
    that is free. Some queries for each 200 people.
    """
    people = list(people)
    known = _by_id(people, scheme)
    keys = {
        one["key"]: known[one["ids"][scheme]].slug
        for one in people
        if one["ids"][scheme] in known
    }
    fresh = [one for one in people if one["key"] not in keys]
    keys |= dict(_free_keys(fresh, set(keys.values())))
    for one in people:
        one["key"] = keys[one["key"]]
        for bond in one.get("partnerships", ()):
            bond["with"] = keys[bond["with"]]
        for child in one.get("children", ()):
            child["key"] = keys[child["key"]]
    return {person.slug: person for person in known.values()}


def _by_id(people: list[Object], scheme: str) -> dict[str, Person]:
    found: dict[str, Person] = {}
    for chunk in _chunks([one["ids"][scheme] for one in people]):
        rows = ExternalId.objects.filter(scheme=scheme, value__in=chunk)
        found |= {row.value: row.person for row in rows.select_related("person")}
    return found


def _free_keys(fresh: list[Object], taken: set[str]) -> Iterator[tuple[str, str]]:
    bases = {one["key"]: slug_of(one["name"]) for one in fresh}
    for chunk in _chunks(sorted(set(bases.values())), NEAR_AT_ONCE):
        near = Q()
        for base in chunk:
            near |= Q(slug=base) | Q(slug__startswith=f"{base}-")
        taken |= set(Person.objects.filter(near).values_list("slug", flat=True))
        taken |= set(OldSlug.objects.filter(near).values_list("slug", flat=True))
    numbers: dict[str, int] = {}
    for old, base in bases.items():
        key = base
        while key in taken:
            numbers[base] = numbers.get(base, 1) + 1
            key = f"{base}-{numbers[base]}"
        taken.add(key)
        yield old, key


def spare(people: Iterable[Object], known: dict[str, Person]) -> list[Difference]:
    """Take out of the objects, in place, what the record knows otherwise."""
    found: list[Difference] = []
    there = [one for one in people if one["key"] in known]
    names = _display_names(known.values())
    phases = _phases(known.values())
    for one in there:
        person = known[one["key"]]
        found += _spare_fields(one, person, names[person.pk])
        found += _spare_phases(one, phases)
    return found


def _spare_fields(one: Object, person: Person, name: str) -> Iterator[Difference]:
    if one["name"] != name:
        yield Difference(person.slug, "name", name, one["name"])
        one["name"] = name
    for field in OURS:
        one.pop(field, None)
    for field in FIELDS:
        recorded, told = getattr(person, field), one.get(field)
        if recorded and told and str(recorded) != told:
            yield Difference(person.slug, field, str(recorded), told)
            del one[field]


def _spare_phases(
    one: Object, phases: dict[frozenset[str], list[Told]]
) -> Iterator[Difference]:
    bonds = one.get("partnerships", [])
    for bond in bonds:
        rows = phases.get(frozenset((one["key"], bond["with"])), [])
        said = [_told(phase) for phase in bond["phases"]]
        kept = []
        for phase, told, at in zip(
            bond["phases"], said, match(rows, said, IN_RECORD), strict=True
        ):
            if at is None or fits(rows[at], told):
                kept.append(phase)
            else:
                yield Difference(
                    one["key"], bond["with"], _words(rows[at]), _words(told)
                )
        bond["phases"] = kept
    if bonds:
        one["partnerships"] = [bond for bond in bonds if bond["phases"]]


def _told(phase: Object) -> Told:
    begin, end = phase.get("begin"), phase.get("end")
    return Told(
        phase["kind"],
        Edtf.parse(begin) if begin else None,
        Edtf.parse(end) if end else None,
        phase.get("end_reason") or "",
        phase.get("standing") or "",
    )


def _words(told: Told) -> str:
    return " ".join(str(part) for part in told if part)


def _display_names(people: Iterable[Person]) -> dict[int, str]:
    found: dict[int, str] = {}
    for chunk in _chunks([person.pk for person in people]):
        rows = Name.objects.filter(person__in=chunk, kind=NameKind.DISPLAY)
        found |= dict(rows.values_list("person", "text"))
    return found


def _phases(people: Iterable[Person]) -> dict[frozenset[str], list[Told]]:
    found: dict[frozenset[str], list[Told]] = {}
    for chunk in _chunks([person.pk for person in people]):
        couples = Couple.objects.filter(a__in=chunk).select_related("a", "b")
        for couple in couples.prefetch_related("phases"):
            found[frozenset((couple.a.slug, couple.b.slug))] = [
                Told(p.kind, p.begin, p.end, p.end_reason, p.standing)
                for p in couple.phases.all()
            ]
    return found


def _chunks(values: list[Any], size: int = AT_ONCE) -> Iterator[list[Any]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]
