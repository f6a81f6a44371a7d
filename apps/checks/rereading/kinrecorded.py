"""Whom the record has as somebody's kin, by what a word says of them."""

from apps.checks.comparisons import PHASES_OF
from apps.checks.facts import SHARED_LIFE, Dossier
from apps.checks.rereading.kinwords import CHILD, PARENT
from apps.reading.enums import Kind


def relatives(dossier: Dossier, slug: str | None, kind: Kind | str) -> set[str]:
    """Whom the word can name: the children for "Tochter", the parents for "Vater"."""
    if not slug:
        return set()
    if kind == CHILD:
        return set(dossier.children(slug))
    if kind == PARENT:
        return set(dossier.parents(slug))
    kinds = SHARED_LIFE if kind is Kind.PARTNERSHIP else PHASES_OF[Kind(kind)]
    return {
        other
        for couple in dossier.couples_of(slug)
        if couple.of_kind(*kinds)
        for other in couple.slugs - {slug}
    }


def kin_of(dossier: Dossier, slug: str, kind: Kind | str) -> set[str]:
    """Whose somebody can be: the parents of a "Tochter", all partners of a "Mann"."""
    edges = dossier.edges_of(slug)
    if kind == CHILD:
        return {edge.parent for edge in edges if edge.child == slug}
    if kind == PARENT:
        return {edge.child for edge in edges if edge.parent == slug}
    couples = dossier.couples_of(slug)
    return {other for couple in couples for other in couple.slugs} - {slug}
