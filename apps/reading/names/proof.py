"""What proves that unknown words with capitals are somebody's name."""

from collections.abc import Collection

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.names import BEFORE, Find, before
from apps.reading.names.namewords import is_noun
from apps.reading.names.nobodies import is_crowned
from apps.reading.names.rows import in_row
from apps.reading.names.signs import after_small, introduced, sign
from apps.reading.names.wordnames import is_so
from apps.reading.text.text import Words

_CALLED = 8  # words from "heißt" to the next of kin
_GROWN, _OLD = 16, 110  # years of an age that needs no comma behind it


def proof(
    words: Words,
    lexicon: Lexicon,
    first: int,
    last: int,
    starts: Collection[int],
    ends: Collection[int],
) -> str:
    """Return the rule that proves words first to last a name, or nothing.

    starts and ends are the places of names proven already.
    """
    if _is_native(words, lexicon, first):
        return ""
    if age_follows(words, lexicon, last) and not _is_place(words, lexicon, first, last):
        return "age"  # "Zorlan Vexx (34)"
    if first and words.glued(first):
        tag = lexicon.tag(words.lower[first - 1])
        if tag & Tag.KIN and last - first == 1 and _told_apart(words, lexicon, first):
            # "die Mutter Organistin", but "Der Sohn heißt Emil, die Tochter Zorla"
            return "kin" if _called_so(words, lexicon, first) else ""
        if tag & Tag.KIN and last - first == 1 and is_so(words, lexicon, last):
            return ""  # "dass meine Mutter Feministin ist"
        if tag & BEFORE or is_crowned(words, lexicon, first):
            return "kin" if tag & Tag.KIN else "role"  # "Sängerin Zorla"
    if introduced(words, lexicon, first, last) or _born_so(words, lexicon, last):
        return "introduced"  # "namens Zorla", "a boy, Zorlo,", "Zorla (née Vexx)"
    if last - first < 2:
        return "row" if in_row(words, lexicon, first) else ""
    if _united(words, lexicon, first, last):
        return "union"  # "ihre Ehe mit Zorlan Vexx"
    if before(words, lexicon, first)[0] >= 0:
        return "title"  # "Dr. Zorlan Vexx"
    if after_small(words, lexicon, first):
        return sign(words, lexicon, first, last)
    if _says(words, lexicon, first, last):
        return "saying"  # "sagte Zorlan Vexx"
    if _coordinated(words, lexicon, first, last, starts, ends):
        return "coordination"  # "Mia Thal und Zorlan Vexx"
    return sign(words, lexicon, first, last)


