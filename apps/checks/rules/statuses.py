"""What two people are to each other today, against the record."""

import re
from collections.abc import Iterator

from apps.checks.findings import Severity
from apps.checks.fixes import other_status
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.callings import miscalled
from apps.checks.rules.relations import FACTS, couple_of
from apps.checks.rules.standing import Right, wrong_status
from apps.checks.wording import Pair
from apps.reading.enums import Status
from apps.reading.model import Relation

OF_THEN = re.compile(r"\b(?:damals|seinerzeit|back\s+then)\b", re.IGNORECASE)


def _all_statuses(check: Check) -> Iterator[Find]:
    found = list(_statuses(check))
    yield from found
    for one in miscalled(check):
        place = one.relation.evidence[0]
        if not any(f.start < place.end and place.start < f.end for f in found):
            yield _status(check, one.relation, one.right)


def _statuses(check: Check) -> Iterator[Find]:
    if check.as_of is None:
        return
    for relation in check.reading.relations:
        couple = couple_of(check, relation)
        if couple is None or relation.status not in FACTS:
            continue
        right = wrong_status(check, relation, couple, check.as_of)
        if right and not (_is_of_then(check, relation) or _is_both(check, relation)):
            yield _status(check, relation, right)


def _is_both(check: Check, relation: Relation) -> bool:
    """Whether the same words are read as a bond of today as well: neither is sure."""
    return relation.status is Status.FORMER and any(
        other.status is Status.CURRENT
        and other.kind is relation.kind
        and {other.a, other.b} == {relation.a, relation.b}
        and span.start < place.end
        and place.start < span.end
        for other in check.reading.relations
        for span in other.evidence
        for place in relation.evidence
    )


def _is_of_then(check: Check, relation: Relation) -> bool:
    """Whether all that states it is told of another time: "damals, mit ihrem Mann"."""
    if relation.status is not Status.CURRENT:
        return False
    sentences = (check.sentence(span.start) for span in relation.evidence)
    return all(OF_THEN.search(check.text, *one) for one in sentences)


def _status(check: Check, relation: Relation, right: Right) -> Find:
    place, expected = other_status(
        relation.evidence, right.status, check.reading.text, check.language
    )
    return Find.at(
        place,
        right.message,
        people=check.case.slugs(relation.a, relation.b),
        expected=expected,
    )


RELATION_STATUS = Rule(
    code="relation.status",
    severity=Severity.WARN,
    needs="phases",
    sentence=Pair(
        "„Ehefrau“, „Ex-Mann“ oder „verlobt“ passt am Stichtag nicht zum Gedächtnis.",
        "“Wife”, “ex-husband” or “engaged” does not fit the record on the day.",
    ),
    reference="Pressekodex 2",
    find=_all_statuses,
)
