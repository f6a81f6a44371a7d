"""Whether what a phrase tells of two was so, and is no more: "war mit Ada liiert"."""

from apps.reading.couples.bonds import Bond
from apps.reading.languages.lexicon import Lexicon
from apps.reading.sentence.clauses import Part

_JOINS = (",", "und", "and")
_RECENT = 9  # years in which a wedding lets one think the two are married still
_FAR = 2  # parts back to the verb of "war sie, Ada, mit Jon"


def was_so(parts: list[Part], number: int, whole: Part, lexicon: Lexicon) -> bool:
    """Tell whether it was so: "war mit Ada, dann mit Mira verheiratet", too."""
    grammar, said = lexicon.grammar, _words(whole)
    if said & grammar["was"]:
        return True
    verbless = said.isdisjoint(grammar["be"] | grammar["they_are"])
    ago = said & grammar["before_now"] and said & grammar["long_ago"]
    if verbless and (said & grammar["once", "before_it"] or ago):
        return True  # "früher mit Ada liiert", "vor langer Zeit"
    for at in range(number, max(number - _FAR, 0), -1):
        if not verbless or parts[at].opening not in _JOINS:
            return False
        before = _words(parts[at - 1])
        if before & grammar["was"]:
            return True
        verbless = before.isdisjoint(grammar["be"] | grammar["they_are"])
    return False


def is_old(bond: Bond, year: int | None) -> bool:
    """Tell whether a wedding is of long before the text's year."""
    if not bond.weak or bond.begin is None or year is None:
        return False
    return int(bond.begin[:4]) < year - _RECENT


def _words(part: Part) -> set[str]:
    return {*part.skeleton.text[part.start : part.end].lower().split()}
