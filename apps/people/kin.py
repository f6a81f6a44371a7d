"""Who is what to whom in a family on a day: siblings, step-parents, in-laws."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from apps.dates import Certainty, Edtf
from apps.dates.certainty import every
from apps.dates.compare import overlap, same
from apps.people.facts import UNIONS, Family, PhaseFact
from apps.people.status import State, Status, couple_status, states


class Kind(StrEnum):
    PARENT = "parent"
    CHILD = "child"
    ADOPTIVE_PARENT = "adoptive_parent"
    ADOPTIVE_CHILD = "adoptive_child"
    FOSTER_PARENT = "foster_parent"
    FOSTER_CHILD = "foster_child"
    TWIN = "twin"
    SIBLING = "sibling"
    HALF_SIBLING = "half_sibling"
    GRANDPARENT = "grandparent"
    GRANDCHILD = "grandchild"
    PARENT_SIBLING = "parent_sibling"  # aunt, uncle
    SIBLING_CHILD = "sibling_child"  # niece, nephew
    COUSIN = "cousin"
    STEP_PARENT = "step_parent"
    STEP_CHILD = "step_child"
    STEP_SIBLING = "step_sibling"
    PARENT_IN_LAW = "parent_in_law"
    CHILD_IN_LAW = "child_in_law"
    SIBLING_IN_LAW = "sibling_in_law"


PARENT_KINDS = {
    "birth": (Kind.PARENT, Kind.CHILD),
    "unknown": (Kind.PARENT, Kind.CHILD),
    "adoptive": (Kind.ADOPTIVE_PARENT, Kind.ADOPTIVE_CHILD),
    "foster": (Kind.FOSTER_PARENT, Kind.FOSTER_CHILD),
    "step": (Kind.STEP_PARENT, Kind.STEP_CHILD),
}
ENDED = (Status.DIVORCED, Status.EX)
LAWFUL = (Status.MARRIED, Status.CIVIL_UNION, Status.SEPARATED, Status.WIDOWED)


@dataclass(frozen=True, slots=True)
class Kin:
    """`person` is the `kind` of the one asked about, through `via`.

    Former: the union that made it so is over ("Ex-Schwägerin").
    """

    kind: Kind
    person: str
    via: str = ""
    certainty: Certainty = Certainty.CERTAIN
    former: bool = False


def relatives(family: Family, slug: str, day: date | Edtf) -> list[Kin]:
    """List all kin of a person on the day, the nearest first, each once.

    Who is kin by blood is not listed by marriage as well.
    """
    found: dict[str, Kin] = {}
    for finder in FINDERS:
        for kin in finder(family, slug, day):
            if kin.person != slug:
                found.setdefault(kin.person, kin)
    return list(found.values())


def kinship(family: Family, slug: str, other: str, day: date | Edtf) -> Kin | None:
    """What the other is to this person on the day; None if nothing is on record."""
    return next(
        (kin for kin in relatives(family, slug, day) if kin.person == other), None
    )


def parents_and_children(family: Family, slug: str, day: date | Edtf) -> Iterator[Kin]:
    for kind, (up, down) in PARENT_KINDS.items():
        for parent in family.parents_of(slug, kind):
            yield Kin(up, parent)
        for child in family.children_of(slug, kind):
            yield Kin(down, child)


def siblings(family: Family, slug: str, day: date | Edtf) -> Iterator[Kin]:
    """Full ones share two parents; half ones share one and each has another.

    Where a second parent is not on record, they may be either.
    """
    own = set(family.parents_of(slug))
    shared: dict[str, set[str]] = {}
    for parent in family.parents_of(slug):
        for child in family.children_of(parent):
            if child != slug:
                shared.setdefault(child, set()).add(parent)
    for other, common in shared.items():
        others = set(family.parents_of(other))
        via = sorted(common)[0]
        if len(common) > 1:
            twins = _twins(family, slug, other)
            yield Kin(Kind.TWIN if twins else Kind.SIBLING, other, via)
        elif len(own) > 1 and len(others) > 1:
            yield Kin(Kind.HALF_SIBLING, other, via)
        else:
            yield Kin(Kind.SIBLING, other, via, Certainty.POSSIBLE)


def grandparents_and_grandchildren(
    family: Family, slug: str, day: date | Edtf
) -> Iterator[Kin]:
    for parent in family.parents_of(slug):
        for grandparent in family.parents_of(parent):
            yield Kin(Kind.GRANDPARENT, grandparent, parent)
    for child in family.children_of(slug):
        for grandchild in family.children_of(child):
            yield Kin(Kind.GRANDCHILD, grandchild, child)


def aunts_and_cousins(family: Family, slug: str, day: date | Edtf) -> Iterator[Kin]:
    for parent in family.parents_of(slug):
        for kin in siblings(family, parent, day):
            yield Kin(Kind.PARENT_SIBLING, kin.person, parent)
            for cousin in family.children_of(kin.person):
                yield Kin(Kind.COUSIN, cousin, kin.person)
    for kin in siblings(family, slug, day):
        for child in family.children_of(kin.person):
            yield Kin(Kind.SIBLING_CHILD, child, kin.person)


def step_family(family: Family, slug: str, day: date | Edtf) -> Iterator[Kin]:
    """Step-parents, their children, and the other way round.

    A parent's spouse is a step-parent only if the union overlaps the child's life.
    """
    for parent in family.parents_of(slug):
        for spouse, certainty, former in _spouses(family, parent, slug, day):
            if slug in family.children_of(spouse):
                continue
            yield Kin(Kind.STEP_PARENT, spouse, parent, certainty, former)
            for child in family.children_of(spouse):
                if not set(family.parents_of(child)) & set(family.parents_of(slug)):
                    both = _spouses(family, parent, child, day)
                    lived = [c for who, c, _ in both if who == spouse]
                    if lived:
                        sure = every(certainty, lived[0])
                        yield Kin(Kind.STEP_SIBLING, child, spouse, sure, former)
    for spouse in family.partners(slug):
        for child in family.children_of(spouse):
            if child in family.children_of(slug):
                continue
            for who, certainty, former in _spouses(family, spouse, child, day):
                if who == slug:
                    yield Kin(Kind.STEP_CHILD, child, spouse, certainty, former)


def in_laws(family: Family, slug: str, day: date | Edtf) -> Iterator[Kin]:
    """Through one's own union or a relative's; death ends no such kinship."""
    for spouse, certainty, former in _unions(family, slug, day):
        for parent in family.parents_of(spouse):
            yield Kin(Kind.PARENT_IN_LAW, parent, spouse, certainty, former)
        for kin in siblings(family, spouse, day):
            yield Kin(Kind.SIBLING_IN_LAW, kin.person, spouse, certainty, former)
    for child in family.children_of(slug):
        for spouse, certainty, former in _unions(family, child, day):
            yield Kin(Kind.CHILD_IN_LAW, spouse, child, certainty, former)
    for kin in list(siblings(family, slug, day)):
        for spouse, certainty, former in _unions(family, kin.person, day):
            yield Kin(Kind.SIBLING_IN_LAW, spouse, kin.person, certainty, former)


Finder = Callable[[Family, str, date | Edtf], Iterator[Kin]]
FINDERS: tuple[Finder, ...] = (
    parents_and_children,
    siblings,
    grandparents_and_grandchildren,
    aunts_and_cousins,
    step_family,
    in_laws,
)


def _unions(
    family: Family, slug: str, day: date | Edtf
) -> Iterator[tuple[str, Certainty, bool]]:
    """Everybody to whom the person is or was lawfully bound by the day."""
    for other in family.partners(slug):
        phases = family.phases_of(slug, other)
        if not any(phase.kind in UNIONS for phase in phases):
            continue
        status = couple_status(phases, day, family.deaths(slug, other))
        bound = status.may_be(*LAWFUL, *ENDED)
        if status.status in LAWFUL or (
            status.status in ENDED and status.kind in UNIONS
        ):
            yield other, bound, status.status in ENDED
        elif _was_bound(phases, day):  # divorced, and a couple again without a wedding
            yield other, Certainty.CERTAIN, True


def _was_bound(phases: list[PhaseFact], day: date | Edtf) -> bool:
    return any(
        phase.kind in UNIONS and states(phase, day)[0] is State.OVER for phase in phases
    )


def _spouses(
    family: Family, parent: str, child: str, day: date | Edtf
) -> Iterator[tuple[str, Certainty, bool]]:
    """Those of a parent's unions that share time with the child's life."""
    fact = family.people.get(child)
    life = (fact.birth, fact.death) if fact else (None, None)
    for spouse, certainty, former in _unions(family, parent, day):
        shared = [
            overlap(life, (phase.begin, phase.end))
            for phase in family.phases_of(parent, spouse)
            if phase.kind in UNIONS
        ]
        best = next(
            (c for c in (Certainty.CERTAIN, Certainty.POSSIBLE) if c in shared), None
        )
        if best:
            yield spouse, every(certainty, best), former


def _twins(family: Family, one: str, other: str) -> bool:
    births = [fact.birth for slug in (one, other) if (fact := family.people.get(slug))]
    if len(births) < 2 or births[0] is None or births[1] is None:
        return False
    return same(births[0], births[1]) is Certainty.CERTAIN
