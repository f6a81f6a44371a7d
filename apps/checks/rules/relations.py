"""Weddings, partings and what two people are to each other, against the record."""

import re
from collections.abc import Iterator

from apps.checks.comparisons import (
    PHASES_OF,
    best_phase,
    contradicts,
    dated,
)
from apps.checks.facts import SHARED_LIFE, CoupleFacts
from apps.checks.findings import Severity
from apps.checks.rereading.openyears import slips
from apps.checks.rereading.recordedfacts import kinds_told
from apps.checks.rereading.yearwords import APART, DIVORCED, ENGAGED, TOGETHER, WED
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.life import other_year, year_told
from apps.checks.wording import Pair, date_words, source_words
from apps.dates import Certainty, Edtf
from apps.dates.compare import before
from apps.people.rules import PhaseFact
from apps.reading.enums import Kind, Status
from apps.reading.model import Relation

FACTS = {Status.CURRENT, Status.FORMER}  # plans, rumours and denials state no date

FILED = re.compile(
    r"\b(?:fil(?:ed|es|ing)\s+(?:papers\s+)?(?:for|to)\b|divorce\s+(?:papers|petition)|"
    r"[Ss]cheidung\s+(?:\w+\s+)?(?:ein(?:gereicht|zureichen)?|beantragt)\b|"
    r"Scheidungs(?:antrag|klage|papiere))"
)
# another feast of the same marriage
AGAIN = re.compile(
    r"\b(?:kirchlich\w*|freie\w*\s+Trauung|Treueversprechen|Ehegelübde|erneuer\w+|"
    r"noch\s+(?:ein)?mal|church|religious|blessing|renew\w+|second\s+ceremony)\b",
    re.IGNORECASE,
)
BEGAN = Pair(
    "Nach dem Text begann die {kind} von {a} und {b} {stated}, laut Gedächtnis "
    "{recorded} ({source}).",
    "The text has the {kind} of {a} and {b} begin {stated}, the record {recorded} "
    "({source}).",
)
ENDED = Pair(
    "Nach dem Text endete die {kind} von {a} und {b} {stated}, laut Gedächtnis "
    "{recorded} ({source}).",
    "The text has the {kind} of {a} and {b} end {stated}, the record {recorded} "
    "({source}).",
)
PARTED = Pair(
    "Nach dem Text trennten sich {a} und {b} {stated}, laut Gedächtnis {recorded} "
    "({source}).",
    "The text has {a} and {b} part {stated}, the record {recorded} ({source}).",
)
KINDS = {
    "marriage": Pair("Ehe", "marriage"),
    "engagement": Pair("Verlobung", "engagement"),
    "partnership": Pair("Beziehung", "relationship"),
}


SLIPS = {
    WED: (BEGAN, "marriage"),
    DIVORCED: (ENDED, "marriage"),
    TOGETHER: (BEGAN, "partnership"),
    APART: (PARTED, "partnership"),
    ENGAGED: (BEGAN, "engagement"),
}


def couple_of(check: Check, relation: Relation) -> CoupleFacts | None:
    slugs = check.case.slugs(relation.a, relation.b)
    return check.case.dossier.couple(*slugs) if len(slugs) == 2 else None


def _dates(check: Check) -> Iterator[Find]:
    for relation in check.reading.relations:
        couple = couple_of(check, relation)
        if couple is None or relation.status not in FACTS:
            continue
        begin, end = dated(relation.begin), dated(relation.end)
        phase = best_phase(couple, relation.kind, begin, end)
        if phase is None and relation.kind is Kind.PARTNERSHIP and not begin:
            # "separated in 2016" may be said of a marriage
            phase = best_phase(couple, Kind.MARRIAGE, begin, end)
        if phase is None:
            continue
        wrong = begin and phase.begin and contradicts(begin, phase.begin)
        excused = (
            begin
            and wrong
            and (
                _of_other_phase(couple, begin)
                or _of_other_couple(check, relation, begin, "begin")
                or _is_held_again(check, relation, begin, phase)
            )
        )
        if begin and phase.begin and wrong and not excused:
            yield _date(check, relation, BEGAN, begin, phase.begin, phase)
        if end:
            yield from _end(check, relation, end, couple, phase)


def _of_other_phase(couple: CoupleFacts, begin: Edtf) -> bool:
    """Whether it is when they became a couple or engaged, told in one breath.

    "Seit Juni 2019 ein Paar, sind verheiratet" dates the couple, not the wedding.
    """
    return any(
        phase.begin is not None and not contradicts(begin, phase.begin)
        for phase in couple.of_kind(*SHARED_LIFE)
    )


def _is_held_again(
    check: Check, relation: Relation, begin: Edtf, phase: PhaseFact
) -> bool:
    """Whether they were married by then: "erst im Juli das kirchliche Jawort"."""
    if phase.begin is None or before(phase.begin, begin) is not Certainty.CERTAIN:
        return False
    sentences = (check.sentence(span.start) for span in relation.evidence)
    return any(AGAIN.search(check.text, *one) for one in sentences)


