"""Marks that are opened and never closed: what of them somebody says."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.text.marks import Mark
from apps.reading.text.text import Words

_SHORTEST = 4  # words of what is said up to the end of a paragraph


def without_broken(words: Words, lexicon: Lexicon, marks: list[Mark]) -> list[Mark]:
    """Leave out what is not closed and may end before its paragraph does."""
    return [m for m in marks if not m.forgotten or _goes_to_the_end(words, lexicon, m)]


def _goes_to_the_end(words: Words, lexicon: Lexicon, mark: Mark) -> bool:
    """Tell "“I left. We cried." from "„Ich ging, sagte Kim. Sie weinte.“"."""
    first, last = words.at(mark.start), words.at(mark.end)
    lower, grammar = words.lower, lexicon.grammar
    if last - first < _SHORTEST or lower[first] in grammar["clipped"]:
        return False
    if grammar["by_me"].isdisjoint(lower[first:last]):
        return False
    return not any(_tells(words, lexicon, i) for i in range(first + 1, last))


def _tells(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether a word says that another says something: "sagte Kim"."""
    lower = words.lower
    says = lexicon.tags.get(lower[i], 0) & Tag.SAYING and lower[i] not in lexicon.loose
    mine = lexicon.grammar["by_me"]
    return bool(says) and mine.isdisjoint(lower[i - 1 : i + 2])
