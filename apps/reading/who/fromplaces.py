"""Whom "die Grazerin" and "der gebürtige Kölner" mean: people called by a place."""

from collections.abc import Iterator

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.text.text import Words

_LETTERS = 6  # of the shortest "Wienerin"


def called_by_place(
    words: Words, lexicon: Lexicon, taken: set[int]
) -> Iterator[tuple[int, str]]:
    """Yield the words that call somebody by where they come from, with the gender."""
    if not lexicon.grammar["native"]:
        return
    for i in range(1, len(words)):
        form = words.forms[i]
        if not form[0].isupper() or form[-1] not in "nres" or i in taken:
            continue
        gender = _gender(words, lexicon, i)
        if gender and not _goes_on(words, lexicon, taken, i):
            yield i, gender


def _gender(words: Words, lexicon: Lexicon, i: int) -> str:
    """Return the gender of "Grazerin" behind "die", of "Kölner" behind "der"."""
    lower, grammar = words.lower, lexicon.grammar
    native = lower[i - 1] in grammar["native"]
    described = words.forms[i - 1][0].islower() and i > 1
    article = lower[
        i - 2 if described and not _article(lexicon, lower[i - 1]) else i - 1
    ]
    word = lower[i]
    gender = ""
    if article in grammar["the_f"] and word.endswith("erin") and len(word) > _LETTERS:
        gender = "f"
    elif article in grammar["the_m"]:
        genitive = article in grammar["genitive_article"]
        base = word.removesuffix("s") if genitive else word
        gender = "m" if native or base in grammar["natives"] else ""
    return "" if gender and lexicon.tag(word) & ~Tag.SURNAME else gender


def _article(lexicon: Lexicon, word: str) -> bool:
    return word in lexicon.grammar["the_f", "the_m"]


def _goes_on(words: Words, lexicon: Lexicon, taken: set[int], i: int) -> bool:
    """Tell "der Hamburger" from "der Hamburger Senat" and "die Wienerin Ada Keil"."""
    if i + 1 >= len(words) or not words.glued(i + 1):
        return False
    if words.lower[i + 1] in lexicon.grammar["and"] and i + 3 in taken:
        return words.forms[i + 2][0].isupper()  # "die Wienerin und Ärztin Ada Keil"
    return (
        i + 1 in taken or words.forms[i + 1][0].isupper() or words.forms[i + 1] == "-"
    )
