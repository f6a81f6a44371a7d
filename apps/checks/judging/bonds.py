"""Who was with whom when, who is whose child, how many, and for how long."""

from apps.checks.comparisons import (
    PHASES_OF,
    bases,
    best_phase,
    contradicts,
    dated,
    duration_fits,
    refines,
)
from apps.checks.facts import CoupleFacts
from apps.checks.judging.case import Case, judged
from apps.checks.judging.counts import judge_count
from apps.checks.judging.family import judge_parent, judge_sibling
from apps.checks.judging.model import (
    AddPhase,
    ChangePhase,
    Judgement,
    Proposal,
    Verdict,
)
from apps.checks.wording import Pair, source_words, term_words, years_words
from apps.dates import Certainty, Edtf
from apps.dates.durations import YearSpan
from apps.people.rules import PhaseFact, State, states
from apps.reading.enums import EndReason, Kind, Status
from apps.reading.model import Duration, Relation

__all__ = ["judge_count", "judge_duration", "judge_relation"]

DOUBTS = {Status.RUMOURED: "rumoured", Status.DENIED: "denied"}
KINDS = {
    "marriage": Pair("Ehe", "marriage"),
    "civil_union": Pair("eingetragene Partnerschaft", "civil union"),
    "engagement": Pair("Verlobung", "engagement"),
    "partnership": Pair("Beziehung", "relationship"),
    "dating": Pair("Beziehung", "relationship"),
    "separation": Pair("Trennung", "separation"),
    "sibling": Pair("Geschwister", "siblings"),
    "grandparent": Pair("Großeltern", "grandparents"),
    "in_law": Pair("verschwägert", "in-laws"),
    "friend": Pair("befreundet", "friends"),
    "colleague": Pair("Kollegen", "colleagues"),
}
STATUSES = {
    Status.CURRENT: Pair("besteht", "current"),
    Status.FORMER: Pair("vorbei", "over"),
    Status.PLANNED: Pair("geplant", "planned"),
    Status.RUMOURED: Pair("Gerücht", "rumoured"),
    Status.DENIED: Pair("dementiert", "denied"),
}
REASONS = {
    "divorce": Pair("Scheidung", "divorce"),
    "separation": Pair("Trennung", "separation"),
    "annulment": Pair("Annullierung", "annulment"),
    "death": Pair("Tod", "death"),
    "marriage": Pair("Heirat", "wedding"),
}
PART_AND_DIVORCE = {"separation", "divorce"}  # two stages of one end


def judge_relation(case: Case, relation: Relation) -> Judgement:
    match relation.kind:
        case Kind.PARENT:
            return judge_parent(case, relation)
        case Kind.SIBLING:
            return judge_sibling(case, relation)
        case Kind.MARRIAGE | Kind.ENGAGEMENT | Kind.PARTNERSHIP:
            return _judge_phase(case, relation)
    return _judged(case, relation, Verdict.UNKNOWN)


def _judge_phase(case: Case, relation: Relation) -> Judgement:
    if relation.status is Status.PLANNED:
        return _judged(case, relation, Verdict.UNKNOWN)
    slugs = case.slugs(relation.a, relation.b)
    couple = case.dossier.couple(*slugs) if len(slugs) == 2 else None
    begin, end = dated(relation.begin), dated(relation.end)
    phase = best_phase(couple, relation.kind, begin, end) if couple else None
    if phase is None:
        return _judge_unrecorded(case, relation, couple)
    if relation.status in DOUBTS:
        return _judged(case, relation, Verdict.UNKNOWN, _phase_words(phase, case))
    verdict, change = _compare(case, relation, phase)
    return _judged(case, relation, verdict, _phase_words(phase, case), change)


def _judge_unrecorded(
    case: Case, relation: Relation, couple: CoupleFacts | None
) -> Judgement:
    """No phase of this kind is on record; one of another kind may say it too."""
    if couple and relation.kind is Kind.PARTNERSHIP and not relation.begin:
        married = couple.of_kind("marriage", "civil_union", "engagement")
        if married:  # who is married is together
            words = _phase_words(married[-1], case)
            return _judged(case, relation, Verdict.AGREES, words)
    if not case.names_are_settled(relation.a, relation.b):
        return _judged(case, relation, Verdict.UNKNOWN)
    proposal = AddPhase(
        a=relation.a,
        b=relation.b,
        kind=PHASES_OF[relation.kind][0],
        begin=dated(relation.begin),
        end=dated(relation.end),
        end_reason=str(relation.end_reason or ""),
        standing=DOUBTS.get(relation.status, "reported"),
    )
    return _judged(case, relation, Verdict.NEW, proposal=proposal)


