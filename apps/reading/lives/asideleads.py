"""What may stand between a name and the age beside it."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.text.text import Words

_NUMERAL = frozenset("IVX")
_YOUNGER = frozenset(("Jr", "Sr", "Jnr", "Snr", "jr", "sr", "jun", "sen"))
_QUOTES = frozenset("\"“”„«»‚‘’'›‹")
_APPOSED = 9  # words of an apposition
_LONG = 12  # words of a title before an age in one bracket


def past_numeral(words: Words, i: int) -> int:
    """Step over the full stop of "Königin Ada II., 91,", "Jon Keil Jr. (53)"."""
    if not 0 < i < len(words) or words.forms[i] != ".":
        return i
    last = words.forms[i - 1]
    numeral = _NUMERAL.issuperset(last) or last in _YOUNGER
    return i + 1 if numeral and words.starts[i] == words.ends[i - 1] else i


def past_role(words: Words, lexicon: Lexicon, i: int) -> int:
    """Step over what somebody is before his age: "(Sänger, 46)", ", Sänger, 46,".

    Return the comma behind it, or the bracket or comma itself.
    """
    if i + 3 >= len(words):
        return i
    if words.forms[i] == "(" and words.forms[i + 1] in _QUOTES:
        return _past_title(words, i)
    if not words.forms[i + 3].isdecimal():
        return i
    called = lexicon.tag(words.lower[i + 1]) & Tag.ROLE
    party = words.lower[i + 1] in lexicon.grammar["parties"]
    if words.forms[i + 2] != "," or not (called or (party and words.forms[i] == "(")):
        return i
    if words.forms[i] == "(":
        return i + 2 if words.forms[i + 4 : i + 5] == [")"] else i
    return i + 2


def past_apposition(words: Words, lexicon: Lexicon, i: int) -> int:
    """Return the comma behind what somebody is, said at length, or -1.

    ", Lehrerin im Ruhestand, 74", ", a plumber from Leeds, 34", ", of Miami Beach, 97".
    """
    if i + 2 >= len(words) or words.forms[i] != ",":
        return -1
    grammar, at = lexicon.grammar, i + 1
    at += words.lower[at] in grammar["article"] | grammar["any"]
    calls = words.lower[at] in grammar["hails_from"]
    opened = words.lower[at] in grammar["relative"] and not calls
    for j in range(at, min(at + _APPOSED, len(words) - 2)):
        form, tag = words.forms[j], lexicon.tag(words.lower[j])
        if form == ",":
            return j if calls and words.starts[j + 1] > words.ends[j] else -1
        calls = calls or bool(tag & Tag.ROLE)
        if opened or form in ".;:!?()" or form.isdecimal() or tag & Tag.SAYING:
            return -1
    return -1


def _past_title(words: Words, i: int) -> int:
    """Return the comma before the age in '("Nordlicht", 44)', or the bracket."""
    for at in range(i + 3, min(i + _LONG, len(words) - 2)):
        if words.forms[at] == ")":
            break
        if words.forms[at] == "," and words.forms[at - 1] in _QUOTES:
            aged = words.forms[at + 1].isdecimal() and words.forms[at + 2] == ")"
            return at if aged else i
    return i
