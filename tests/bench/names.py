"""Made names that look like real ones and are borne as unevenly as real ones.

Nobody is meant: a given name is drawn from a list, a surname is one of those that
hundreds of thousands bear, or put together of a stem and an ending.
"""

from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import NamedTuple

PARTICLES = ("von", "van der", "de", "von der", "zu")
OUTLYING = 5  # so much flatter than Zipf's is the top of the list
GIVEN_SLOPE, SURNAME_SLOPE = 0.8, 0.75  # one German in a hundred is a Müller


class Names:
    """Draws names from one source of chance; the same seed gives the same people."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        parts = _parts()
        self.women = Ranked(parts.women, GIVEN_SLOPE)
        self.men = Ranked(parts.men, GIVEN_SLOPE)
        made = [stem + ending for stem in parts.stems for ending in parts.endings]
        Random(1).shuffle(made)
        self.surnames = Ranked([*parts.surnames, *dict.fromkeys(made)], SURNAME_SLOPE)

    def given(self, female: bool) -> str:
        return (self.women if female else self.men).draw(self.chance)

    def surname(self) -> str:
        kind, name = self.chance.random(), self.surnames.draw(self.chance)
        if kind < 0.03:
            return f"{name}-{self.chance.choice(self.surnames.names)}"
        if kind < 0.05:
            return f"{self.chance.choice(PARTICLES)} {name}"
        return name


class Ranked:
    """Names by rank, drawn as often as their rank says."""

    def __init__(self, names: list[str], slope: float) -> None:
        self.names = names
        ranks = range(OUTLYING, OUTLYING + len(names))
        self.sums = list(accumulate(rank**-slope for rank in ranks))

    def draw(self, chance: Random) -> str:
        return chance.choices(self.names, cum_weights=self.sums)[0]


class Parts(NamedTuple):
    women: list[str]
    men: list[str]
    surnames: list[str]
    stems: list[str]
    endings: list[str]


@cache
def _parts() -> Parts:
    parts: list[list[str]] = []
    text = Path(__file__).with_name("names.txt").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            parts.append([])
        else:
            parts[-1].extend(line.split())
    return Parts(*parts)
