"""What a tree becomes on its way into the record."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Converted:
    """People with the line each begins on; what could not come along, with reasons.

    Their keys are still the xrefs of the tree; `keyed` in apps.sources.newcomers gives
    them those of the record.
    """

    people: dict[str, dict[str, Any]] = field(default_factory=dict)  # by xref
    lines: dict[str, int] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)  # in a tree of ours
    ours: bool = False
    families: int = 0
    named: dict[str, set[str]] = field(default_factory=dict)  # whom a family names
    left_out: list[tuple[int, str]] = field(default_factory=list)

    def leave_out(self, line: int, reason: str) -> None:
        self.left_out.append((line, reason))
