"""What a text cannot mean, or has outdated: left out before findings are joined."""

from dataclasses import replace

from apps.reading.couples.bonds import Bond
from apps.reading.enums import EndReason, Kind, Status

_LOVES = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)


def credible(bonds: list[Bond], day: str = "") -> list[Bond]:
    """Leave out loves within a family, plans of who parted, rumours of the wed.

    day is the text's, EDTF: "1978 heiratet sie Jon" was no plan then.
    """
    bonds = [_held(bond) if _is_past(bond, day) else bond for bond in bonds]
    return _come_true(_unrelated(_of_others(bonds)))


def _held(bond: Bond) -> Bond:
    return replace(bond, status=Status.CURRENT)


def _is_past(bond: Bond, day: str) -> bool:
    """Tell a wedding told in the present tense from one that is to come."""
    wed = (bond.kind, bond.status) == (Kind.MARRIAGE, Status.PLANNED)
    return (
        wed
        and bool(day and bond.begin)
        and str(bond.begin) < day[: len(str(bond.begin))]
    )


def _of_others(bonds: list[Bond]) -> list[Bond]:
    """Leave out the divorce of two who are in love: "beide sind geschieden"."""
    loving = {
        b.pair
        for b in bonds
        if b.kind == Kind.PARTNERSHIP and b.status is Status.CURRENT and not b.weak
    }
    loving -= {b.pair for b in bonds if b.kind == Kind.MARRIAGE and not b.reason}
    return [
        b
        for b in bonds
        if b.reason is not EndReason.DIVORCE or b.end or b.pair not in loving
    ]


def _unrelated(bonds: list[Bond]) -> list[Bond]:
    """Leave out loves between parent and child, and between siblings."""
    parents: dict[int, set[int]] = {}
    family = set()
    for bond in bonds:
        if bond.kind == Kind.PARENT:
            parents.setdefault(bond.b.number, set()).add(bond.a.number)
        if bond.kind in (Kind.PARENT, Kind.SIBLING, Kind.GRANDPARENT):
            family.add(frozenset(bond.pair))
    nobody: set[int] = set()
    bonds = [bond for bond in bonds if not _with_own_child(bond, bonds, parents)]
    return [
        bond
        for bond in bonds
        if bond.kind not in _LOVES
        or (
            frozenset(bond.pair) not in family
            and parents.get(bond.a.number, nobody).isdisjoint(
                parents.get(bond.b.number, nobody)
            )
        )
    ]


def _with_own_child(
    bond: Bond, bonds: list[Bond], parents: dict[int, set[int]]
) -> bool:
    """Tell "Mo brought a daughter, Ada, and they had Max": not Mo and Ada had."""
    if bond.kind != Kind.PARENT or len(parents.get(bond.b.number, ())) < 2:
        return False
    both = {
        other.a.number
        for other in bonds
        if other.kind == Kind.PARENT and other.b is bond.b and other.span == bond.span
    }
    return any(not both.isdisjoint(parents.get(number, ())) for number in both)


def _come_true(bonds: list[Bond]) -> list[Bond]:
    """Leave out the plans of those who parted, and rumours of love of the wed.

    "wollten im Mai heiraten"; "his wife Ada … have reportedly welcomed a son".
    """
    parted = {b.pair for b in bonds if b.kind in _LOVES and b.reason and not b.noun}
    wed = {b.pair for b in bonds if (b.kind, b.status) == (_LOVES[0], Status.CURRENT)}
    told = {Status.PLANNED: parted, Status.RUMOURED: wed - parted}
    held = {b.pair for b in bonds if b.pair in wed and b.begin and not b.noun}
    bonds = [b for b in bonds if not _future(b) or b.pair not in held]
    return [b for b in bonds if b.pair not in told.get(b.status, ()) or _may_be(b)]


def _future(bond: Bond) -> bool:
    """Tell "met his future wife, Ada", whom he has married since."""
    return bond.noun and bond.status is Status.PLANNED


def _may_be(bond: Bond) -> bool:
    """Tell a rumoured wedding, or a separation, from a rumoured love."""
    return bond.status is Status.RUMOURED and bond.kind != Kind.PARTNERSHIP
