"""Whom a kinship word means behind the verb: "seiner Frau vermacht, der Ada Keil"."""

from apps.reading.kin.behind import Rights
from apps.reading.kin.parts import OWN, Left, Names

_VERB = 5  # words from the kinship word to the comma


def extraposed(scan: Rights, left: Left, j: int) -> Names | None:
    """Read on behind the verb, where a name stands in the case of the possessive."""
    articles = _of_case(scan, left)
    for i in range(j, min(j + _VERB, scan.last)) if articles else ():
        if scan.form(i) == ",":
            names = scan.apposed(i + 1, ",") if i > j else None
            closed = names is not None and scan.sets_off(names)
            return names if closed and scan.lower(i + 1) in articles else None
        word = scan.lower(i)
        if i in scan.at or not word.isalpha() or word in scan.lexicon.kin:
            return None
        if (
            word in scan.lexicon.grammar["and"]
            or word in scan.lexicon.grammar["clause"]
        ):
            return None
    return None


def _of_case(scan: Rights, left: Left) -> frozenset[str]:
    """Return the articles of the case of "seiner", "ihren": "der", "den"."""
    owner = left.owner
    if left.said != OWN or owner is None or owner.named:
        return frozenset()
    own, grammar = scan.lower(owner.first), scan.lexicon.grammar
    ends = (end for end in ("er", "en", "em", "e") if own.endswith(end))
    return grammar[f"case_{end}"] if (end := next(ends, "")) else frozenset()
