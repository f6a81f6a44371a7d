"""Keeps what a story says about people on record, when it is stored."""

from datetime import date

from django.db import transaction

from apps.checks.comparisons import PHASES_OF, best_phase, dated
from apps.checks.facts import Dossier
from apps.checks.judging import Judgement
from apps.checks.kept.recalling import kind_of, told_of_people, value_of
from apps.checks.kept.recorded import recorded_line
from apps.checks.kept.tense import tense
from apps.reading.enums import Kind
from apps.reading.model import (
    Age,
    Count,
    LifeDate,
    Reading,
    Relation,
    Span,
    Statement,
    spans,
)
from apps.stories.models import Statement as Row
from apps.stories.models import Story
from apps.stories.texts import StoryText

ABOUT = {"age": "birth", "birth": "birth", "death": "death"}
LONGEST_VALUE, LONGEST_STATED = 160, 200


@transaction.atomic
def keep(
    story: Story,
    reading: Reading,
    whole: StoryText,
    dossier: Dossier,
    judgements: list[Judgement],
    day: date,
) -> list[Row]:
    """Write the story's statements anew: two queries for any number of them."""
    judged = {one.key: one for one in judgements}
    rows = [
        _row(story, statement, people, judged[statement.key], reading, whole, dossier)
        for statement, people in told_of_people(reading, dossier)
        if statement.key in judged
    ]
    for row in rows:
        row.day = day
    story.statements.all().delete()
    return Row.objects.bulk_create(rows)


def _row(
    story: Story,
    statement: Statement,
    people: tuple[str, ...],
    judgement: Judgement,
    reading: Reading,
    whole: StoryText,
    dossier: Dossier,
) -> Row:
    span = _closed(spans(statement)[0], reading.text)
    part = whole.part_at(span.start, span.end)
    kind = kind_of(statement)
    pks = [dossier.people[slug].pk for slug in people]
    return Row(
        story=story,
        kind=kind,
        person_id=pks[0],
        other_id=pks[1] if len(pks) > 1 else None,
        value=value_of(statement, reading)[:LONGEST_VALUE],
        stated=judgement.stated[:LONGEST_STATED],
        tense=tense(statement, reading),
        field=part.field if part else "",
        start=span.start,
        end=span.end,
        passage=span.text,
        verdict=judgement.verdict,
        recorded=recorded_line(kind, people, dossier),
        **_fact(statement, people, dossier),
    )


def _closed(span: Span, text: str) -> Span:
    """A correction quotes the passage: "ihre Frau Ada (43" lacks its bracket."""
    opened = span.text.count("(") > span.text.count(")")
    if not opened or text[span.end : span.end + 1] != ")":
        return span
    return Span(span.start, span.end + 1, f"{span.text})")


def _fact(
    statement: Statement, people: tuple[str, ...], dossier: Dossier
) -> dict[str, object]:
    """Which row of the record it agrees with or contradicts, if there is one."""
    facts = dossier.people[people[0]]
    match statement:
        case Age() | LifeDate():
            about = ABOUT[kind_of(statement)]
            return {"about": about if getattr(facts, about) else ""}
        case Count() if kind_of(statement) == "children":
            known = facts.children_count is not None
            return {"about": "children_count" if known else ""}
    if len(people) != 2:
        return {}
    a, b = people
    match statement:
        case Relation(kind=Kind.PARENT):
            edge = dossier.parenthood(a, b)
            return {"parenthood_id": edge.pk if edge else None}
        case Relation(kind=kind) if kind in PHASES_OF:
            return {"phase_id": _phase(statement, a, b, dossier)}
        case Count() if kind_of(statement) == "joint_children":
            couple = dossier.couple(a, b)
            known = couple is not None and couple.children_count is not None
            return {"couple_id": couple.pk if couple and known else None}
    return {}


def _phase(relation: Relation, a: str, b: str, dossier: Dossier) -> int | None:
    couple = dossier.couple(a, b)
    if couple is None:
        return None
    begin, end = dated(relation.begin), dated(relation.end)
    phase = best_phase(couple, relation.kind, begin, end)
    return phase.pk if phase else None
