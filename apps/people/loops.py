"""Nobody is their own forebear: finds the loop that a new parenthood would close.

The database refuses loops by itself (parenthood_no_loop); this finds the way round,
for a sentence that names it.
"""

from collections.abc import Callable, Iterable, Mapping

Edges = Callable[[set[int]], Iterable[tuple[int, int]]]  # children → (parent, child)


def find_loop(parent: int, child: int, parents_of: Edges) -> list[int]:
    """Return the way from the child down to the parent again, or [] if there is none.

    Goes up from the parent, one call of parents_of a generation.
    """
    if parent == child:
        return [child, child]
    came_from: dict[int, int] = {}
    frontier = {parent}
    while frontier:
        above = set()
        for forebear, below in parents_of(frontier):
            if forebear in came_from or forebear == parent:
                continue
            came_from[forebear] = below
            above.add(forebear)
        if child in came_from:
            return _way(child, parent, came_from)
        frontier = above
    return []


def _way(start: int, end: int, came_from: Mapping[int, int]) -> list[int]:
    way = [start]
    while way[-1] != end:
        way.append(came_from[way[-1]])
    return [*way, start]
