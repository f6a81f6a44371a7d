"""Families of a tree that goes out: who was a couple, and whose child is whose.

A family of GEDCOM has at most two parents and each event once. So a pair that married
twice has two families, and a child with parents of several kinds is a child of several:
of those by birth, of those by adoption …
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from apps.people.models import Couple, Parenthood, Person, Phase
from apps.people.visibility import STANDINGS
from apps.sources.gedcom.dates_out import date_lines
from apps.sources.gedcom.lines_out import pointer
from apps.sources.gedcom.sources_out import Sources
from apps.sources.people_file.exporting import View, in_order

TAGS = {"marriage": "MARR", "civil_union": "MARR", "engagement": "ENGA"}
ENDS = {"divorce": "DIV", "annulment": "ANUL"}
PEDIGREES = {"birth": "BIRTH", "adoptive": "ADOPTED", "foster": "FOSTER"}
APART = ("step",)  # two of these need not know each other
Pair = tuple[int, ...]  # one or two keys, the lower first
Round = dict[str, Phase]  # each event once


def xref(pair: Pair, number: int = 0) -> str:
    return "F" + "_".join(map(str, pair)) + (f"_{number}N" if number else "")


def links(person: Person, view: View) -> Iterator[str]:
    """Of which families somebody is a child, and of which a parent or partner."""
    for pair, rows in parents_of(person, view).items():
        yield pointer(1, "FAMC", xref(pair))
        yield from _pedigree(rows[0].kind)
        if any(row.standing != "confirmed" for row in rows):
            yield "2 NOTE reported"
    mine = dict.fromkeys(xref(pair) for pair in _offspring(person, view))
    for couple, _other, rounds in _couples(person, view):
        pair = (couple.a_id, couple.b_id)
        mine |= dict.fromkeys(xref(pair, number) for number in range(len(rounds)))
    for name in mine:
        yield pointer(1, "FAMS", name)


def _pedigree(kind: str) -> Iterator[str]:
    if kind in PEDIGREES:
        yield f"2 PEDI {PEDIGREES[kind]}"
    elif kind != "unknown":
        yield "2 PEDI OTHER"
        yield f"3 PHRASE {kind}"


def parents_of(child: Person, view: View) -> dict[Pair, list[Parenthood]]:
    """By family, which rows of the record make somebody a child of it."""
    kinds: dict[str, list[Parenthood]] = defaultdict(list)
    for row in child.parent_rows.all():
        if view.shows(row.parent, child):
            kinds[row.kind].append(row)
    found: dict[Pair, list[Parenthood]] = {}
    for kind, rows in kinds.items():
        if len(rows) == 2 and kind not in APART:
            found[tuple(sorted(row.parent_id for row in rows))] = rows
        else:
            found |= {(row.parent_id,): [row] for row in rows}
    return found


def _offspring(person: Person, view: View) -> dict[Pair, list[Parenthood]]:
    """By family of which somebody is a parent, the rows of its children."""
    found: dict[Pair, list[Parenthood]] = defaultdict(list)
    for begotten in person.begotten:
        for pair, rows in parents_of(begotten.child, view).items():
            if person.pk in pair:
                found[pair] += rows
    return found


def _couples(
    person: Person, view: View
) -> Iterator[tuple[Couple, Person, list[Round]]]:
    both = [(couple, couple.b) for couple in person.couples_as_a.all()]
    both += [(couple, couple.a) for couple in person.couples_as_b.all()]
    for couple, other in sorted(both, key=lambda pair: pair[0].pk):
        rounds = _rounds(couple.phases.all()) if view.shows(person, other) else []
        if rounds:
            yield couple, other, rounds


def _rounds(phases: Iterable[Phase]) -> list[Round]:
    rounds: list[Round] = []
    for phase in sorted(phases, key=in_order):
        event = TAGS.get(phase.kind, phase.kind)
        if phase.standing not in STANDINGS:
            continue
        if not rounds or event in rounds[-1]:
            rounds.append({})
        rounds[-1][event] = phase
    return rounds


def family_records(person: Person, view: View, sources: Sources) -> Iterator[str]:
    """Those of which the person has the lowest key: so each comes once."""
    children = {
        pair: rows
        for pair, rows in _offspring(person, view).items()
        if pair[0] == person.pk
    }
    members = {row.parent_id: row.parent for rows in children.values() for row in rows}
    members[person.pk] = person
    counts: dict[Pair, int | None] = {}
    rounds: dict[Pair, list[Round]] = {pair: [{}] for pair in children}
    for couple, other, phases in _couples(person, view):
        if couple.a_id == person.pk:
            rounds[(couple.a_id, couple.b_id)] = phases
            members[other.pk] = other
            counts[(couple.a_id, couple.b_id)] = couple.children_count
    for pair, phases in rounds.items():
        people = [members[pk] for pk in pair]
        for number, events in enumerate(phases):
            yield f"0 @{xref(pair, number)}@ FAM"
            yield from _parents(people)
            if number == 0:
                yield from _children(children.get(pair, []))
                yield from _stated_number(counts.get(pair))
            for phase in events.values():
                yield from _phase(phase, sources)
            if number == 0:
                for row in children.get(pair, []):
                    yield from sources.cited(1, row.citations.all())


def _parents(people: list[Person]) -> Iterator[str]:
    """HUSB and WIFE are places, not roles: for two women one of them has the first."""
    first, *others = people
    turned = first.gender == "female" or any(o.gender == "male" for o in others)
    tags = ("WIFE", "HUSB") if turned else ("HUSB", "WIFE")
    for person, tag in zip(people, tags, strict=False):
        yield pointer(1, tag, f"I{person.pk}")


def _stated_number(count: int | None) -> Iterator[str]:
    if count is not None:
        yield f"1 NCHI {count}"


def _children(rows: list[Parenthood]) -> Iterator[str]:
    for pk in dict.fromkeys(row.child_id for row in rows):
        yield pointer(1, "CHIL", f"I{pk}")


def _phase(phase: Phase, sources: Sources) -> Iterator[str]:
    words = ["civil union"] if phase.kind == "civil_union" else []
    if phase.standing != "confirmed":
        words.append(phase.standing)
    if phase.kind in TAGS:
        yield f"1 {TAGS[phase.kind]}{'' if phase.begin else ' Y'}"
    else:
        yield f"1 EVEN {phase.kind}"
        words.insert(0, phase.kind)
    if words:
        yield f"2 TYPE {'; '.join(words)}"
    yield from date_lines(2, phase.begin)
    yield from sources.cited(2, phase.citations.all())
    if phase.end_reason in ENDS and phase.kind in ("marriage", "civil_union"):
        yield f"1 {ENDS[phase.end_reason]}{'' if phase.end else ' Y'}"
        yield from date_lines(2, phase.end)
    elif phase.end or phase.end_reason:
        yield f"1 EVEN {phase.kind}"
        yield f"2 TYPE {phase.kind} ended{phase.end_reason and f'; {phase.end_reason}'}"
        yield from date_lines(2, phase.end)
