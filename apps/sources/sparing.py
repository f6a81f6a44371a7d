"""Respect for what is on record already.

An import from outside never overwrites: where the record says otherwise its word stays,
and the difference is told. What the file says less exactly than the record is none.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, NamedTuple

from apps.dates import Certainty, Edtf
from apps.dates.compare import within
from apps.people.models import Couple, ExternalId, Name, NameKind, Parenthood, Person
from apps.sources.newcomers import Object, chunks
from apps.sources.people_file.matching import IN_RECORD, Told, fits, match

DATES = ("birth", "death")
FIELDS = ("gender", *DATES, "birth_place", "children_count")
OURS = ("publicity", "note")  # the desk's own: not compared, not changed
NAME, PHASE, PARENTAGE, ID = "name", "phase", "parentage", "id"
JOINT = "joint_children"


@dataclass(frozen=True)
class Disagreement:
    """What the record says of somebody, and what the newcomer's file says instead."""

    key: str
    what: str  # a field of the person, or NAME, PHASE, JOINT, PARENTAGE, ID
    recorded: str
    told: str
    change: dict[str, Any] = field(default_factory=dict)  # what would be written
    about: str = ""  # the partner's or child's key, or the id's scheme
    phase: int | None = None
    sources: tuple[Object, ...] = ()
    line: int = 0  # of the file, where who tells it knows


class Known(NamedTuple):
    phase: int
    told: Told


def spare(people: Iterable[Object], known: dict[str, Person]) -> list[Disagreement]:
    """Take out of the objects, in place, what the record knows otherwise."""
    found: list[Disagreement] = []
    there = [one for one in people if one["key"] in known]
    names = _names(known.values())
    ids = _ids(known.values())
    for one in there:
        person = known[one["key"]]
        found += _spare_name(one, person, names[person.pk])
        found += _spare_fields(one, person)
        found += _spare_ids(one, ids[person.pk])
    return found + spare_bonds(there)


def _spare_name(
    one: Object, person: Person, names: dict[str, str]
) -> Iterator[Disagreement]:
    shown = names[NameKind.DISPLAY]
    if one["name"] not in names.values():
        yield Disagreement(
            person.slug, NAME, shown, one["name"], {"text": one["name"]}, **_of(one)
        )
    one["name"] = shown


def _spare_fields(one: Object, person: Person) -> Iterator[Disagreement]:
    for name in OURS:
        one.pop(name, None)
    for name in FIELDS:
        recorded, told = getattr(person, name), one.get(name)
        if recorded in (None, "") or told in (None, "") or str(recorded) == str(told):
            continue
        del one[name]
        if name not in DATES or not is_vaguer(Edtf.parse(told), recorded):
            yield Disagreement(
                person.slug, name, str(recorded), str(told), {name: told}, **_of(one)
            )


def _of(one: Object) -> dict[str, Any]:
    return {"sources": tuple(one.get("sources", ()))}


def is_vaguer(told: Edtf, recorded: Edtf) -> bool:
    return within(recorded, told) is Certainty.CERTAIN


def _spare_ids(one: Object, recorded: dict[str, str]) -> Iterator[Disagreement]:
    for scheme, value in list(one.get("ids", {}).items()):
        if recorded.get(scheme, value) != value:
            del one["ids"][scheme]
            yield Disagreement(
                one["key"], ID, recorded[scheme], value, {"value": value}, scheme
            )


def spare_bonds(people: list[Object]) -> list[Disagreement]:
    """The same for couples and children of people with keys of the record."""
    found: list[Disagreement] = []
    slugs = {one["key"] for one in people}
    phases = _phases({one["key"] for one in people if one.get("partnerships")})
    kinds = _kinds({one["key"] for one in people if one.get("children")} & slugs)
    for one in people:
        found += _spare_phases(one, phases)
        found += _spare_children(one, kinds)
    return [*_spare_counts(people), *found]


def _spare_counts(people: list[Object]) -> list[Disagreement]:
    """How many children two have together, if the record has another number."""
    said = [
        (one, bond)
        for one in people
        for bond in one.get("partnerships", ())
        if bond.get("children_count") is not None
    ]
    recorded = couples({one["key"] for one, _bond in said})
    found = []
    for one, bond in said:
        couple = recorded.get(frozenset((one["key"], bond["with"])))
        if couple and couple.children_count not in (None, bond["children_count"]):
            told = bond.pop("children_count")
            found.append(other_count(one["key"], bond["with"], couple, told))
    return found


def other_count(key: str, partner: str, couple: Couple, told: int) -> Disagreement:
    change = {"children_count": told}
    return Disagreement(
        key, JOINT, str(couple.children_count), str(told), change, partner
    )


