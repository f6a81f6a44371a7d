"""Three answers instead of two: what the record knows may not be enough."""

from enum import StrEnum


class Certainty(StrEnum):
    CERTAIN = "certain"  # whatever the days really were
    POSSIBLE = "possible"  # for some of the days they may have been
    IMPOSSIBLE = "impossible"  # for none


RANK = {Certainty.IMPOSSIBLE: 0, Certainty.POSSIBLE: 1, Certainty.CERTAIN: 2}
OPPOSITE = {
    Certainty.CERTAIN: Certainty.IMPOSSIBLE,
    Certainty.POSSIBLE: Certainty.POSSIBLE,
    Certainty.IMPOSSIBLE: Certainty.CERTAIN,
}


def every(*answers: Certainty) -> Certainty:
    """As certain as the least certain of them: "and"."""
    return min(answers, key=RANK.__getitem__, default=Certainty.CERTAIN)


def some(*answers: Certainty) -> Certainty:
    """As certain as the most certain of them: "or"."""
    return max(answers, key=RANK.__getitem__, default=Certainty.IMPOSSIBLE)


def opposite(answer: Certainty) -> Certainty:
    return OPPOSITE[answer]
