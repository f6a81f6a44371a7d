"""Who enters a text without a name: "einen Verdächtigen", "his new neighbour".

An age behind him may be his, so nobody named before him is sure to be meant by it.
"""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.text.text import Words

FAR = 80  # words looked through for a newcomer
_NOUN = 4  # words from an article to its noun
_PERSON = Tag.ROLE | Tag.KIN


def newcomer(
    words: Words, lexicon: Lexicon, first: int, last: int, gender: str
) -> bool:
    """Tell whether somebody of a gender is spoken of first between two words."""
    for i in range(max(first, last - FAR, 0), last):
        if words.lower[i] in lexicon.grammar["enters"] and _enters(words, lexicon, i):
            noun = _noun(words, lexicon, i, last)
            if noun >= 0 and _gender(words, lexicon, i, noun) in ("", gender):
                return True
    return False


def _enters(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "traf einen Mann" from "ist ein Star", "als ein Star", ", ein Star"."""
    before = words.lower[max(i - 3, 0) : i]
    grammar = lexicon.grammar
    if before and before[-1] == ",":
        return False
    if before and before[-1] in grammar["governs"] - grammar["as_what"]:
        return True
    what = grammar["be", "as_what", "playing"]
    return what.isdisjoint(before)


def _noun(words: Words, lexicon: Lexicon, i: int, last: int) -> int:
    """Return the noun for a person behind an article, or -1; a name ends the search."""
    for at in range(i + 1, min(i + _NOUN, last)):
        lower = words.lower[at]
        kin = lexicon.kin.get(lower)
        if kin is not None and kin.role == "child":
            return -1  # "hat eine Tochter. Die 46-Jährige …": the mother
        if lower in lexicon.grammar["newborn_child"] and _is_born(words, lexicon, i):
            return -1  # "has welcomed a boy. The 34-year-old …": the mother
        if lower in lexicon.grammar["persons"] or lexicon.tag(lower) & _PERSON:
            if _speaks_for(words, lexicon, at + 1, last):
                return -1  # "eine Sprecherin der 38-Jährigen"
            named = at + 1 < last and words.glued(at + 1) and words.forms[at + 1]
            return -1 if named and named[0].isupper() else at
        if not words.glued(at) or not words.forms[at][0].islower():
            return -1
    return -1


def _speaks_for(words: Words, lexicon: Lexicon, i: int, last: int) -> bool:
    """Tell "of the" and "der" right before the age of whom somebody speaks for."""
    grammar = lexicon.grammar
    led = words.lower[i] in grammar["of_a", "for_whom"]
    article = i + 2 == last and words.lower[i + 1] in grammar["called_with"]
    return led and (i + 1 == last or article)


def _is_born(words: Words, lexicon: Lexicon, i: int) -> bool:
    births = lexicon.grammar["births", "just_born"]
    return not births.isdisjoint(words.lower[max(i - 3, 0) : i])


def _gender(words: Words, lexicon: Lexicon, i: int, noun: int) -> str:
    known = lexicon.genders.get(words.lower[noun], "")
    if known:
        return known
    kin = lexicon.kin.get(words.lower[noun])
    if kin is not None and kin.gender:
        return kin.gender
    grammar = lexicon.grammar
    if words.lower[i] in grammar["enters_m"]:
        return "m"
    return "f" if words.lower[i] in grammar["enters_f"] else ""
