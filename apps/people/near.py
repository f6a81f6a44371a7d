"""Keys by which a name is found that was written wrongly by a letter or two.

A name in three parts: whoever errs in one of them leaves two as they are, so each pair
of parts is a key. Its consonants alone are another, for vowels and doubled letters. So
a wrong name is found by equal keys on the index, whatever the size of the record.
"""

import re
from collections.abc import Iterator

from apps.reading.folding import fold, plain_fold

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
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
