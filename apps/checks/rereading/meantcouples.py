"""Couples that the reader took for others than the text means.

"Die beiden sind seit 1992 verheiratet" names nobody; the reader takes who was named
last. Where the record knows one couple of the text that has one of the two in it, and
the other is not named in the very words, that couple is meant. A name in the words is
the text's own and is never changed.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from apps.checks.comparisons import PHASES_OF
from apps.checks.facts import SHARED_LIFE, Dossier
from apps.reading.enums import Kind
from apps.reading.model import Reading, Relation

# "has found love again with" – "the landscape architect" – and the name
UP_TO = re.compile(r" (?:[\w-]+ ){0,3}")


def with_meant_couples(reading: Reading, dossier: Dossier) -> Reading:
    """The reading with the couples that are meant; the same one where all are."""
    ids = {one.record: one.id for one in reading.people if one.record}
    meant = tuple(
        _meant(relation, reading, dossier, ids)
        if relation.kind in PHASES_OF
        else _meant_parent(relation, reading, dossier, ids)
        if relation.kind is Kind.PARENT
        else relation
        for relation in reading.relations
    )
    return reading if meant == reading.relations else replace(reading, relations=meant)


def _meant(
    relation: Relation, reading: Reading, dossier: Dossier, ids: dict[str, str]
) -> Relation:
    slug_of = {id_: slug for slug, id_ in ids.items()}
    ends = relation.a, relation.b
    slugs = [slug_of[end] for end in ends if end in slug_of]
    if len(slugs) < 2 or dossier.couple(*slugs):
        return relation
    named = [end for end in ends if _is_named(end, relation, reading)]
    if len(named) == 2:
        return relation
    found = {
        frozenset(ids[slug] for slug in slugs)
        for whose in named or ends
        for slugs in _couples(slug_of[whose], relation.kind, dossier)
        if slugs <= ids.keys()
    }
    if len(found) != 1:
        return relation
    a, b = sorted(found.pop(), key=lambda one: one not in ends)
    return replace(relation, a=a, b=b)


def _meant_parent(
    relation: Relation, reading: Reading, dossier: Dossier, ids: dict[str, str]
) -> Relation:
    """ "Her son Colin": whose, the record may know better than who was named last."""
    slug_of = {id_: slug for slug, id_ in ids.items()}
    child, parent = slug_of.get(relation.b), slug_of.get(relation.a)
    if not child or not parent or dossier.parenthood(parent, child):
        return relation
    if _is_named(relation.a, relation, reading):
        return relation
    gender = dossier.people[parent].gender
    found = [one for one in dossier.parents(child) if one in ids]
    found = [one for one in found if dossier.people[one].gender == gender] or found
    return replace(relation, a=ids[found[0]]) if len(found) == 1 else relation


def _is_named(person: str, relation: Relation, reading: Reading) -> bool:
    """Whether the words that state the relation have the name, or lead up to it."""
    mentions = next(p.mentions for p in reading.people if p.id == person)
    return any(
        (span.start <= mention.start and mention.end <= span.end)
        or UP_TO.fullmatch(reading.text, span.end, mention.start) is not None
        for span in relation.evidence
        for mention in mentions
    )


def _couples(slug: str, kind: Kind, dossier: Dossier) -> Iterator[frozenset[str]]:
    kinds = SHARED_LIFE if kind is Kind.PARTNERSHIP else PHASES_OF[kind]
    return (one.slugs for one in dossier.couples_of(slug) if one.of_kind(*kinds))