def _born_so(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell the bracket behind "Zorla (née Vexx)"."""
    opens = words.forms[i : i + 1] == ["("] and i + 1 < len(words)
    return opens and words.lower[i + 1] in lexicon.grammar["maiden"]


def _is_native(words: Words, lexicon: Lexicon, first: int) -> bool:
    """Tell "der gebürtige Kölner" from people."""
    return first > 0 and words.lower[first - 1] in lexicon.grammar["native"]


def _told_apart(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether an article stands before the kinship word before a word."""
    return i > 1 and words.lower[i - 2] in lexicon.grammar["article"]


def _united(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell "Trennung von Zorlan Vexx", "married to Zorlan Vexx", both words unknown."""
    grammar, lower = lexicon.grammar, words.lower
    if first < 2 or last - first > 3 or lower[first - 1] not in grammar["union_with"]:
        return False
    near = lower[max(first - 3, 0) : first - 1]
    joined = grammar["unions", "bound", "partings"]
    if joined.isdisjoint(near):
        return False
    return not any(is_noun(words.forms[i], lexicon) for i in range(first, last))


def _called_so(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether somebody is called by a name in the clause before."""
    near = words.lower[max(i - _CALLED, 0) : i]
    return not lexicon.grammar["is_called"].isdisjoint(near)


def age_follows(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether a bracket or a comma with an age stands after a name."""
    forms = words.forms
    if i + 2 >= len(forms) or forms[i] not in ("(", ","):
        return False
    timed = words.lower[i + 1] in lexicon.grammar["aside_age", "aside_then"]
    if forms[i] == "(" and timed:
        return age_after(words, i, 1) >= 0  # "Zorlan (aged 9)"
    at = i + 1 + timed  # "Zorlan Vexx, then 20,"
    number = forms[at]
    if not number.isdecimal() or len(number) > 3 or int(number) > 115:
        return False
    if forms[i] == "(":
        whole = words.starts[i + 3 if i + 3 < len(forms) else i] != words.ends[i + 2]
        return forms[i + 2] == ")" or (forms[i + 2] == "," and whole)
    if at + 1 >= len(forms):
        return False
    closed = forms[at + 1] == "," or ends_with_age(words, lexicon, at)
    return closed or goes_on(words, lexicon, at)


def named_anew(words: Words, lexicon: Lexicon, find: Find) -> bool:
    """Tell "a grandson named Ron, 3," from Ron, whom the text has named before."""
    before = words.lower[find.first - 1] if find.first else ""
    called = before in lexicon.grammar["named"] and find.kin < 0
    return called and age_follows(words, lexicon, find.last)


def _is_place(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    """Tell "of Elm Road, Leeds, aged 45," and "in Ulm, gerade 45," from a name."""
    if words.forms[last + 1].isdecimal() or not first:
        return False
    before = words.lower[first - 1]
    if before == ",":  # "his wife of 60 years, Dot, also 82,"
        near = words.lower[max(first - 6, 0) : first - 1]
        return not (
            (near[-1:] and near[-1].isdecimal())
            or any(word in lexicon.kin for word in near)
        )
    if last - first > 1:
        return before in lexicon.grammar["stands_in"]
    known = before in lexicon.grammar["and"] or lexicon.tag(before) & BEFORE
    return before[0].isalpha() and not known


def goes_on(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell an age that "and" follows: ", 37 und kinderlos,", but not "3 und 4"."""
    if i + 2 >= len(words) or words.lower[i + 1] not in lexicon.grammar["and"]:
        return False
    number, after = words.forms[i], words.lower[i + 2]
    if not number.isdecimal() or not _GROWN <= int(number) <= _OLD:
        return False
    called = lexicon.tag(after) & (Tag.KIN | Tag.ROLE)  # "57 und Mutter von Zwillingen"
    plain = words.forms[i + 2].islower() and lexicon.number(after) is None
    return bool(plain or called) and after not in lexicon.grammar["more"]


def age_after(words: Words, i: int, past: int = 0) -> int:
    """Return the years in a bracket that begins at a word, or -1; past are words."""
    if i + past + 2 >= len(words) or words.forms[i] != "(":
        return -1
    number, closing = words.forms[i + past + 1 : i + past + 3]
    aged = number.isdecimal() and len(number) < 3 and closing in (")", ",")
    return int(number) if aged else -1


def ends_with_age(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "…, 34." from the day of a date: "Quittensee, 15. August", "15.8."."""
    if words.forms[i + 1] != ".":
        return False
    after = words.forms[i + 2] if i + 2 < len(words) else ""
    return not after.isdecimal() and after.casefold() not in lexicon.months


def _says(words: Words, lexicon: Lexicon, first: int, last: int) -> bool:
    if words.forms[last - 1] in lexicon.papers:
        return False  # "told Bombay Bulletin"
    tags = lexicon.tags
    if first and tags.get(words.lower[first - 1], 0) & Tag.SAYING:
        return True
    return last < len(words) and bool(tags.get(words.lower[last], 0) & Tag.SAYING)


def _coordinated(
    words: Words,
    lexicon: Lexicon,
    first: int,
    last: int,
    starts: Collection[int],
    ends: Collection[int],
) -> bool:
    joining = lexicon.grammar["and"]
    if first > 1 and words.lower[first - 1] in joining:
        at = first - 1
        if words.forms[at - 1] == ")":
            at = _bracket_begin(words, at - 1)
        if at in ends:
            return True
    if last + 1 < len(words) and words.lower[last] in joining:
        return last + 1 in starts
    return False


def _bracket_begin(words: Words, i: int) -> int:
    for at in range(i, max(i - 12, -1), -1):
        if words.forms[at] == "(":
            return at
    return i
