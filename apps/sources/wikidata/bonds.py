"""Binds people to each other as soon as both are on record, whoever came first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from apps.base import bulk
from apps.people.models import ExternalId, ParenthoodKind
from apps.sources.incoming import Awaited
from apps.sources.people_file.bonds import write_bonds
from apps.sources.people_file.lines import PersonLine
from apps.sources.people_file.matching import IN_FILE, Told, combined, compatible, match
from apps.sources.people_file.plan import Pair, Plan, Statement, pair, refuse_loops
from apps.sources.people_file.signing import Signature
from apps.sources.people_file.statements import read_person
from apps.sources.reports import Rejected
from apps.sources.sparing import Disagreement, spare_bonds, told_of
from apps.sources.wikidata.entities import Json
from apps.sources.wikidata.people import (
    BIRTH_PLACE,
    OCCUPATION,
    PARENT,
    SCHEME,
    SIBLING,
    Tie,
)

AT_ONCE = 500
LATER = (SIBLING, OCCUPATION, BIRTH_PLACE)  # bound elsewhere
Slugs = dict[str, str]  # by ids of items


class Waiting(NamedTuple):
    tie: Tie
    line: int


@dataclass
class Bound:
    """What became of the ties of some people."""

    changed: set[str] = field(default_factory=set)  # slugs
    rejected: list[Rejected] = field(default_factory=list)
    differences: list[Disagreement] = field(default_factory=list)


def recorded(qids: Iterable[str]) -> Slugs:
    """Slugs of those who are on record; who was merged into another is that one."""
    found: Slugs = {}
    wanted = sorted(set(qids))
    for at in range(0, len(wanted), AT_ONCE):
        rows = ExternalId.objects.filter(
            scheme=SCHEME, value__in=wanted[at : at + AT_ONCE]
        )
        for qid, slug, into in rows.values_list(
            "value", "person__slug", "person__merged_into__slug"
        ):
            found[qid] = into or slug
    return found


def ready(
    arrived: set[str], ties: Iterable[Waiting], here: Slugs
) -> tuple[list[Waiting], Slugs]:
    """Keep what waits for somebody; return what does not, with who is on record.

    Also those who said earlier that they belong to one of the arrived.
    """
    ties = list(ties)
    Awaited.objects.filter(subject__in=arrived).delete()
    came = Awaited.objects.filter(foreign__in=arrived).exclude(kind__in=LATER)
    rows = list(came.order_by("pk"))
    here = here | recorded(
        [each.tie.foreign for each in ties] + [row.subject for row in rows]
    )
    bulk.create(
        [
            _row(each)
            for each in ties
            if each.tie.foreign not in here or each.tie.kind in LATER
        ]
    )
    both = [row for row in rows if row.subject in here and row.foreign in here]
    Awaited.objects.filter(pk__in=[row.pk for row in both]).delete()
    found = [_waiting(row) for row in both]
    found += [each for each in ties if each.tie.foreign in here]
    return [each for each in found if each.tie.kind not in LATER], here


def _row(each: Waiting) -> Awaited:
    tie = each.tie
    return Awaited(
        kind=tie.kind,
        subject=tie.subject,
        one=tie.one,
        other=tie.other,
        foreign=tie.foreign,
        told=tie.told,
        line=each.line,
    )


def _waiting(row: Awaited) -> Waiting:
    return Waiting(Tie(row.kind, row.subject, row.one, row.other, row.told), row.line)


def bind(ties: list[Waiting], here: Slugs, signed: Signature) -> Bound:
    """Write couples and parents as far as the record does not say otherwise."""
    done = Bound()
    parents = [each for each in ties if each.tie.kind == PARENT]
    partners = [each for each in ties if each.tie.kind != PARENT]
    against: list[Json] = []  # what contradicts the other side's word
    told = [*_couples(partners, here, against), *_children(parents, here)]
    done.differences += spare_bonds(told)
    plan = Plan()
    lines = []
    for number, one in enumerate(told):
        line = read_person(one)
        lines.append(line)
        _plan(plan, number, line)
    refuse_loops(plan)
    at = {(here[w.tie.one], here[w.tie.other]): w.line for w in parents}
    for number, reason in plan.rejected.items():
        edge = (lines[number].key, lines[number].children[0].key)
        done.rejected.append((at[edge], reason))
    kept = [line for n, line in enumerate(lines) if n not in plan.rejected]
    if kept:
        done.changed = write_bonds(kept, plan, signed)
    done.differences += spare_bonds(against)
    return done


def _plan(plan: Plan, number: int, line: PersonLine) -> None:
    for told in line.partnerships:
        said = [Told.by(phase) for phase in told.phases]
        keys = pair(line.key, told.partner)
        plan.couples[keys] = [Statement(number, said, told.children_count)]
    if line.children:
        plan.children[number] = [(line.key, child.key) for child in line.children]


def _couples(ties: list[Waiting], here: Slugs, against: list[Json]) -> Iterator[Json]:
    """One object a couple, of what both sides say without contradiction."""
    sides: dict[Pair, dict[str, list[Json]]] = defaultdict(dict)
    for tie in map(attrgetter("tie"), ties):
        one, other = here[tie.one], here[tie.other]
        if one != other:
            said = sides[pair(one, other)].setdefault(tie.subject, [])
            if tie.told not in said:
                said.append(tie.told)
    for (one, other), said in sides.items():
        phases: list[Json] = []
        clashing: list[Json] = []
        for mine in said.values():
            phases = list(_joined(phases, mine, clashing))
        yield _couple(one, other, phases)
        if clashing:
            against.append(_couple(one, other, clashing))


def _couple(one: str, other: str, phases: list[Json]) -> Json:
    bond = {"with": other, "phases": phases}
    return {"key": one, "name": one, "partnerships": [bond]}


def _joined(
    phases: list[Json], more: list[Json], clashing: list[Json]
) -> Iterator[Json]:
    before, said = [told_of(each) for each in phases], [told_of(each) for each in more]
    extended = dict(enumerate(phases))
    for at, told, phase in zip(match(before, said, IN_FILE), said, more, strict=True):
        if at is None:
            extended[len(extended)] = phase
        elif compatible(before[at], told):
            extended[at] = _both(extended[at], phase, combined(before[at], told))
        else:
            clashing.append(phase)
    yield from extended.values()


def _both(one: Json, other: Json, told: Told) -> Json:
    sources = [*one.get("sources", ()), *other.get("sources", ())]
    kept = [each for at, each in enumerate(sources) if each not in sources[:at]]
    said = {name: str(each) for name, each in told._asdict().items() if each}
    return said | {"sources": kept}


def _children(ties: list[Waiting], here: Slugs) -> Iterator[Json]:
    """One object for each parent and child, with the sources of both sides."""
    edges: dict[Pair, list[Json]] = {}
    for tie in map(attrgetter("tie"), ties):
        if here[tie.one] != here[tie.other]:
            found = edges.setdefault((here[tie.one], here[tie.other]), [])
            found += [each for each in tie.told.get("sources", ()) if each not in found]
    for (parent, child), sources in edges.items():
        entry = {
            "key": child,
            "parentage": str(ParenthoodKind.UNKNOWN),
            "sources": sources,
        }
        yield {"key": parent, "name": parent, "children": [entry]}
