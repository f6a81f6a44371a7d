"""Whom death parted: "hinterlässt seine Frau Mira", "verlor 2011 ihren Mann Jon"."""

from itertools import takewhile

from apps.reading.kin.parts import OWN, Phrase
from apps.reading.sentence.beside import ENDS
from apps.reading.sentence.passage import Passage

_FAR = 5  # words from "hinterlässt" to "seine Frau"


def left_behind(passage: Passage, phrase: Phrase) -> bool:
    """Tell whether death parted two: "hinterlässt seine Frau", "verlor ihren Mann"."""
    words, grammar = passage.words, passage.language.words.grammar
    first = phrase.left.first
    near = words.lower[max(first - _FAR, passage.first) : first]
    if phrase.names is not None:
        near += words.lower[phrase.word : phrase.names.first]
    behind = words.lower[phrase.last : min(phrase.last + _FAR, passage.last)]
    near += takewhile(lambda word: word not in ENDS, behind)
    if phrase.left.said != OWN or not grammar["in_view"].isdisjoint(near):
        return False
    alone = not phrase.left.governed and not grammar["loses"].isdisjoint(near)
    return alone or not grammar["leaves"].isdisjoint(near)
