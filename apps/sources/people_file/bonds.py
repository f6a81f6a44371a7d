"""Writes what lines say of couples and children: some thirty statements a chunk."""

from collections import defaultdict
from collections.abc import Iterable

from apps.dates.fields import columns
from apps.people.models import (
    Couple,
    Parenthood,
    ParenthoodKind,
    Person,
    Phase,
    Standing,
)
from apps.sources.people_file.citing import Wish, cite_all
from apps.sources.people_file.lines import PersonLine
from apps.sources.people_file.matching import (
    IN_FILE,
    IN_RECORD,
    Told,
    match,
    updated,
)
from apps.sources.people_file.plan import Pair, Plan, pair
from apps.sources.people_file.signing import Signature

PHASE_COLUMNS = [*columns("begin", "end"), "end_reason", "standing"]
Pks = tuple[int, int]


def write_bonds(lines: list[PersonLine], plan: Plan, signed: Signature) -> set[str]:
    """Write the couples and children of these lines; return the keys that changed."""
    keys = {line.key for line in lines}.union(*(line.named for line in lines))
    pks = dict(Person.objects.filter(slug__in=keys).values_list("slug", "pk"))
    return _write_couples(lines, plan, pks, signed) | _write_children(
        lines, pks, signed
    )


def _write_couples(
    lines: list[PersonLine], plan: Plan, pks: dict[str, int], signed: Signature
) -> set[str]:
    stated = {
        pair(line.key, told.partner): None
        for line in lines
        for told in line.partnerships
    }
    if not stated:
        return set()
    told = {keys: plan.couple(keys) for keys in stated}
    couples, touched = _couples(told, pks, signed)
    rows, changed = _write_phases(told, couples, signed)
    touched |= changed
    wishes = list(_phase_wishes(lines, rows))
    cited = cite_all("phase", wishes, signed)
    touched |= {
        keys for keys, phases in rows.items() if any(p.pk in cited for p in phases)
    }
    return {
        line.key
        for line in lines
        for partnership in line.partnerships
        if pair(line.key, partnership.partner) in touched
    }


def _couples(
    told: dict[Pair, tuple[list[Told], int | None]],
    pks: dict[str, int],
    signed: Signature,
) -> tuple[dict[Pair, Couple], set[Pair]]:
    in_order_of_pk: dict[Pks, Pair] = {}
    for keys in told:
        low, high = sorted((pks[keys[0]], pks[keys[1]]))
        in_order_of_pk[low, high] = keys
    found = {
        in_order_of_pk[row.a_id, row.b_id]: row
        for row in Couple.objects.filter(a__in={a for a, _b in in_order_of_pk})
        if (row.a_id, row.b_id) in in_order_of_pk
    }
    new = {
        keys: Couple(a_id=a, b_id=b, children_count=told[keys][1])
        for (a, b), keys in in_order_of_pk.items()
        if keys not in found
    }
    changed = []
    for keys, row in found.items():
        count = told[keys][1]
        if count is not None and count != row.children_count:
            row.children_count = count
            row.version += 1
            changed.append(row)
    signed.create(list(new.values()))
    signed.update(changed, ["children_count", "version"])
    recounted = {keys for keys, row in found.items() if row in changed}
    return found | new, recounted | new.keys()


def _write_phases(
    told: dict[Pair, tuple[list[Told], int | None]],
    couples: dict[Pair, Couple],
    signed: Signature,
) -> tuple[dict[Pair, list[Phase]], set[Pair]]:
    """Return the phases of each couple as they now are, and whose have changed."""
    by_couple: dict[int, list[Phase]] = defaultdict(list)
    for row in Phase.objects.filter(couple__in=couples.values()).order_by("pk"):
        by_couple[row.couple_id].append(row)
    rows: dict[Pair, list[Phase]] = {}
    new, changed, touched = [], [], set()
    for keys, (said, _count) in told.items():
        rows[keys] = by_couple[couples[keys].pk]
        on_record = [_told(row) for row in rows[keys]]
        for at, statement in zip(match(on_record, said, IN_RECORD), said, strict=True):
            if at is None:
                row = _set(Phase(couple=couples[keys]), statement)
                new.append(row)
                rows[keys].append(row)
            elif (after := updated(on_record[at], statement)) != on_record[at]:
                changed.append(_set(rows[keys][at], after))
            else:
                continue
            touched.add(keys)
    signed.create(new)
    signed.update(changed, PHASE_COLUMNS)
    return rows, touched


def _told(row: Phase) -> Told:
    return Told(row.kind, row.begin, row.end, row.end_reason, row.standing)


def _set(row: Phase, told: Told) -> Phase:
    row.kind, row.begin, row.end, row.end_reason = told[:4]
    row.standing = told.standing or Standing.CONFIRMED
    return row


def _phase_wishes(
    lines: list[PersonLine], rows: dict[Pair, list[Phase]]
) -> Iterable[Wish]:
    """Say which source goes with which row; the line may know less than the row."""
    for line in lines:
        for partnership in line.partnerships:
            phases = rows[pair(line.key, partnership.partner)]
            said = [Told.by(phase) for phase in partnership.phases]
            on_record = [_told(row) for row in phases]
            found = match(on_record, said, (*IN_RECORD[:3], *IN_FILE[1:]))
            for at, phase in zip(found, partnership.phases, strict=True):
                if at is not None:
                    yield from ((phases[at], source) for source in phase.sources)


def _write_children(
    lines: list[PersonLine], pks: dict[str, int], signed: Signature
) -> set[str]:
    parents = [pks[line.key] for line in lines if line.children]
    known = {
        (row.parent_id, row.child_id): row
        for row in Parenthood.objects.filter(parent__in=parents)
    }
    new, changed, touched = [], [], set()
    wishes: list[Wish] = []
    for line in lines:
        for told in line.children:
            edge = (pks[line.key], pks[told.key])
            row = known.get(edge)
            if row is None:
                row = Parenthood(
                    parent_id=edge[0],
                    child_id=edge[1],
                    kind=told.parentage or ParenthoodKind.BIRTH,
                    standing=told.standing or Standing.CONFIRMED,
                )
                new.append(row)
                touched.add(line.key)
            elif _differs(row, told.parentage, told.standing):
                row.kind = told.parentage or row.kind
                row.standing = told.standing or row.standing
                changed.append(row)
                touched.add(line.key)
            wishes += [(row, source) for source in told.sources]
    signed.create(new)
    signed.update(changed, ["kind", "standing"])
    cited = cite_all("parenthood", wishes, signed)
    slugs = {pk: key for key, pk in pks.items()}
    return touched | {slugs[row.parent_id] for row, _s in wishes if row.pk in cited}


def _differs(row: Parenthood, kind: str, standing: str) -> bool:
    return (kind or row.kind, standing or row.standing) != (row.kind, row.standing)
