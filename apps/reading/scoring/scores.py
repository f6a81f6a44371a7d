"""Precision and recall, kind by kind: what is right, what is false, what is missed."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from apps.reading.model import Reading
from apps.reading.scoring.facts import KINDS, OF, Fact, Key, Numbers, facts
from apps.reading.scoring.matching import Pairs, paired, paired_pictures


@dataclass(slots=True)
class Score:
    """Statements of one kind; a share of nothing is None."""

    right: int = 0
    false: list[Fact] = field(default_factory=list)
    missed: list[Fact] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        return _share(self.right, len(self.false))

    @property
    def recall(self) -> float | None:
        return _share(self.right, len(self.missed))

    @property
    def f1(self) -> float | None:
        return _share(2 * self.right, len(self.false) + len(self.missed))

    def __iadd__(self, other: "Score") -> "Score":
        self.right += other.right
        self.false += other.false
        self.missed += other.missed
        return self


Scores = dict[str, Score]


def _share(right: int, wrong: int) -> float | None:
    return right / (right + wrong) if right + wrong else None


def total(several: Iterable[Scores]) -> Scores:
    """Return the scores of many texts together, every kind among them."""
    totals = {kind: Score() for kind in KINDS}
    for scores in several:
        for kind, score in scores.items():
            totals[kind] += score
    return totals


def compare(found: Reading, wanted: Reading) -> Scores:
    """Return how well what was found in a text is what was wanted there."""
    quotes = paired(found.quotes, wanted.quotes)
    titles = paired(found.titles, wanted.titles)
    pictures = paired_pictures(found.pictures, wanted.pictures)
    numbers = Numbers(
        _numbers(quotes, len(found.quotes)),
        _numbers(titles, len(found.titles)),
        _numbers(pictures, len(found.pictures)),
    )
    own = Numbers(*(list(range(len(of))) for of in _numbered(wanted)))
    scores = _compare(_by_kind(found, numbers), _by_kind(wanted, own))
    scores["titles_as_speech"] = _taken_for_speech(found, wanted)
    return scores


def _numbered(reading: Reading) -> tuple[tuple, ...]:
    return reading.quotes, reading.titles, reading.pictures


def _numbers(pairs: Pairs, size: int) -> list[int]:
    """Give what has a partner its number, and everything else one below zero."""
    return [pairs.get(number, -1 - number) for number in range(size)]


def _by_kind(reading: Reading, numbers: Numbers) -> dict[str, dict[Key, Fact]]:
    kinds: dict[str, dict[Key, Fact]] = {kind: {} for kind in OF}
    for fact in facts(reading, numbers):
        kinds[fact.kind].setdefault(fact.key, fact)
    return kinds


def _compare(
    found: dict[str, dict[Key, Fact]], wanted: dict[str, dict[Key, Fact]]
) -> Scores:
    scores: Scores = {}
    for kind, thing in OF.items():
        one, other = found[kind], wanted[kind]
        if thing:
            both = found[thing].keys() & wanted[thing].keys()
            one = {key: fact for key, fact in one.items() if fact.about in both}
            other = {key: fact for key, fact in other.items() if fact.about in both}
        scores[kind] = Score(
            len(one.keys() & other.keys()),
            [fact for key, fact in one.items() if key not in other],
            [fact for key, fact in other.items() if key not in one],
        )
    return scores


def _taken_for_speech(found: Reading, wanted: Reading) -> Score:
    """Score titles by whether they were taken for speech: false are those that were."""
    taken = set(paired(found.quotes, wanted.titles).values())
    false = [
        Fact("titles_as_speech", (number,), "", wanted.titles[number])
        for number in sorted(taken)
    ]
    return Score(len(wanted.titles) - len(taken), false)
