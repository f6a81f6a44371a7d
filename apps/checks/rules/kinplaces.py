"""Where a text names somebody in the words that say whose they are."""

from collections.abc import Collection

from apps.checks.comparisons import age_fits, stated_years
from apps.checks.facts import PersonFacts
from apps.checks.rereading.besidewords import UP_TO
from apps.checks.rule import Check
from apps.dates import Certainty
from apps.reading.enums import AgeWhen, Form
from apps.reading.model import Mention, Relation, Span


def has_wrong_age(check: Check, person: str) -> bool:
    """Whether the text gives this one the age of somebody else."""
    facts = check.facts(person)
    if facts is None or facts.birth is None or check.as_of is None:
        return False
    ages = (a for a in check.case.people[person].ages if a.when is AgeWhen.NOW)
    return any(
        age_fits(stated_years(age), facts.birth, check.as_of) is Certainty.IMPOSSIBLE
        for age in ages
    )


def is_short_for(place: Span, people: list[PersonFacts]) -> bool:
    """Whether a lone name may mean one of them: "seine Frau Mary", of two Marys."""
    return " " not in place.text and any(
        place.text in one.name.split() for one in people
    )


def named_in(check: Check, relation: Relation, person: str) -> Span:
    """The name of the person in what states the relation, else what stands there."""
    mentions = sorted(
        check.case.people[person].mentions, key=lambda one: one.form is not Form.FULL
    )
    for span in relation.evidence:
        for mention in mentions:
            if span.start <= mention.start and mention.end <= span.end:
                return mention
        for mention in mentions:
            if UP_TO.fullmatch(check.text, span.end, mention.start):
                return mention
    first = relation.evidence[0]
    sentence = check.sentence(first.start)
    near = [m for m in mentions if sentence[0] <= m.start < sentence[1]]
    before = [m for m in mentions if m.start < first.start]
    return near[0] if near else before[-1] if before else first


def is_told(check: Check, relation: Relation, place: Span) -> bool:
    """Whether it stands in the very words that state the relation, or right behind."""
    return any(
        (span.start <= place.start and place.end <= span.end)
        or UP_TO.fullmatch(check.text, span.end, place.start)
        for span in relation.evidence
    )


def is_whole(check: Check, relation: Relation, place: Span) -> bool:
    """Whether it is the whole name in those words."""
    return is_told(check, relation, place) and " " in place.text


def fits_two(check: Check, place: Span) -> bool:
    """Whether the name is short and another of the text has it: the reader may err."""
    words = place.text.split()
    if isinstance(place, Mention) and place.form is Form.FULL and len(words) > 1:
        return False
    last = words[-1]
    return sum(last in person.name.split() for person in check.reading.people) > 1


def name_for(check: Check, place: Span, slugs: Collection[str]) -> str | None:
    if len(slugs) != 1 or not isinstance(place, Mention):
        return None
    name = check.case.dossier.people[next(iter(slugs))].name
    if " " in place.text:
        return name
    return name.split()[0]


def first_named(check: Check, person: str) -> int:
    return check.case.people[person].mentions[0].start
