"""How single findings about two people become one relation, without contradiction."""

from collections.abc import Iterable
from dataclasses import replace

from apps.reading.couples.bonds import MET, ORDERED, SPLIT, Bond
from apps.reading.couples.credible import credible
from apps.reading.enums import EndReason, Kind, Parentage, Status
from apps.reading.model import Relation, Span
from apps.reading.names.drafts import Draft

Pairs = set[tuple[int, int]]
Group = tuple[str, tuple[int, int]]  # a kind of bond, and the numbers of the two
_LOVES = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)
_REAL = (Status.CURRENT, Status.FORMER)


def relations_of(
    bonds: Iterable[Bond],
    ids: dict[int, str],
    parted: frozenset[int] = frozenset(),
    dead: frozenset[int] = frozenset(),
    day: str = "",
) -> list[Relation]:
    """Join what passages say of one pair; where they contradict, say nothing.

    parted are the numbers of those of whose "Ex-Mann" the text speaks by no name,
    dead those of whom it says that they died: who was wed to them may wed again;
    day is the text's.
    """
    bonds = _settled([b for b in bonds if b.a is not b.b and b.kind != MET])
    bonds = _without_lesser(credible(bonds, day))
    groups: dict[Group, list[Bond]] = {}
    for bond in bonds:
        groups.setdefault((bond.kind, bond.pair), []).append(bond)
    parents = {pair for kind, pair in groups if kind in ORDERED}
    wed = {b.pair for b in bonds if b.kind == Kind.MARRIAGE and b.status in _REAL}
    over = {b.pair for b in bonds if b.kind == Kind.MARRIAGE and b.reason}
    out, earlier = [], _earlier_marriages(groups, dead) | _of_exes(groups, parted)
    for (kind, pair), group in groups.items():
        if (kind, pair) in earlier or (kind == Kind.ENGAGEMENT and pair in wed):
            group = [replace(bond, status=Status.FORMER) for bond in group]
        if kind == Kind.PARTNERSHIP and pair in over and not _firm(group):
            group = [replace(bond, status=Status.FORMER) for bond in group]
        if kind in ORDERED and pair[::-1] in parents:
            continue  # each the parent of the other: the text, or the reader, errs
        if all(bond.doubt for bond in group):
            continue
        group = group if dead.isdisjoint(pair) else _mourned(group)
        relation = _relation(Kind(kind), pair, group, ids)
        if relation:
            out.append(relation)
    return sorted(out, key=lambda relation: relation.evidence[0].start)


def _earlier_marriages(
    groups: dict[Group, list[Bond]], dead: frozenset[int]
) -> set[Group]:
    """Return the weddings that others of the same people followed: nobody has two."""
    begins: dict[int, list[tuple[str, Group]]] = {}
    for group, bonds in groups.items():
        if not dead.isdisjoint(group[1]):
            continue
        if group[0] == Kind.MARRIAGE and _status(bonds) is Status.CURRENT:
            for number in group[1]:
                told = _agreed([b.begin for b in bonds]) or ""
                begins.setdefault(number, []).append((told, group))
    earlier = set()
    for held in begins.values():
        if _one_by_two_names([groups[group][0] for _, group in held]):
            continue
        known = max(begin for begin, _ in held)
        firm = any(_firm(groups[group]) for _, group in held)
        for begin, group in held if len(held) > 1 else ():
            if not _firm(groups[group]) and (firm or (begin and begin < known)):
                earlier.add(group)
    return earlier


def _of_exes(groups: dict[Group, list[Bond]], parted: frozenset[int]) -> set[Group]:
    """Return the one wedding told of each whose "Ex-Mann" is spoken of later."""
    found = set()
    for number in parted:
        own = [g for g in groups if g[0] == Kind.MARRIAGE and number in g[1]]
        if len(own) == 1 and not _firm(groups[own[0]]):
            found.add(own[0])
    return found


def _one_by_two_names(bonds: list[Bond]) -> bool:
    """Tell whether two of the partners may be one, whose name was not understood."""
    people = {id(p): p for bond in bonds for p in (bond.a, bond.b)}
    words = [word for person in people.values() for word in set(person.words)]
    return len(words) > len(set(words))


