"""Unknown names in a list of kin: "six children—Zorlo, Vexa, 9, and Pax"."""

from apps.reading.languages.lexicon import Lexicon
from apps.reading.text.text import Words

MOST = 8  # names of one list that are looked back over
_NAME = 3  # words of one name
_OPENS = frozenset(",:–—-(")
_ENDS = frozenset(",.;:)(–—-!?")


def listed(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell whether words stand in a list that opens with "children" or "sons".

    Only where nouns have no capitals: there the list proves its members.
    """
    grammar = lexicon.grammar
    if not grammar["capitals"] or first < 2:
        return False
    joined = last >= len(words) or words.forms[last] in _ENDS
    if not joined and words.lower[last] not in grammar["and", "prepositions"]:
        return False
    i = first
    for _ in range(MOST):
        if opens_kin(words, lexicon, i):
            return True
        i = _one_before(words, lexicon, i)
        if i < 2:
            return False
    return False


def opens_kin(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether "children", "sons:" or "kids named" stands right before a word."""
    grammar, lower, at = lexicon.grammar, words.lower, i - 1
    while at > 1 and i - at < _NAME and lower[at] in grammar["list_words"]:
        at -= 1  # "children, twin toddlers Max and Emmo"
    if words.forms[at] in _OPENS:
        at -= 1
    if at > 0 and lower[at] in grammar["named"]:
        at -= 1
        at -= words.forms[at] == ","
    if at > 0 and lower[at] in grammar["together"]:
        at -= 1
    return at >= 0 and words.forms[at] in grammar["plural_kin"]


def are_children(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether "children" or "sons" stands before who are named at a word."""
    if not i or not opens_kin(words, lexicon, i):
        return False
    at = i - 1
    while words.lower[at] not in lexicon.kin:
        at -= 1
    return lexicon.kin[words.lower[at]].role in ("child", "younger")


def in_children(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether a name at a word is one of a list that opens with "children"."""
    for _ in range(MOST):
        if i < 2:
            return False
        if are_children(words, lexicon, i):
            return True
        i = _one_before(words, lexicon, i)
    return False


def _one_before(words: Words, lexicon: Lexicon, i: int) -> int:
    """Return the first word of the name before in a list, or 0."""
    forms, lower, at = words.forms, words.lower, i - 1
    if lower[at] in lexicon.grammar["and"]:
        at -= 1
    if forms[at] == ",":
        at -= 1
    if at == i - 1:
        return 0
    at = _before_age(words, lexicon, at)
    end = at
    while at > 0 and end - at < _NAME and forms[at][0].isupper():
        at -= 1
    return at + 1 if at < end else 0


def _before_age(words: Words, lexicon: Lexicon, at: int) -> int:
    """Step back over "(9)", "(age 9)", ", 9" and ", now seven"."""
    forms = words.forms
    if forms[at] == ")":
        for i in range(at - 1, max(at - 5, 0), -1):
            if forms[i] == "(":
                return i - 1
    if at > 2 and lexicon.number(words.lower[at]) is not None:
        i = at - 1 - (words.lower[at - 1] in lexicon.grammar["aside_age"])
        if forms[i] == ",":
            return i - 1
    return at
