"""Patterns tried only where a text has what they cannot match without."""

import re
from collections.abc import Iterable, Iterator

from apps.reading.languages.needs import Need, need_of

BACK = 60  # characters of "mehr als siebenundzwanzig gemeinsame" before "Jahre"
BEGINS = re.compile(r"(?<!\w)\w")

Tries = tuple[tuple[re.Pattern[str], Need], ...]


def tries_of(patterns: Iterable[re.Pattern[str]]) -> Tries:
    """The patterns, whose case counts, with the letters that each needs."""
    return tuple((one, need_of(one.pattern, [""])) for one in patterns)


def matches_beside(
    pattern: re.Pattern[str], word: re.Pattern[str], text: str
) -> Iterator[re.Match[str]]:
    """What finditer() finds of a pattern that has a word soon after its beginning."""
    done = 0
    for there in word.finditer(text):
        for begin in BEGINS.finditer(
            text, max(done, there.start() - BACK), there.end()
        ):
            if begin.start() < done:
                continue
            found = pattern.match(text, begin.start())
            done = begin.start() + 1
            if found:
                done = found.end()
                yield found
