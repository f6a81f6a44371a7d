"""What an import did, said the same way by all of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

Progress = Callable[[int, int], object]  # how much is done, of how much
Rejected = tuple[int, str]  # a line of the file, and why it could not come along


def silent(done: int, total: int) -> None:
    """Nobody is watching."""


@dataclass
class Report:
    """Of people: how many are new, changed, as they were; and what stayed outside."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    families: int = 0  # read; only a family tree has them
    others: int = 0  # entities of Wikidata that are no people
    rejected: list[Rejected] = field(default_factory=list)
    rejected_in_all: int = 0  # where a long file has more than are named
    differences: Sequence[object] = ()  # each says itself in a sentence

    @property
    def left_out(self) -> int:
        return max(self.rejected_in_all, len(self.rejected))

    @property
    def taken(self) -> int:
        return self.created + self.changed + self.unchanged


class Unreadable(Exception):
    """Nothing of the file could be used; str() is the sentence that says why."""