def _compare(
    case: Case, relation: Relation, phase: PhaseFact
) -> tuple[Verdict, Proposal | None]:
    begin, end = dated(relation.begin), dated(relation.end)
    stated_reason = str(relation.end_reason or "")
    other_stage = _other_stage(stated_reason, phase.end_reason)
    if other_stage:
        end = None  # a separation is no divorce: their dates are not one date
    if begin and phase.begin and contradicts(begin, phase.begin):
        return Verdict.CONTRADICTS, None
    if end and phase.end and contradicts(end, phase.end):
        return Verdict.CONTRADICTS, None
    other_reason = stated_reason and phase.end_reason not in ("", stated_reason)
    if other_reason and not other_stage:
        return Verdict.CONTRADICTS, None
    if not end and status_is_wrong(relation.status, phase, case.as_of):
        return Verdict.CONTRADICTS, None
    change = ChangePhase(
        phase=phase.pk or 0,
        begin=_better(begin, phase.begin),
        end=_better(end, phase.end),
        end_reason=phase.end_reason or (stated_reason if end or phase.end else ""),
    )
    as_it_is = ChangePhase(phase.pk or 0, phase.begin, phase.end, phase.end_reason)
    if change == as_it_is:
        return Verdict.AGREES, None
    return Verdict.NEW, change


def _other_stage(stated: str, recorded: str) -> bool:
    return stated != recorded and {stated, recorded} <= PART_AND_DIVORCE


def _better(stated: Edtf | None, recorded: Edtf | None) -> Edtf | None:
    if stated is None or recorded is None:
        return stated or recorded
    return stated if refines(stated, recorded) else recorded


def status_is_wrong(status: Status, phase: PhaseFact, as_of: Edtf | None) -> bool:
    """Whether "current" is said of what is certainly over, or "former" of the rest."""
    if as_of is None:
        return False
    possible = states(phase, as_of)
    if status is Status.CURRENT:
        return possible == [State.OVER]
    return status is Status.FORMER and State.OVER not in possible


def judge_duration(case: Case, length: Duration) -> Judgement:
    relation = case.reading.relations[length.relation]
    slugs = case.slugs(relation.a, relation.b)
    couple = case.dossier.couple(*slugs) if len(slugs) == 2 else None
    found = list(bases(couple, case.as_of)) if couple else []
    verdict, recorded = Verdict.UNKNOWN, ""
    if found:
        fit = [duration_fits(length, basis.years) for basis in found]
        wrong = all(one is Certainty.IMPOSSIBLE for one in fit)
        verdict = Verdict.CONTRADICTS if wrong else Verdict.AGREES
        recorded = years_words(found[0].years, case.language)
    stated = YearSpan(length.low, length.high, length.low_open, length.high_open)
    return judged(
        length,
        verdict,
        kind="duration",
        people=(relation.a, relation.b),
        stated=years_words(stated, case.language),
        recorded=recorded,
    )


def _judged(
    case: Case,
    relation: Relation,
    verdict: Verdict,
    recorded: str = "",
    proposal: Proposal | None = None,
) -> Judgement:
    words = [KINDS[relation.kind].say(case.language)]
    words += [STATUSES[relation.status].say(case.language)]
    begin, end = dated(relation.begin), dated(relation.end)
    over = relation.status is not Status.CURRENT
    words += filter(None, [term_words(begin, end, case.language, over)])
    if relation.end_reason:
        words.append(REASONS[EndReason(relation.end_reason)].say(case.language))
    return judged(
        relation,
        verdict,
        kind=relation.kind,
        people=(relation.a, relation.b),
        stated=", ".join(words),
        recorded=recorded,
        proposal=proposal,
    )


def _phase_words(phase: PhaseFact, case: Case) -> str:
    term = term_words(phase.begin, phase.end, case.language, bool(phase.end_reason))
    words = f"{KINDS[phase.kind].say(case.language)} {term}".rstrip()
    if phase.end_reason:
        words += f", {REASONS[phase.end_reason].say(case.language)}"
    source = phase.sources[0] if phase.sources else ""
    return f"{words}; {source_words(source, case.language)}"
