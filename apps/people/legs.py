"""A way between two people as it is told: brothers and sisters are one step."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from apps.people.facts import Family

Pair = tuple[str, str]


class Leg(NamedTuple):
    """From one to the other; `parents` are those of both, where these bind the two."""

    one: str
    other: str
    parents: tuple[str, ...] = ()

    @property
    def links(self) -> list[Pair]:
        """The recorded bonds that the leg stands for."""
        up = [(who, parent) for parent in self.parents for who in self[:2]]
        return up or [self[:2]]


def legs(way: Sequence[str], family: Family) -> Iterator[Leg]:
    """Leave out a parent between two who are both its children."""
    at = 0
    while at < len(way) - 1:
        one, middle, *further = way[at : at + 3]
        both = _parents_of_both(one, further[0], family) if further else ()
        if middle in both:
            yield Leg(one, further[0], both)
            at += 2
        else:
            yield Leg(one, middle)
            at += 1


def _parents_of_both(one: str, other: str, family: Family) -> tuple[str, ...]:
    others = family.parents_of(other)
    return tuple(sorted({who for who in family.parents_of(one) if who in others}))
