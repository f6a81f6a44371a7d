"""What a consistency rule of the record is made of. See the table of spec RECORD."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.dates import Certainty, Edtf, EdtfError
from apps.dates.display import display
from apps.people.facts import GOOD_STANDINGS, Family, PersonFact, PhaseFact


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def label(self) -> Promise:
        return LABELS[self]


LABELS = {
    Severity.ERROR: _("error"),
    Severity.WARNING: _("warning"),
    Severity.INFO: _("hint"),
}

DATED = ("begin", "end", "birth", "death", "day")  # words that are dates
FACTS = {"birth": _("birth"), "death": _("death")}


def sentence(message: str | Promise, words: Mapping[str, str]) -> str:
    """The rule's message in the language of whoever reads it, dates in words."""
    said = {name: _said(name, word) for name, word in words.items()}
    return str(message) % said


def _said(name: str, word: str) -> str:
    if name == "fact":
        return str(FACTS.get(word, word))
    if name not in DATED:
        return word
    try:
        return display(Edtf.parse(word), get_language() or "de")
    except EdtfError:
        return word


@dataclass(frozen=True, slots=True)
class NameFact:
    text: str
    kind: str
    begin: Edtf | None = None
    end: Edtf | None = None


@dataclass(frozen=True)
class Scene:
    """One person, everybody near, and the day on which we look."""

    family: Family
    slug: str
    today: date
    names: tuple[NameFact, ...] = ()
    sourced: frozenset[str] = frozenset()  # "birth", "death", "phase 12"

    @property
    def person(self) -> PersonFact:
        return self.family.people[self.slug]

    def name(self, slug: str) -> str:
        return self.family.people[slug].name or slug

    def phases(self) -> Iterator[tuple[PhaseFact, str]]:
        """Each phase of the person that is taken for true, with the partner."""
        for phase in self.family.phases:
            if phase.standing in GOOD_STANDINGS and self.slug in (phase.a, phase.b):
                yield phase, phase.b if phase.a == self.slug else phase.a

    def own_phases(self) -> Iterator[tuple[PhaseFact, str]]:
        """Each phase only with one of the two, so that nothing is said twice."""
        return ((phase, other) for phase, other in self.phases() if self.slug < other)


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule finds; `facts` are the values it rests on, as text.

    `words` fill the rule's message.
    """

    people: tuple[str, ...]
    facts: tuple[str, ...] = ()
    words: Mapping[str, Any] = field(default_factory=dict)
    certainty: Certainty = Certainty.CERTAIN
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """Where a conflict is only possible, the rule informs and no more."""

    code: str
    severity: Severity
    message: str | Promise
    find: Callable[[Scene], Iterator[Found]] = field(repr=False)

    def faults(self, scene: Scene) -> Iterator["Fault"]:
        for found in self.find(scene):
            if found.certainty is Certainty.IMPOSSIBLE:
                continue
            sure = found.certainty is Certainty.CERTAIN
            severity = (found.severity or self.severity) if sure else Severity.INFO
            words = {name: str(value) for name, value in found.words.items()}
            names = {f"p{n}": scene.name(p) for n, p in enumerate(found.people, 1)}
            yield Fault(
                self.code,
                severity,
                found.certainty,
                found.people,
                self.message,
                names | words,
                found.facts,
            )


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the record that cannot be, or is not likely."""

    rule: str
    severity: Severity
    certainty: Certainty
    people: tuple[str, ...]  # slugs
    message: str | Promise
    words: Mapping[str, str]
    facts: tuple[str, ...]

    @property
    def digest(self) -> str:
        """Stays the same until one of the values it rests on changes."""
        told = "\x1f".join((self.rule, *self.people, *self.facts))
        return hashlib.sha256(told.encode()).hexdigest()

    def __str__(self) -> str:
        return sentence(self.message, self.words)
