"""Single findings about who is bound to whom."""

from apps.reading.enums import EndReason, Kind, Parentage, Status
from apps.reading.model import Span
from apps.reading.names.drafts import Draft
from apps.reading.values import value

SPLIT = "split"  # an end of whatever the two had: marriage where one is told
MET = "met"  # two who met: no relation, but whose wedding is told of next
ORDERED = (Kind.PARENT, Kind.GRANDPARENT)


@value
class Bond:
    """What one passage says of two people."""

    kind: str
    a: Draft
    b: Draft
    span: Span
    rule: str
    status: Status = Status.CURRENT
    begin: str | None = None
    end: str | None = None
    reason: EndReason | None = None
    parentage: Parentage | None = None
    weak: bool = False  # the status is only what a wedding lets one think
    noun: bool = False  # told by a kinship word, which an event told beside it outdates
    sentence: int = 0
    doubt: bool = False  # a wedding of years ago: whether it lasts, others must tell
    again: bool = False  # a wedding in church, mostly not the first of the two
    nth: bool = False  # told by "her first husband": over, but not how
    then: bool = False  # "war schon verheiratet": it may last still

    @property
    def pair(self) -> tuple[int, int]:
        numbers = (self.a.number, self.b.number)
        if self.kind in ORDERED or numbers[0] <= numbers[1]:
            return numbers
        return numbers[::-1]


def parents_of_all(bonds: list[Bond]) -> tuple[Draft, ...]:
    """Return the parents of all the children told of; nobody where they differ."""
    of: dict[Draft, list[Draft]] = {}
    for bond in bonds:
        if bond.kind == Kind.PARENT and bond.parentage == Parentage.BIRTH:
            of.setdefault(bond.b, []).append(bond.a)
    alike = {tuple(parents) for parents in of.values()}
    return alike.pop() if len(alike) == 1 else ()


def brood_of(
    known: tuple[Draft, ...], parents: tuple[Draft, ...], bonds: list[Bond]
) -> tuple[Draft, ...]:
    """Return the children told of now, with those known of the same parents."""
    told = [bond for bond in bonds if bond.kind == Kind.PARENT]
    same = not {*parents}.isdisjoint(bond.a for bond in told)
    before = known if same else ()
    return tuple(dict.fromkeys((*before, *(bond.b for bond in told))))