def _firm(bonds: list[Bond]) -> bool:
    """Tell whether more than the wedding is told of a marriage."""
    return any(not bond.weak for bond in bonds)


def _without_lesser(bonds: list[Bond]) -> list[Bond]:
    """Leave out what a wedding or an engagement outdates: "heiratete ihren Freund".

    What the text dates apart stays: "seit 2014 ein Paar, seit 2018 verheiratet".
    """
    wed = {b.pair for b in bonds if b.kind == Kind.MARRIAGE and b.status in _REAL}
    engaged = {b.pair for b in bonds if b.kind == Kind.ENGAGEMENT and b.status in _REAL}
    over = {b.pair for b in bonds if b.kind == Kind.MARRIAGE and b.reason}
    was = {b.pair for b in bonds if b.pair in wed and b.status is Status.FORMER}
    return [
        b
        for b in bonds
        if b.begin
        or b.end
        or b.status not in _REAL
        or not _lesser(b, wed, engaged, over)
        or _led_to_it(b, wed - was)
    ]


def _led_to_it(bond: Bond, wed: Pairs) -> bool:
    """Tell "Das Paar hatte sich verlobt" of who wed since, not of who are no more."""
    return bond.kind == Kind.ENGAGEMENT and not bond.noun and bond.pair in wed


def _lesser(bond: Bond, wed: Pairs, engaged: Pairs, over: Pairs) -> bool:
    """Tell "waren noch zwei Jahre zusammen" of a marriage that is over, and so on."""
    if bond.status is Status.FORMER:
        return bond.kind == Kind.PARTNERSHIP and bond.pair in over
    if bond.kind == Kind.PARTNERSHIP:
        return bond.pair in wed | engaged
    return bond.kind == Kind.ENGAGEMENT and bond.pair in wed


def _settled(bonds: list[Bond]) -> list[Bond]:
    """Say of what a separation is the end: of a marriage, else of a partnership.

    Who were engaged lose both: the engagement, and the partnership it was made in.
    """
    married = {b.pair for b in bonds if b.kind == Kind.MARRIAGE and b.status in _REAL}
    engaged = {b.pair for b in bonds if b.kind == Kind.ENGAGEMENT} - married
    loving = {b.pair for b in bonds if b.kind == Kind.PARTNERSHIP} | engaged
    out = []
    for bond in bonds:
        if bond.kind != SPLIT:
            out.append(bond)
            continue
        wed = bond.pair in married
        wed = wed or (bond.pair not in loving and _of_one_name(bond.a, bond.b))
        kinds = [Kind.MARRIAGE if wed else Kind.PARTNERSHIP]
        kinds += [Kind.ENGAGEMENT] if bond.pair in engaged else []
        out += [replace(bond, kind=kind) for kind in kinds]
    return out


def _of_one_name(a: Draft, b: Draft) -> bool:
    """Tell Ada and Jon Keil, of whom a wedding made a couple of one surname."""
    own = a.surname and b.surname and (a.surname == b.surname or _hyphened(a, b))
    return bool(own) and len(a.words) > 1 and len(b.words) > 1


def _hyphened(a: Draft, b: Draft) -> bool:
    """Tell Jon Keil and Ada Rau-Keil, who bears his surname beside her own."""
    one, other = (set(draft.words[-1].lower().split("-")) for draft in (a, b))
    return len(one) != len(other) and (one < other or other < one)


def _relation(
    kind: Kind, pair: tuple[int, int], group: list[Bond], ids: dict[int, str]
) -> Relation | None:
    status = _status(group)
    if status is None:
        return None
    begin = _begin(group, status)
    end, reason = _end(group)
    if status is not Status.FORMER:
        end = reason = None
    if begin and end and begin[:4] > end[:4]:
        begin = None  # "2018 war es aus. 2019 wurden sie ein Paar": again, or others
    kinds = {b.parentage for b in group if b.parentage} - {Parentage.UNKNOWN}
    parentage = None
    if kind is Kind.PARENT:
        parentage = kinds.pop() if len(kinds) == 1 else Parentage.UNKNOWN
    a, b = pair
    return Relation(
        kind, ids[a], ids[b], status, begin, end, _passages(group), group[0].rule,
        reason, parentage,
    )  # fmt: skip


