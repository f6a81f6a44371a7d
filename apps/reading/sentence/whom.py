"""What stands between a name and "whom": "Jon Aster, the wine heir whom she wed"."""

from apps.reading.languages.lexicon import Lexicon
from apps.reading.sentence.beside import Reference, relative
from apps.reading.text.text import Words

_APPOSED = 9  # words of an apposition


def before_whom(
    words: Words, lexicon: Lexicon, ref: Reference, last: int
) -> list[tuple[int, int, str]]:
    """Return the words of ", the wine heir whom" that stand before "whom"."""
    i, grammar = ref.last, lexicon.grammar
    if not grammar["capitals"] or i + 2 >= last or words.forms[i] != ",":
        return []
    if words.lower[i + 1] not in grammar["article"] and not _of(words, lexicon, i + 1):
        return []
    for at in range(i + 2, min(i + _APPOSED + 2, last - 2)):
        word = words.lower[at]
        if relative(lexicon, word):
            led = words.lower[at - 1] in grammar["prepositions"]
            end = words.ends[at - 1 - led]
            return [(words.ends[i], end, "")] if at - led > i + 2 else []
        closes = words.forms[at] == "," and at > i + 2
        led = words.lower[at + 1] in grammar["prepositions"]
        if closes and relative(lexicon, words.lower[at + 1 + led]):
            return [(words.ends[i], words.ends[at], "")]
        if word in lexicon.kin or not words.forms[at][0].isalpha():
            return []
    return []


def _of(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "matriarch of a dynasty" from "mother of Max", who may be meant."""
    plain = words.forms[i].islower() and words.lower[i] not in lexicon.kin
    return plain and words.lower[i + 1] in lexicon.grammar["of_a"]
