"""Lines of the page that are not the story: "Anzeige", "Lesen Sie auch: …"."""

from functools import lru_cache

from apps.reading.languages.lexicon import Lexicon

_BYLINE = 9  # words
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
    return lower.startswith(_heads(lexicon)) or _is_byline(line, lexicon)


def _is_byline(line: str, lexicon: Lexicon) -> bool:
    """Tell "Von Anna Thal" and "By Jane Doe, AP", whoever wrote it, from prose."""
    words = line.strip(" *_").rstrip(",").split()
    if not 3 <= len(words) <= _BYLINE or line.rstrip().endswith((".", "!", "?", ":")):
        return False
    if words[0].casefold().rstrip(":") not in lexicon.grammar["byline"]:
        return False
    small = lexicon.grammar["and"] | lexicon.particles
    return all(word[0].isupper() or word in small for word in words[1:])
