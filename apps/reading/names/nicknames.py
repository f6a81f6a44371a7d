"""What stands in marks within a name: Dwayne "The Rock" Johnson, Adeola ‘Ade’ M."""

from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.namewords import may_be_surname
from apps.reading.text.text import Words

LONGEST = 10  # words between the marks
_MARKS = frozenset("\"„“”«»‚‘'’")


def past_nickname(
    words: Words, lexicon: Lexicon, skipped: bytearray, i: int, name: tuple[str, ...]
) -> tuple[int, tuple[str, ...]]:
    """Join 'Dwayne "The Rock" Johnson' over what stands in marks between.

    In "Rose (Lipsky) Brandeis" it is the name before a marriage.
    """
    forms, at = words.forms, i + 1
    if i + 3 < len(forms) and forms[i] == "(" and lexicon.grammar["capitals"]:
        closed = forms[i + 2] == ")" and forms[i + 1][0].isupper()
        surname = forms[i + 3][0].isupper() and words.glued(i + 3)
        if closed and surname and may_be_surname(forms[i + 3], lexicon):
            return i + 4, (*name, forms[i + 3])
    if i >= len(forms) or forms[i] not in _MARKS:
        return i, name
    while at < len(forms) and at < i + LONGEST and skipped[at]:
        at += 1
    single = i + 2 < len(forms) and forms[i] in "‘'" and forms[i + 2] in "’'"
    if at == i + 1 and single and forms[at][0].isupper():
        at += 1  # single marks that may be apostrophes: ‘Ade’
    if at == i + 1 or at + 1 >= len(forms) or not forms[at + 1][0].isupper():
        return i, name
    if not may_be_surname(forms[at + 1], lexicon):
        return i, name
    return at + 2, (*name, forms[at + 1])