def _passages(group: list[Bond]) -> tuple[Span, ...]:
    """Return where it is told; a passage within another tells nothing more."""
    out: list[Span] = []
    for span in sorted({b.span for b in group}, key=lambda s: (s.start, -s.end)):
        if not out or span.end > out[-1].end:
            out.append(span)
    return tuple(out)


def _status(group: list[Bond]) -> Status | None:
    """Return the status all passages allow, or nothing where they contradict."""
    told = {bond.status for bond in group if not bond.weak}
    if not told:
        told = {bond.status for bond in group}
    if len(told) == 1:
        return told.pop()
    sure = told & {Status.CURRENT, Status.FORMER}
    if sure == {Status.FORMER} and told <= {*sure, Status.DENIED} and _friends(group):
        return Status.FORMER
    if Status.DENIED in told:
        return Status.DENIED if not sure else None
    if len(sure) > 1:
        return Status.FORMER if _outdated(group) or _told_over(group) else None
    return sure.pop() if sure else Status.RUMOURED


def _mourned(group: list[Bond]) -> list[Bond]:
    """Let "war verheiratet" of one who died, "seine Frau", have lasted till then."""
    if not any(b.noun and b.status is Status.CURRENT for b in group):
        return group
    was = [b for b in group if b.status is Status.FORMER and not (b.reason or b.end)]
    return [replace(b, status=Status.CURRENT) if b in was else b for b in group]


def _friends(group: list[Bond]) -> bool:
    """Tell "Wir sind nur gute Freunde", which exes may say, from other denials."""
    denied = [bond for bond in group if bond.status is Status.DENIED]
    return all(bond.rule == "just-friends" for bond in denied)


def _outdated(group: list[Bond]) -> bool:
    """Tell whether what is over was told too: "seine Frau", "verlobten sich 2020"."""
    current = [
        bond for bond in group if bond.status is Status.CURRENT and not bond.weak
    ]
    former = [bond for bond in group if bond.status is Status.FORMER]
    return all(
        bond.noun or bond.begin or bond.kind == Kind.ENGAGEMENT for bond in current
    ) and any(bond.reason and not bond.noun for bond in former)


def _told_over(group: list[Bond]) -> bool:
    """Tell whether "seine Frau Ada" is one to whom he "war 25 Jahre verheiratet".

    So is "her second husband", whose "marriage lasted barely two years".
    """
    current = [b for b in group if b.status is Status.CURRENT and not b.weak]
    over = {b.sentence for b in group if b.status is Status.FORMER and not b.then}
    if over and all(b.nth for b in current):
        return True
    return all(b.noun for b in current) and any(b.sentence in over for b in current)


def _end(group: list[Bond]) -> tuple[str | None, EndReason | None]:
    """A divorce outweighs the separation before it, in reason and in date."""
    reasons = [b.reason for b in group if b.reason]
    reason = EndReason.DIVORCE if EndReason.DIVORCE in reasons else None
    if reason is None and len(set(reasons)) == 1:
        reason = reasons[0]
    ends = [b.end for b in group if b.reason in (reason, None)]
    return _agreed(ends), reason


def _begin(group: list[Bond], status: Status) -> str | None:
    """A day planned is no beginning; a church wedding gives way to another day."""
    told = [b for b in group if b.begin and (b.status is status or b.weak)]
    if status is Status.FORMER:
        told = [b for b in group if b.begin and b.status is not Status.PLANNED]
    first = [b for b in told if not b.again]
    return _agreed([b.begin for b in first or told])


def _agreed(dates: list[str | None]) -> str | None:
    """Return the date that all passages allow, the most exact; else none."""
    told = sorted({date for date in dates if date}, key=len)
    if not told or not all(told[-1].startswith(date) for date in told):
        return None
    return told[-1]
