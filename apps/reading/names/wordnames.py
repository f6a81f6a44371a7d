"""Given names that are words as well: Will, May, Saint, Hope."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.listednames import listed
from apps.reading.names.namewords import may_be_surname
from apps.reading.text.text import Words

_ENDS = frozenset(',.;!?–“”"')


def is_word(words: Words, lexicon: Lexicon, i: int, name: tuple[str, ...]) -> bool:
    """Tell "Will Anna come?" and a lonely "May" from names."""
    if len(name) == 1:
        return not _introduced(words, lexicon, i)
    stop = lexicon.tags.get(words.lower[i], 0) & Tag.STOP
    return bool(stop) and name[1] in lexicon.given and name[1] not in lexicon.weak


def _introduced(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "her son Saint" from a name that is a word and stands alone."""
    word = words.lower[i - 1] if i and words.glued(i) else ""
    told = lexicon.tags.get(word, 0) & (Tag.KIN | Tag.TITLE)
    told = told and not is_so(words, lexicon, i + 1)
    told = told or lexicon.grammar.ends(word, "aged_one")  # "den zweijährigen Beau"
    if (
        told
        or _joined(words, lexicon, i)
        or _set_off(words, lexicon, i)
        or listed(words, lexicon, i, i + 1)
    ):
        return True
    if i + 3 >= len(words) or words.lower[i + 1] not in lexicon.grammar["and"]:
        return False  # "her parents, Bo and Karin Lindqvist"
    other = (
        words.forms[i + 2] in lexicon.given and words.forms[i + 2] not in lexicon.weak
    )
    return other and words.glued(i + 3) and may_be_surname(words.forms[i + 3], lexicon)


def _joined(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "the mother of Otis and Pearl": one joined to a name, and nothing after."""
    if i < 3 or words.lower[i - 1] not in lexicon.grammar["and"]:
        return False
    other, lead = words.forms[i - 2], words.lower[i - 3]
    plain = other in lexicon.given and other not in lexicon.weak
    stop = lexicon.tags.get(words.lower[i], 0) & Tag.STOP
    parents = lead in lexicon.grammar["of"] | lexicon.grammar["plural_kin"]
    return plain and parents and not stop


def _set_off(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "a daughter, June," from "his mother, Hope says,"."""
    if i < 2 or words.forms[i - 1] != ",":
        return False
    after = words.forms[i + 1] if i + 1 < len(words) else "."
    closed = after in ",.;:)(" or after.lower() in lexicon.grammar["and"]
    return closed and bool(lexicon.tags.get(words.lower[i - 2], 0) & Tag.KIN)


def is_so(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell a clause that ends behind a word with "ist": it says what somebody is."""
    if lexicon.grammar["capitals"] or i + 1 >= len(words):
        return False
    ends = words.forms[i + 1] in _ENDS or words.lower[i + 1] in lexicon.grammar["and"]
    return ends and words.lower[i] in lexicon.grammar["be"]
