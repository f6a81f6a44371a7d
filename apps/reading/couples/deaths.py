"""Loves that a death ended: of the wife, the partner, the first husband."""

from dataclasses import replace

from apps.reading.couples.bonds import Bond
from apps.reading.enums import EndReason, Kind, Status
from apps.reading.model import Relation

_LOVES = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)
Deaths = dict[str, str | None]  # who is dead, with the date where one is told
Pairs = dict[frozenset[str], bool]  # the couples, with whether it is sure


def ended_by_death(
    relations: list[Relation], deaths: Deaths, outlived: Pairs
) -> list[Relation]:
    """End the loves that lasted until one of the two died, as the text tells."""
    return [
        replace(
            relation,
            status=Status.FORMER,
            end=_first_death(relation, deaths),
            end_reason=EndReason.DEATH,
        )
        if _until_death(relation, deaths, outlived)
        and (
            outlived.get(_two(relation))
            or not _loved_since(relation, deaths, relations)
        )
        else relation
        for relation in relations
    ]


def outlived(bonds: list[Bond], ids: dict[int, str]) -> Pairs:
    """Return of whom nothing but a death ended the love: "her first husband Jon".

    "Was married to Jon, who died in 2011" does not say that it lasted so long; "his
    wife, to whom he was married for ten years, died" does, and surely.
    """
    told: dict[frozenset[str], bool] = {}
    called = {
        (bond.pair, bond.sentence)
        for bond in bonds
        if bond.noun and bond.kind in _LOVES
        if bond.nth or bond.status is Status.CURRENT
    }
    sure: Pairs = {}
    for bond in bonds:
        if bond.kind in _LOVES and bond.status is Status.FORMER:
            pair = frozenset(ids[number] for number in bond.pair)
            beside = (bond.pair, bond.sentence) in called
            told[pair] = told.get(pair, True) and (bond.nth or beside)
            sure[pair] = sure.get(pair, False) or (beside and not bond.nth)
    return {pair: sure[pair] for pair, over in told.items() if over}


def _until_death(relation: Relation, deaths: Deaths, outlived: Pairs) -> bool:
    if relation.kind not in _LOVES or deaths.keys().isdisjoint(_two(relation)):
        return False
    if relation.status is Status.CURRENT or _of_widow(relation):
        return True
    over = relation.status is Status.FORMER and relation.end_reason is None
    return over and relation.end is None and _two(relation) in outlived


def _two(relation: Relation) -> frozenset[str]:
    return frozenset((relation.a, relation.b))


def _of_widow(relation: Relation) -> bool:
    """Tell a marriage that a death ended, of which no date is told: "seine Witwe"."""
    return relation.end_reason is EndReason.DEATH and relation.end is None


def _loved_since(relation: Relation, deaths: Deaths, others: list[Relation]) -> bool:
    """Tell whether one of the two wed another before the death: they had parted.

    Whose first husband was followed by another was no longer his when she died.
    """
    death = _first_death(relation, deaths)
    if relation.status is Status.FORMER and not _of_widow(relation):
        partners = [one for one in _two(relation) if one in deaths]
        again = (
            other.kind == Kind.MARRIAGE and _two(other) != _two(relation)
            for other in others
            if len(partners) == 1 and partners[0] in _two(other)
        )
        if any(again):
            return True
    return relation.status is Status.FORMER and any(
        other.kind == Kind.MARRIAGE
        and other is not relation
        and len(_two(other) & _two(relation)) == 1
        and other.begin is not None
        and (death is None or other.begin < death)
        for other in others
        if not _of_widow(relation)
    )


def _first_death(relation: Relation, deaths: Deaths) -> str | None:
    """Return the death of who died first; nothing where that does not show."""
    told = [deaths[one] for one in (relation.a, relation.b) if one in deaths]
    known = [death for death in told if death]
    return min(known) if len(known) == len(told) else None
