"""People and what binds them as plain values, for rules that know no database."""

from dataclasses import dataclass, field
from typing import NamedTuple

from apps.dates import Edtf

GOOD_STANDINGS = frozenset({"confirmed", "reported"})
UNIONS = frozenset({"marriage", "civil_union"})
BLOOD_OR_LAW = frozenset({"birth", "adoptive", "unknown"})  # no step, no foster


@dataclass(frozen=True, slots=True)
class PersonFact:
    slug: str
    name: str = ""
    gender: str = ""
    birth: Edtf | None = None
    death: Edtf | None = None
    publicity: str = "public"
    children_count: int | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhaseFact:
    kind: str
    begin: Edtf | None = None
    end: Edtf | None = None
    end_reason: str = ""
    standing: str = "confirmed"
    a: str = ""
    b: str = ""
    pk: int | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParentFact:
    parent: str
    child: str
    kind: str = "birth"
    standing: str = "confirmed"
    pk: int | None = None
    sources: tuple[str, ...] = ()


class Deaths(NamedTuple):
    """When the one and the other of a couple died; None: alive as far as we know."""

    a: Edtf | None = None
    b: Edtf | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """Some people with all phases and parenthoods recorded between them.

    Rumoured, disputed and denied ones are left out of every answer.
    """

    people: dict[str, PersonFact] = field(default_factory=dict)
    phases: tuple[PhaseFact, ...] = ()
    parents: tuple[ParentFact, ...] = ()

    def phases_of(self, a: str, b: str) -> list[PhaseFact]:
        return [phase for phase in self.phases if {phase.a, phase.b} == {a, b}]

    def partners(self, slug: str) -> list[str]:
        """Everybody with whom some phase is recorded, in the order of the phases."""
        found = (
            phase.b if phase.a == slug else phase.a
            for phase in self.phases
            if slug in (phase.a, phase.b) and phase.standing in GOOD_STANDINGS
        )
        return list(dict.fromkeys(found))

    def parents_of(self, slug: str, *kinds: str) -> list[str]:
        wanted = kinds or BLOOD_OR_LAW
        return [
            fact.parent
            for fact in self.parents
            if fact.child == slug
            and fact.kind in wanted
            and fact.standing in GOOD_STANDINGS
        ]

    def children_of(self, slug: str, *kinds: str) -> list[str]:
        wanted = kinds or BLOOD_OR_LAW
        return [
            fact.child
            for fact in self.parents
            if fact.parent == slug
            and fact.kind in wanted
            and fact.standing in GOOD_STANDINGS
        ]

    def deaths(self, a: str, b: str) -> Deaths:
        one, other = self.people.get(a), self.people.get(b)
        return Deaths(one.death if one else None, other.death if other else None)
