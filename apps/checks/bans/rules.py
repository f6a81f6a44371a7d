"""Whether a text says what may not be said. Plain values in, places out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from apps.reading.text.folding import fold

SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…](?!\s|$)[^.!?…\n]*)*")
WORD = re.compile(r"\w+")
ANY_ENDING = "*"


@dataclass(frozen=True, slots=True)
class BanFact:
    """A ban as the rules see it; `person` is a slug, "" where nobody is named."""

    pk: int
    kind: str  # "claim", "name" or "picture"
    words: str
    person: str
    picture: int | None
    basis: str
    reference: str
    begin: date
    end: date | None

    def in_force(self, day: date) -> bool:
        return self.begin <= day and (self.end is None or day <= self.end)

    @property
    def lines(self) -> list[str]:
        return [line.strip() for line in self.words.splitlines() if line.strip()]


def forbidden_places(ban: BanFact, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text falls under the words of a ban."""
    find = _names if ban.kind == "name" else _claims
    if ban.kind == "picture":
        return
    for line in ban.lines:
        yield from find(line, text)


def _names(line: str, text: str) -> Iterator[tuple[int, int]]:
    """The words one behind the other, whatever their case, accents and endings of s."""
    wanted = [fold(word) for word in WORD.findall(line)]
    words = list(WORD.finditer(text))
    folded = [fold(word[0]) for word in words]
    for at in range(len(words) - len(wanted) + 1):
        *first, last = folded[at : at + len(wanted)]
        if first == wanted[:-1] and last in (wanted[-1], f"{wanted[-1]}s"):
            yield words[at].start(), words[at + len(wanted) - 1].end()


def _claims(line: str, text: str) -> Iterator[tuple[int, int]]:
    """Sentences that hold all words of the line."""
    wanted = [_pattern(word) for word in line.split()]
    wanted = [one for one in wanted if one[0]]
    if not wanted:
        return
    for sentence in SENTENCE.finditer(text):
        words = list(WORD.finditer(text, *sentence.span()))
        folded = [fold(word[0]) for word in words]
        places = [
            next((at for at, word in enumerate(folded) if _fits(word, one)), None)
            for one in wanted
        ]
        found = [at for at in places if at is not None]
        if len(found) == len(places):
            yield words[min(found)].start(), words[max(found)].end()


def _pattern(word: str) -> tuple[str, bool]:
    """The folded word, and whether any ending may follow."""
    bare = "".join(WORD.findall(word))
    return fold(bare), word.rstrip(",.;:").endswith(ANY_ENDING)


def _fits(word: str, wanted: tuple[str, bool]) -> bool:
    base, open_end = wanted
    return word.startswith(base) if open_end else word == base
