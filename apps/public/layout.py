"""Where pictures and large quotes stand between the paragraphs of a story."""

from collections.abc import Sequence
from dataclasses import dataclass

from apps.public.rules.body import blocks
from apps.stories.models import Figure, Quote

FIRST_QUOTE, FIRST_FIGURE, APART = 2, 4, 4
LARGE = 2  # quotes at most; all others stand in the source card


@dataclass(frozen=True, slots=True)
class Piece:
    """Exactly one of the three; html is one block of the cleaned body."""

    html: str = ""
    figure: Figure | None = None
    quote: Quote | None = None


def laid_out(
    body: str, figures: Sequence[Figure], quotes: Sequence[Quote]
) -> list[Piece]:
    """Put a quote after the second block, a picture after the fourth, and so on."""
    pieces: list[Piece] = []
    waiting_figures, waiting_quotes = list(figures), list(quotes[:LARGE])
    for at, block in enumerate(blocks(body), 1):
        pieces.append(Piece(html=block))
        if block.startswith(("<h2", "<h3")):
            continue
        if waiting_quotes and at >= FIRST_QUOTE and (at - FIRST_QUOTE) % APART == 0:
            pieces.append(Piece(quote=waiting_quotes.pop(0)))
        if waiting_figures and at >= FIRST_FIGURE and (at - FIRST_FIGURE) % APART == 0:
            pieces.append(Piece(figure=waiting_figures.pop(0)))
    return [*pieces, *(Piece(figure=figure) for figure in waiting_figures)]
