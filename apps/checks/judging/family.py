"""Who is whose child, who are siblings."""

from apps.checks.judging.case import Case, judged
from apps.checks.judging.model import AddParenthood, Judgement, Verdict
from apps.checks.wording import Pair, listed, source_words
from apps.people.rules import GOOD_STANDINGS
from apps.reading.enums import Parentage, Status
from apps.reading.model import Relation

PARENTS = {
    "birth": Pair("Elternteil", "parent"),
    "adoptive": Pair("Adoptivelternteil", "adoptive parent"),
    "step": Pair("Stiefelternteil", "step-parent"),
    "foster": Pair("Pflegeelternteil", "foster parent"),
    "unknown": Pair("Elternteil", "parent"),
}
OTHER_PARENTS = Pair("Eltern im Gedächtnis: {names}", "parents on record: {names}")
STANDINGS = {Status.RUMOURED: "rumoured", Status.DENIED: "denied"}
SIBLINGS = Pair("gemeinsame Eltern: {names}", "parents in common: {names}")
SIBLING = Pair("Geschwister", "siblings")


def judge_parent(case: Case, relation: Relation) -> Judgement:
    verdict, recorded, proposal = Verdict.UNKNOWN, "", None
    kind = relation.parentage or Parentage.UNKNOWN
    slugs = case.slugs(relation.a, relation.b)
    edge = case.dossier.parenthood(*slugs) if len(slugs) == 2 else None
    if relation.status is Status.PLANNED:
        pass
    elif edge and edge.standing in GOOD_STANDINGS:
        recorded = PARENTS[edge.kind].say(case.language)
        source = source_words(edge.sources[0] if edge.sources else "", case.language)
        recorded = f"{recorded}; {source}"
        kinds = {kind, edge.kind}
        confused = len(kinds) == 2 and "unknown" not in kinds
        denied = relation.status in STANDINGS
        verdict = Verdict.CONTRADICTS if confused else Verdict.AGREES
        verdict = Verdict.UNKNOWN if denied else verdict
    elif kind is Parentage.BIRTH and (others := _two_birth_parents(case, relation)):
        verdict, recorded = Verdict.CONTRADICTS, others
    elif edge is None and case.names_are_settled(relation.a, relation.b):
        verdict = Verdict.NEW
        standing = STANDINGS.get(relation.status, "reported")
        proposal = AddParenthood(relation.a, relation.b, kind.value, standing)
    return judged(
        relation,
        verdict,
        kind=relation.kind,
        people=(relation.a, relation.b),
        stated=PARENTS[kind].say(case.language),
        recorded=recorded,
        proposal=proposal,
    )


def _two_birth_parents(case: Case, relation: Relation) -> str:
    """The birth parents on record, where there are two already, neither the one."""
    child = case.facts(relation.b)
    if child is None:
        return ""
    parents = case.dossier.parents(child.slug, "birth")
    if len(parents) < 2:
        return ""
    names = sorted(case.dossier.people[slug].name for slug in parents)
    return OTHER_PARENTS.say(case.language, names=listed(names, case.language))


def judge_sibling(case: Case, relation: Relation) -> Judgement:
    """Siblings are computed, never recorded: without a common parent, no answer."""
    slugs = case.slugs(relation.a, relation.b)
    common: frozenset[str] = frozenset()
    if len(slugs) == 2 and relation.status not in STANDINGS:
        parents = (case.dossier.parents(slug, "birth", "adoptive") for slug in slugs)
        common = frozenset.intersection(*parents)
    names = sorted(case.dossier.people[slug].name for slug in common)
    recorded = SIBLINGS.say(case.language, names=listed(names, case.language))
    return judged(
        relation,
        Verdict.AGREES if common else Verdict.UNKNOWN,
        kind=relation.kind,
        people=(relation.a, relation.b),
        stated=SIBLING.say(case.language),
        recorded=recorded if common else "",
    )
