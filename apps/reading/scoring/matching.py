"""Which passages of two readings are the same thing, told a little differently."""

import re
from collections.abc import Sequence

from apps.reading.model import Picture, Span

AGREE = 0.8  # share of both passages together that they must have in common
_CORE = re.compile(r"\w(?:.*\w)?", re.DOTALL)
Pairs = dict[int, int]  # number in the one list → number in the other


def paired(found: Sequence[Span], wanted: Sequence[Span]) -> Pairs:
    """Pair passages that agree but for marks and blanks at their edges."""
    pairs: Pairs = {}
    cores = [_core(span) for span in found]
    taken: set[int] = set()
    for number, span in enumerate(wanted):
        core = _core(span)
        best = max(
            (n for n in range(len(cores)) if n not in taken),
            key=lambda n: _common(cores[n], core),
            default=None,
        )
        if best is not None and _common(cores[best], core) >= AGREE:
            pairs[best] = number
            taken.add(best)
    return pairs


def paired_pictures(found: Sequence[Picture], wanted: Sequence[Picture]) -> Pairs:
    """Pair pictures of one credit, first those at one place."""
    pairs: Pairs = {}
    for nearby in (True, False):
        for number, picture in enumerate(wanted):
            for other, candidate in enumerate(found):
                if other in pairs or number in pairs.values():
                    continue
                if _credit(candidate) != _credit(picture):
                    continue
                if not nearby or _common(_place(candidate), _place(picture)):
                    pairs[other] = number
    return pairs


def _credit(picture: Picture) -> str:
    return " ".join((picture.credit or "").split()).strip(" ,.:;()")


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _core(span: Span) -> tuple[int, int]:
    """Return the bounds of a passage without marks and blanks at its edges."""
    match = _CORE.search(span.text)
    if match is None:
        return span.start, span.end
    return span.start + match.start(), span.start + match.end()


def _common(one: tuple[int, int], other: tuple[int, int]) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    whole = max(one[1], other[1]) - min(one[0], other[0])
    return max(shared, 0) / max(whole, 1)
