"""Statements as they are kept in a row, and read out of it again: no text is needed.

A row holds its value as words between semicolons. recalled() makes a reading of rows,
so that what judged the text judges them against a record that has changed since.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from apps.checks.facts import Dossier
from apps.dates import Edtf
from apps.reading.enums import (
    AgeWhen,
    CountOf,
    EndReason,
    Form,
    Kind,
    Parentage,
    Status,
)
from apps.reading.model import (
    Age,
    Count,
    Duration,
    LifeDate,
    Mention,
    Person,
    Reading,
    Relation,
    Span,
    Statement,
)

COUNTS = {str(of) for of in CountOf}
KINDS = {str(kind) for kind in Kind}
TOGETHER = {Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP}
RULE = "recalled"


@dataclass(frozen=True, slots=True)
class Kept:
    """A row of apps.stories.Statement as a value; people by their slugs."""

    pk: int
    kind: str
    people: tuple[str, ...]
    value: str
    tense: str
    start: int
    end: int
    passage: str
    verdict: str
    recorded: str
    day: Edtf  # that the story spoke for

    @property
    def span(self) -> Span:
        return Span(self.start, self.end, self.passage)

    @property
    def parts(self) -> list[str]:
        return self.value.split(";")


def told_of_people(
    reading: Reading, dossier: Dossier
) -> Iterator[tuple[Statement, tuple[str, ...]]]:
    """Yield each statement with the slugs of those of its people who are on record.

    A relation of somebody to a stranger is the one's alone.
    """
    slugs = {
        one.id: one.record
        for one in reading.people
        if one.record and one.record in dossier.people
    }
    for statement, people in _statements(reading):
        known = tuple(dict.fromkeys(slugs[one] for one in people if one in slugs))
        if known:
            yield statement, known[:2]


def _statements(reading: Reading) -> Iterator[tuple[Statement, tuple[str, ...]]]:
    for person in reading.people:
        for age in person.ages:
            yield age, (person.id,)
        for event in (person.birth, person.death):
            if event:
                yield event, (person.id,)
    for relation in reading.relations:
        yield relation, (relation.a, relation.b)
    for count in reading.counts:
        yield count, count.people
    for length in reading.durations:
        relation = reading.relations[length.relation]
        yield length, (relation.a, relation.b)


def kind_of(statement: Statement) -> str:
    match statement:
        case Age():
            return "age"
        case LifeDate():
            return statement.event
        case Relation():
            return str(statement.kind)
        case Count():
            return str(statement.of)
    return "duration"


def value_of(statement: Statement, reading: Reading) -> str:
    match statement:
        case Age():
            return _joined(
                f"{statement.low:g}",
                f"{statement.high:g}",
                statement.when,
                statement.event_date,
            )
        case LifeDate():
            return statement.date or ""
        case Relation():
            return _relation_value(statement)
        case Count():
            return str(statement.count)
        case Duration():
            relation = reading.relations[statement.relation]
            return _joined(
                f"{statement.low:g}",
                f"{statement.high:g}",
                int(statement.low_open),
                int(statement.high_open),
                relation.kind,
                _relation_value(relation),
            )
    raise TypeError(f"no statement to be kept: {statement}")


def _relation_value(relation: Relation) -> str:
    return _joined(
        relation.status,
        relation.begin,
        relation.end,
        relation.end_reason,
        relation.parentage,
    )


def _joined(*parts: object) -> str:
    return ";".join("" if part is None else str(part) for part in parts)


@dataclass
class Recalled:
    """A reading made of rows, and which row each statement's key leads back to."""

    people: dict[str, Person] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    durations: list[Duration] = field(default_factory=list)
    keys: dict[int, str] = field(default_factory=dict)  # pk → key

    def reading(self, language: str) -> Reading:
        return Reading(
            language,
            None,
            "",
            people=tuple(self.people.values()),
            relations=tuple(self.relations),
            counts=tuple(self.counts),
            durations=tuple(self.durations),
        )


def recalled(rows: Iterable[Kept]) -> Recalled:
    found = Recalled()
    for row in rows:
        for slug in row.people:
            if slug not in found.people:
                mention = Mention(
                    row.start, row.end, row.passage, slug, Form.FULL, RULE
                )
                found.people[slug] = Person(slug, slug, (mention,), record=slug)
        _recall(row, found)
    return found


def _recall(row: Kept, found: Recalled) -> None:
    made: Statement
    if row.kind == "age":
        made = _age(row)
        one = found.people[row.people[0]]
        found.people[one.id] = replace(one, ages=(*one.ages, made))
    elif row.kind in ("birth", "death"):
        one = found.people[row.people[0]]
        made = LifeDate(one.id, row.kind, row.value or None, (row.span,), RULE)
        found.people[one.id] = (
            replace(one, birth=made)
            if row.kind == "birth"
            else replace(one, death=made)
        )
    elif row.kind in COUNTS:
        of, span = CountOf(row.kind), row.span
        made = Count(
            span.start, span.end, span.text, of, row.people, int(row.value), RULE
        )
        found.counts.append(made)
    elif len(row.people) != 2:
        return
    elif row.kind == "duration":
        made = _duration(row, found)
        found.durations.append(made)
    else:
        made = _relation(row, Kind(row.kind), row.parts)
        found.relations.append(made)
    found.keys[row.pk] = made.key


def _age(row: Kept) -> Age:
    low, high, when, day = row.parts
    return Age(
        row.start,
        row.end,
        row.passage,
        row.people[0],
        float(low),
        float(high),
        AgeWhen(when),
        RULE,
        day or None,
    )


def _duration(row: Kept, found: Recalled) -> Duration:
    low, high, low_open, high_open, kind, *relation = row.parts
    found.relations.append(_relation(row, Kind(kind), relation))
    return Duration(
        row.start,
        row.end,
        row.passage,
        len(found.relations) - 1,
        float(low),
        float(high),
        RULE,
        low_open == "1",
        high_open == "1",
    )


def _relation(row: Kept, kind: Kind, parts: list[str]) -> Relation:
    status, begin, end, reason, parentage = parts
    one, other = row.people
    return Relation(
        kind,
        one,
        other,
        Status(status),
        begin or None,
        end or None,
        (row.span,),
        RULE,
        EndReason(reason) if reason else None,
        Parentage(parentage) if parentage else None,
    )


def slugs_of(rows: Iterable[Kept]) -> Mapping[str, None]:
    return dict.fromkeys(slug for row in rows for slug in row.people)
