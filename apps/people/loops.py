"""Nobody is their own forebear: finds the loop that a new parenthood would close.

The database refuses loops by itself (parenthood_no_loop); this finds the way round,
for a sentence that names it.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

Key = TypeVar("Key", int, str)


def find_loop(
    parent: Key, child: Key, parents_of: Callable[[set[Key]], Iterable[tuple[Key, Key]]]
) -> list[Key]:
    """Return the way from the child down to the parent again, or [] if there is none.

    Goes up from the parent, one call a generation: parents_of gives (parent, child)
    for each parent of the people it is asked about.
    """
    if parent == child:
        return [child, child]
    came_from: dict[Key, Key] = {}
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


def _way(start: Key, end: Key, came_from: Mapping[Key, Key]) -> list[Key]:
    way = [start]
    while way[-1] != end:
        way.append(came_from[way[-1]])
    return [*way, start]
