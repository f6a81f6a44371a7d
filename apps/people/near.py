"""Keys by which a name is found that was written wrongly by a letter or two.

A name in three parts: whoever errs in one of them leaves two as they are, so each pair
of parts is a key. Its consonants alone are another, for vowels and doubled letters. So
a wrong name is found by equal keys on the index, whatever the size of the record.
"""

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from apps.reading.text.folding import fold, plain_fold

NEAR = 9  # tier of these keys: no look-up by name ever asks so deep
FEWEST = 6  # letters; of a shorter name every other is a neighbour
FURTHEST = 2  # letters off
LONGEST = 60
CONSONANTS = re.compile(r"[aeiouyh]|(.)(?=\1)")


def stored_keys(text: str) -> set[str]:
    """Give the keys under which a recorded name is kept."""
    found = set()
    for name in {fold(text), plain_fold(text)}:
        if FEWEST <= len(name) <= LONGEST:
            found |= {*_pairs(name, len(name)), _bare(name)}
    return found


def asked_keys(text: str) -> set[str]:
    """Give the keys under which a name in a text may be found."""
    found = set()
    for name in {fold(text), plain_fold(text)}:
        if FEWEST - 1 <= len(name) <= LONGEST:
            found.add(_bare(name))
            for length in range(len(name) - FURTHEST, len(name) + FURTHEST + 1):
                found |= set(_pairs(name, length))
    return found


def _pairs(name: str, length: int) -> Iterator[str]:
    """Two of three parts, as a name of the length has them.

    The first and the last pair are a letter shorter than they could be: two letters
    swapped where parts meet would else be in both.
    """
    part = length // 3
    most = length - part - 1
    if part > 0:
        yield f"{name[:most]}*"
        yield f"*{name[-most:]}"
        yield f"{name[:part]}*{name[-part:]}"


def _bare(name: str) -> str:
    return f"={CONSONANTS.sub('', name)}"


def letters_off(one: str, other: str, most: int = FURTHEST) -> int:
    """Count the letters to add, drop, change or swap; `most` + 1 for any more."""
    return int(OSA.distance(one, other, score_cutoff=most))
