"""Whether a verb tells of somebody whom no name means: "Ada said her father died"."""

from apps.reading.languages.lexicon import Lexicon
from apps.reading.sentence.skeleton import OWN


def of_unnamed(lexicon: Lexicon, before: str) -> bool:
    """Tell whether the words up to a verb end with another who does it.

    English alone puts who does something right before it: "when her dog had died".
    """
    grammar = lexicon.grammar
    if not grammar["capitals"]:
        return False
    words = before.rstrip().split(" ")
    while words and (words[-1] in grammar["helping"] or words[-1].endswith("ly")):
        words.pop()
    if len(words) < 2 or not words[-1].isalpha() or not words[-1].islower():
        return False
    return _is_noun(lexicon, words[-2:])


def _is_noun(lexicon: Lexicon, words: list[str]) -> bool:
    """Tell "her father" and "first husband" from "who later" and "his own"."""
    led, last = words
    if last in lexicon.kin:
        return True
    owner = any(x.startswith("own") for x in lexicon.pronouns.get(led, ()))
    owner = owner or led.endswith(OWN)
    return (owner or led in lexicon.grammar["article"]) and last not in lexicon.pronouns
