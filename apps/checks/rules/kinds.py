"""Marriages that were none; birth, adoptive and step-parents taken for each other."""

import re
from collections.abc import Iterator

from apps.checks.facts import SHARED_LIFE, CoupleFacts
from apps.checks.findings import Severity
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.kin import edge_of
from apps.checks.rules.relations import FACTS, couple_of
from apps.checks.wording import Pair, source_words
from apps.dates import Certainty
from apps.dates.compare import before
from apps.people.rules import GOOD_STANDINGS
from apps.reading.enums import Kind, Parentage, Status
from apps.reading.model import Relation

NEVER_MARRIED = Pair(
    "Der Text nennt {a} und {b} verheiratet; laut Gedächtnis waren sie das nie, "
    "sondern {right} ({source}).",
    "The text calls {a} and {b} married; by the record they never were, but {right} "
    "({source}).",
)
PHASES = {
    "dating": Pair("ein Paar", "a couple"),
    "engagement": Pair("verlobt", "engaged"),
    "civil_union": Pair("verpartnert", "civil partners"),
}
OTHER_PARENT = Pair(
    "Nach dem Text ist {parent} {stated} von {child}, laut Gedächtnis {right} "
    "({source}).",
    "The text has {parent} as {stated} of {child}, the record as {right} ({source}).",
)
PARENTAGES = {
    "": Pair("Elternteil", "parent"),
    "birth": Pair("leiblicher Elternteil", "birth parent"),
    "adoptive": Pair("Adoptivelternteil", "adoptive parent"),
    "step": Pair("Stiefelternteil", "step-parent"),
    "foster": Pair("Pflegeelternteil", "foster parent"),
}
NO_CHILDREN = frozenset({"step", "foster"})  # whom plain "son" does not mean


def _kinds(check: Check) -> Iterator[Find]:
    for relation in check.reading.relations:
        if relation.status not in FACTS:
            continue
        if relation.kind is Kind.MARRIAGE:
            yield from _never_married(check, relation)
        elif relation.kind is Kind.PARENT:
            yield from _other_parent(check, relation)


def _never_married(check: Check, relation: Relation) -> Iterator[Find]:
    """A marriage of two who were just a couple, or who are civil partners."""
    couple = couple_of(check, relation)
    if couple is None:
        return
    shared = couple.of_kind(*SHARED_LIFE)
    if not shared or any(p.kind == "marriage" and _begun(check, p) for p in shared):
        return
    union = [p for p in shared if p.kind == "civil_union"]
    engaged = any(p.kind == "engagement" and _begun(check, p) for p in shared)
    if any(p.end_reason == "marriage" for p in union) or (
        not union and engaged and relation.status is Status.CURRENT
    ):
        return  # "Ehefrau" said of a fiancée is relation.status
    told = (union or shared)[-1]
    sources = told.sources
    yield Find.at(
        relation.evidence[0],
        NEVER_MARRIED.say(
            check.language,
            a=check.case.name(relation.a),
            b=check.case.name(relation.b),
            right=PHASES[told.kind].say(check.language),
            source=source_words(sources[0] if sources else "", check.language),
        ),
        people=couple_slugs(couple),
    )


def _begun(check: Check, phase: object) -> bool:
    begin = getattr(phase, "begin", None)
    if begin is None or check.as_of is None:
        return True
    return before(check.as_of, begin) is not Certainty.CERTAIN


def couple_slugs(couple: CoupleFacts) -> tuple[str, ...]:
    return (couple.a, couple.b)


def _other_parent(check: Check, relation: Relation) -> Iterator[Find]:
    parent, child = check.facts(relation.a), check.facts(relation.b)
    edge = edge_of(check, parent, child) if parent and child else None
    if not edge or not parent or not child or edge.standing not in GOOD_STANDINGS:
        return
    stated = _stated_kind(check, relation)
    if edge.kind == "unknown" or stated == edge.kind:
        return
    if not stated and edge.kind not in NO_CHILDREN:
        return
    source = edge.sources[0] if edge.sources else ""
    yield Find.at(
        relation.evidence[0],
        OTHER_PARENT.say(
            check.language,
            parent=parent.name,
            child=child.name,
            stated=PARENTAGES[stated].say(check.language),
            right=PARENTAGES[edge.kind].say(check.language),
            source=source_words(source, check.language),
        ),
        people=(parent.slug, child.slug),
    )


STEMS = {  # of the words that make a parent one of these
    Parentage.ADOPTIVE: re.compile("adopt", re.IGNORECASE),
    Parentage.STEP: re.compile("stief|step|bonus", re.IGNORECASE),
}


def _is_told(relation: Relation, kind: Parentage) -> bool:
    """Whether its own words say so, and not those of a sister or brother beside it."""
    stem = STEMS.get(kind)
    return stem is None or any(stem.search(one.text) for one in relation.evidence)


BIRTH_WORDS = {"de": ("leiblich",), "en": ("biological", "birth ")}


def _stated_kind(check: Check, relation: Relation) -> str:
    """ "" for a plain son: an adopted one is called so, too."""
    kind = relation.parentage
    if kind is None or kind is Parentage.UNKNOWN:
        return ""
    if kind is Parentage.BIRTH:
        words = " ".join(span.text.casefold() for span in relation.evidence)
        said = any(word in words for word in BIRTH_WORDS[check.language])
        return "birth" if said else ""
    return str(kind) if _is_told(relation, kind) else ""


RELATION_KIND = Rule(
    code="relation.kind",
    severity=Severity.WARN,
    needs="relations",
    sentence=Pair(
        "„Ehe“ von zweien, die nie heirateten; leibliche, Adoptiv- und Stiefeltern "
        "verwechselt.",
        "A “marriage” of two who never married; birth, adoptive and step-parents "
        "confused.",
    ),
    reference="Pressekodex 2",
    find=_kinds,
)
