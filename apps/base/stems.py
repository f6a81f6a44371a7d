"""Words as they are looked up: folded, and cut to what inflected forms share."""

from collections.abc import Iterator
from functools import lru_cache

from apps.reading.text.folding import fold

LONGEST_TERM = 60
MOST_TERMS = 20_000  # of one text; PostgreSQL keeps at most a megabyte of them
MOST_ASKED = 8  # words of a question; more are left out
# Endings of German and English words, with the letters that must be left. Names end
# so too: no harm, as stems are looked up whole and only typed words as beginnings.
ENDINGS = [("ern", 4), ("em", 4), ("en", 4), ("er", 4), ("es", 4), ("e", 4), ("s", 4)]
UMLAUTS = [("ae", "a"), ("oe", "o"), ("ue", "u")]


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Cut a folded word to what its inflected forms share: "haeuser" to "haus"."""
    for pair, plain in UMLAUTS:
        word = word.replace(pair, plain)
    for ending, least in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)]
    if word.endswith("en") and len(word) >= 4:
        return word[:-1]
    return word


def asked_for(words: str) -> Iterator[str]:
    """The folded words of a question."""
    for word in fold(words).split()[:MOST_ASKED]:
        yield word[:LONGEST_TERM]


def terms_of(text: str) -> list[str]:
    """List each folded word and its stem once, in order."""
    terms: dict[str, None] = {}
    for word in fold(text).split():
        terms[word[:LONGEST_TERM]] = None
        terms[stem(word[:LONGEST_TERM])] = None
        if len(terms) > MOST_TERMS:
            break
    return list(terms)
