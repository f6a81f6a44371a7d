"""A text with all passages marked that state something, each with its rule."""

from collections import Counter, defaultdict

from apps.checks.terminal.colours import coloured
from apps.reading.model import Reading, spans, statements

OPENING, CLOSING = "⟦", "⟧"
COLOURS = {  # of what is marked; labels are dim, so that the text stays readable
    "mention": "32",
    "age": "36",
    "lifedate": "36",
    "relation": "35;1",
    "count": "35",
    "duration": "35",
    "quote": "33;1",
    "title": "33",
    "source": "34;1",
    "picture": "34",
}
LABEL_COLOUR = "2"
Passage = tuple[int, int]


def explained(reading: Reading, *, in_colour: bool = False) -> str:
    """Return the text with brackets around each passage, and its rules behind it.

    What several statements are read from is marked once; the label counts them.
    """
    labels: dict[Passage, Counter[str]] = defaultdict(Counter)
    for statement in statements(reading):
        label = f"{type(statement).__name__.lower()}:{statement.rule}"
        for span in spans(statement):
            labels[span.start, span.end][label] += 1
    signs: list[tuple[int, bool, int, str]] = []
    for (start, end), found in labels.items():
        opening, closing = _signs(found, in_colour)
        # At one place close before opening; longer passages open first, close last.
        signs.append((start, True, -end, opening))
        signs.append((end, False, -start, closing))
    pieces, at = [], 0
    for place, _opens, _other, sign in sorted(signs):
        pieces += [reading.text[at:place], sign]
        at = place
    return "".join([*pieces, reading.text[at:]])


def _signs(labels: Counter[str], in_colour: bool) -> tuple[str, str]:
    told = ", ".join(
        f"{label} ×{times}" if times > 1 else label for label, times in labels.items()
    )
    if not in_colour:
        return OPENING, f"{CLOSING}{{{told}}}"
    colour = COLOURS[next(iter(labels)).partition(":")[0]]
    closing = coloured(CLOSING, colour) + coloured(f"{{{told}}}", LABEL_COLOUR)
    return coloured(OPENING, colour), closing
