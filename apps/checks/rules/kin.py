"""Who is whose spouse, partner, parent or child, and of which kind."""

from collections.abc import Collection, Iterator

from apps.checks.comparisons import PHASES_OF
from apps.checks.facts import SHARED_LIFE, CoupleFacts, Dossier, PersonFacts
from apps.checks.findings import Severity
from apps.checks.rereading.meantcouples import UP_TO
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.relations import FACTS, couple_of
from apps.checks.wording import Pair, listed, source_words
from apps.people.rules import UNIONS, ParentFact
from apps.reading.enums import Form, Kind, Parentage, Status
from apps.reading.model import Mention, Relation, Span

WRONG_PARTNER = Pair(
    "Nach dem Text gehören {a} und {b} zusammen; das Gedächtnis kennt zu {whose} als "
    "{what} nur {others} ({source}).",
    "The text has {a} and {b} belong together; as {what} of {whose} the record knows "
    "only {others} ({source}).",
)
WRONG_PARENT = Pair(
    "Nach dem Text ist {child} ein Kind von {parent}; im Gedächtnis stehen als "
    "{what} {others} ({source}).",
    "The text has {child} as a child of {parent}; on record as {what} are {others} "
    "({source}).",
)
WHAT = {
    Kind.MARRIAGE: Pair("Ehe", "spouse"),
    Kind.ENGAGEMENT: Pair("Verlobung", "betrothed"),
    Kind.PARTNERSHIP: Pair("Beziehung", "partner"),
}
PARENTS = Pair("Eltern", "parents")
CHILDREN = Pair("Kinder", "children")


def _wrong_people(check: Check) -> Iterator[Find]:
    for relation in check.reading.relations:
        if relation.status not in FACTS:
            continue
        if relation.kind in WHAT:
            yield from _wrong_partner(check, relation)
        elif relation.kind is Kind.PARENT:
            yield from _wrong_parent(check, relation)


def _wrong_partner(check: Check, relation: Relation) -> Iterator[Find]:
    couple = couple_of(check, relation)
    if couple and couple.phases:
        return  # of whatever kind or standing: for other rules
    ends = [relation.a, relation.b]
    ends.sort(key=lambda one: _first(check, one))
    for whose, wrong in (ends, ends[::-1]):
        facts = check.facts(whose)
        others = _partners(check, facts, relation.kind) if facts else []
        place = _named_in(check, relation, wrong)
        if facts and others and check.facts(wrong) and not _fits_two(check, place):
            yield _partner(check, relation, whose, wrong, others)
            return


def _first(check: Check, person: str) -> int:
    return check.case.people[person].mentions[0].start


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
    people = [
        check.case.dossier.people[slug]
        for couple in others
        for slug in couple.slugs - {facts.slug}
    ]
    place = _named_in(check, relation, wrong)
    if not _is_told(check, relation, place):
        there = _named_in(check, relation, whose)
        place = there if _is_told(check, relation, there) else place
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


def _named_in(check: Check, relation: Relation, person: str) -> Span:
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


def _is_told(check: Check, relation: Relation, place: Span) -> bool:
    """Whether it stands in the very words that state the relation, or right behind."""
    return any(
        (span.start <= place.start and place.end <= span.end)
        or UP_TO.fullmatch(check.text, span.end, place.start)
        for span in relation.evidence
    )


def _is_whole(check: Check, relation: Relation, place: Span) -> bool:
    """Whether it is the whole name in those words."""
    return _is_told(check, relation, place) and " " in place.text


def _fits_two(check: Check, place: Span) -> bool:
    """Whether the name is short and another of the text has it: the reader may err."""
    words = place.text.split()
    if isinstance(place, Mention) and place.form is Form.FULL and len(words) > 1:
        return False
    last = words[-1]
    return sum(last in person.name.split() for person in check.reading.people) > 1


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
    return _name_for(check, place, slugs)


def _name_for(check: Check, place: Span, slugs: Collection[str]) -> str | None:
    if len(slugs) != 1 or not isinstance(place, Mention):
        return None
    name = check.case.dossier.people[next(iter(slugs))].name
    if " " in place.text:
        return name
    return name.split()[0]


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
    ends = sorted((relation.a, relation.b), key=lambda one: _first(check, one))
    ends.sort(
        key=lambda one: _is_whole(check, relation, _named_in(check, relation, one))
    )
    place = _named_in(check, relation, ends[-1])
    if _fits_two(check, place):
        return
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
    return _name_for(check, place, fitting - named or fitting)


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
