"""Whether a name that is a letter or two off can be meant for the recorded one."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache
from typing import NamedTuple

from apps.checks.facts import NearName, PersonFacts
from apps.people.near import letters_off
from apps.reading.languages import language as words_of
from apps.reading.model import Reading
from apps.reading.text.folding import fold

LONG_NAME = 12  # letters from which two may be wrong
LONG_WORD = 7
SHORTEST = 4  # letters of a word in which a mistake can be told from another name
SHORTEST_ALONE = 5
WORD = re.compile(r"(?<![\w-])[^\W\d_a-zäöüß][^\W\d_]{4,}(?![\w-])")
# "Falkes", "Falken", "Falkesche": inflected, not misspelt.
ENDINGS = frozenset({"s", "es", "n", "en", "e", "er", "in", "ns", "sch", "sche"})
ARTICLES = re.compile(
    r"\b(?:der|die|das|den|dem|des|eine?[rnms]?|kein\w*|im|am|vom|zum|zur|beim|ins|"
    r"the|an?)\s+$",
    re.IGNORECASE,
)


class Rightly(NamedTuple):
    wrong: str
    right: str


def right_name(wrong: str, facts: PersonFacts) -> str:
    """The name of the person that was meant: the nearest one."""
    good = [name for name in facts.names if name.good]
    good.sort(key=lambda name: name.kind != "display")
    nearest = min(good, key=lambda n: letters_off(fold(wrong), fold(n.text), 4))
    return nearest.text


def plausible(near: NearName, language: str, likely: bool | None) -> bool:
    """Whether it is a slip and no other name: two people may be a letter apart.

    Another given name that is one ("Mila", "Mira") is somebody else's, unless something
    points to the recorded person.
    """
    stated, recorded = fold(near.words).split(), fold(near.text).split()
    if likely is False or near.off > (2 if len(fold(near.text)) >= LONG_NAME else 1):
        return False
    if len(stated) != len(recorded):
        return near.off == 1
    given = _given(language)
    for at, (one, other) in enumerate(zip(stated, recorded, strict=True)):
        if one == other:
            continue
        off = letters_off(one, other)
        if max(len(one), len(other)) < SHORTEST or (off > 1 and len(other) < LONG_WORD):
            return False
        last = at == len(recorded) - 1
        if not likely and one in given and (not last or len(recorded) == 1):
            return False
    return True


@cache
def _given(language: str) -> frozenset[str]:
    return frozenset(fold(name) for name in words_of(language).words.given)


def other_spelling(
    reading: Reading, words: Collection[str], used: Collection[str]
) -> Iterator[tuple[int, int, str, str]]:
    """Words of the text that one letter parts from a name of its people.

    Neither words that the language knows, nor names of others, nor inflected ones.
    """
    lexicon = words_of(reading.language).words
    names: dict[str, list[tuple[str, str]]] = defaultdict(list)  # by first letter
    for word in words:
        if len(word) >= SHORTEST_ALONE:
            right = fold(word)
            names[right[0]].append((word, right))
    for found in WORD.finditer(reading.text):
        word, folded = found[0], fold(found[0])
        if folded[0] not in names or folded in used or word in lexicon.given:
            continue
        if lexicon.tags.get(word.lower()):
            continue
        for name, right in names[folded[0]]:
            if not _is_slip(folded, right):
                continue
            if ARTICLES.search(
                reading.text[max(0, found.start() - 12) : found.start()]
            ):
                continue
            yield found.start(), found.end(), word, name
            break


def _is_slip(folded: str, right: str) -> bool:
    if letters_off(folded, right, 1) != 1:
        return False
    shorter, longer = sorted((folded, right), key=len)
    return not (longer.startswith(shorter) and longer[len(shorter) :] in ENDINGS)
