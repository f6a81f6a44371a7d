"""Passages of a text in order, to be asked without looking at each."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Places:
    """Passages as (start, end); they may overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        # How far those up to each reach.
        self._reach = list(accumulate((end for _, end in ordered), max))

    def around(self, start: int, end: int) -> bool:
        """Whether one of them holds the whole passage."""
        at = bisect_right(self._starts, start)
        return at > 0 and self._reach[at - 1] >= end

    def touch(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with the passage."""
        at = bisect_left(self._starts, end)
        return at > 0 and self._reach[at - 1] > start
