"""Rows of names behind a word for kin: "ihre Kinder Ada, Zorlo und Mia"."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.text.text import Words

_LONG = 30  # words of a row that are looked through
_INTO = frozenset(":—–,")  # what may part a row from the word that tells its kin
_INSIDE = frozenset("(),/-")


def in_row(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether a word stands in a row of names, one of them known, behind kin."""
    head = _head(words, lexicon, i)
    if head < 0:
        return False
    return any(words.forms[at] in lexicon.given for at in _row(words, lexicon, head))


def _row(words: Words, lexicon: Lexicon, first: int) -> range:
    at = first
    while at < min(first + _LONG, len(words)) and _belongs(words, lexicon, at):
        at += 1
    return range(first, at)


def _head(words: Words, lexicon: Lexicon, i: int) -> int:
    """Return the first word of the row that a word stands in, or -1 for none."""
    plural, joined = lexicon.grammar["plural_kin"], False
    for at in range(i - 1, max(i - _LONG, -1), -1):
        form = words.forms[at]
        if form in plural or words.lower[at] in lexicon.grammar["row_heads"]:
            return at + 1 if joined or words.glued(at + 1) else -1
        if form in _INTO or words.lower[at] in lexicon.grammar["and"]:
            joined = True
            continue
        if not _belongs(words, lexicon, at):
            return -1
    return -1


def _belongs(words: Words, lexicon: Lexicon, i: int) -> bool:
    form = words.forms[i]
    if form in _INSIDE or form in _INTO or words.lower[i] in lexicon.grammar["and"]:
        return True
    if form.isdecimal():
        return len(form) < 3
    other = lexicon.tag(words.lower[i]) & (Tag.NOUN | Tag.PLACE)
    return form[0].isupper() and not other
