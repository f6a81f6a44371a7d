"""Whom "die 71-Jährige" and "der 26-jährige Sänger Jon" mean, and how old they are."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from apps.reading.enums import AgeWhen, Form
from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.lives.agedones import (
    AgedOne,
    aged_ones,
    aged_roles,
    means_one,
    other_than,
)
from apps.reading.lives.ages import AgeFound
from apps.reading.lives.inturn import in_turn
from apps.reading.names.drafts import Cast, Draft, Named
from apps.reading.text.items import item_at
from apps.reading.text.text import Words
from apps.reading.who.newborns import GROWN, is_newborn
from apps.reading.who.newcomers import newcomer

MOST = 100  # people; nobody follows who is meant in a longer list
BACK = 60  # mentions looked back for whom an age means
NEAR = 30  # words before an age in which a newcomer may be meant by it
_RIGHT_BEFORE = 12  # words
_ADULT = 18
_BESIDE = frozenset(",–—-")
_FAR = 6  # words between an age and the name it stands before
_OFTEN = 3  # so many times more is the one a text is about named than others


@dataclass(slots=True)
class Described:
    """Who is called by an age: what is found, and what waits for the pronouns."""

    ages: list[AgeFound]
    named: list[Named]
    waiting: list[AgedOne]


def described_ages(
    words: Words,
    lexicon: Lexicon,
    cast: Cast,
    stated: list[AgeFound],
    quoted: bytearray,
    starts: list[int],
    code: str,
) -> Described:
    """Return ages and mentions of people called by age; starts: of paragraphs."""
    ages = list(stated)
    found = Described([], [], [])
    at = {n.first: n for n in cast.named}
    ends = {n.last: n for n in cast.named}
    roles = list(aged_roles(words, lexicon, {n.last - 1 for n in cast.named}, code))
    turns = in_turn(words, lexicon, cast, roles)
    for aged in sorted([*aged_ones(words, lexicon), *roles], key=lambda a: a.i):
        if quoted[aged.i]:
            continue
        if aged.i in turns:
            tell_age(found, ages, aged, turns[aged.i], "aged-one")
            continue
        beside = _beside(words, lexicon, aged, at, ends)
        if beside is not None:
            if not _played(words, lexicon, aged):
                for draft in _each(words, lexicon, cast, beside):
                    tell_age(found, ages, aged, draft, "aged-before-name")
            continue
        if aged.when is AgeWhen.THEN or not means_one(words, lexicon, aged):
            continue
        others = not_meant(words, lexicon, cast, aged)
        one, sure = _meant(cast, lexicon, aged, ages, starts, quoted, others)
        if one is None:
            if not newcomer(words, lexicon, aged.i - NEAR, aged.i, aged.gender):
                found.waiting.append(aged)
            continue
        if sure or not _passed(words, lexicon, cast, aged, one):
            tell_age(found, ages, aged, one, "aged-one")
    return found


def _beside(
    words: Words,
    lexicon: Lexicon,
    aged: AgedOne,
    at: dict[int, Named],
    ends: dict[int, Named],
) -> Named | None:
    """Return who is named before or behind the age: "Helena Fürst (45)"."""
    named = ends.get(aged.i) if aged.role else None
    named = named or _follower(words, lexicon, aged, at)
    return named or _apposed(words, lexicon, aged, ends)


def not_meant(words: Words, lexicon: Lexicon, cast: Cast, aged: AgedOne) -> set[Draft]:
    """Return whom an age cannot mean: who stands beside it, and who is just born."""
    beside = other_than(words, lexicon, aged)
    others = {named.draft for named in cast.named if named.last == beside}
    here = cast.here(aged.i)[:MOST]
    if aged.years < _ADULT:
        others |= set(_older(words, lexicon, cast))
    if aged.years < GROWN:
        others |= {draft for draft in here if draft.roles}
    else:
        others |= {draft for draft in here if is_newborn(words, lexicon, draft)}
    return others


def _older(words: Words, lexicon: Lexicon, cast: Cast) -> Iterator[Draft]:
    """Yield who is called somebody's parent or spouse: nobody of 16."""
    for named in cast.named:
        apposed = words.forms[named.first - 1 : named.first] == [","]
        at = named.first - 1 - apposed
        kin = lexicon.kin.get(words.lower[at]) if at >= 0 else None
        if kin is not None and (kin.role == "parent" or kin.kind == "marriage"):
            yield named.draft


