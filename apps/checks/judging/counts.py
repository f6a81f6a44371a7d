"""How many children, how many marriages."""

from apps.checks.comparisons import (
    ChildCount,
    children_of,
    joint_children,
    marriages_of,
)
from apps.checks.judging.case import Case, judged
from apps.checks.judging.model import (
    Judgement,
    Proposal,
    SetChildren,
    SetJointChildren,
    Verdict,
)
from apps.checks.wording import Pair, source_words
from apps.reading.enums import CountOf
from apps.reading.model import Count

EXACTLY = Pair("{number}; {source}", "{number}; {source}")
AT_LEAST = Pair("mindestens {number}", "at least {number}")


def judge_count(case: Case, count: Count) -> Judgement:
    verdict, recorded = Verdict.UNKNOWN, ""
    proposal: Proposal | None = None
    known = recorded_children(case, count)
    if known:
        recorded = _words(known, case.language)
        if known.excludes(count.count):
            verdict = Verdict.CONTRADICTS
        elif known.stated is not None:
            verdict = Verdict.AGREES
        else:
            verdict, proposal = Verdict.NEW, _proposal(count)
    elif count.of in (CountOf.CHILDREN, CountOf.JOINT_CHILDREN):
        if count.people and case.names_are_settled(*count.people):
            proposal = _proposal(count)
            verdict = Verdict.NEW if proposal else Verdict.UNKNOWN
    elif count.of is CountOf.MARRIAGES and count.people:
        verdict, recorded = _marriages(case, count)
    return judged(
        count,
        verdict,
        kind=count.of,
        people=count.people,
        stated=str(count.count),
        recorded=recorded,
        proposal=proposal,
    )


def recorded_children(case: Case, count: Count) -> ChildCount | None:
    """What is on record to hold the count against; None where that cannot be said."""
    slugs = case.slugs(*count.people)
    if len(slugs) != len(count.people):
        return None
    if count.of is CountOf.JOINT_CHILDREN and len(slugs) == 2:
        return joint_children(case.dossier, *slugs, case.as_of)
    if count.of is CountOf.CHILDREN and len(slugs) == 1:
        return children_of(case.dossier, slugs[0], case.as_of)
    return None


def _proposal(count: Count) -> Proposal | None:
    if count.of is CountOf.JOINT_CHILDREN and len(count.people) == 2:
        return SetJointChildren(*count.people, count.count)
    if count.of is CountOf.CHILDREN and len(count.people) == 1:
        return SetChildren(count.people[0], count.count)
    return None


def _words(known: ChildCount, language: str) -> str:
    if known.stated is not None:
        source = source_words(known.source, language)
        return EXACTLY.say(language, number=known.stated, source=source)
    return AT_LEAST.say(language, number=known.least) if known.least else ""


def _marriages(case: Case, count: Count) -> tuple[Verdict, str]:
    """More marriages on record than stated contradict; fewer may be a gap in it."""
    facts = case.facts(count.people[0])
    if facts is None or case.as_of is None:
        return Verdict.UNKNOWN, ""
    sure, possible = marriages_of(case.dossier, facts.slug, case.as_of)
    if sure > count.count:
        return Verdict.CONTRADICTS, str(sure)
    agrees = sure <= count.count <= possible
    return (Verdict.AGREES if agrees else Verdict.UNKNOWN), str(sure)
