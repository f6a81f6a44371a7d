"""How old somebody became, and when they died."""

import re
from collections.abc import Iterator

from apps.checks.comparisons import contradicts, dated, stated_years
from apps.checks.facts import PersonFacts
from apps.checks.findings import Severity
from apps.checks.rereading.openyears import slips
from apps.checks.rereading.yearwords import DEATH, patterns
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.deaths import is_of_today, is_told_dead
from apps.checks.rules.life import other_year, slipped_year, year_told
from apps.checks.wording import (
    Pair,
    ages_words,
    date_words,
    source_words,
    with_number,
)
from apps.dates import Edtf
from apps.dates.ages import ages_at
from apps.reading.enums import AgeWhen
from apps.reading.model import Person, Span

AGE = Pair(
    "Nach dem Text wurde {name} {stated} Jahre alt, laut Gedächtnis {right}: {born} "
    "bis {died} ({source}).",
    "The text has {name} reach the age of {stated}, the record {right}: {born} to "
    "{died} ({source}).",
)
DATE = Pair(
    "Nach dem Text starb {name} {stated}, laut Gedächtnis {recorded} ({source}).",
    "The text has {name} die {stated}, the record {recorded} ({source}).",
)


def _ages_at_death(check: Check) -> Iterator[Find]:
    for person in check.reading.people:
        facts = check.facts(person.id)
        if facts is None or facts.death is None:
            continue
        yield from _age_at_death(check, person, facts)
        yield from _death_date(check, person, facts)

    told = {p.id for p in check.reading.people if p.death and p.death.date}
    for find in _slipped_deaths(check):
        if not told & {p.id for p in check.reading.people if p.record in find.people}:
            yield find


def _age_at_death(check: Check, person: Person, facts: PersonFacts) -> Iterator[Find]:
    if facts.birth is None or facts.death is None:
        return
    right = ages_at(facts.birth, facts.death)
    told_dead = is_told_dead(check, person)
    for age in person.ages:
        at_death = age.when is AgeWhen.AT_DEATH
        if not at_death and not (age.when is AgeWhen.NOW and told_dead):
            continue
        stated = stated_years(age)
        if right is None or right.overlaps(stated):
            continue
        if not at_death and is_of_today(check, facts, age):
            continue  # life.dead_alive
        exact = right.exact is not None and stated.exact is not None
        yield Find.at(
            age,
            AGE.say(
                check.language,
                name=facts.name,
                stated=ages_words(stated, check.language),
                right=ages_words(right, check.language),
                born=date_words(facts.birth, check.language),
                died=date_words(facts.death, check.language),
                source=source_words(facts.death_source, check.language),
            ),
            people=(facts.slug,),
            expected=with_number(age.text, stated.low, right.low, check.language)
            if exact
            else None,
        )


def _death_date(check: Check, person: Person, facts: PersonFacts) -> Iterator[Find]:
    stated = dated(person.death.date) if person.death else None
    recorded = facts.death
    if not stated or not recorded or not person.death:
        return
    if not contradicts(stated, recorded):
        return
    place, is_year = year_told(check, person.death.evidence, stated)
    if not is_year:
        place, is_year = _year_elsewhere(check, stated) or (place, False)
    yield Find.at(
        place,
        DATE.say(
            check.language,
            name=facts.name,
            stated=date_words(stated, check.language),
            recorded=date_words(recorded, check.language),
            source=source_words(facts.death_source, check.language),
        ),
        people=(facts.slug,),
        expected=other_year(place, is_year, stated, recorded),
    )


def _year_elsewhere(check: Check, stated: Edtf) -> tuple[Span, bool] | None:
    """The year where the text tells when: the headline tells only that they died."""
    words = patterns(check.language)[DEATH]
    for found in re.finditer(rf"(?<!\d){stated.year}(?!\d)", check.text):
        if words.search(check.text, *check.sentence(found.start())):
            return Span(*found.span(), found[0]), True
    return None


def _slipped_deaths(check: Check) -> Iterator[Find]:
    """Years beside "starb" that the reader gave to nobody."""
    for slip in slips(check, DEATH):
        yield slipped_year(check, slip, DATE)


LIFE_AGE_AT_DEATH = Rule(
    code="life.age_at_death",
    severity=Severity.WARN,
    needs="birth, death",
    sentence=Pair(
        "Das genannte Alter beim Tod oder die Lebensdaten passen nicht zum Gedächtnis.",
        "A stated age at death or life span does not fit the record.",
    ),
    reference="Pressekodex 2",
    find=_ages_at_death,
)
