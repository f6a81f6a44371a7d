"""Is somebody as old as the text says, and the same age throughout?"""

import re
from collections.abc import Iterator

from apps.checks.comparisons import stated_years
from apps.checks.facts import PersonFacts
from apps.checks.findings import Severity
from apps.checks.rereading.agewords import ASIDE
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import (
    Pair,
    ages_words,
    born_words,
    source_words,
    with_number,
)
from apps.dates import Certainty, Edtf
from apps.dates.ages import Span, ages_at
from apps.dates.compare import before
from apps.reading.enums import AgeWhen, Form
from apps.reading.model import Age, Person
from apps.reading.text.folding import fold

FAR_OFF = 2  # years: no birthday overlooked, but another mistake

# The text says itself that there are two.
NAMESAKES = re.compile(
    r"\b(?:gleichnamig|namensgleich|Namensvetter|Namensschwester|namesake|senior|junior|"
    r"of\s+the\s+same\s+name|Sr\.|Jr\.|sen\.|jun\.)",
    re.IGNORECASE,
)
MISMATCH = Pair(
    "Im Text ist {name} {stated}, laut Gedächtnis {right}: {born} ({source}).",
    "The text makes {name} {stated}, the record {right}: {born} ({source}).",
)
MISMATCH_QUOTED = Pair(
    "Im Zitat ist {name} {stated}, laut Gedächtnis {right}: {born} ({source}).",
    "The quote makes {name} {stated}, the record {right}: {born} ({source}).",
)
UNBORN = Pair(
    "Im Text ist {name} {stated}, laut Gedächtnis noch nicht geboren: {born} "
    "({source}).",
    "The text makes {name} {stated}, by the record not yet born: {born} ({source}).",
)
TWO_AGES = Pair(
    "Der Text gibt {name} zweierlei Alter: hier {stated}, weiter oben {other}.",
    "The text gives {name} two ages: {stated} here, {other} further up.",
)


def _mismatches(check: Check) -> Iterator[Find]:
    for person in check.reading.people:
        facts = check.facts(person.id)
        if facts is None or facts.birth is None or check.as_of is None:
            continue
        if facts.death and before(check.as_of, facts.death) is Certainty.IMPOSSIBLE:
            continue  # the dead have an age at death, which is not this rule's
        for age in person.ages:
            if age.when is AgeWhen.NOW and not _is_namesakes(check, person, age):
                right = ages_at(facts.birth, check.as_of)
                born = born_words(facts.birth, facts.gender, check.language)
                yield from _mismatch(check, facts, age, right, born)


def _is_namesakes(check: Check, person: Person, age: Age) -> bool:
    """Whether the text gives one name two ages, and this is another bearer's.

    The ages tell the two apart; a single age that is wrong is just wrong.
    """
    facts = check.facts(person.id)
    births = check.case.dossier.namesakes.get(facts.slug, ()) if facts else ()
    if facts is None or facts.birth is None or check.as_of is None or not births:
        return False
    others = [one for one in person.ages if one.when is AgeWhen.NOW and one != age]
    fits_here = any(_fits(check, one, facts.birth) for one in others)
    return fits_here and any(_fits(check, age, birth) for birth in births)


def _fits(check: Check, age: Age, birth: Edtf) -> bool:
    right = ages_at(birth, check.as_of) if check.as_of else None
    return right is not None and right.overlaps(stated_years(age))


def _mismatch(
    check: Check, facts: PersonFacts, age: Age, right: Span | None, born: str
) -> Iterator[Find]:
    stated = stated_years(age)
    if right is not None and right.overlaps(stated):
        return
    message = MISMATCH_QUOTED if check.quoted(age.start, age.end) else MISMATCH
    yield Find.at(
        age,
        (message if right else UNBORN).say(
            check.language,
            name=facts.name,
            stated=ages_words(stated, check.language),
            right=ages_words(right, check.language) if right else "",
            born=born,
            source=source_words(facts.birth_source, check.language),
        ),
        people=(facts.slug,),
        expected=_right_age(check, age, stated, right),
        severity=_severity(check, age, stated, right),
    )


def _severity(check: Check, age: Age, stated: Span, right: Span | None) -> Severity:
    prominent = check.story.is_prominent(age.start, age.end)
    if right is None or prominent or _years_off(stated, right) >= FAR_OFF:
        return Severity.BLOCK
    return Severity.WARN


def _years_off(stated: Span, right: Span) -> int:
    return max(stated.low - right.high, right.low - stated.high)


