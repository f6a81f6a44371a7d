"""Which one an age means: who has that age, or who was named last near it."""

from bisect import bisect_left, bisect_right
from collections import Counter

from apps.reading.enums import AgeWhen
from apps.reading.languages.lexicon import Kin, Lexicon, Tag
from apps.reading.lives.agedones import AgedOne
from apps.reading.lives.ages import AgeFound
from apps.reading.names.drafts import Cast, Draft, Named
from apps.reading.text.items import item_at
from apps.reading.text.text import Words
from apps.reading.who.newcomers import newcomer

MOST = 100  # people; nobody follows who is meant in a longer list
BACK = 60  # mentions looked back for whom an age means
_RIGHT_BEFORE = 12  # words
_CHILD = 40  # years below which somebody's child may be meant
_PARENT = 35
_YOUNG = 25
_OLD = 65
_OFTEN = 3  # so many times more is the one a text is about named than others


def passed(
    words: Words, lexicon: Lexicon, cast: Cast, aged: AgedOne, draft: Draft
) -> bool:
    """Tell whether somebody without a name came after who was named last."""
    end = bisect_left(cast.named, aged.i, key=lambda named: named.first)
    lately = (n for n in reversed(cast.named[max(end - BACK, 0) : end]))
    last = next((n for n in lately if n.draft is draft), None)
    if last is None:
        return False
    if newcomer(words, lexicon, last.last, aged.i, aged.gender):
        return True
    if _owns_kin(words, lexicon, last, aged):
        return True
    return _kin_behind(words, lexicon, last.last, aged)


def _kin_behind(words: Words, lexicon: Lexicon, i: int, aged: AgedOne) -> bool:
    """Tell "Ada Thal kam mit ihrer Enkelin. Die 12-Jährige …": so young is no Ada."""
    for at in range(i, min(i + _RIGHT_BEFORE, aged.i - 1)):
        labels = lexicon.pronouns.get(words.lower[at], ())
        kin = lexicon.kin.get(words.lower[at + 1])
        if kin is None or not any(label.startswith("own") for label in labels):
            continue
        young = kin.role in ("child", "younger") and aged.years < _YOUNG
        old = kin.role in ("parent", "elder") and aged.years > _OLD
        other = kin.gender and aged.gender and kin.gender != aged.gender
        if (young or old) and not other:
            return True
    return False


def _owns_kin(words: Words, lexicon: Lexicon, last: Named, aged: AgedOne) -> bool:
    """Tell "die Enkelin von Ada Thal", "Ada's niece": the age may be that one's."""
    more = last.last + 1 < len(words)
    behind = words.lower[last.last] if last.genitive and more else ""
    if behind and words.forms[last.last + 1][0].isupper():
        behind = ""  # "Adas Nichte Mia" is named herself
    at = last.first - 1
    while at > 0 and lexicon.tag(words.lower[at]) & (Tag.ROLE | Tag.TITLE):
        at -= 1
    of = at > 0 and words.lower[at] in lexicon.grammar["of_a"]
    before = words.lower[at - 1] if of else ""
    lead = words.lower[max(at - 3, 0) : at - 1]
    if not lexicon.grammar["be"].isdisjoint(lead) or "," in lead:
        before = ""  # "Otto is the nephew of Ada": he is named
    kin = lexicon.kin.get(behind) or lexicon.kin.get(before)
    if kin is None or (kin.gender and aged.gender and kin.gender != aged.gender):
        return False
    return _fits_kin(kin, aged)


def _fits_kin(kin: Kin, aged: AgedOne) -> bool:
    """Tell whether somebody's child or mother may well be so old."""
    if kin.role in ("child", "younger"):
        return aged.years < _CHILD
    return kin.role not in ("parent", "elder") or aged.years >= _PARENT


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
