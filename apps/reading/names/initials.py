"""Single letters of names: "J. K. Rowe", "Tim K."."""

from apps.reading.names.capitals import gap
from apps.reading.text.text import Words

_MOST = 10  # words of initials
_FAREWELL = "R.I.P"


def past_initials(words: Words, i: int, end: int) -> int:
    """Return the word behind "J. K." at the beginning of a run, or 0."""
    at = i
    if "".join(words.forms[i : i + 5]) == _FAREWELL:
        return 0
    while at + 2 < end and at < i + _MOST and len(words.forms[at]) == 1:
        if words.forms[at + 1] != ".":
            return 0
        at += 2
    return at if at > i and len(words.forms[at]) > 1 else 0


def is_initial(words: Words, i: int) -> bool:
    """Tell whether the full stop at a word ends an initial: "Tim K."."""
    return words.forms[i] == "." and len(words.forms[i - 1]) == 1 and not gap(words, i)
