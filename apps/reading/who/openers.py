"""Parents in what opens a sentence: "The daughter of Ada and Jon Keel, she is ..."."""

from apps.reading.languages.lexicon import Lexicon
from apps.reading.text.text import Words

_NEAR = 5  # words of "The second son of"


def parents_open(words: Words, lexicon: Lexicon, first: int, i: int) -> bool:
    """Tell whether those named before a pronoun are the parents of whom it means."""
    grammar = lexicon.grammar
    if not grammar["capitals"]:
        return _as_child(words, lexicon, first, i)
    if i <= first or words.forms[i - 1] != ",":
        return False
    if words.lower[first] in grammar["being_born"]:
        return "to" in words.lower[first:i]
    if words.lower[first] not in grammar["article"] | grammar["kin_opens"]:
        return False
    for k in range(first, min(first + _NEAR, i - 1)):
        kin = lexicon.kin.get(words.lower[k])
        if kin is not None:
            of = words.lower[k + 1] in grammar["of_a"]
            return of and kin.role in ("child", "younger")
    return False


def _as_child(words: Words, lexicon: Lexicon, first: int, i: int) -> bool:
    """Tell "Als Tochter des Kochs Jon Keil und seiner Frau Ada lernte sie"."""
    grammar, lower = lexicon.grammar, words.lower
    if lower[first] not in grammar["as_what"] or not words.forms[i - 1].islower():
        return False
    for k in range(first, min(first + _NEAR, i - 1)):
        kin = lexicon.kin.get(lower[k])
        if kin is not None:
            of = lower[k + 1] in grammar["of_a", "genitive_article"]
            return of and kin.role in ("child", "younger")
    return False
