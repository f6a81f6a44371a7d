"""Words for two people together: "die beiden", "das langjährige Paar"."""

from apps.reading.languages.lexicon import Lexicon
from apps.reading.text.text import Words

_LONGEST = 3  # words of a phrase, as "das ehemalige Paar"


def couple_words(words: Words, lexicon: Lexicon, i: int, last: int) -> int:
    """Return how many words from one on mean two people, none where they mean others.

    An adjective may stand inside, but none that tells one couple from another.
    """
    for length in range(_LONGEST, 0, -1):
        if (
            i + length < last
            and " ".join(words.lower[i : i + length]) in lexicon.couples
        ):
            return length
    return _with_adjective(words, lexicon, i, last)


def _with_adjective(words: Words, lexicon: Lexicon, i: int, last: int) -> int:
    """Tell "das langjährige Paar" from "das nächste Paar" and "das junge Paar Ada".

    An adverb may stand before the adjective: "das inzwischen geschiedene Paar".
    """
    grammar, lower = lexicon.grammar, words.lower
    at = i + 1 + (i + 1 < last and lower[i + 1] in grammar["by_the_way"])
    if at + 2 >= last or lower[at + 1] not in grammar["pair_heads"]:
        return 0
    adjective, behind = words.forms[at], words.forms[at + 2]
    known = f"{lower[i]} {lower[at + 1]}" in lexicon.couples
    fits = adjective.islower() and grammar.ends(adjective, "weak_ends")
    fits = fits and adjective not in grammar["other_pair"]
    return at + 2 - i if known and fits and not behind[:1].isupper() else 0