def _right_age(check: Check, age: Age, stated: Span, right: Span | None) -> str | None:
    """The passage with the right age in it, in letters or digits as it stands."""
    if right is None or right.exact is None or stated.exact is None:
        return None
    return with_number(age.text, stated.low, right.low, check.language)


def _inconsistencies(check: Check) -> Iterator[Find]:
    for person in check.reading.people:
        earlier: list[Age] = []
        for age in sorted(person.ages, key=lambda one: one.start):
            if age.when is not AgeWhen.NOW or check.quoted(age.start, age.end):
                continue
            clash = _clash(age, earlier)
            if clash and not any(
                _is_namesakes(check, person, one) for one in (age, clash)
            ):
                yield Find.at(
                    age,
                    TWO_AGES.say(
                        check.language,
                        name=check.case.name(person.id),
                        stated=ages_words(stated_years(age), check.language),
                        other=ages_words(stated_years(clash), check.language),
                    ),
                    people=check.case.slugs(person.id),
                )
            earlier.append(age)


def _doubles(check: Check) -> Iterator[Find]:
    """Two of one name, told apart by nothing but an age: one of the ages is wrong.

    Unless the record knows two, or the text ties one to the other: father and son.
    """
    by_name: dict[str, Person] = {}
    for person in sorted(check.reading.people, key=lambda one: one.mentions[0].start):
        other = by_name.setdefault(fold(person.name), person)
        if other is person or " " not in person.name or _are_two(check, person, other):
            continue
        age, first = _present_age(check, person), _present_age(check, other)
        if age and first and not stated_years(age).overlaps(stated_years(first)):
            yield Find.at(
                age,
                TWO_AGES.say(
                    check.language,
                    name=check.case.name(person.id),
                    stated=ages_words(stated_years(age), check.language),
                    other=ages_words(stated_years(first), check.language),
                ),
                people=check.case.slugs(person.id, other.id)[:1],
            )


def _present_age(check: Check, person: Person) -> Age | None:
    ages = (one for one in person.ages if one.when is AgeWhen.NOW)
    return next((one for one in ages if not check.quoted(one.start, one.end)), None)


def _are_two(check: Check, one: Person, other: Person) -> bool:
    slugs = {*one.candidates, *other.candidates, one.record, other.record} - {None}
    tied = any({r.a, r.b} == {one.id, other.id} for r in check.reading.relations)
    known = any(slug in check.case.dossier.namesakes for slug in slugs)
    return tied or known or len(slugs) > 1 or NAMESAKES.search(check.text) is not None


def _all_inconsistencies(check: Check) -> Iterator[Find]:
    yield from _inconsistencies(check)
    yield from _doubles(check)
    yield from _beside_names(check)


def _beside_names(check: Check) -> Iterator[Find]:
    """Two ages right behind a name, of which the reader takes neither."""
    for person in check.reading.people:
        if person.ages or check.facts(person.id) or NAMESAKES.search(check.text):
            continue
        told = [
            (mention.end + found.start(group), int(found[group]))
            for mention in person.mentions
            if mention.form is not Form.DESCRIPTION
            and not check.quoted(mention.start, mention.end)
            and (found := ASIDE.match(check.text[mention.end : mention.end + 20]))
            and (group := next(one for one in "bcd" if found[one]))
        ]
        for start, years in told[1:]:
            first = told[0][1]
            if years != first:
                yield Find(
                    start,
                    start + len(str(years)),
                    TWO_AGES.say(
                        check.language,
                        name=check.case.name(person.id),
                        stated=ages_words(Span(years, years), check.language),
                        other=ages_words(Span(first, first), check.language),
                    ),
                )


def _clash(age: Age, earlier: list[Age]) -> Age | None:
    stated = stated_years(age)
    apart = (one for one in earlier if not stated_years(one).overlaps(stated))
    return next(apart, None)


AGE_MISMATCH = Rule(
    code="age.mismatch",
    severity=Severity.WARN,
    needs="birth",
    sentence=Pair(
        "Ein genanntes Alter passt am Stichtag nicht zum Geburtsdatum.",
        "A stated age does not fit the date of birth on the day.",
    ),
    reference="Pressekodex 2",
    find=_mismatches,
)
AGE_INCONSISTENT = Rule(
    code="age.inconsistent",
    severity=Severity.WARN,
    needs="",
    sentence=Pair(
        "Der Text nennt für eine Person zwei verschiedene Alter.",
        "The text gives one person two different ages.",
    ),
    reference="Pressekodex 2",
    find=_all_inconsistencies,
)
