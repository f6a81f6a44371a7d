"""Which one an age means: who has that age, or who was named last near it."""

from bisect import bisect_left, bisect_right
from collections import Counter

from apps.reading.enums import AgeWhen
from apps.reading.languages.lexicon import Lexicon
from apps.reading.lives.agedones import AgedOne
from apps.reading.lives.ages import AgeFound
from apps.reading.names.drafts import Cast, Draft, Named
from apps.reading.text.items import item_at
from apps.reading.text.text import Words
from apps.reading.who.newcomers import newcomer

MOST = 100  # people; nobody follows who is meant in a longer list
BACK = 60  # mentions looked back for whom an age means
_RIGHT_BEFORE = 12  # words
_OFTEN = 3  # so many times more is the one a text is about named than others


def passed(
    words: Words, lexicon: Lexicon, cast: Cast, aged: AgedOne, draft: Draft
) -> bool:
    """Tell whether somebody without a name came after who was named last."""
    end = bisect_left(cast.named, aged.i, key=lambda named: named.first)
    lately = (n for n in reversed(cast.named[max(end - BACK, 0) : end]))
    last = next((n.last for n in lately if n.draft is draft), -1)
    return last >= 0 and newcomer(words, lexicon, last, aged.i, aged.gender)


def meant(
    cast: Cast,
    lexicon: Lexicon,
    aged: AgedOne,
    ages: list[AgeFound],
    starts: list[int],
    quoted: bytearray,
    others: set[Draft],
) -> tuple[Draft | None, bool]:
    """Return the one person of that age and gender, or who was named last alone.

    It is none of the others. True says that the text gave him that age before.
    """
    if len(cast.drafts) > MOST:
        return None, False
    now = {(a.draft.number, a.low) for a in ages if a.when is AgeWhen.NOW}
    told = {number for number, _ in now}
    fitting = [
        d for d in cast.here(aged.i) if d.gender in ("", aged.gender) or not aged.gender
    ]
    bearers = [d for d in fitting if aged.role in d.roles]
    noble = aged.role in lexicon.grammar["noble"]
    if len(bearers) == 1 or (noble and not (bearers and aged.bare)):
        return None, False  # one alone would be called by it; nobody else is a prince
    fitting = bearers or fitting
    same = [d for d in fitting if (d.number, aged.years) in now]
    if same:
        return (same[0], True) if len(same) == 1 else (None, False)
    fitting = [d for d in fitting if d not in others]
    untold = [d for d in fitting if d.number not in told]
    if len(fitting) == 1:
        # Also where the text gave another age: that is for the checks.
        return fitting[0], False
    return _nearest(cast, aged, untold, starts, quoted), False


def _nearest(
    cast: Cast,
    aged: AgedOne,
    fitting: list[Draft],
    starts: list[int],
    quoted: bytearray,
) -> Draft | None:
    """Return who was named last before, if no other fitting one was named near.

    Near are the last two mentions, else the paragraph; or a text is about one by far.
    """
    end = bisect_left(cast.named, aged.i, key=lambda named: named.first)
    item = item_at(cast.items, aged.i)
    before = [
        n
        for n in cast.named[max(end - BACK, 0) : end]
        if n.draft in fitting
        and item_at(cast.items, n.first) == item
        and not quoted[n.first]
    ]
    near = [named.draft for named in before[-2:]]
    if near and len(set(map(id, near))) == 1:
        return near[0]
    begin = starts[max(bisect_right(starts, aged.i) - 1, 0)] if starts else 0
    here = {id(n.draft): n.draft for n in before if n.first >= begin}
    if len(here) == 1:
        return next(iter(here.values()))
    often = Counter(id(n.draft) for n in before).most_common(2)
    if len(often) == 2 and often[0][1] >= _OFTEN * often[1][1]:
        return next(n.draft for n in before if id(n.draft) == often[0][0])
    return None if here else _no_kin(cast, aged, before)


def _no_kin(cast: Cast, aged: AgedOne, before: list[Named]) -> Draft | None:
    """Return the only one who came in as nobody's kin, before the brothers and sons.

    A new paragraph turns back to him, unless such kin was named right before.
    """
    kin = {id(n.draft) for n in cast.named if n.kin >= 0 and n.first == n.draft.first}
    others = {id(n.draft): n.draft for n in before if id(n.draft) not in kin}
    right_before = before and aged.i - before[-1].last < _RIGHT_BEFORE
    if len(others) != 1 or (right_before and id(before[-1].draft) in kin):
        return None
    one = next(iter(others.values()))
    return one if one is min((n.draft for n in before), key=_entry) else None


def _entry(draft: Draft) -> int:
    return draft.first
