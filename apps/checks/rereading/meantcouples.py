"""Couples that the reader took for others than the text means.

"Die beiden sind seit 1992 verheiratet" names nobody; the reader takes who was named
last. Where the record knows one couple of the text that has one of the two in it, and
the other is not named in the very words, that couple is meant. A name in the words is
the text's own and is never changed.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from apps.checks.comparisons import PHASES_OF, contradicts, dated
from apps.checks.facts import SHARED_LIFE, CoupleFacts, Dossier
from apps.checks.rereading.besidewords import is_named
from apps.dates import Certainty
from apps.dates.compare import before
from apps.people.rules import UNIONS
from apps.reading.enums import EndReason, Form, Kind, Parentage, Status
from apps.reading.model import Reading, Relation, Span

# "Der stolze Papa heißt Bo": whose child's, nothing tells
IS_CALLED = re.compile(
    r"\b(?:der|die|the)\s(?:[\w-]+\s){1,2}(?:heißt|ist|is)\b", re.IGNORECASE
)
AHEAD = 20  # characters of "Der stolze "
FAR = 10**9  # characters


def with_meant_couples(reading: Reading, dossier: Dossier) -> Reading:
    """The reading with the couples that are meant; the same one where all are."""
    ids = {one.record: one.id for one in reading.people if one.record}
    reading = _without_ends_before_begins(reading)
    meant = [
        _meant(relation, reading, dossier, ids)
        if relation.kind in PHASES_OF
        else _meant_parent(relation, reading, dossier, ids)
        if relation.kind is Kind.PARENT
        else relation
        for relation in reading.relations
    ]
    if meant == list(reading.relations):
        return reading
    return _with_relations(reading, meant)


def _without_ends_before_begins(reading: Reading) -> Reading:
    """Who parted in 2008 and wed in 2015 are two couples: the end is of another."""
    torn = [
        place
        for place, one in enumerate(reading.relations)
        if (begin := dated(one.begin))
        and (end := dated(one.end))
        and before(end, begin) is Certainty.CERTAIN
    ]
    if not torn:
        return reading
    return replace(
        reading,
        relations=tuple(
            replace(one, end=None, end_reason=None, status=Status.CURRENT)
            if place in torn
            else one
            for place, one in enumerate(reading.relations)
        ),
        durations=tuple(one for one in reading.durations if one.relation not in torn),
    )


def _with_relations(reading: Reading, meant: list[Relation | None]) -> Reading:
    """A length goes with the relation that it is of."""
    kept = [place for place, one in enumerate(meant) if one]
    return replace(
        reading,
        relations=tuple(one for one in meant if one),
        durations=tuple(
            replace(length, relation=kept.index(length.relation))
            for length in reading.durations
            if length.relation in kept
        ),
    )


def _meant(
    relation: Relation, reading: Reading, dossier: Dossier, ids: dict[str, str]
) -> Relation | None:
    slug_of = {id_: slug for slug, id_ in ids.items()}
    ends = relation.a, relation.b
    slugs = [slug_of[end] for end in ends if end in slug_of]
    named = [end for end in ends if is_named(end, relation, reading)]
    if len(slugs) < 2:
        return relation
    if _is_anothers_widow(relation, slugs, reading, dossier):
        return None
    if len(named) == 2:
        return relation
    couple = dossier.couple(*slugs)
    if couple and (named or couple.of_kind(*_kinds(relation.kind))):
        return relation
    found = {
        frozenset(ids[slug] for slug in couple.slugs)
        for whose in named or ends
        for couple in _couples(slug_of[whose], relation, dossier)
        if couple.slugs <= ids.keys()
        and _are_spoken_of((ids[slug] for slug in couple.slugs), relation, reading)
    }
    if len(found) > 1:
        at = relation.evidence[0].start
        last = named[0] if named else min(ends, key=lambda e: _away(e, at, reading))
        fitting = _of_the_dates(found, relation, slug_of, dossier)
        found = {pair for pair in fitting if last in pair} or found
        found = _of_the_standing(found, relation, slug_of, dossier)
    if len(found) == 1:
        a, b = sorted(found.pop(), key=lambda one: one not in ends)
        return replace(relation, a=a, b=b, status=_status(relation))
    # a child is nobody's wife: whoever was meant, it was somebody else
    kin = dossier.parenthood(*slugs) or dossier.parenthood(*reversed(slugs))
    return None if kin else relation


def _is_anothers_widow(
    relation: Relation, slugs: list[str], reading: Reading, dossier: Dossier
) -> bool:
    """ "Rupert was seen with the widow Cordula": never wed, nor is he dead.

    Nor is a novelist of the text who lives the one in "the novelist's widow".
    """
    if relation.end_reason != EndReason.DEATH:
        return False
    couple = dossier.couple(*slugs)
    described = any(
        one.form is Form.DESCRIPTION
        and any(span.start <= one.start < span.end for span in relation.evidence)
        for person in reading.people
        if person.id in (relation.a, relation.b)
        for one in person.mentions
    )
    unwed = not couple.of_kind(*UNIONS) if couple else described
    return unwed and not any(dossier.people[slug].death for slug in slugs)


def _of_the_dates(
    found: set[frozenset[str]],
    relation: Relation,
    slug_of: dict[str, str],
    dossier: Dossier,
) -> set[frozenset[str]]:
    """Those whose wedding, or its end, was when the text says."""
    stated = dated(relation.begin), dated(relation.end)
    fitting = set()
    for pair in found:
        couple = dossier.couple(*(slug_of[one] for one in pair))
        phases = couple.of_kind(*_kinds(relation.kind)) if couple else ()
        if any(
            told and date and not contradicts(told, date)
            for phase in phases
            for told, date in zip(stated, (phase.begin, phase.end), strict=True)
        ):
            fitting.add(pair)
    return fitting


def _of_the_standing(
    found: set[frozenset[str]],
    relation: Relation,
    slug_of: dict[str, str],
    dossier: Dossier,
) -> set[frozenset[str]]:
    """ "Aus der Verbindung mit Bo": with whom it is over, where another lasts."""
    if relation.status is not Status.FORMER:
        return found
    over = set()
    for pair in found:
        couple = dossier.couple(*(slug_of[one] for one in pair))
        phases = couple.of_kind(*SHARED_LIFE) if couple else ()
        if phases and all(phase.end for phase in phases):
            over.add(pair)
    return over if len(over) == 1 else found


def _status(relation: Relation) -> Status:
    """ "Die Trauung fand 2018 statt": that it is over was told of the other couple."""
    told = relation.end or relation.end_reason or not relation.begin
    return relation.status if told else Status.CURRENT


def _meant_parent(
    relation: Relation, reading: Reading, dossier: Dossier, ids: dict[str, str]
) -> Relation | None:
    """ "Her son Colin": whose, the record may know better than who was named last."""
    slug_of = {id_: slug for slug, id_ in ids.items()}
    child, parent = slug_of.get(relation.b), slug_of.get(relation.a)
    if not child or not parent:
        return relation
    if dossier.couple(parent, child):
        # a husband is nobody's father ("Der stolze Papa …"), unless hers is missing
        missing = _like(parent, dossier.parents(child) - ids.keys(), dossier)
        named = missing and is_named(relation.a, relation, reading)
        named = named and not any(_is_called(reading, s) for s in relation.evidence)
        return relation if named else None
    edge = dossier.parenthood(parent, child)
    if edge and (relation.parentage is not Parentage.STEP or edge.kind == "step"):
        return relation
    if not is_named(relation.a, relation, reading):
        found = _meant_parents(relation, child, parent, dossier)
        found = [ids[one] for one in found if one in ids]
        return replace(relation, a=found[0]) if len(found) == 1 else relation
    if edge or is_named(relation.b, relation, reading):
        return relation
    at = relation.evidence[0].start
    children = [ids[one] for one in dossier.children(parent) if one in ids]
    children = [one for one in children if _away(one, at, reading) < FAR]
    if not children:
        return relation
    return replace(relation, b=min(children, key=lambda one: _away(one, at, reading)))


def _meant_parents(
    relation: Relation, child: str, parent: str, dossier: Dossier
) -> list[str]:
    """Those on record; of a stepchild, too, whom a parent has married."""
    found = list(dossier.parents(child))
    if relation.parentage is Parentage.STEP:
        steps = [e.parent for e in dossier.edges_of(child) if e.kind == "step"]
        unions = [c for one in found for c in dossier.couples_of(one)]
        wed = [c.slugs for c in unions if c.of_kind(*UNIONS)]
        found = [*steps, *(one for slugs in wed for one in slugs if one not in found)]
        found = list(dict.fromkeys(found))
    return _like(parent, found, dossier) or found


def _like(one: str, others: Iterable[str], dossier: Dossier) -> list[str]:
    """Those of the same gender."""
    gender = dossier.people[one].gender
    return [other for other in others if dossier.people[other].gender == gender]


def _are_spoken_of(people: Iterable[str], relation: Relation, reading: Reading) -> bool:
    """Whether all are named before the words, or in the same paragraph."""
    first = relation.evidence[0].end
    end = reading.text.find("\n", first)
    end = end if end > 0 else len(reading.text)
    return all(_away(one, end, reading) < FAR for one in people)


def _away(person: str, at: int, reading: Reading) -> int:
    """How far before the place somebody was named last."""
    mentions = next(one.mentions for one in reading.people if one.id == person)
    return min((at - m.start for m in mentions if m.start < at), default=FAR)


def _is_called(reading: Reading, span: Span) -> bool:
    begin = max(0, span.start - AHEAD)
    return IS_CALLED.search(reading.text, begin, span.end) is not None


def _kinds(kind: Kind) -> Collection[str]:
    return SHARED_LIFE if kind is Kind.PARTNERSHIP else PHASES_OF[kind]


def _couples(slug: str, relation: Relation, dossier: Dossier) -> Iterator[CoupleFacts]:
    """Those of the kind; "Noch-Ehemann" is rather of a marriage that has not ended."""
    found = [
        couple
        for couple in dossier.couples_of(slug)
        if couple.of_kind(*_kinds(relation.kind))
    ]
    lasting = [
        couple
        for couple in found
        if any(one.end is None for one in couple.of_kind(*_kinds(relation.kind)))
    ]
    apart = relation.end_reason == EndReason.SEPARATION
    yield from (
        lasting if apart and relation.kind is Kind.MARRIAGE and lasting else found
    )
