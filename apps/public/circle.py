"""People and what they are to each other, as far as the public sees it."""

from collections.abc import Mapping, Sequence
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
from apps.public.faces import Face
from apps.public.queries import Proof

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
    phases: tuple[Phase, ...]  # begun by the day

    @property
    def sources(self) -> list[Proof]:
        return [proof for phase in self.phases for proof in phase.sources]


@dataclass(frozen=True)
class Circle:
    """Made by apps.public.gathering only, which leaves out whatever is hidden."""

    faces: Mapping[int, Face]
    phases: tuple[Phase, ...]
    parenthoods: tuple[Parenthood, ...]
    told: Mapping[int, Sequence[Proof]]  # on a person's own facts
    protected: Mapping[int, int]  # how many children of whom no more is told

    @cached_property
    def by_slug(self) -> dict[str, Face]:
        return {face.slug: face for face in self.faces.values()}

    @cached_property
    def parents(self) -> dict[int, set[int]]:
        """The parents of each child, as far as they may be told."""
        found: dict[int, set[int]] = {}
        for row in self.parenthoods:
            found.setdefault(row.child_id, set()).add(row.parent_id)
        return found

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

    def tie(self, one: int, other: int, day: Edtf) -> Tie:
        """What the other is to the one on the day, also where that is nothing."""
        pair = {one, other}
        rows = [p for p in self.phases if {p.couple.a_id, p.couple.b_id} == pair]
        return self._tie(one, other, rows, day)

    def status(self, one: int, other: int, day: Edtf) -> CoupleStatus:
        return self.tie(one, other, day).status

    def _tie(self, person: int, other: int, rows: list[Phase], day: Edtf) -> Tie:
        deaths = Deaths(self.faces[person].death, self.faces[other].death)
        status = couple_status([self._phase(row) for row in rows], day, deaths)
        begun = [row for row in rows if not row.begin or happened_by(row.begin, day)]
        return Tie(self.faces[other], status, tuple(begun))

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


def _person(face: Face) -> PersonFact:
    return PersonFact(face.slug, face.name, face.gender, face.birth, face.death)


def happened_by(edge: Edtf, day: Edtf) -> bool:
    first, last = edge.earliest, day.latest
    return first is None or last is None or first <= last
