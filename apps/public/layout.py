"""Where pictures and large quotes stand between the paragraphs of a story."""

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from apps.public.rules.body import HEADINGS, blocks, marked
from apps.stories.models import Figure, Quote

FIRST_FIGURE, APART = 4, 4
AFTER = 2  # blocks between where something is said and where it is seen large
LARGE = 2  # quotes at most; all of them stand in the source card

Link = Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Piece:
    """Exactly one of the three; html is one block of the cleaned body."""

    html: str = ""
    figure: Figure | None = None
    quote: Quote | None = None


def laid_out(
    body: str, figures: Sequence[Figure], quotes: Sequence[Quote], link: Link
) -> list[Piece]:
    """Put quotes a little after they were said, and a picture now and then.

    Each passage ends with what `link` gives for its number.
    """
    parts = blocks(body)
    large = _places(parts, quotes)
    pieces: list[Piece] = []
    waiting, number = list(figures), 1
    for at, block in enumerate(parts, 1):
        shown, number = marked(block, number, link)
        pieces.append(Piece(html=shown))
        if block.startswith(HEADINGS):
            continue
        if at in large:
            pieces.append(Piece(quote=large[at]))
        elif waiting and at >= FIRST_FIGURE and (at - FIRST_FIGURE) % APART == 0:
            pieces.append(Piece(figure=waiting.pop(0)))
    return [*pieces, *(Piece(figure=figure) for figure in waiting)]


def opening(words: str) -> str:
    """Enough of the words to find them by."""
    return html.escape(words.strip("„“”»«.!? ")[:40], quote=False)


def _places(parts: Sequence[str], quotes: Sequence[Quote]) -> dict[int, Quote]:
    """After which block each quote stands: no two together, none below a heading."""
    found: dict[int, Quote] = {}
    for quote in quotes:
        words = opening(quote.words)
        said = next((at for at, part in enumerate(parts, 1) if words in part), 1)
        place = said + AFTER
        while place <= len(parts) and (
            place in found or parts[place - 1].startswith(HEADINGS)
        ):
            place += 1
        if place < len(parts) and len(found) < LARGE:
            found[place] = quote
    return found
