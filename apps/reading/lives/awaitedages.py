"""Whom an age means that no name stands by: who the sentences before are about."""

from bisect import bisect_right

from apps.reading.enums import AgeWhen
from apps.reading.languages.lexicon import Lexicon
from apps.reading.lives.agedones import AgedOne
from apps.reading.lives.ages import AgeFound
from apps.reading.lives.descriptions import Described, not_meant, tell_age
from apps.reading.names.drafts import Cast, Draft
from apps.reading.sentence.beside import Reference
from apps.reading.text.text import Words


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
    for aged in waiting:
        number = bisect_right(starts, aged.i) - 1
        if number < 0:
            continue
        here = [
            ref
            for ref in references[number]
            if ref.first < aged.i and not quoted[ref.first]
        ]
        before = references[number - 1] if number else []
        others = not_meant(words, lexicon, cast, aged)
        for group in (here, before):
            heard = [ref for ref in group if not ref.own]
            people = {draft for ref in heard for draft in ref.people} - others
            spoken = {d for r in heard if not quoted[r.first] for d in r.people}
            one = _one_of(people - told, heard, aged.gender)
            if one in spoken:
                tell_age(found, ages, aged, one, "aged-one")
            if people:
                break
    return found


def _one_of(people: set[Draft], heard: list[Reference], gender: str) -> Draft | None:
    """Return the only one who fits, or whom all is about but for the family."""
    fitting = {d for d in people if d.gender == gender or not (d.gender and gender)}
    if len(fitting) == 1:
        return fitting.pop()
    leads = {draft for ref in heard if not ref.kin for draft in ref.people}
    one = leads.pop() if len(leads) == 1 else None
    return one if one in fitting and heard[0].people == (one,) else None
