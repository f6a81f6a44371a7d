"""Who is only just born: nobody of an age, with sons, or who says something."""

from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.drafts import Draft
from apps.reading.text.text import Words

GROWN = 13  # years from which somebody is no child
_AROUND = 14  # words on either side in which the birth is told


def is_newborn(words: Words, lexicon: Lexicon, draft: Draft) -> bool:
    """Tell "Sohn Max kam zur Welt" from "Sohn Max, 1987 geboren"."""
    i, grammar = draft.first, lexicon.grammar
    if i < 1 or draft.aged >= GROWN:
        return False
    named = words.forms[i - 1] == "," or words.lower[i - 1] in grammar["gets_name"]
    called = words.lower[i - 1 - named]
    if not _child(lexicon, called) and called not in grammar["newborn_child"]:
        return False
    around = words.lower[max(i - _AROUND, 0) : i + _AROUND]
    if grammar["just_born"].isdisjoint(around):
        return False
    return not any(word.isdecimal() and len(word) == 4 for word in around)


def _child(lexicon: Lexicon, word: str) -> bool:
    kin = lexicon.kin.get(word)
    return kin is not None and (kin.kind, kin.role) == ("parent", "child")
