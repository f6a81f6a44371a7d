"""What an import did, said the same way by all of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from apps.people.models import Name, NameKind
from apps.sources.newcomers import chunks
from apps.sources.sparing import Disagreement
from apps.sources.wording import sentence

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
    differences: Sequence[Disagreement] = ()

    @property
    def left_out(self) -> int:
        return max(self.rejected_in_all, len(self.rejected))

    @property
    def taken(self) -> int:
        return self.created + self.changed + self.unchanged

    def differences_said(self, most: int | None = None) -> list[str]:
        """A sentence for each, people by name; a query for each 500 of them."""
        found = self.differences[:most]
        keys = {key for one in found for key in (one.key, one.about) if key}
        names: dict[str, str] = {}
        for chunk in chunks(sorted(keys)):
            shown = Name.objects.filter(kind=NameKind.DISPLAY, person__slug__in=chunk)
            names |= dict(shown.values_list("person__slug", "text"))
        return [
            sentence(
                one.what,
                names.get(one.key, one.key),
                names.get(one.about, one.about),
                one.recorded,
                one.told,
            )
            for one in found
        ]


class Unreadable(Exception):
    """Nothing of the file could be used; str() is the sentence that says why."""
