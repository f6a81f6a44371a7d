"""Who is named at somebody's side, where the record has others."""

from collections.abc import Iterator

from apps.checks.comparisons import PHASES_OF, contradicts, dated
from apps.checks.facts import SHARED_LIFE, CoupleFacts, PersonFacts
from apps.checks.rule import Check, Find
from apps.checks.rules.kinplaces import (
    first_named,
    fits_two,
    has_wrong_age,
    is_short_for,
    is_told,
    name_for,
    named_in,
)
from apps.checks.rules.relations import couple_of
from apps.checks.wording import Pair, listed, source_words
from apps.dates import Edtf
from apps.reading.enums import Kind, Status
from apps.reading.model import Relation, Span

WRONG_PARTNER = Pair(
    "Nach dem Text gehören {a} und {b} zusammen; das Gedächtnis kennt zu {whose} als "
    "{what} nur {others} ({source}).",
    "The text has {a} and {b} belong together; as {what} of {whose} the record knows "
    "only {others} ({source}).",
)
WHAT = {
    Kind.MARRIAGE: Pair("Ehe", "spouse"),
    Kind.ENGAGEMENT: Pair("Verlobung", "betrothed"),
    Kind.PARTNERSHIP: Pair("Beziehung", "partner"),
}


def wrong_partner(check: Check, relation: Relation) -> Iterator[Find]:
    couple = couple_of(check, relation)
    if couple and couple.phases:
        yield from _of_those_dates(check, relation, couple)
        return  # of whatever kind or standing: for other rules
    ends = [relation.a, relation.b]
    if _are_of_one(check, *ends):
        return
    ends.sort(key=lambda one: first_named(check, one))
    if all(_is_named_there(check, relation, one) for one in ends):
        ends.sort(key=lambda one: _is_beside_own(check, one))
        ends.sort(key=lambda one: has_wrong_age(check, one))
    for whose, wrong in (ends, ends[::-1]):
        facts = check.facts(whose)
        others = _partners(check, facts, relation.kind) if facts else []
        place = named_in(check, relation, wrong)
        if facts and others and check.facts(wrong) and not fits_two(check, place):
            if is_short_for(place, _people_beside(check, facts, others)):
                return
            yield _partner(check, relation, whose, wrong, others)
            return


def _of_those_dates(
    check: Check, relation: Relation, couple: CoupleFacts
) -> Iterator[Find]:
    """ "Seit 2019 mit Bo liiert", her ex, where 2019 is when she met her partner."""
    stated = [
        date
        for date in (dated(relation.begin), dated(relation.end))
        if date and date.year
    ]
    if not stated or _has_any(couple, relation, stated):
        return
    for whose, wrong in ((relation.a, relation.b), (relation.b, relation.a)):
        facts = check.facts(whose)
        others = [
            one
            for one in (_partners(check, facts, relation.kind) if facts else ())
            if one is not couple and _has_any(one, relation, stated)
        ]
        if facts and others and _is_dated_there(check, relation, wrong, stated):
            yield _partner(check, relation, whose, wrong, others)
            return


def _is_dated_there(
    check: Check, relation: Relation, person: str, stated: list[Edtf]
) -> bool:
    """Whether the sentence with the name has the year, too."""
    place = named_in(check, relation, person)
    first, last = check.sentence(place.start)
    return any(
        first <= span.start < last and str(date.year) in span.text
        for span in relation.evidence
        for date in stated
    )


def _has_any(couple: CoupleFacts, relation: Relation, stated: list[Edtf]) -> bool:
    """Whether anything of theirs began or ended when the text says."""
    together = relation.kind is Kind.PARTNERSHIP
    kinds = SHARED_LIFE if together else PHASES_OF[relation.kind]
    return any(
        date is not None and not contradicts(told, date)
        for phase in couple.of_kind(*kinds, "separation")
        for date in (phase.begin, phase.end)
        for told in stated
    )


def _are_of_one(check: Check, one: str, other: str) -> bool:
    """Whether somebody had both: "mit A und B verheiratet" makes them no couple."""
    partners = [
        {
            slug
            for couple in check.case.dossier.couples_of(whose)
            for slug in couple.slugs
        }
        for whose in check.case.slugs(one, other)
    ]
    return len(partners) == 2 and bool(partners[0] & partners[1])


def _is_named_there(check: Check, relation: Relation, person: str) -> bool:
    """Whether the sentence has the whole name."""
    place = named_in(check, relation, person)
    first, last = check.sentence(relation.evidence[0].start)
    return " " in place.text and first <= place.start < last


def _is_beside_own(check: Check, person: str) -> bool:
    """Whether the text names somebody whom the record has at this one's side.

    Who stands without any is right where two names do not fit: the other took a place.
    """
    named = {one.record for one in check.reading.people}
    return any(
        couple.slugs <= named
        for slug in check.case.slugs(person)
        for couple in check.case.dossier.couples_of(slug)
    )


def _people_beside(
    check: Check, facts: PersonFacts, couples: list[CoupleFacts]
) -> list[PersonFacts]:
    return [
        check.case.dossier.people[slug]
        for couple in couples
        for slug in couple.slugs - {facts.slug}
    ]


def _partners(check: Check, facts: PersonFacts, kind: Kind) -> list[CoupleFacts]:
    """The couples on record of this kind; being together is of every kind."""
    kinds = SHARED_LIFE if kind is Kind.PARTNERSHIP else PHASES_OF[kind]
    return [
        couple
        for couple in check.case.dossier.couples_of(facts.slug)
        if couple.of_kind(*kinds)
    ]


def _partner(
    check: Check,
    relation: Relation,
    whose: str,
    wrong: str,
    others: list[CoupleFacts],
) -> Find:
    facts = check.case.dossier.people[check.case.slugs(whose)[0]]
    people = _people_beside(check, facts, others)
    place = named_in(check, relation, wrong)
    if not is_told(check, relation, place):
        there = named_in(check, relation, whose)
        place = there if is_told(check, relation, there) else place
    source = next((s for one in others for p in one.phases for s in p.sources), "")
    return Find.at(
        place,
        WRONG_PARTNER.say(
            check.language,
            a=check.case.name(whose),
            b=check.case.name(wrong),
            whose=facts.name,
            what=WHAT[relation.kind].say(check.language),
            others=listed([one.name for one in people], check.language),
            source=source_words(source, check.language),
        ),
        people=check.case.slugs(whose, wrong),
        expected=_instead(check, place, relation, facts, others),
    )


def _instead(
    check: Check,
    place: Span,
    relation: Relation,
    facts: PersonFacts,
    others: list[CoupleFacts],
) -> str | None:
    """Who would be right, if that is one person and a whole name is to be replaced."""
    if relation.status is Status.CURRENT and check.as_of:
        day = check.as_of
        others = [c for c in others if check.case.dossier.status(c, day).together]
    slugs = {slug for couple in others for slug in couple.slugs} - {facts.slug}
    return name_for(check, place, slugs)
