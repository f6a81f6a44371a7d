"""How many children, and whether the record agrees."""

import re
from collections.abc import Iterator

from apps.checks.comparisons import ChildCount
from apps.checks.findings import Severity
from apps.checks.judging.counts import recorded_children
from apps.checks.rereading.openlengths import open_counts
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair, listed, source_words, with_number
from apps.reading.enums import CountOf
from apps.reading.model import Count

OF = {
    CountOf.CHILDREN: Pair("Kinder", "children"),
    CountOf.JOINT_CHILDREN: Pair("gemeinsamen Kinder", "joint children"),
}
ORDINAL = re.compile(
    r"\b(?:erst|zweit|dritt|viert|fünft|first|second|third|fourth|fifth)(?:e[nrs]?)?\b",
    re.IGNORECASE,
)
# "Mit seiner ersten Frau, der Lehrerin Ada, hat Bo" has commas
WITH = re.compile(r"\b(?:mit|with)\b[^.,;]*$|\b(?:Mit|With)\b[^.;]*$")
COUNT = Pair(
    "Zahl der {of} von {names}: im Text {stated}, im Gedächtnis {recorded} ({source}).",
    "Number of {of} of {names}: {stated} in the text, {recorded} on record ({source}).",
)
LEAST = Pair(
    "Zahl der {of} von {names}: im Text {stated}, im Gedächtnis schon {recorded}.",
    "Number of {of} of {names}: {stated} in the text, {recorded} on record already.",
)


def _counts(check: Check) -> Iterator[Find]:
    for count in check.reading.counts:
        known = recorded_children(check.case, count) if count.people else None
        if known is None or not known.excludes(count.count):
            continue
        if _is_of_more(check, count, known):
            continue
        number = known.least if known.stated is None else known.stated
        names = [check.case.name(person) for person in count.people]
        message = (LEAST if known.stated is None else COUNT).say(
            check.language,
            names=listed(names, check.language),
            of=OF[count.of].say(check.language),
            stated=count.count,
            recorded=number,
            source=source_words(known.source, check.language),
        )
        right = known.stated
        yield Find.at(
            count,
            message,
            people=check.case.slugs(*count.people),
            expected=None
            if right is None or 1 in (right, count.count)  # one needs another grammar
            else with_number(count.text, count.count, right, check.language),
        )


def _is_of_more(check: Check, count: Count, known: ChildCount) -> bool:
    """Whether others may come to it: "ihr erstes Kind", "mit Bo hat Ada zwei"."""
    total = known.least if known.stated is None else known.stated
    if count.count > total or count.of is not CountOf.CHILDREN:
        return False
    if ORDINAL.search(count.text):
        return True
    first, _ = check.sentence(count.start)
    with_whom = WITH.search(check.text, first, count.start)
    return with_whom is not None and any(
        one.person not in count.people
        for one in check.mentions_in(with_whom.start(), count.start)
    )


def _open_counts(check: Check) -> Iterator[Find]:
    """Numbers that the reader gave to nobody; see apps.checks.rereading.openlengths."""
    for counted in open_counts(check):
        right, place = counted.known.stated, counted.place
        if right is None:
            continue
        names = [check.case.name(person) for person in counted.people]
        of = CountOf.JOINT_CHILDREN if counted.joint else CountOf.CHILDREN
        yield Find.at(
            place,
            COUNT.say(
                check.language,
                names=listed(names, check.language),
                of=OF[of].say(check.language),
                stated=counted.number,
                recorded=right,
                source=source_words(counted.known.source, check.language),
            ),
            people=check.case.slugs(*counted.people),
            expected=None
            if 1 in (right, counted.number)
            else with_number(place.text, counted.number, right, check.language),
        )


def _all_counts(check: Check) -> Iterator[Find]:
    yield from _counts(check)
    yield from _open_counts(check)


FAMILY_CHILDREN_COUNT = Rule(
    code="family.children_count",
    severity=Severity.WARN,
    needs="parenthoods, stated number",
    sentence=Pair(
        "Die genannte Zahl der (gemeinsamen) Kinder weicht vom Gedächtnis ab.",
        "The stated number of (joint) children differs from the record.",
    ),
    reference="Pressekodex 2",
    find=_all_counts,
)