def _of_other_couple(check: Check, relation: Relation, stated: Edtf, edge: str) -> bool:
    """Whether one of the two has wed, or left, another of the text then.

    "Neben ihm: Petra (41). Seit 2021 sind die beiden verheiratet": the words name none.
    """
    place, is_year = year_told(check, relation.evidence, stated)
    within = next(
        (s for s in relation.evidence if s.start <= place.start < s.end), None
    )
    if not is_year or within is None or check.mentions_in(within.start, within.end):
        return False
    present = set(check.case.slugs(*(person.id for person in check.reading.people)))
    return any(
        couple.slugs <= present
        and (recorded := getattr(phase, edge))
        and not contradicts(stated, recorded)
        for slug in check.case.slugs(relation.a, relation.b)
        for couple in check.case.dossier.couples_of(slug)
        for phase in couple.of_kind(*PHASES_OF[relation.kind])
    )


def _end(
    check: Check, relation: Relation, end: Edtf, couple: CoupleFacts, phase: PhaseFact
) -> Iterator[Find]:
    """A parting is held against the parting, a divorce against the divorce.

    An end by death that the words do not tell is none that the text states.
    """
    if relation.end_reason == "death" and not any(
        str(end.year) in span.text for span in relation.evidence
    ):
        return
    if _of_other_couple(check, relation, end, "end"):
        return
    if _is_filed(check, relation) and not contradicts_after(end, phase):
        return  # who files for it is divorced some time after
    if relation.end_reason == "separation" and phase.end_reason != "separation":
        if (
            phase.end
            and not contradicts(end, phase.end)
            and _is_of_divorce(check, relation)
        ):
            return  # "ihre Wege trennten sich vor dem Scheidungsrichter"
        for apart in couple.of_kind("separation"):
            if apart.begin and contradicts(end, apart.begin):
                yield _date(check, relation, PARTED, end, apart.begin, apart)
        return
    stages = {relation.end_reason or "", phase.end_reason}
    # A marriage outlasts the separation; without one, the separation is the end.
    stage_only = "separation" in stages and relation.kind is not Kind.PARTNERSHIP
    if phase.end and contradicts(end, phase.end) and not stage_only:
        yield _date(check, relation, ENDED, end, phase.end, phase)


def _is_filed(check: Check, relation: Relation) -> bool:
    sentences = (check.sentence(span.start) for span in relation.evidence)
    return any(FILED.search(check.text, *one) for one in sentences)


def contradicts_after(stated: Edtf, phase: PhaseFact) -> bool:
    """Whether the phase had ended when something of it was yet to come."""
    return phase.end is not None and before(phase.end, stated) is Certainty.CERTAIN


def _is_of_divorce(check: Check, relation: Relation) -> bool:
    sentences = (check.sentence(span.start) for span in relation.evidence)
    return any(DIVORCED in kinds_told(check, *one) for one in sentences)


def _date(
    check: Check,
    relation: Relation,
    pair: Pair,
    stated: Edtf,
    recorded: Edtf,
    phase: PhaseFact,
) -> Find:
    place, is_year = year_told(check, relation.evidence, stated)
    return Find.at(
        place,
        pair.say(
            check.language,
            kind=KINDS[relation.kind].say(check.language),
            a=check.case.name(relation.a),
            b=check.case.name(relation.b),
            stated=date_words(stated, check.language),
            recorded=date_words(recorded, check.language),
            source=source_words(source_of(phase), check.language),
        ),
        people=check.case.slugs(relation.a, relation.b),
        expected=other_year(place, is_year, stated, recorded),
    )


def _slipped_dates(check: Check) -> Iterator[Find]:
    """Years beside "heirateten" or "trennten sich" that the reader gave to nobody."""
    for slip in slips(check, *SLIPS):
        pair, kind = SLIPS[slip.kind]
        yield Find.at(
            slip.place,
            pair.say(
                check.language,
                kind=KINDS[kind].say(check.language),
                a=slip.names[0],
                b=slip.names[1],
                stated=date_words(slip.stated, check.language),
                recorded=date_words(slip.recorded, check.language),
                source=source_words(slip.source, check.language),
            ),
            people=slip.people,
            expected=other_year(slip.place, True, slip.stated, slip.recorded),
        )


def _all_dates(check: Check) -> Iterator[Find]:
    yield from _dates(check)
    yield from _slipped_dates(check)


def source_of(phase: PhaseFact) -> str:
    return phase.sources[0] if phase.sources else ""


RELATION_DATE = Rule(
    code="relation.date",
    severity=Severity.WARN,
    needs="phases",
    sentence=Pair(
        "Ein genanntes Datum von Hochzeit, Trennung oder Scheidung weicht vom "
        "Gedächtnis ab.",
        "A stated date of a wedding, separation or divorce differs from the record.",
    ),
    reference="Pressekodex 2",
    find=_all_dates,
)
