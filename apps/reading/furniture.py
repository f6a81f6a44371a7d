"""Lines of the page that are not the story: "Anzeige", "Lesen Sie auch: …"."""

from functools import lru_cache

from apps.reading.languages.lexicon import Lexicon

Bounds = list[tuple[int, int]]


@lru_cache
def _heads(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(lexicon.grammar["furniture"])


def without_furniture(
    text: str, bounds: Bounds, lexicon: Lexicon
) -> tuple[Bounds, Bounds]:
    """Part paragraphs into what is prose and the lines that are not."""
    prose: Bounds = []
    apart: Bounds = []
    for start, end in bounds:
        at = begin = start
        while at < end:
            stop = text.find("\n", at, end)
            stop = end if stop < 0 else stop
            if _is_furniture(text[at:stop], lexicon):
                prose += [(begin, at)] if begin < at else []
                apart.append((at, stop))
                begin = stop + 1
            at = stop + 1
        if begin < end:
            prose.append((begin, end))
    return prose, apart


def _is_furniture(line: str, lexicon: Lexicon) -> bool:
    """Tell whether a line is such a word alone, or begins with one and a colon."""
    lower = line.strip(" +*>-–—|[]()").casefold()
    if lower.rstrip(":") in lexicon.grammar["furniture_alone"]:
        return True
    return lower.startswith(_heads(lexicon))
