"""Loads people with their partners and families; what is hidden is left out here.

All rows are asked for by plain keys, and the rules of apps.people.visibility decide on
them afterwards: nothing gets into a Circle past gather().
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from apps.people.models import Parenthood, Person, Phase
from apps.people.visibility import NAMED_KINDS, STANDINGS, is_possibly_minor
from apps.public import queries
from apps.public.circle import Circle
from apps.public.faces import faces_of, grouped, on_record
from apps.public.pages import Moment
from apps.public.queries import Proof

Fact = TypeVar("Fact", Phase, Parenthood)


def told_of(people: Iterable[int], when: Moment) -> Circle:
    """These people, their partners and children: five queries for any number."""
    wanted = set(people)
    children = Parenthood.objects.believed().filter(parent__in=wanted)
    rows = list(children.order_by("child__birth_earliest", "pk"))
    return gather(wanted, _phases_of(wanted), rows, when)


def family_of(*people: int, when: Moment) -> Circle:
    """Families two steps each way, with partners and theirs: 7 queries."""
    asked = set(people)
    believed = Parenthood.objects.believed()
    near = believed.of(*asked).values_list("parent_id", "child_id")
    own = _phases_of(asked)
    known = asked.union(*near, *map(_two, own))
    rows = list(believed.of(*known).order_by("child__birth_earliest", "pk"))
    return gather(asked, _phases_of(known.union(*map(_two, rows))), rows, when)


def _phases_of(people: Iterable[int]) -> list[Phase]:
    rows = Phase.objects.believed().of(*people)
    return list(rows.select_related("couple").oldest_first())


def gather(
    people: Iterable[int],
    phases: Sequence[Phase],
    parenthoods: Sequence[Parenthood],
    when: Moment,
) -> Circle:
    """Keep what the public may see of people and facts, with all who are in them.

    Three queries for any number: people, sources, who is in portraits. One
    more each where somebody may be a minor, whom a decision may release.
    """
    asked = set(people)
    known = asked.union(*map(_two, phases), *map(_two, parenthoods))
    rows = on_record(known)
    told = queries.proofs(known, phases, parenthoods, when)
    couples = _supported(phases, grouped(told, "phase_id"))
    children = _supported(parenthoods, grouped(told, "parenthood_id"))
    of_people = grouped(told, "person_id")
    faces = faces_of(rows, of_people, when)
    public = {fact for fact in (*couples, *children) if _two(fact) <= faces.keys()}
    asked = asked.union(*map(_two, public))
    minors = _minors((row for row in rows if row.pk not in faces), when.today)
    return Circle(
        faces={pk: face for pk, face in faces.items() if pk in asked},
        phases=tuple(phase for phase in couples if phase in public),
        parenthoods=tuple(row for row in children if row in public),
        told={pk: of_people.get(pk, []) for pk in faces if pk in asked},
        protected=Counter(row.parent_id for row in children if row.child_id in minors),
    )


def _two(fact: Phase | Parenthood) -> set[int]:
    if isinstance(fact, Phase):
        return {fact.couple.a_id, fact.couple.b_id}
    return {fact.parent_id, fact.child_id}


def _supported(facts: Iterable[Fact], told: Mapping[int, list[Proof]]) -> list[Fact]:
    """Those that are believed and have a source; it is laid beside them."""
    for fact in facts:
        fact.sources = told.get(fact.pk, [])
    return [fact for fact in facts if fact.standing in STANDINGS and fact.sources]


def _minors(hidden: Iterable[Person], day: date) -> set[int]:
    """Keys of those who are hidden only because they may be minors."""
    return {
        one.pk
        for one in hidden
        if one.publicity in NAMED_KINDS
        and one.merged_into_id is None
        and is_possibly_minor(one, day)
    }
