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
    return 3 if _with_adjective(words, lexicon, i, last) else 0


def _with_adjective(words: Words, lexicon: Lexicon, i: int, last: int) -> bool:
    """Tell "das langjährige Paar" from "das nächste Paar" and "das junge Paar Ada"."""
    grammar = lexicon.grammar
    if i + 3 >= last or words.lower[i + 2] not in grammar["pair_heads"]:
        return False
    adjective, behind = words.forms[i + 1], words.forms[i + 3]
    known = f"{words.lower[i]} {words.lower[i + 2]}" in lexicon.couples
    fits = adjective.islower() and grammar.ends(adjective, "weak_ends")
    return (
        known
        and fits
        and adjective not in grammar["other_pair"]
        and not (behind[:1].isupper())
    )