def _spare_phases(
    one: Object, phases: dict[frozenset[str], list[Known]]
) -> Iterator[Disagreement]:
    bonds = one.get("partnerships", [])
    for bond in bonds:
        rows = phases.get(frozenset((one["key"], bond["with"])), [])
        said = [told_of(phase) for phase in bond["phases"]]
        before = [row.told for row in rows]
        kept = []
        for phase, told, at in zip(
            bond["phases"], said, match(before, said, IN_RECORD), strict=True
        ):
            vague = at is not None and _without_vague(before[at], told)
            if at is None:
                kept.append(phase)
            elif fits(before[at], vague):
                kept.append(phase | _as_json(vague))
            else:
                yield _other_phase(one["key"], bond["with"], rows[at], vague, phase)
        bond["phases"] = kept
    if bonds:
        one["partnerships"] = [bond for bond in bonds if bond["phases"]]


def _without_vague(recorded: Told, told: Told) -> Told:
    """What the record knows more exactly is said as the record says it."""
    values = told._asdict()
    for name in ("begin", "end"):
        mine, theirs = getattr(recorded, name), values[name]
        if mine and theirs and is_vaguer(theirs, mine):
            values[name] = mine
    return Told(**values)


def _as_json(told: Told) -> Object:
    return {name: str(each) for name, each in told._asdict().items() if each}


def _other_phase(
    key: str, partner: str, row: Known, told: Told, phase: Object
) -> Disagreement:
    change = _as_json(told)
    del change["kind"]
    return Disagreement(
        key,
        PHASE,
        words(row.told),
        words(told),
        change,
        partner,
        row.phase,
        tuple(phase.get("sources", ())),
    )


def told_of(phase: Object) -> Told:
    begin, end = phase.get("begin"), phase.get("end")
    return Told(
        phase["kind"],
        Edtf.parse(begin) if begin else None,
        Edtf.parse(end) if end else None,
        phase.get("end_reason") or "",
        phase.get("standing") or "",
    )


def words(told: Told) -> str:
    """marriage 1980-03-03 – 1991, divorce, confirmed."""
    when = f"{told.begin or ''} – {told.end or ''}" if told.begin or told.end else ""
    parts = (f"{told.kind} {when}".strip(), told.end_reason, told.standing)
    return ", ".join(part for part in parts if part)


def _spare_children(
    one: Object, kinds: dict[tuple[str, str], str]
) -> Iterator[Disagreement]:
    """A kind that the record knows is not forgotten for "unknown"."""
    for child in one.get("children", []):
        recorded = kinds.get((one["key"], child["key"]))
        told = child.get("parentage")
        if recorded is None or not told or told == recorded:
            continue
        if recorded == "unknown":
            continue  # it is known now
        del child["parentage"]
        if told != "unknown":
            yield Disagreement(
                one["key"],
                PARENTAGE,
                recorded,
                told,
                {"kind": told},
                child["key"],
                sources=tuple(child.get("sources", ())),
            )


def _names(people: Iterable[Person]) -> dict[int, dict[str, str]]:
    """Texts by kind, as many of one kind as there are under numbers behind it."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for chunk in chunks([person.pk for person in people]):
        rows = Name.objects.filter(person__in=chunk).order_by("pk")
        for pk, person, kind, text in rows.values_list("pk", "person", "kind", "text"):
            shown = kind == NameKind.DISPLAY
            found[person][kind if shown else f"{kind} {pk}"] = text
    return found


def _ids(people: Iterable[Person]) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for chunk in chunks([person.pk for person in people]):
        for row in ExternalId.objects.filter(person__in=chunk):
            found[row.person_id][row.scheme] = row.value
    return found


def _phases(slugs: set[str]) -> dict[frozenset[str], list[Known]]:
    return {
        pair: [
            _known(phase) for phase in sorted(couple.phases.all(), key=attrgetter("pk"))
        ]
        for pair, couple in couples(slugs).items()
    }


def couples(slugs: set[str]) -> dict[frozenset[str], Couple]:
    """All in which one of them is, with their phases; two queries for each side."""
    found: dict[frozenset[str], Couple] = {}
    for chunk in chunks(sorted(slugs)):
        for side in ("a", "b"):
            rows = Couple.objects.filter(**{f"{side}__slug__in": chunk})
            for couple in rows.select_related("a", "b").prefetch_related("phases"):
                found[frozenset((couple.a.slug, couple.b.slug))] = couple
    return found


def _known(row: Any) -> Known:
    told = Told(row.kind, row.begin, row.end, row.end_reason, row.standing)
    return Known(row.pk, told)


def _kinds(slugs: set[str]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for chunk in chunks(sorted(slugs)):
        rows = Parenthood.objects.filter(parent__slug__in=chunk)
        for parent, child, kind in rows.values_list(
            "parent__slug", "child__slug", "kind"
        ):
            found[parent, child] = kind
    return found
