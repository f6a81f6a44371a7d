"""Bonds of one whose partner the text tells elsewhere: "Jon hat sich verlobt"."""

from collections.abc import Iterator

from apps.reading.couples.bonds import Bond
from apps.reading.couples.samename import Spouse, wed_by_surname
from apps.reading.couples.telling import MOST, Telling
from apps.reading.enums import Kind, Status
from apps.reading.names.drafts import Cast, Draft
from apps.reading.text.text import Words

_BOUND = (Kind.MARRIAGE, Kind.ENGAGEMENT)


def told_apart(
    words: Words, cast: Cast, telling: Telling, spouses: list[Spouse]
) -> list[Bond]:
    """Return the bonds of "ihr Mann" and of who is engaged, with whom is told apart."""
    wed = wed_by_surname(words, cast, telling.bonds, spouses)
    return [*wed, *_engaged_alone(telling)]


def _engaged_alone(telling: Telling) -> Iterator[Bond]:
    """Yield the engagement of somebody with the one partner told of."""
    for event, one in telling.waiting:
        other = _partner(telling.bonds[-MOST:], one)
        bond = event.bond((one, other)) if other is not None else None
        if bond is not None and bond.status not in (Status.FORMER, Status.DENIED):
            yield bond


def _partner(bonds: list[Bond], one: Draft) -> Draft | None:
    """Return whom alone somebody loves, if neither is told to be bound already."""
    now = [bond for bond in bonds if bond.status is Status.CURRENT]
    loves = [b for b in now if b.kind == Kind.PARTNERSHIP and one in (b.a, b.b)]
    loved = {bond.b if bond.a is one else bond.a for bond in loves}
    if len(loved) != 1:
        return None
    two = {one, *loved}
    bound = any(b.kind in _BOUND and not two.isdisjoint((b.a, b.b)) for b in now)
    return None if bound else loved.pop()
