"""The name somebody was born with: "Ada Keil died. Ada Mary Rost was born in 1944".

It is that of the one whom a text opens with, who alone has the first name.
"""

from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.drafts import Cast, Draft, Named
from apps.reading.text.text import Words

_WHEN = 14  # words of "Born at Ludlow on August 1 1944, the third of six,"
_STOPS = frozenset(".!?;:")
_WHOLE = 3  # words of a name that only a birth is told with


def at_birth(cast: Cast, words: Words, lexicon: Lexicon, named: Named) -> Draft | None:
    """Return whose whole name at birth it is, or nobody."""
    new = named.draft.first == named.first and named.last - named.first >= _WHOLE
    if not new or not _is_born(words, lexicon, named):
        return None
    one = cast.named[0].draft
    bearers = cast.by_given.get(named.draft.given, ())
    alone = {id(draft) for draft in bearers} == {id(one), id(named.draft)}
    alike = {one.gender, named.draft.gender} != {"f", "m"} and bool(one.surname)
    return one if alone and alike and one is not named.draft else None


def _is_born(words: Words, lexicon: Lexicon, named: Named) -> bool:
    """Tell "Ada Mary Rost was born" and "Born in 1944, Ada Mary Rost was"."""
    born, was = lexicon.grammar["born_before"], lexicon.grammar["was"]
    behind = words.lower[named.last : named.last + 2]
    if len(behind) < 2:
        return False
    if behind[0] in was and behind[1] in born:
        return True
    first = named.first - 1
    if first < 1 or words.forms[first] != ",":
        return False
    for i in range(first, max(first - _WHEN, -1), -1):
        if words.forms[i] in _STOPS:
            return False
        if words.lower[i] in born:
            return i == 0 or words.forms[i - 1] in _STOPS or not words.glued(i)
    return False
