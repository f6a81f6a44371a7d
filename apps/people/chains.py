"""The shortest way from one person to another over those in between.

Two-sided breadth-first search: each step asks once for all neighbours of one side's
frontier, the smaller one first, so that the way is found in the middle. Fewest links
come first, then the lightest, then the lower keys: never the order of rows.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

Neighbours = Callable[[Collection[int]], Iterable[tuple[int, int, int]]]
DEEPEST = 10  # links; a way of more says nothing to anybody
MOST_SEEN = 40_000  # people


@dataclass(frozen=True, slots=True)
class Search:
    """`way` are all people from the one to the other, () if none was found.

    `looked`: all ways of up to so many links were looked at; `everybody`: and there is
    nobody further off.
    """

    way: tuple[int, ...] = ()
    looked: int = 0
    everybody: bool = False


@dataclass(slots=True)
class _Side:
    """How far one end has looked: the lightest cost of each, and from where."""

    cost: dict[int, int]
    came_from: dict[int, int] = field(default_factory=dict)
    frontier: dict[int, int] = field(default_factory=dict)

    @classmethod
    def at(cls, person: int) -> "_Side":
        return cls(cost={person: 0}, frontier={person: 0})

    def step(self, neighbours: Neighbours) -> None:
        """Take in everybody one link further off, each by the lightest way."""
        reached: dict[int, tuple[int, int]] = {}
        seen, frontier = self.cost, self.frontier
        for known, other, weight in neighbours(frontier.keys()):
            if other not in seen:
                way = (frontier[known] + weight, known)
                if other not in reached or way < reached[other]:
                    reached[other] = way
        self.frontier = {person: cost for person, (cost, _) in reached.items()}
        self.cost |= self.frontier
        self.came_from |= {person: known for person, (_, known) in reached.items()}

    def back(self, person: int) -> list[int]:
        way = [person]
        while way[-1] in self.came_from:
            way.append(self.came_from[way[-1]])
        return way


def shortest(
    one: int,
    other: int,
    neighbours: Neighbours,
    *,
    deepest: int = DEEPEST,
    most_seen: int = MOST_SEEN,
) -> Search:
    """Find the shortest way; neighbours gives (known, other, weight of the link).

    The way from somebody to themselves has no link.
    """
    if one == other:
        return Search((one,))
    start, goal = _Side.at(one), _Side.at(other)
    for looked in range(deepest):
        if len(start.cost) + len(goal.cost) > most_seen:
            return Search(looked=looked)
        near, far = sorted((start, goal), key=lambda side: len(side.frontier))
        near.step(neighbours)
        if met := near.frontier.keys() & far.cost.keys():
            middle = min(met, key=lambda who: (near.cost[who] + far.cost[who], who))
            way = (*reversed(start.back(middle)), *goal.back(middle)[1:])
            return Search(way, looked + 1)
        if not near.frontier:
            return Search(looked=looked + 1, everybody=True)
    return Search(looked=deepest)


def several(
    one: int,
    other: int,
    neighbours: Neighbours,
    refused: Collection[frozenset[int]] = (),
    *,
    most: int = 3,
    deepest: int = DEEPEST,
) -> tuple[list[tuple[int, ...]], Search]:
    """Find up to so many ways that share nobody in between, and how the search ended.

    None leads over a refused link. The direct link is a way, too: the next go round it.
    """
    found: list[tuple[int, ...]] = []
    passed: set[int] = set()
    closed = set(refused)

    def open_ones(people: Collection[int]) -> Iterator[tuple[int, int, int]]:
        for known, who, weight in neighbours(people):
            if who not in passed and frozenset((known, who)) not in closed:
                yield known, who, weight

    search = Search()
    ask: Neighbours = open_ones if closed else neighbours  # the first is the usual one
    while len(found) < most and one != other:
        search = shortest(one, other, ask, deepest=deepest)
        if not search.way:
            break
        ask = open_ones
        found.append(search.way)
        passed.update(search.way[1:-1])
        if len(search.way) == 2:
            closed.add(frozenset(search.way))
    return found, search
