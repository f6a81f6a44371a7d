"""A statement of a text, held against the record, and what accepting it would write.

People are named by their ids in the reading ("p1"): some are not on record yet.
"""

from dataclasses import dataclass
from enum import StrEnum

from apps.dates import Edtf


class Verdict(StrEnum):
    AGREES = "agrees"  # nothing on record speaks against it, and the fact is there
    NEW = "new"  # the record does not know it, or not as exactly
    CONTRADICTS = "contradicts"  # certain: no reading of the dates makes it right
    UNKNOWN = "unknown"  # cannot be judged


@dataclass(frozen=True, slots=True)
class CreatePerson:
    person: str
    name: str
    gender: str = ""  # "female", "male" or ""
    publicity: str = "public"  # or "private", as a word of the record


@dataclass(frozen=True, slots=True)
class SetBirth:
    person: str
    birth: Edtf


@dataclass(frozen=True, slots=True)
class SetDeath:
    person: str
    death: Edtf


@dataclass(frozen=True, slots=True)
class SetChildren:
    person: str
    count: int


@dataclass(frozen=True, slots=True)
class AddPhase:
    a: str
    b: str
    kind: str
    begin: Edtf | None = None
    end: Edtf | None = None
    end_reason: str = ""
    standing: str = "reported"


@dataclass(frozen=True, slots=True)
class ChangePhase:
    """The whole phase as it will be; what the text does not say stays as it was."""

    phase: int
    begin: Edtf | None
    end: Edtf | None
    end_reason: str


@dataclass(frozen=True, slots=True)
class AddParenthood:
    parent: str
    child: str
    kind: str = "unknown"
    standing: str = "reported"


@dataclass(frozen=True, slots=True)
class SetJointChildren:
    a: str
    b: str
    count: int


@dataclass(frozen=True, slots=True)
class AddQuote:
    speaker: str
    words: str
    language: str
    source: str = ""  # name of the outlet or other source in the text


@dataclass(frozen=True, slots=True)
class AddOutlet:
    name: str


Proposal = (
    CreatePerson
    | SetBirth
    | SetDeath
    | SetChildren
    | AddPhase
    | ChangePhase
    | AddParenthood
    | SetJointChildren
    | AddQuote
    | AddOutlet
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """`key` is the statement's own, "person:<id>" for a person as such."""

    key: str
    kind: str
    people: tuple[str, ...]
    start: int
    end: int
    text: str
    verdict: Verdict
    stated: str = ""
    recorded: str = ""
    proposal: Proposal | None = None
