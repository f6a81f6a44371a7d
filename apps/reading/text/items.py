"""Where the items of a ticker or a column begin: each has its own people."""

from bisect import bisect_right

from apps.reading.text.text import Words

_SIGNS = frozenset("•●■▪*►")
_LABEL = 5  # words of a label in capitals: "NEW DADS: …"
_LAST = 4  # paragraphs of the last item; more are an article below its list
_LEAST = 2  # items; one sign alone parts nothing


def item_starts(words: Words, starts: list[int]) -> list[int]:
    """Return the first words of the items, of the paragraphs that begin with a sign."""
    found = [i for i in starts if _begins(words, i)]
    labels = [words.forms[i] for i in found if words.forms[i].isalpha()]
    spoken = len(set(labels)) < len(labels)  # an interview: "GALA: …", "GALA: …"
    after = len(starts) - starts.index(found[-1]) if found else 0
    return found if len(found) >= _LEAST and not spoken and after <= _LAST else []


def item_at(items: list[int], i: int) -> int:
    """Return the number of the item in which a word stands; 0 is what stands before."""
    return bisect_right(items, i)


def _begins(words: Words, i: int) -> bool:
    if i + 1 >= len(words):
        return False
    forms = words.forms
    if forms[i] == "+" and forms[i + 1] == "+":
        return True
    if forms[i] in _SIGNS:
        return True
    if forms[i].isdecimal() and forms[i + 1] in (".", ":"):
        # "18.40 Uhr: …", "6:30 p.m.: …"
        return forms[i + 2 : i + 3] != [] and ":" in forms[i + 3 : i + _LABEL + 3]
    for at in range(i, min(i + _LABEL, len(words))):
        if forms[at] == ":":
            return at > i
        apart = at > i and not words.glued(at)
        if apart or not forms[at].isupper() or len(forms[i]) < 2:
            return False
    return False
