"""Whom an age means that no name stands by: who the sentences before are about."""

from bisect import bisect_right

from apps.reading.enums import AgeWhen
from apps.reading.languages.lexicon import Lexicon
from apps.reading.lives.agedones import AgedOne
from apps.reading.lives.ages import AgeFound
from apps.reading.lives.descriptions import (
    Described,
    not_meant,
    tell_age,
)
from apps.reading.names.drafts import Cast, Draft
from apps.reading.sentence.beside import Reference
from apps.reading.text.text import Words
from apps.reading.who.newborns import GROWN

FAR = 30  # sentences looked back for who came in first


def awaited_ages(
    words: Words,
    lexicon: Lexicon,
    cast: Cast,
    waiting: list[AgedOne],
    ranges: list[tuple[int, int]],
    references: list[list[Reference]],
    stated: list[AgeFound],
    quoted: bytearray,
) -> Described:
    """Return who is called by an age, from whom the sentences before speak of.

    quoted are the words in marks: who says "Jacob is here" is not Jacob.
    """
    found, ages = Described([], [], []), list(stated)
    starts = [first for first, _ in ranges]
    told = {age.draft for age in ages if age.when is AgeWhen.NOW}
    for at, aged in enumerate(waiting):
        number = bisect_right(starts, aged.i) - 1
        if number < 0:
            continue
        others = not_meant(words, lexicon, cast, aged)
        near = (
            _before(references[number], aged, quoted),
            references[number - 1] if number else [],
        )
        then = aged.when is AgeWhen.THEN
        one = _of_near(near, aged, set() if then else told, others, quoted)
        one = None if then and _may_be_another(near, aged, one) else one
        if one is None and not then:
            item = bisect_right(cast.items, aged.i)
            begin = cast.items[item - 1] if item else 0
            first = max(number - FAR, bisect_right(starts, begin) - 1, 0)
            one = _nobodys_kin(references[first : number + 1], aged, told, others)
        if one is not None:
            tell_age(found, ages, aged, one, "aged-one")
            joined = _joined(words, lexicon, waiting[at : at + 2])
            told |= set() if then or joined else {one}
    return found


def _joined(words: Words, lexicon: Lexicon, two: list[AgedOne]) -> bool:
    """Tell "The singer, 31, and the dancer, 35,": two, of whom one alone is named."""
    between = words.lower[two[0].i : two[-1].i]
    return not lexicon.grammar["and"].isdisjoint(between)


def _may_be_another(
    near: tuple[list[Reference], list[Reference]], aged: AgedOne, one: Draft | None
) -> bool:
    """Tell "Ada sah ihre Tochter Ida. Die damals 9-Jährige": it may be either."""
    return any(
        draft is not one and (draft.gender == aged.gender or not draft.gender)
        for group in near
        for ref in group
        for draft in ref.people
    )


def _before(refs: list[Reference], aged: AgedOne, quoted: bytearray) -> list[Reference]:
    return [ref for ref in refs if ref.first < aged.i and not quoted[ref.first]]


def _of_near(
    near: tuple[list[Reference], list[Reference]],
    aged: AgedOne,
    told: set[Draft],
    others: set[Draft],
    quoted: bytearray,
) -> Draft | None:
    """Return who is spoken of in a sentence before an age, else in the one before."""
    for group in near:
        heard = [ref for ref in group if not ref.own]
        people = {draft for ref in heard for draft in ref.people} - others
        spoken = {d for r in heard if not quoted[r.first] for d in r.people}
        if people:
            one = _one_of(people - told, heard, aged.gender)
            return one if one in spoken else None
    return None


def _nobodys_kin(
    heard: list[list[Reference]],
    aged: AgedOne,
    told: set[Draft],
    others: set[Draft],
) -> Draft | None:
    """Return the only one so far who came in as nobody's kin, and came in first.

    "Ada Thal left her husband Jon. Friends worry. The 45-year-old is silent." Kin of
    whom a sentence was last may be meant as well. heard are the sentences so far.
    """
    before = [
        (ref, draft)
        for sentence in heard
        for ref in sentence
        if ref.named and ref.first < aged.i
        for draft in ref.people
        if draft.gender == aged.gender or not (draft.gender and aged.gender)
    ]
    if not before or aged.years < GROWN:
        return None
    entered = {draft: ref for ref, draft in reversed(before)}
    free = [
        draft
        for draft, ref in entered.items()
        if not (ref.kin or ref.own) and draft not in others
    ]
    if len(free) != 1 or free[0] in told or before[0][1] is not free[0]:
        return None
    last = before[-1][0]
    spoken_of = last in heard[-1] or any(part[:1] == [last] for part in heard)
    return None if spoken_of and free[0] not in last.people else free[0]


def _one_of(people: set[Draft], heard: list[Reference], gender: str) -> Draft | None:
    """Return the only one who fits, or whom all is about but for the family."""
    fitting = {d for d in people if d.gender == gender or not (d.gender and gender)}
    if len(fitting) == 1:
        return fitting.pop()
    leads = {draft for ref in heard if not ref.kin for draft in ref.people}
    one = leads.pop() if len(leads) == 1 else None
    return one if one in fitting and heard[0].people == (one,) else None
