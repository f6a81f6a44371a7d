"""Years beside a word for a birth, death, wedding or parting that the reader left out.

A year that somebody near has on record for anything is right. One that is nearly what
is on record, a few years off or with two digits the wrong way round, is a slip.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from apps.checks.rereading.recordedfacts import (
    facts_of,
    known_dates,
    known_of_the_first,
)
from apps.checks.rereading.yearwords import (
    APART,
    BIRTH,
    DIVORCED,
    ENGAGED,
    MET,
    SINCE,
    TOGETHER,
    WED,
    been,
    patterns,
)
from apps.checks.rule import Check
from apps.dates import Certainty, Edtf
from apps.dates.compare import same
from apps.reading.enums import EndReason
from apps.reading.model import Person, Relation, Span

SLIP = 3  # years
WEAK = 40  # characters that a word of many meanings ("Paar", "Ehe") stands back
BACK = 600  # characters looked back where a sentence names nobody of the couple
CLOSE = 25  # characters: then only what is on record of that very kind excuses it
NEAR, FAR = 90, 150  # characters between a year and its word; in one clause or two
YEAR = re.compile(r"(?<![\d.,/-])(?:1[89]|20)\d\d(?![\d/-]|[.,]\d)")
CHILD = re.compile(
    r"\b(?:zweite|dritte|vierte|weitere|second|third|fourth|another)[nrs]?\s+(?:gemeinsame\w*\s+)?"
    r"(?:Tochter|Sohn|Kind|Baby|daughter|son|child|baby|boy|girl)\b"
)
ENDS = {WED: DIVORCED, TOGETHER: APART, ENGAGED: APART}
CLAUSE = 25  # characters that a comma is worth
COMMAS = re.compile(r"[,;–]")
PARTS = re.compile(r"[,;–]|\bund\b|\band\b")
# An age parts no clauses, nor does the comma of "Sept. 6, 2025".
ASIDE = re.compile(r"\s*\(\d{1,3}\)|,\s+\d{1,3}(?=,)|(?<=\d),\s*$")
RANGE = re.compile(
    r"\b(?:[Vv]on|from|between)\s+(?P<a>\d{4})\s+(?:bis|to|until|and)\s+(?P<b>\d{4})"
)
# "die bis 2006 verheiratet waren": an end without its begin
UNTIL = re.compile(r"\b(?:[Bb]is|[Uu]ntil|[Tt]ill)\s+(?:[A-Za-zä]+\s+)?(?P<b>\d{4})")


# How far a word stands from a year, of which kind it is, where, how far without weight.
Told = tuple[int, int, tuple[int, int], int]


@dataclass(frozen=True, slots=True)
class Slip:
    """A year in the text, and what the record has instead."""

    place: Span
    kind: int
    stated: Edtf
    recorded: Edtf
    people: tuple[str, ...]  # slugs
    names: tuple[str, ...]
    source: str
    about: str = ""  # kind of the phase


def slips(check: Check, *kinds: int) -> Iterator[Slip]:
    """The slips of these kinds; years that the reader understood are not among them."""
    return (one for one in check.once(_slips) if one.kind in kinds)


def _slips(check: Check) -> list[Slip]:
    read = [
        (span.start, span.end, date[:4])
        for relation in check.reading.relations
        if _is_judged(check, relation)
        for span in relation.evidence
        for date in (relation.begin, relation.end)
        if date
    ]
    slips = (
        _slip(check, found)
        for found in YEAR.finditer(check.text)
        if not any(a <= found.start() < b and found[0] == year for a, b, year in read)
    )
    return [slip for slip in slips if slip]


def _is_judged(check: Check, relation: Relation) -> bool:
    """Whether relation.date holds it against the record.

    Not where an end is of nobody known, nor a parting where none is on record.
    """
    slugs = check.case.slugs(relation.a, relation.b)
    couple = check.case.dossier.couple(*slugs) if len(slugs) > 1 else None
    if couple is None or relation.end_reason != EndReason.SEPARATION:
        return len(slugs) > 1
    return not relation.end or bool(couple.of_kind("separation", "dating"))


def _slip(check: Check, found: re.Match[str]) -> Slip | None:
    if check.quoted(*found.span()) or check.titled(*found.span()):
        return None
    told = _kind(check, found)
    if told is None:
        return None
    kind, is_close = told
    stated = Edtf.parse(found[0])
    known = check.once(known_of_the_first if is_close else known_dates)[kind]
    if any(same(stated, date) is not Certainty.IMPOSSIBLE for date in known):
        return None
    facts = [
        fact
        for people in _near(check, found)
        for person in people
        for fact in facts_of(check, person)
    ]
    excusing = [fact for fact in facts if fact.kind == kind or not is_close]
    if any(same(stated, one.date) is not Certainty.IMPOSSIBLE for one in excusing):
        return None
    wrong = [f for f in facts if f.kind == kind and _is_slip(stated, f.date)]
    if not wrong and kind == DIVORCED:  # "zerbrach die Beziehung": they never married
        partings = (f for f in facts if f.kind == APART and f.about != "separation")
        wrong = [f for f in partings if _is_slip(stated, f.date)]
    if not wrong or (kind == BIRTH and _is_of_unnamed_child(check, found)):
        return None
    fact = wrong[0]
    return Slip(
        place=Span(*found.span(), found[0]),
        kind=fact.kind,
        stated=stated,
        recorded=fact.date,
        people=fact.people,
        names=tuple(check.case.dossier.people[slug].name for slug in fact.people),
        source=fact.source,
        about=fact.about,
    )


def _is_of_unnamed_child(check: Check, found: re.Match[str]) -> bool:
    """ "2015 wurde die dritte Tochter geboren": of somebody whom nobody names."""
    sentence = check.sentence(found.start())
    return not check.mentions_in(*sentence) and bool(
        CHILD.search(check.text, *sentence)
    )


def _is_slip(stated: Edtf, recorded: Edtf) -> bool:
    if stated.year is None or recorded.year is None:
        return False
    one, other = str(stated.year), str(recorded.year)
    apart = abs(stated.year - recorded.year)
    return apart <= SLIP or apart in (10, 100) or sorted(one) == sorted(other)


def _kind(check: Check, found: re.Match[str]) -> tuple[int, bool] | None:
    """By the nearest word of the sentence, if no other year is nearer to that word.

    The second year of a range is an end. Also whether the word stands close by, and
    none of another kind.
    """
    sentence = check.sentence(found.start())
    years = [year.span() for year in YEAR.finditer(check.text, *sentence)]
    ranges = {r.span("b"): r.span("a") for r in RANGE.finditer(check.text, *sentence)}
    place = ranges.get(found.span(), found.span())
    words: list[Told] = []
    told_of = [*patterns(check.language).items()]
    if SINCE[check.language].search(check.text, sentence[0], found.start()):
        told_of += been(check.language).items()
    for kind, pattern in told_of:
        for told in pattern.finditer(check.text, *sentence):
            if kind == MET and _commas(check.text, place, told.span()):
                continue
            apart = _apart(check.text, place, told.span())
            words.append((apart + _weak(kind, told), kind, told.span(), apart))
    if not words:
        return None
    weighted, kind, word, apart = min(words)
    others = [year for year in years if year not in (place, found.span())]
    if any(_is_nearer(check.text, one, word, place) for one in others):
        return None
    if apart > (NEAR if _commas(check.text, place, word) > 2 else FAR):
        return None
    if kind == APART and any(
        kind == DIVORCED
        and not _commas(check.text, place, there)
        and not any(_is_nearer(check.text, one, there, place) for one in others)
        for _, kind, there, _ in words
    ):
        kind = DIVORCED  # "trennten sich vor dem Scheidungsrichter"
    until = {end.span("b") for end in UNTIL.finditer(check.text, *sentence)}
    close = weighted == apart and {k for _, k, _, bare in words if bare <= CLOSE}
    ends = found.span() in until or place != found.span()
    return (ENDS.get(kind, kind) if ends else kind), close == {kind}


def _weak(kind: int, word: re.Match[str]) -> int:
    """A year behind "Paar" belongs to a wedding or a divorce told beside it."""
    return WEAK if kind == TOGETHER or word[0].casefold() == "ehe" else 0


def _apart(text: str, one: tuple[int, int], other: tuple[int, int]) -> int:
    """Characters between two places; what parts clauses counts for many."""
    between = ASIDE.sub("", text[min(one[1], other[1]) : max(one[0], other[0])])
    return len(between) + CLAUSE * len(PARTS.findall(between))


def _is_nearer(
    text: str, one: tuple[int, int], word: tuple[int, int], other: tuple[int, int]
) -> bool:
    """Whether a word is rather one year's than the other's: by clauses, then length."""
    clauses = [_commas(text, place, word) for place in (one, other)]
    if 0 in clauses and clauses[0] != clauses[1]:
        return clauses[0] == 0
    return _apart(text, one, word) < _apart(text, other, word)


def _commas(text: str, one: tuple[int, int], other: tuple[int, int]) -> int:
    between = text[min(one[1], other[1]) : max(one[0], other[0])]
    return len(COMMAS.findall(ASIDE.sub("", between)))


def _near(check: Check, found: re.Match[str]) -> Iterator[list[Person]]:
    """Those whom the sentence names, then those named before it, the last first."""
    first, last = check.sentence(found.start())
    here = check.mentions_in(first, last)
    inside = dict.fromkeys(
        one.person for one in sorted(here, key=lambda m: abs(found.start() - m.start))
    )
    back = check.mentions_in(first - BACK, first)
    before = dict.fromkeys(one.person for one in reversed(back))
    people = check.case.people
    yield [people[one] for one in inside]
    yield [people[one] for one in before if one not in inside]
