"""Who is whose spouse, partner, parent or child, and of which kind."""

from collections.abc import Iterator

from apps.checks.facts import Dossier, PersonFacts
from apps.checks.findings import Severity
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.kinplaces import (
    first_named,
    fits_two,
    is_short_for,
    is_whole,
    name_for,
    named_in,
)
from apps.checks.rules.partners import WHAT, wrong_partner
from apps.checks.rules.relations import FACTS
from apps.checks.wording import Pair, listed, source_words
from apps.people.rules import UNIONS, ParentFact
from apps.reading.enums import Kind, Parentage
from apps.reading.model import Relation, Span

WRONG_PARENT = Pair(
    "Nach dem Text ist {child} ein Kind von {parent}; im Gedächtnis stehen als "
    "{what} {others} ({source}).",
    "The text has {child} as a child of {parent}; on record as {what} are {others} "
    "({source}).",
)
PARENTS = Pair("Eltern", "parents")
CHILDREN = Pair("Kinder", "children")


def _wrong_people(check: Check) -> Iterator[Find]:
    for relation in check.reading.relations:
        if relation.status not in FACTS:
            continue
        if relation.kind in WHAT:
            yield from wrong_partner(check, relation)
        elif relation.kind is Kind.PARENT:
            yield from _wrong_parent(check, relation)


def _wrong_parent(check: Check, relation: Relation) -> Iterator[Find]:
    parent, child = check.facts(relation.a), check.facts(relation.b)
    if parent is None or child is None or edge_of(check, parent, child):
        return
    dossier = check.case.dossier
    if relation.parentage is Parentage.STEP and _has_wed_a_parent(
        dossier, parent.slug, child.slug
    ):
        return
    parents = [dossier.people[slug] for slug in dossier.parents(child.slug)]
    children = [dossier.people[slug] for slug in dossier.children(parent.slug)]
    if _is_full(parents, parent):
        what, others = PARENTS, parents
    elif children:
        what, others = CHILDREN, children
    else:
        return
    ends = sorted((relation.a, relation.b), key=lambda one: first_named(check, one))
    ends.sort(key=lambda one: is_whole(check, relation, named_in(check, relation, one)))
    place = named_in(check, relation, ends[-1])
    if fits_two(check, place) or is_short_for(place, others):
        return
    if any("\n" in span.text for span in relation.evidence):
        return  # words so far apart are too little for so much
    yield Find.at(
        place,
        WRONG_PARENT.say(
            check.language,
            child=child.name,
            parent=parent.name,
            what=what.say(check.language),
            others=listed(sorted(one.name for one in others), check.language),
            source=source_words(_edge_source(check, others), check.language),
        ),
        people=(parent.slug, child.slug),
        expected=_other_kin(check, place, relation, ends[-1]),
    )


def _has_wed_a_parent(dossier: Dossier, one: str, child: str) -> bool:
    """Which makes a step-parent, entered as one or not."""
    return any(
        couple.of_kind(*UNIONS) and couple.slugs & dossier.parents(child)
        for couple in dossier.couples_of(one)
    )


def edge_of(check: Check, parent: PersonFacts, child: PersonFacts) -> ParentFact | None:
    return check.case.dossier.parenthood(parent.slug, child.slug)


def _is_full(parents: list[PersonFacts], other: PersonFacts) -> bool:
    """Whether another parent has no room: there are two, or one of the same gender."""
    if len(parents) > 1:
        return True
    return any(one.gender and one.gender == other.gender for one in parents)


def _edge_source(check: Check, people: list[PersonFacts]) -> str:
    slugs = {one.slug for one in people}
    for edge in check.case.dossier.parenthoods:
        if slugs & {edge.parent, edge.child} and edge.sources:
            return edge.sources[0]
    return ""


def _other_kin(check: Check, place: Span, relation: Relation, wrong: str) -> str | None:
    """The one parent or child of the same gender who would be right."""
    dossier = check.case.dossier
    facts = check.facts(wrong)
    other = check.facts(relation.b if wrong == relation.a else relation.a)
    if facts is None or other is None:
        return None
    found = (
        dossier.parents(other.slug)
        if wrong == relation.a
        else dossier.children(other.slug)
    )
    fitting = {s for s in found if dossier.people[s].gender in ("", facts.gender)}
    named = set(check.case.slugs(*(p.id for p in check.reading.people)))
    return name_for(check, place, fitting - named or fitting)


RELATION_WRONG_PERSON = Rule(
    code="relation.wrong_person",
    severity=Severity.BLOCK,
    needs="relations",
    sentence=Pair(
        "Als Ehepartner, Partner, Elternteil oder Kind steht jemand da, den das "
        "Gedächtnis so nicht kennt, wohl aber einen anderen.",
        "Somebody is named as spouse, partner, parent or child whom the record knows "
        "in no such relation, while it knows another.",
    ),
    reference="Pressekodex 2, 8",
    find=_wrong_people,
)
