"""Facts that somebody wrote by hand are preferred: a line does not replace them.

What an import wrote, a later import may replace. The history tells which is which.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import attrgetter
from typing import Any

from django.db.models import Model

from apps.people.models import Couple, Name, NameKind, Person, Phase
from apps.sources.people_file.lines import PartnershipLine, PersonLine
from apps.sources.people_file.matching import IN_RECORD, Told, fits, match
from apps.sources.people_file.people import Lines
from apps.sources.people_file.plan import Plan, Statement, pair
from apps.sources.sparing import (
    DATES,
    FIELDS,
    NAME,
    PHASE,
    Disagreement,
    couples,
    is_vaguer,
    other_count,
    words,
)

COMPARED = (*FIELDS, "publicity")  # whom somebody hid no file shows again
NOT_BY_HAND = ("import_", "Demo")  # how the reasons of imports begin


def prefer_people(lines: Lines) -> tuple[Lines, list[Disagreement]]:
    """Leave out of the lines what somebody wrote otherwise by hand."""
    keys = [line.key for _number, line in lines]
    rows = {row.slug: row for row in Person.objects.filter(slug__in=keys)}
    shown = {
        row.person_id: row
        for row in Name.objects.filter(
            person__in=[row.pk for row in rows.values()], kind=NameKind.DISPLAY
        )
    }
    other = {
        line.key: rows[line.key]
        for _number, line in lines
        if line.key in rows and _differs(line, rows[line.key], shown)
    }
    by_hand = _by_hand(Person, [row.pk for row in other.values()], COMPARED)
    named = _by_hand(Name, [shown[row.pk].pk for row in other.values()], ("text",))
    found: list[Disagreement] = []
    kept = []
    for number, line in lines:
        person = other.get(line.key)
        if person is not None:
            before, name = line, shown[person.pk]
            line = _without(line, person, by_hand[person.pk])
            if named[name.pk]:
                line = replace(line, name=name.text)
            found += _clashes(number, before, line, person)
        kept.append((number, line))
    return kept, found


def _without(line: PersonLine, person: Person, by_hand: set[str]) -> PersonLine:
    clash = {
        field
        for field in by_hand
        if getattr(line, field) not in (None, "", getattr(person, field))
    }
    blank = PersonLine("", "")
    return replace(line, **{field: getattr(blank, field) for field in clash})


def _clashes(
    number: int, before: PersonLine, after: PersonLine, person: Person
) -> Iterator[Disagreement]:
    if before.name != after.name:
        yield Disagreement(
            before.key,
            NAME,
            after.name,
            before.name,
            {"text": before.name},
            sources=_of(before),
            line=number,
        )
    for field in COMPARED:
        told, recorded = getattr(before, field), getattr(person, field)
        if told == getattr(after, field):
            continue
        if field not in DATES or not is_vaguer(told, recorded):
            value = told if isinstance(told, int) else str(told)
            yield Disagreement(
                before.key,
                field,
                str(recorded),
                str(told),
                {field: value},
                sources=_of(before),
                line=number,
            )


def _differs(line: PersonLine, person: Person, shown: dict[int, Name]) -> bool:
    said = ((getattr(line, field), getattr(person, field)) for field in COMPARED)
    return line.name != shown[person.pk].text or any(
        new not in (None, "", old) for new, old in said
    )


def _of(holder: Any) -> tuple[dict[str, Any], ...]:
    said = (
        {
            "outlet": source.outlet,
            "title": source.title,
            "url": source.url,
            "date": str(source.date or ""),
        }
        for source in holder.sources
    )
    return tuple({name: text for name, text in one.items() if text} for one in said)


def _by_hand(
    model: type[Model], pks: Iterable[int], fields: tuple[str, ...]
) -> dict[int, set[str]]:
    """Which fields hold a value that somebody wrote by hand; one query for all rows."""
    found: dict[int, set[str]] = defaultdict(set)
    wanted = list(pks)
    if not wanted:
        return found
    before: dict[int, dict[str, Any]] = defaultdict(dict)
    rows = model.history.filter(id__in=wanted).order_by(  # type: ignore[attr-defined]
        "history_date", "history_id"
    )
    for row in rows:
        reason = row.history_change_reason or ""
        by_hand = row.history_user_id is not None and not reason.startswith(NOT_BY_HAND)
        for field in fields:
            value = getattr(row, field)
            if value == before[row.id].get(field):
                continue
            before[row.id][field] = value
            if by_hand and value not in (None, ""):
                found[row.id].add(field)
            else:
                found[row.id].discard(field)
    return found


def prefer_bonds(lines: Lines, plan: Plan) -> tuple[Lines, list[Disagreement]]:
    """The same for phases, in the lines and in what the plan joins of them."""
    found: list[Disagreement] = []
    known = couples({line.key for _number, line in lines if line.partnerships})
    phases = {pair: couple.phases.all() for pair, couple in known.items()}
    pks = [row.pk for rows in phases.values() for row in rows]
    by_hand = _by_hand(Phase, pks, ("begin", "end", "end_reason", "standing"))
    counted = _by_hand(Couple, [row.pk for row in known.values()], ("children_count",))
    kept = []
    for number, line in lines:
        bonds = []
        for bond in line.partnerships:
            rows = [
                row
                for row in phases.get(frozenset((line.key, bond.partner)), [])
                if by_hand[row.pk]
            ]
            rows.sort(key=attrgetter("pk"))
            couple = known.get(frozenset((line.key, bond.partner)))
            if couple is not None and counted[couple.pk]:
                found += _other_count(number, line, bond, couple)
                bond = _uncounted(bond, plan.couples.get(pair(line.key, bond.partner)))
            said = [Told.by(phase) for phase in bond.phases]
            clashing = _clashing(said, rows)
            found += [_clash(number, line, bond, *each) for each in clashing]
            out = {place for _row, place in clashing}
            fit = tuple(p for at, p in enumerate(bond.phases) if at not in out)
            bonds.append(replace(bond, phases=fit))
            _forget(plan.couples.get(pair(line.key, bond.partner), []), rows)
        kept.append((number, replace(line, partnerships=tuple(bonds))))
    return kept, found


def _other_count(
    number: int, line: PersonLine, bond: PartnershipLine, couple: Couple
) -> Iterator[Disagreement]:
    told = bond.children_count
    if told is not None and told != couple.children_count:
        yield replace(other_count(line.key, bond.partner, couple, told), line=number)


def _uncounted(
    bond: PartnershipLine, statements: list[Statement] | None
) -> PartnershipLine:
    """What somebody counted by hand no line of the couple counts again."""
    for statement in statements or ():
        statement.children_count = None
    return replace(bond, children_count=None)


def _clashing(said: list[Told], rows: list[Phase]) -> list[tuple[Phase, int]]:
    """Which phase clashes with which of the statements, by their places."""
    recorded = [_told(row) for row in rows]
    return [
        (rows[at], place)
        for place, at in enumerate(match(recorded, said, IN_RECORD))
        if at is not None and not fits(recorded[at], said[place])
    ]


def _forget(statements: list[Statement], rows: list[Phase]) -> None:
    """What clashes counts for nothing, whichever line of the couple says it."""
    for statement in statements:
        out = {place for _row, place in _clashing(statement.phases, rows)}
        statement.phases = [
            told for at, told in enumerate(statement.phases) if at not in out
        ]


def _clash(
    number: int, line: PersonLine, bond: PartnershipLine, row: Phase, place: int
) -> Disagreement:
    told = Told.by(bond.phases[place])
    change = {name: str(each) for name, each in told._asdict().items() if each}
    del change["kind"]
    return Disagreement(
        line.key,
        PHASE,
        words(_told(row)),
        words(told),
        change,
        bond.partner,
        row.pk,
        _of(bond.phases[place]),
        number,
    )


def _told(row: Phase) -> Told:
    return Told(row.kind, row.begin, row.end, row.end_reason, row.standing)
