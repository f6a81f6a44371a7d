"""How many children, and whether the record agrees."""

from collections.abc import Iterator

from apps.checks.findings import Severity
from apps.checks.judging.counts import recorded_children
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair, listed, source_words, with_number
from apps.reading.enums import CountOf

OF = {
    CountOf.CHILDREN: Pair("{count} Kinder", "{count} children"),
    CountOf.JOINT_CHILDREN: Pair(
        "{count} gemeinsame Kinder", "{count} children together"
    ),
}
COUNT = Pair(
    "Der Text gibt {names} {stated}, das Archiv {recorded} ({source}).",
    "The text gives {names} {stated}, the record {recorded} ({source}).",
)
LEAST = Pair(
    "Der Text gibt {names} {stated}, das Archiv kennt schon {recorded}.",
    "The text gives {names} {stated}, the record knows {recorded} already.",
)


def _counts(check: Check) -> Iterator[Find]:
    for count in check.reading.counts:
        known = recorded_children(check.case, count) if count.people else None
        if known is None or not known.excludes(count.count):
            continue
        number = known.least if known.stated is None else known.stated
        names = [check.case.name(person) for person in count.people]
        words = OF[count.of]
        message = (LEAST if known.stated is None else COUNT).say(
            check.language,
            names=listed(names, check.language),
            stated=words.say(check.language, count=count.count),
            recorded=words.say(check.language, count=number),
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


FAMILY_CHILDREN_COUNT = Rule(
    code="family.children_count",
    severity=Severity.WARN,
    needs="parenthoods, stated number",
    sentence=Pair(
        "Die genannte Zahl der (gemeinsamen) Kinder weicht vom Archiv ab.",
        "The stated number of (joint) children differs from the record.",
    ),
    reference="Pressekodex 2",
    find=_counts,
)
