"""What the record holds about the people of a text, as values: no query hides here.

Phases and parenthoods are those of apps.people.rules; a person has more to it here,
and a couple knows its number of children.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from apps.base.embargo import HOME
from apps.checks.shields import Protection
from apps.dates import Edtf
from apps.people.rules import (
    GOOD_STANDINGS,
    UNIONS,
    CoupleStatus,
    Deaths,
    ParentFact,
    PhaseFact,
    couple_status,
)

OWN_CHILD = frozenset({"birth", "adoptive", "unknown"})  # what "children" counts
SHARED_LIFE = UNIONS | {"dating", "engagement"}


@dataclass(frozen=True, slots=True)
class DecisionFact:
    what: str  # "naming" or "showing"
    made: date
    until: date | None

    def in_force(self, day: Edtf) -> bool:
        """Whether it covers every day meant; an unknown day is covered by none."""
        if day.earliest is None or day.latest is None:
            return False
        ends = self.until.toordinal() if self.until else day.latest
        return self.made.toordinal() <= day.latest <= ends


@dataclass(frozen=True, slots=True)
class NameFact:
    text: str
    kind: str
    restricted: bool = False

    @property
    def good(self) -> bool:
        """Whether a text may use it as it is."""
        return not self.restricted and self.kind != "misspelling"


@dataclass(frozen=True, slots=True)
class NearName:
    """A name in the text that is, or nearly is, one on record."""

    start: int
    end: int
    words: str  # as in the text
    slug: str
    name: str  # the display name of whom it may mean
    text: str  # the recorded name
    kind: str
    restricted: bool
    off: int  # letters between the two, folded
    birth: Edtf | None = None


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Sources are words ("Variety: Das Gespräch"), "" where none is on record."""

    pk: int
    slug: str
    name: str
    gender: str = ""
    birth: Edtf | None = None
    death: Edtf | None = None
    publicity: str = "public"
    children_count: int | None = None
    decisions: tuple[DecisionFact, ...] = ()
    birth_source: str = ""
    death_source: str = ""
    children_source: str = ""
    names: tuple[NameFact, ...] = ()
    excerpts: tuple[str, ...] = ()  # what sources on record say of the person

    def allowed(self, what: str, day: Edtf) -> bool:
        return any(one.what == what and one.in_force(day) for one in self.decisions)


@dataclass(frozen=True, slots=True)
class CoupleFacts:
    pk: int
    a: str
    b: str
    phases: tuple[PhaseFact, ...] = ()
    children_count: int | None = None
    source: str = ""

    @property
    def slugs(self) -> frozenset[str]:
        return frozenset((self.a, self.b))

    def of_kind(self, *kinds: str) -> tuple[PhaseFact, ...]:
        """The phases the record stands by; rumours and denials prove nothing."""
        return tuple(
            one
            for one in self.phases
            if one.kind in kinds and one.standing in GOOD_STANDINGS
        )


@dataclass(frozen=True, slots=True)
class QuoteFacts:
    pk: int
    speaker: str
    words: str
    sourced: bool = False
    language: str = ""  # as said; "" where nobody noted it
    translation: str = ""
    translated_by: str = ""
    source: str = ""  # words, as of every fact
    embargo: datetime | None = None  # of the source
    embargo_zone: str = HOME


@dataclass(frozen=True, slots=True)
class ArchivedFact:
    """What a published story says of somebody, as its kept statement has it."""

    kind: str
    people: tuple[str, ...]
    value: str
    tense: str
    day: Edtf  # that the story spoke for
    passage: str
    story: str  # its slug
    headline: str


@dataclass(frozen=True)
class Dossier:
    """Everything on record about the people linked in one reading, by slug.

    Partners, parents and children of theirs are among the people; the couples and
    parenthoods are all those of the linked people, and of nobody else.
    """

    people: Mapping[str, PersonFacts] = field(default_factory=dict)
    couples: Mapping[frozenset[str], CoupleFacts] = field(default_factory=dict)
    parenthoods: tuple[ParentFact, ...] = ()
    quotes: tuple[QuoteFacts, ...] = ()
    protection: Protection = field(default_factory=Protection)
    outlets: frozenset[str] = frozenset()  # names, folded
    namesakes: Mapping[str, tuple[Edtf, ...]] = field(default_factory=dict)  # births
    near: tuple[NearName, ...] = ()  # the nearest first
    archive: tuple[ArchivedFact, ...] = ()  # the newest first

    def couple(self, a: str, b: str) -> CoupleFacts | None:
        return self.couples.get(frozenset((a, b)))

    def couples_of(self, slug: str) -> Iterator[CoupleFacts]:
        return iter(self._couples_of.get(slug, ()))

    @cached_property
    def _couples_of(self) -> dict[str, list[CoupleFacts]]:
        found: dict[str, list[CoupleFacts]] = defaultdict(list)
        for one in self.couples.values():
            for slug in one.slugs:
                found[slug].append(one)
        return found

    @cached_property
    def _edges_of(self) -> dict[str, list[ParentFact]]:
        """Parenthoods by either end."""
        found: dict[str, list[ParentFact]] = defaultdict(list)
        for one in self.parenthoods:
            for slug in {one.parent, one.child}:
                found[slug].append(one)
        return found

    def edges_of(self, slug: str) -> Sequence[ParentFact]:
        return self._edges_of.get(slug, ())

    def status(self, couple: CoupleFacts, day: Edtf) -> CoupleStatus:
        deaths = (self.people[slug].death for slug in (couple.a, couple.b))
        return couple_status(couple.phases, day, Deaths(*deaths))

    def parenthood(self, parent: str, child: str) -> ParentFact | None:
        for one in self.edges_of(parent):
            if (one.parent, one.child) == (parent, child):
                return one
        return None

    def children(self, slug: str) -> frozenset[str]:
        """Birth and adopted children, and those of whom the kind is not known."""
        return frozenset(
            one.child
            for one in self.edges_of(slug)
            if one.parent == slug
            and one.standing in GOOD_STANDINGS
            and one.kind in OWN_CHILD
        )

    def parents(self, slug: str, *kinds: str) -> frozenset[str]:
        return frozenset(
            one.parent
            for one in self.edges_of(slug)
            if one.child == slug
            and one.standing in GOOD_STANDINGS
            and (not kinds or one.kind in kinds)
        )
