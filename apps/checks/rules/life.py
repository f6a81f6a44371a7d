"""Births as stated against births as recorded."""

import re
from collections.abc import Iterator

from apps.checks.comparisons import contradicts, dated
from apps.checks.findings import Severity
from apps.checks.rereading.openyears import Slip, slips
from apps.checks.rereading.yearwords import BIRTH
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair, date_words, source_words
from apps.dates import Edtf
from apps.reading.enums import Form
from apps.reading.model import Person, Span

YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
BORN = Pair(
    "Nach dem Text ist {name} {stated} geboren, laut Gedächtnis {recorded} ({source}).",
    "The text has {name} born {stated}, the record {recorded} ({source}).",
)


def year_place(evidence: tuple[Span, ...], stated: Edtf) -> tuple[Span, bool]:
    """Return the year in the evidence, and True; else the first passage, and False."""
    for span in evidence:
        for found in YEAR.finditer(span.text):
            if int(found[0]) == stated.year:
                start = span.start + found.start()
                return Span(start, start + 4, found[0]), True
    return evidence[0], False


def year_told(
    check: Check, evidence: tuple[Span, ...], stated: Edtf
) -> tuple[Span, bool]:
    """The year in the evidence or else in its sentence; else the first passage."""
    place, is_year = year_place(evidence, stated)
    if is_year:
        return place, True
    first, last = check.sentence(place.start)
    sentence = Span(first, last, check.text[first:last])
    found, is_year = year_place((sentence,), stated)
    return (found, True) if is_year else (place, False)


def other_year(place: Span, is_year: bool, stated: Edtf, right: Edtf) -> str | None:
    """The year that would be right; None where that alone does not mend it."""
    if not is_year or right.year is None or stated.year == right.year:
        return None
    mended = Edtf.parse(stated.text.replace(place.text, f"{right.year:04}", 1))
    return None if contradicts(mended, right) else str(right.year)


def _births(check: Check) -> Iterator[Find]:
    for person in check.reading.people:
        facts = check.facts(person.id)
        stated = dated(person.birth.date) if person.birth else None
        if not facts or not facts.birth or not stated or not person.birth:
            continue
        if not contradicts(stated, facts.birth):
            continue
        if _is_of_another(check, person, person.birth.evidence, stated):
            continue
        place, is_year = year_told(check, person.birth.evidence, stated)
        yield Find.at(
            place,
            BORN.say(
                check.language,
                name=facts.name,
                stated=date_words(stated, check.language),
                recorded=date_words(facts.birth, check.language),
                source=source_words(facts.birth_source, check.language),
            ),
            people=(facts.slug,),
            expected=other_year(place, is_year, stated, facts.birth),
        )


def _is_of_another(
    check: Check, person: Person, evidence: tuple[Span, ...], stated: Edtf
) -> bool:
    """ "Der Torwart, 1962 geboren": not this keeper where another of the text was."""
    named = any(
        one.form is not Form.DESCRIPTION
        and any(span.start <= one.start < span.end for span in evidence)
        for one in person.mentions
    )
    births = [f.birth for p in check.reading.people if (f := check.facts(p.id))]
    return not named and any(one and not contradicts(stated, one) for one in births)


def slipped_year(check: Check, slip: Slip, wording: Pair) -> Find:
    """A year of a life that is not the record's, with the record's as its fix."""
    return Find.at(
        slip.place,
        wording.say(
            check.language,
            name=slip.names[0],
            stated=date_words(slip.stated, check.language),
            recorded=date_words(slip.recorded, check.language),
            source=source_words(slip.source, check.language),
        ),
        people=slip.people,
        expected=other_year(slip.place, True, slip.stated, slip.recorded),
    )


def _slipped_births(check: Check) -> Iterator[Find]:
    """Years beside "geboren" that the reader gave to nobody."""
    read = {p.birth.evidence[0].start for p in check.reading.people if p.birth}
    for slip in slips(check, BIRTH):
        sentence = check.sentence(slip.place.start)
        if any(sentence[0] <= start < sentence[1] for start in read):
            continue
        yield slipped_year(check, slip, BORN)


def _all_births(check: Check) -> Iterator[Find]:
    yield from _births(check)
    yield from _slipped_births(check)


LIFE_BIRTH_YEAR = Rule(
    code="life.birth_year",
    severity=Severity.WARN,
    needs="birth",
    sentence=Pair(
        "Ein genanntes Geburtsdatum weicht vom Gedächtnis ab.",
        "A stated date of birth differs from the record.",
    ),
    reference="Pressekodex 2",
    find=_all_births,
)
