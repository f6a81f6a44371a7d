"""Which phase of the record a stated phase is, and what two statements make together.

Plain values: a Told is a phase without its sources.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from apps.dates import Certainty, Edtf
from apps.dates.compare import before, same, within
from apps.sources.people_file.lines import PhaseLine


class Told(NamedTuple):
    kind: str
    begin: Edtf | None = None
    end: Edtf | None = None
    end_reason: str = ""
    standing: str = ""

    @classmethod
    def by(cls, line: PhaseLine) -> "Told":
        return cls(line.kind, line.begin, line.end, line.end_reason, line.standing)


Test = Callable[[Told, Told], bool]
V = TypeVar("V")


def agrees(row: Told, said: Told) -> bool:
    """The row says all that is said, and perhaps more."""
    return all(not new or new == old for old, new in zip(row, said, strict=True))


def fits(row: Told, said: Told) -> bool:
    """They differ in nothing that both say."""
    joined = all(
        not old or not new or new == old for old, new in zip(row, said, strict=True)
    )
    return joined and in_order(updated(row, said))


def compatible(one: Told, other: Told) -> bool:
    """They differ at most in how exactly a date is known."""
    return all(_compatible(a, b) for a, b in zip(one, other, strict=True)) and in_order(
        combined(one, other)
    )


def same_begin(row: Told, said: Told) -> bool:
    return row.kind == said.kind and row.begin == said.begin


def perhaps_same_begin(row: Told, said: Told) -> bool:
    return (
        row.kind == said.kind
        and row.begin is not None
        and said.begin is not None
        and same(row.begin, said.begin) is not Certainty.IMPOSSIBLE
        and in_order(updated(row, said))
    )


IN_RECORD: tuple[Test, ...] = (
    Told.__eq__,
    agrees,
    fits,
    same_begin,
    perhaps_same_begin,
)
IN_FILE: tuple[Test, ...] = (Told.__eq__, compatible, same_begin, perhaps_same_begin)


def match(
    rows: Sequence[Told], said: Sequence[Told], tests: Sequence[Test]
) -> list[int | None]:
    """For each said phase the number of its row; None for a new one.

    A row is taken once; the strictest test goes first for all. Beyond equality a row
    is taken only if it is the only one left that passes.
    """
    found: list[int | None] = [None] * len(said)
    free = set(range(len(rows)))
    for test in tests:
        for at, told in enumerate(said):
            if found[at] is not None:
                continue
            passing = [number for number in sorted(free) if test(rows[number], told)]
            if len(passing) == 1 or (passing and test in (Told.__eq__, agrees)):
                found[at] = passing[0]
                free.discard(passing[0])
    return found


def updated(row: Told, said: Told) -> Told:
    """The row as it is after the statement: what is said replaces what was."""
    return Told(*(new or old for old, new in zip(row, said, strict=True)))


def combined(one: Told, other: Told) -> Told:
    """All that either says; of two dates the more exact one."""
    return Told(*(_narrower(a, b) for a, b in zip(one, other, strict=True)))


def in_order(told: Told) -> bool:
    if told.begin is None or told.end is None:
        return True
    return before(told.end, told.begin) is not Certainty.CERTAIN


def _compatible(a: Edtf | str | None, b: Edtf | str | None) -> bool:
    if not a or not b or a == b:
        return True
    if not isinstance(a, Edtf) or not isinstance(b, Edtf):
        return False
    return Certainty.CERTAIN in (within(a, b), within(b, a))


def _narrower(a: V, b: V) -> V:
    if not a or not b or not isinstance(a, Edtf) or not isinstance(b, Edtf):
        return a or b
    return a if within(a, b) is Certainty.CERTAIN else b