def _each(words: Words, lexicon: Lexicon, cast: Cast, named: Named) -> Iterator[Draft]:
    """Yield whose age it is: each one's of twins and "5-year-old daughters"."""
    yield named.draft
    last, kin = named.last, words.lower[named.first - 1]
    if kin == ",":
        kin = words.lower[named.first - 2]
    if kin not in lexicon.grammar["twins", "of_one_age"]:
        return
    at = bisect_left(cast.named, last, key=lambda other: other.first)
    joint = words.lower[last] if last < len(words) else ""
    for other in cast.named[at : at + 1]:
        if joint in lexicon.grammar["and"] and other.first == last + 1:
            yield other.draft


def _played(words: Words, lexicon: Lexicon, aged: AgedOne) -> bool:
    """Tell "spielt die 34-jährige Anna Brandt": a role, not a person."""
    before = words.lower[max(aged.i - _FAR, 0) : aged.i]
    return not lexicon.grammar["playing"].isdisjoint(before)


def tell_age(
    found: Described, ages: list[AgeFound], aged: AgedOne, draft: Draft, rule: str
) -> None:
    years = aged.years
    age = AgeFound(aged.start, aged.end, draft, years, years, aged.when, rule)
    ages.append(age)
    found.ages.append(age)
    if rule == "aged-one":
        found.named.append(Named(aged.i, aged.i + 1, draft, Form.DESCRIPTION, rule))


def _follower(
    words: Words, lexicon: Lexicon, aged: AgedOne, at: dict[int, Named]
) -> Named | None:
    """Return who is named after the age with nothing but roles between."""
    if aged.noun or aged.so:
        return None
    for i in range(aged.i + 1, min(aged.i + _FAR, len(words))):
        if i in at:
            return at[i]
        tag = lexicon.tag(words.lower[i])
        bare = words.lower[aged.i - 1] in lexicon.grammar["any"] or owning(
            words, lexicon, aged.i - 1
        )
        if words.forms[i] == "," and i + 1 in at and i == aged.i + 1 and bare:
            return at[i + 1]  # "has a 4-year-old, Nia"
        if words.forms[i] == "," and i + 1 in at and i > aged.i + 1:
            kin = lexicon.tag(words.lower[i - 1]) & Tag.KIN
            return at[i + 1] if kin else None  # "a four-year-old daughter, Nia"
        lower = words.forms[i].islower() and not tag & Tag.STOP
        person = tag & (Tag.ROLE | Tag.KIN | Tag.TITLE)
        if not words.glued(i) or not (person or lower):
            return None
    return None


def _apposed(
    words: Words, lexicon: Lexicon, aged: AgedOne, ends: dict[int, Named]
) -> Named | None:
    """Return whose apposition an age begins: "Meret, eine 26-jährige Forscherin"."""
    article = words.lower[aged.i - 1] if aged.i > 1 else ""
    led = article in lexicon.grammar["article"] or owning(words, lexicon, aged.i - 1)
    comma = aged.i - 2 if led else aged.i - 1
    if (
        aged.i - 1 in ends
        or aged.noun
        or comma < 0
        or words.forms[comma] not in _BESIDE
    ):
        return None
    return ends.get(comma)


def owning(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell whether a word is "their", or a genitive: "Ankes 84-jährige Mutter"."""
    if i < 0:
        return False
    labels = lexicon.pronouns.get(words.lower[i], ())
    own = any(label.startswith("own") for label in labels)
    genitive = words.forms[i][0].isupper() and words.lower[i].endswith(("s", "’", "'"))
    return own or (genitive and words.forms[i - 1 : i] == [","])


def _passed(
    words: Words, lexicon: Lexicon, cast: Cast, aged: AgedOne, draft: Draft
) -> bool:
    """Tell whether somebody without a name came after who was named last."""
    end = bisect_left(cast.named, aged.i, key=lambda named: named.first)
    lately = (n for n in reversed(cast.named[max(end - BACK, 0) : end]))
    last = next((n.last for n in lately if n.draft is draft), -1)
    return last >= 0 and newcomer(words, lexicon, last, aged.i, aged.gender)


def _meant(
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
