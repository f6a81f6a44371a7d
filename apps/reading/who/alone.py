"""Who alone can be meant by "der Sänger": the one man or woman so far, the main one."""

from bisect import bisect_left, bisect_right
from collections import Counter

from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.drafts import Cast, Draft
from apps.reading.who.trades import same_trade

BACK = 60  # mentions looked back for the only one
_OFTEN = 3  # mentions of whom a text is about


def only_one(
    cast: Cast, known: set[int], starts: list[int], gender: str, i: int
) -> Draft | None:
    """Return the one man or woman so far, of whom no other role is told.

    So far is the paragraph, or all before it where it names nobody.
    """
    begin = starts[max(bisect_right(starts, i) - 1, 0)] if starts else 0
    item = cast.items[max(bisect_right(cast.items, i) - 1, 0)] if cast.items else 0
    at = bisect_left(cast.named, i, key=lambda named: named.first)
    for first in (begin, item):
        low = bisect_left(cast.named, first, key=lambda named: named.first)
        people = {id(n.draft): n.draft for n in cast.named[max(low, at - BACK) : at]}
        fitting = [d for d in people.values() if gender and d.gender == gender]
        if fitting or at - low > BACK:
            unclear = len(fitting) != 1 or id(fitting[0]) in known
            return None if unclear or at - low > BACK else fitting[0]
    return None


def only_woman(cast: Cast, known: set[int], starts: list[int], i: int) -> Draft | None:
    """Return the woman whom "the actor" means where no man is named so far."""
    at = bisect_left(cast.named, i, key=lambda named: named.first)
    before = cast.named[max(at - BACK, 0) : at]
    if any(named.draft.gender != "f" for named in before):
        return None
    return only_one(cast, known, starts, "f", i)


def alone(cast: Cast, lexicon: Lexicon, i: int) -> Draft | None:
    """Return the only person so far: "the star" is nobody else.

    Where roles have a gender, only somebody of no other role.
    """
    begin = cast.items[max(bisect_right(cast.items, i) - 1, 0)] if cast.items else 0
    low = bisect_left(cast.named, begin, key=lambda named: named.first)
    at = bisect_left(cast.named, i, key=lambda named: named.first)
    people = {id(n.draft): n.draft for n in cast.named[max(low, at - BACK) : at]}
    if len(people) != 1 or at - low > BACK:
        return None
    draft = people.popitem()[1]
    other = draft.roles and not lexicon.grammar["capitals"]
    return draft if draft.surname and not other else None


def only_possible(cast: Cast, gender: str, i: int) -> Draft | None:
    """Return the one so far who may be of a gender, where it is not known of them."""
    begin = cast.items[max(bisect_right(cast.items, i) - 1, 0)] if cast.items else 0
    low = bisect_left(cast.named, begin, key=lambda named: named.first)
    at = bisect_left(cast.named, i, key=lambda named: named.first)
    people = {id(n.draft): n.draft for n in cast.named[max(low, at - BACK) : at]}
    fitting = [d for d in people.values() if d.gender in ("", gender)]
    return fitting[0] if len(fitting) == 1 and fitting[0].surname else None


def main_one(
    cast: Cast, lexicon: Lexicon, role: str, gender: str, i: int
) -> Draft | None:
    """Return whom of a gender the text is about, if no other role is told of him."""
    if not gender or stranger(lexicon, role) or len(cast.drafts) > BACK:
        return None
    here = [d for d in cast.here(i) if d.gender == gender]
    often = Counter(n.draft for n in cast.named if n.draft in here).most_common(2)
    if not often or often[0][1] < _OFTEN or often[0][0].first > i:
        return None
    if len(often) > 1 and often[0][1] < 2 * often[1][1]:
        return None
    one, selves = often[0][0], lexicon.grammar["selves"]
    if _last_of(cast, here, i) not in (one, None):
        return None
    fits = all(r in selves or same_trade(lexicon, r, role) for r in one.roles)
    return one if fits else None


def _last_of(cast: Cast, people: list[Draft], i: int) -> Draft | None:
    """Return who of some was named last before a word, but for those told as kin."""
    at = bisect_left(cast.named, i, key=lambda named: named.first)
    lately = reversed(cast.named[max(at - BACK, 0) : at])
    return next((n.draft for n in lately if n.draft in people and n.kin < 0), None)


def stranger(lexicon: Lexicon, role: str) -> bool:
    """Tell "die Täterin (34)" and "die Anwältin (54)" from whom a text is about."""
    others = lexicon.grammar.endings("strangers")
    return role in lexicon.grammar["persons"] or role.startswith(others)
