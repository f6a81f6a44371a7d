"""Writes what lines say of each person alone: dates, names, occupations, ids.

Some thirty statements for any number of lines up to AT_ONCE.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from apps.base import bulk
from apps.dates.fields import columns
from apps.people.actions import refresh
from apps.people.models import (
    ExternalId,
    Name,
    NameKind,
    Occupation,
    Person,
    PersonOccupation,
    Publicity,
)
from apps.sources.people_file.citing import cite_all
from apps.sources.people_file.lines import PersonLine
from apps.sources.people_file.matching import Told, in_order
from apps.sources.people_file.signing import Signature

FIELDS = (
    "gender",
    "birth",
    "death",
    "birth_place",
    "publicity",
    "note",
    "children_count",
)
NAME_COLUMNS = ["text", *columns("begin", "end"), "restricted"]
PERSON_COLUMNS = [
    "gender",
    *columns("birth", "death"),
    "birth_place",
    "publicity",
    "note",
    "children_count",
    "version",
    "changed",
]
Lines = list[tuple[int, PersonLine]]


@dataclass
class Written:
    """What became of the lines; people by key."""

    people: dict[str, Person] = field(default_factory=dict)
    created: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)


def write_people(lines: Lines, signed: Signature) -> Written:
    done = Written()
    keys = [line.key for _number, line in lines]
    recorded = {row.slug: row for row in Person.objects.filter(slug__in=keys)}
    told = [line for _number, line in lines]
    _write_rows(told, recorded, signed, done)
    _write_names(told, signed, done)
    write_occupations(told, done)
    _write_ids(told, done)
    wishes = [
        (done.people[line.key], source) for line in told for source in line.sources
    ]
    cited = cite_all("person", wishes, signed)
    done.changed |= {key for key, row in done.people.items() if row.pk in cited}
    done.changed -= done.created
    touched = done.created | done.changed
    refresh([done.people[key].pk for key in touched], now=signed.now)
    return done


def _write_rows(
    lines: list[PersonLine],
    recorded: dict[str, Person],
    signed: Signature,
    done: Written,
) -> None:
    new, changed = [], []
    for line in lines:
        row = recorded.get(line.key)
        if row is None:
            row = Person(slug=line.key, publicity=Publicity.PUBLIC)
            _set(row, line)
            new.append(row)
            done.created.add(line.key)
        elif _set(row, line):
            row.version += 1
            row.changed = signed.now
            changed.append(row)
            done.changed.add(line.key)
        done.people[line.key] = row
    signed.create(new)
    signed.update(changed, PERSON_COLUMNS)


def _set(row: Any, line: Any, fields: Iterable[str] = FIELDS) -> bool:
    """Set what the line states; what it leaves out stays."""
    changed = False
    for name in fields:
        value = getattr(line, name)
        if value in ("", None) or value == getattr(row, name):
            continue
        setattr(row, name, value)
        changed = True
    return changed


def _write_names(lines: list[PersonLine], signed: Signature, done: Written) -> None:
    on_record: dict[int, dict[tuple[str, str], Name]] = defaultdict(dict)
    shown: dict[int, Name] = {}
    for row in Name.objects.filter(person__in=[done.people[x.key] for x in lines]):
        on_record[row.person_id][row.text, row.kind] = row
        if row.kind == NameKind.DISPLAY:
            shown[row.person_id] = row
    new, changed = [], []
    for line in lines:
        person = done.people[line.key]
        display = shown.get(person.pk)
        before = len(new) + len(changed)
        if display is None:
            new.append(Name(person=person, text=line.name, kind=NameKind.DISPLAY))
        elif display.text != line.name:
            display.text = line.name
            changed.append(display)
        for told in line.names:
            row = on_record[person.pk].get((told.text, told.kind))
            if row is None:
                row = Name(person=person, text=told.text, kind=told.kind)
                _set(row, told, ("begin", "end", "restricted"))
                new.append(row)
            elif _set(row, told, ("begin", "end", "restricted")):
                if not in_order(Told("", row.begin, row.end)):
                    row.begin, row.end = told.begin, told.end
                changed.append(row)
        if len(new) + len(changed) > before:
            done.changed.add(line.key)
    signed.create(new)
    signed.update(changed, NAME_COLUMNS)


def write_occupations(lines: list[PersonLine], done: Written) -> None:
    terms = {term for line in lines for term in line.occupations}
    known = {row.term: row for row in Occupation.objects.filter(term__in=terms)}
    new_terms = [Occupation(term=term) for term in sorted(terms - known.keys())]
    for occupation in Occupation.objects.bulk_create(new_terms):
        known[occupation.term] = occupation
    has: dict[int, list[int]] = defaultdict(list)
    people = [done.people[line.key] for line in lines if line.occupations]
    rows = PersonOccupation.objects.filter(person__in=people)
    for person_id, occupation_id in rows.values_list("person_id", "occupation_id"):
        has[person_id].append(occupation_id)
    new = []
    for line in lines:
        person = done.people[line.key]
        for term in line.occupations:
            if known[term].pk in has[person.pk]:
                continue
            place = len(has[person.pk])
            has[person.pk].append(known[term].pk)
            new.append((person.pk, known[term].pk, place))
            done.changed.add(line.key)
    columns = ("person_id", "occupation_id", "position")
    bulk.insert(PersonOccupation, columns, new)


def _write_ids(lines: list[PersonLine], done: Written) -> None:
    people = [done.people[line.key] for line in lines if line.ids]
    known = {
        (row.person_id, row.scheme): row
        for row in ExternalId.objects.filter(person__in=people)
    }
    new, changed = [], []
    for line in lines:
        person = done.people[line.key]
        for scheme, value in line.ids:
            row = known.get((person.pk, scheme))
            if row is None:
                new.append((person.pk, scheme, value))
            elif row.value != value:
                row.value = value
                changed.append(row)
            else:
                continue
            done.changed.add(line.key)
    ExternalId.objects.bulk_update(changed, ["value"])
    bulk.insert(ExternalId, ("person_id", "scheme", "value"), new)
