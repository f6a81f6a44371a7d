"""Ways between two people that hold on the day, each link looked at once more.

The list of edges is quick and a little generous: vague dates, separations and sources
under embargo are for the record itself to decide. A link that does not hold is left
out, and the search begins again.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from apps.people.chains import DEEPEST, several
from apps.people.edges.reading import Asked, EdgeList

TRIES = 12
Link = tuple[int, int]
Known = TypeVar("Known")


@dataclass(frozen=True, slots=True)
class Ways(Generic[Known]):
    """`known` is what was loaded of the people on the ways; see chains.Search."""

    ways: tuple[tuple[int, ...], ...]
    known: Known
    looked: int
    everybody: bool


def find_ways(
    one: int,
    other: int,
    asked: Asked,
    load: Callable[[Collection[int]], Known],
    holds: Callable[[Known, Link], bool],
    deepest: int = DEEPEST,
) -> Ways[Known]:
    """Find up to three; `load` gives what `holds` decides by, for some people."""
    neighbours, refused = EdgeList(asked), set[frozenset[int]]()
    for _try in range(TRIES):
        ways, search = several(
            one, other, neighbours, refused, neighbours.between, deepest=deepest
        )
        known = load({person for way in ways for person in way} | {one, other})
        failing = [
            link for way in ways for link in pairwise(way) if not holds(known, link)
        ]
        if not failing:
            return Ways(tuple(ways), known, search.looked, search.everybody)
        refused.update(frozenset(link) for link in failing)
    good = [way for way in ways if all(holds(known, link) for link in pairwise(way))]
    return Ways(tuple(good), known, min(len(way) for way in ways) - 2, everybody=False)
