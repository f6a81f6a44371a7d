"""What a check found."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from apps.dates import Certainty


class Severity(StrEnum):
    BLOCK = "block"
    WARN = "warn"
    INFO = "info"


SEVERITIES = tuple(Severity)  # the worst first


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule's word on one passage; mirrors the contract's JSON.

    `expected` takes the place of text[start:end] as it stands. The message names no
    day of judgement, so that it stays the same from one day to the next until the
    record or the passage changes.
    """

    rule: str
    severity: Severity
    start: int
    end: int
    text: str
    message: str
    expected: str | None = None
    certainty: Certainty = Certainty.CERTAIN
    people: tuple[str, ...] = ()  # slugs
    sentence: str = ""  # around the passage, where the words make it right or wrong

    @property
    def digest(self) -> str:
        """Under which an answer is kept: it falls when passage or message changes.

        To the passage belongs its sentence: "(66)" with other words around it is
        another one. Blanks do not count.
        """
        around = " ".join(self.sentence.split())
        words = "\x1f".join((self.rule, self.text, self.message, around))
        return hashlib.sha256(words.encode()).hexdigest()

    def as_json(self) -> dict[str, Any]:
        """Return the object of contracts/findings.schema.json, keys in its order."""
        return {
            "rule": self.rule,
            "severity": self.severity,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "message": self.message,
            "expected": self.expected,
            "certainty": self.certainty,
            "people": list(self.people),
        }
