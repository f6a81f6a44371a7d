"""Two called by what they do, in the order of their names, each with an age behind.

"Mira Thal and Jon Aster have split. The "Harbor" star, 31, and the singer, 35, …"
"""

from bisect import bisect_left
from itertools import pairwise

from apps.reading.languages.lexicon import Lexicon
from apps.reading.lives.agedones import AgedOne
from apps.reading.names.drafts import Cast, Draft
from apps.reading.text.text import Words

_CALLED = 8  # words from "and" to the second role
_JOINED = 6  # words between the two names


def in_turn(
    words: Words, lexicon: Lexicon, cast: Cast, roles: list[AgedOne]
) -> dict[int, Draft]:
    """Return by word who is meant by two roles that "and" joins."""
    found: dict[int, Draft] = {}
    for a, b in pairwise(roles):
        joint = a.i + 4  # "star, 31, and"
        if joint >= len(words) or not 0 < b.i - joint <= _CALLED:
            continue
        signs = words.forms[a.i + 1] == words.forms[a.i + 3] == ","
        if not signs or words.lower[joint] not in lexicon.grammar["and"]:
            continue
        two = _two_before(words, lexicon, cast, a.i)
        for one, other in (two, two[::-1]) if two else ():
            if _fits(one, a) and _fits(other, b):
                found[a.i], found[b.i] = one, other
                break
    return found


def _two_before(
    words: Words, lexicon: Lexicon, cast: Cast, i: int
) -> tuple[Draft, Draft] | None:
    """Return the two who were named last, if "and" joins them."""
    end = bisect_left(cast.named, i, key=lambda named: named.first)
    for at in range(end - 1, max(end - 4, 0), -1):
        a, b = cast.named[at - 1], cast.named[at]
        between = words.lower[a.last : b.first]
        joined = len(between) <= _JOINED and not a.genitive
        if joined and not lexicon.grammar["and"].isdisjoint(between):
            two = (a.draft, b.draft)
            others = any(n.draft not in two for n in cast.named[at + 1 : end])
            return None if others or a.draft is b.draft else two
    return None


def _fits(draft: Draft, aged: AgedOne) -> bool:
    return not (draft.gender and aged.gender) or draft.gender == aged.gender
