"""Somebody's people, as far as the public sees them, loaded in a few queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from apps.dates import Edtf
from apps.people.models import Parenthood, Phase
from apps.people.rules import (
    CoupleStatus,
    Deaths,
    Family,
    ParentFact,
    PersonFact,
    PhaseFact,
    Status,
    couple_status,
)
from apps.public import queries
from apps.public.faces import Face, faces
from apps.public.pages import Moment

# Whom a card names first, if there are several: who is there today, then who was.
ORDER = [
    Status.MARRIED,
    Status.CIVIL_UNION,
    Status.ENGAGED,
    Status.DATING,
    Status.SEPARATED,
    Status.WIDOWED,
    Status.BEREAVED,
    Status.DIVORCED,
    Status.EX,
]


@dataclass(frozen=True)
class Tie:
    """What somebody is to somebody on a day."""

    other: Face
    status: CoupleStatus
    phases: tuple[Phase, ...]  # all that are known, also later ones

    @property
    def sources(self) -> list:
        return [citation for phase in self.phases for citation in phase.sources]


@dataclass(frozen=True)
class Circle:
    faces: dict[int, Face]
    phases: tuple[Phase, ...]
    parenthoods: tuple[Parenthood, ...]

    @cached_property
    def by_slug(self) -> dict[str, Face]:
        return {face.slug: face for face in self.faces.values()}

    def family(self, day: Edtf) -> Family:
        """The same as plain facts; children not yet born on the day are left out."""
        return Family(
            people={face.slug: _person(face) for face in self.faces.values()},
            phases=tuple(self._phase(phase) for phase in self.phases),
            parents=tuple(
                ParentFact(
                    self.faces[row.parent_id].slug,
                    self.faces[row.child_id].slug,
                    row.kind,
                    row.standing,
                )
                for row in self.parenthoods
                if not self.unborn(row.child_id, day)
            ),
        )

    def unborn(self, person: int, day: Edtf) -> bool:
        born = self.faces[person].birth
        first = born.earliest if born else None
        return first is not None and day.latest is not None and first > day.latest

    def ties(self, person: int, day: Edtf) -> list[Tie]:
        """All partners up to the day, the present ones first."""
        found: dict[int, list[Phase]] = {}
        for phase in self.phases:
            pair = (phase.couple.a_id, phase.couple.b_id)
            if person in pair:
                other = pair[1] if pair[0] == person else pair[0]
                found.setdefault(other, []).append(phase)
        ties = [self._tie(person, other, rows, day) for other, rows in found.items()]
        known = [tie for tie in ties if tie.status.status is not Status.NONE]
        return sorted(known, key=lambda tie: ORDER.index(tie.status.status))

    def status(self, one: int, other: int, day: Edtf) -> CoupleStatus:
        pair = {one, other}
        rows = [p for p in self.phases if {p.couple.a_id, p.couple.b_id} == pair]
        deaths = Deaths(self.faces[one].death, self.faces[other].death)
        return couple_status([self._phase(row) for row in rows], day, deaths)

    def _tie(self, person: int, other: int, rows: list[Phase], day: Edtf) -> Tie:
        status = self.status(person, other, day)
        return Tie(self.faces[other], status, tuple(rows))

    def _phase(self, phase: Phase) -> PhaseFact:
        return PhaseFact(
            phase.kind,
            phase.begin,
            phase.end,
            phase.end_reason,
            phase.standing,
            self.faces[phase.couple.a_id].slug,
            self.faces[phase.couple.b_id].slug,
            phase.pk,
        )


def couples_of(people: Iterable[int], when: Moment) -> Circle:
    """These people and their partners: six queries for any number."""
    wanted = set(people)
    return _circle(wanted, [], when)


def family_of(person: int, when: Moment) -> Circle:
    """The person's family two steps up and down, with partners: nine queries."""
    near = queries.parenthoods(when).of(person)
    known = {person}
    for parent, child in near.values_list("parent_id", "child_id"):
        known |= {parent, child}
    rows = queries.parenthoods(when).of(*known).prefetch_related(queries.cited(when))
    parenthoods = list(rows.order_by("child__birth_earliest", "pk"))
    for row in parenthoods:
        known |= {row.parent_id, row.child_id}
    return _circle(known, parenthoods, when)


def _circle(known: set[int], parenthoods: list[Parenthood], when: Moment) -> Circle:
    rows = (
        queries.phases(when)
        .of(*known)
        .select_related("couple")
        .prefetch_related(queries.cited(when))
        .oldest_first()
    )
    phases = list(rows)
    for phase in phases:
        known |= {phase.couple.a_id, phase.couple.b_id}
    found = faces(known, when)
    return Circle(
        faces=found,
        phases=tuple(
            phase
            for phase in phases
            if phase.couple.a_id in found and phase.couple.b_id in found
        ),
        parenthoods=tuple(
            row
            for row in parenthoods
            if row.parent_id in found and row.child_id in found
        ),
    )


def _person(face: Face) -> PersonFact:
    return PersonFact(face.slug, face.name, face.gender, face.birth, face.death)
