"""The shortest way from one person to another over those in between.

Two-sided breadth-first search: each step asks once for all neighbours of one side's
frontier, the smaller one first, so that the way is found in the middle. Fewest links
come first, then the lightest, then the lower keys: never the order of rows.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

Link = tuple[int, int, int]  # known, other, weight
Neighbours = Callable[[Collection[int]], Iterable[Link]]
Between = Callable[[Collection[int], Collection[int]], Iterable[Link]]
DEEPEST = 10  # links; a way of more says nothing to anybody
MOST_SEEN = 40_000  # people
FEW = 20  # people; all their neighbours cost no more than those that are asked for


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

    def step(self, links: Iterable[Link]) -> None:
        """Take in everybody one link further off, each by the lightest way."""
        cost: dict[int, int] = {}
        origin: dict[int, int] = {}
        seen, frontier = self.cost, self.frontier
        for known, other, weight in links:
            if other in seen:
                continue
            total = frontier[known] + weight
            if other not in cost or (total, known) < (cost[other], origin[other]):
                cost[other], origin[other] = total, known
        self.frontier = cost
        self.cost |= cost
        self.came_from |= origin

    def back(self, person: int) -> list[int]:
        way = [person]
        while way[-1] in self.came_from:
            way.append(self.came_from[way[-1]])
        return way


def shortest(
    one: int,
    other: int,
    neighbours: Neighbours,
    between: Between | None = None,
    *,
    deepest: int = DEEPEST,
    most_seen: int = MOST_SEEN,
) -> Search:
    """Find the shortest way; the way from somebody to themselves has no link.

    `between`, if given, is asked for the last link that a way may have: the links from
    some to some others are fewer than all of the one.
    """
    if one == other:
        return Search((one,))
    start, goal = _Side.at(one), _Side.at(other)
    for looked in range(deepest):
        if len(start.cost) + len(goal.cost) > most_seen:
            return Search(looked=looked)
        near, far = sorted((start, goal), key=lambda side: len(side.frontier))
        at_last = looked + 1 == deepest and len(near.frontier) > FEW
        if between and at_last:
            near.step(between(near.frontier.keys(), far.frontier.keys()))
        else:
            near.step(neighbours(near.frontier.keys()))
        if met := near.frontier.keys() & far.cost.keys():
            middle = min(met, key=lambda who: (near.cost[who] + far.cost[who], who))
            way = (*reversed(start.back(middle)), *goal.back(middle)[1:])
            return Search(way, looked + 1)
        if not near.frontier:
            return Search(looked=looked + 1, everybody=not (between and at_last))
    return Search(looked=deepest)


def several(
    one: int,
    other: int,
    neighbours: Neighbours,
    refused: Collection[frozenset[int]] = (),
    between: Between | None = None,
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

    def open_ones(links: Iterable[Link]) -> Iterator[Link]:
        for known, who, weight in links:
            if who not in passed and frozenset((known, who)) not in closed:
                yield known, who, weight

    def ask(people: Collection[int]) -> Iterable[Link]:
        links = neighbours(people)
        return open_ones(links) if closed or passed else links

    def ask_between(people: Collection[int], others: Collection[int]) -> Iterable[Link]:
        return open_ones(between(people, others)) if between else ()

    search, last = Search(), ask_between if between else None
    while len(found) < most and one != other:
        search = shortest(one, other, ask, last, deepest=deepest)
        if not search.way:
            break
        found.append(search.way)
        passed.update(search.way[1:-1])
        if len(search.way) == 2:
            closed.add(frozenset(search.way))
    return found, search
