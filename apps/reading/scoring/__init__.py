"""How well a reading agrees with what a careful colleague wrote down for the text."""

from apps.reading.scoring.annotation import AnnotationError, annotation
from apps.reading.scoring.facts import KINDS, Fact
from apps.reading.scoring.scores import Score, Scores, compare, total

__all__ = [
    "KINDS",
    "AnnotationError",
    "Fact",
    "Score",
    "Scores",
    "annotation",
    "compare",
    "total",
]
