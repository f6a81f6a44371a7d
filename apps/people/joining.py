"""How the rows of one entry go over to another, whatever floor they stand on."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError

from apps.people.errors import Refused
from apps.people.models import (
    Couple,
    Name,
    NameKind,
    Parenthood,
    Person,
    Publicity,
)
from apps.people.steps import Steps, rows_of

FIELDS = ("gender", "birth", "death", "birth_place", "children_count")
THEIRS = "gone"  # a choice for the value of the merged entry
STRICTEST = [Publicity.PRIVATE, Publicity.CONTEXTUAL, Publicity.PUBLIC]
# Made anew from the rest, told of the pair itself, or moved with more care than others.
# A decision to name or show was made about the one entry, and does not free the other.
SPARED = {
    "people.Person", "people.Name", "people.NameKey", "people.FindKey",
    "people.Couple", "people.Parenthood", "people.Decision", "people.NotSame",
    "people.Merge", "people.Edge", "sources.Flaw",
}  # fmt: skip


def join(steps: Steps, kept: Person, gone: Person, choices: Mapping[str, str]) -> None:
    """Take each step and write it down; what may not go over is left."""
    lost = _merge_fields(steps, kept, gone, choices)
    _merge_names(steps, kept, gone)
    _merge_couples(steps, kept, gone)
    _merge_parenthoods(steps, kept, gone)
    _merge_rest(steps, kept, gone, lost)


def _merge_fields(
    steps: Steps, kept: Person, gone: Person, choices: Mapping[str, str]
) -> dict[str, Person]:
    """Fill what is empty; return whose value is given up where both have one."""
    new: dict[str, Any] = {}
    lost: dict[str, Person] = {}
    for name in FIELDS:
        ours, theirs = getattr(kept, name), getattr(gone, name)
        if theirs in (None, "") or ours == theirs:
            continue
        if ours in (None, ""):
            new[name] = theirs
        elif choices.get(name) == THEIRS:
            new[name], lost[name] = theirs, kept
        else:
            lost[name] = gone
    publicity = min(kept.publicity, gone.publicity, key=STRICTEST.index)
    if publicity != kept.publicity:
        new["publicity"] = publicity
    if gone.note and gone.note not in kept.note:
        new["note"] = f"{kept.note}\n{gone.note}".strip()
    if new:
        _refuse_disorder(kept, new)
        steps.change(kept, **new)
    return lost


def _refuse_disorder(kept: Person, new: Mapping[str, Any]) -> None:
    would_be = Person(birth=kept.birth, death=kept.death)
    for name, value in new.items():
        setattr(would_be, name, value)
    try:
        would_be.clean()
    except ValidationError as error:
        raise Refused.because(error) from error


def _merge_names(steps: Steps, kept: Person, gone: Person) -> None:
    """Restricted on either side is restricted; the other display name is a spelling."""
    ours = list(kept.names.all())
    for name in gone.names.order_by("pk"):
        same = [own for own in ours if own.text == name.text]
        if name.restricted:
            for own in same:
                if not own.restricted:
                    steps.change(own, restricted=True)
        if name.kind == NameKind.DISPLAY:
            if not same:
                steps.make(Name(person=kept, text=name.text, kind=NameKind.SPELLING))
        elif any(own.restricted for own in same) and not name.restricted:
            steps.left.append(name)
        else:
            steps.move(name, person=kept)


def _merge_couples(steps: Steps, kept: Person, gone: Person) -> None:
    for couple in Couple.objects.of(gone).order_by("pk"):
        other = couple.b if couple.a_id == gone.pk else couple.a
        if other.pk == kept.pk:
            steps.left.append(couple)
            continue
        there = Couple.objects.between(kept, other).first()
        if there is None:
            a, b = sorted((kept, other), key=lambda person: person.pk)
            steps.change(couple, a=a, b=b)
            continue
        if there.children_count is None and couple.children_count is not None:
            steps.change(there, children_count=couple.children_count)
        twins = {(row.kind, row.begin, row.end): row for row in there.phases.all()}
        for phase in couple.phases.order_by("pk"):
            twin = twins.get((phase.kind, phase.begin, phase.end))
            if twin is None:
                steps.change(phase, couple=there)
            else:
                steps.left.append(phase)
                _hand_over(steps, phase, twin)
        _hand_over(steps, couple, there, {"people.Phase"})


def _merge_parenthoods(steps: Steps, kept: Person, gone: Person) -> None:
    for role, side in (("parent", "child"), ("child", "parent")):
        for row in Parenthood.objects.filter(**{role: gone}).order_by("pk"):
            ends = {role: kept, side: getattr(row, side)}
            twin = Parenthood.objects.filter(**ends).first()
            if twin is None:
                steps.change(row, **{role: kept})
            else:
                steps.left.append(row)
                _hand_over(steps, row, twin)


def _hand_over(
    steps: Steps, row: Any, twin: Any, spared: set[str] | None = None
) -> None:
    """Sources and statements of a fact that is on record twice go to the one kept."""
    for field, other in list(rows_of(row, spared or set())):
        steps.move(other, **{field.name: twin})


def _merge_rest(
    steps: Steps, kept: Person, gone: Person, lost: Mapping[str, Person]
) -> None:
    """Everything else that points at the entry, whatever floor it stands on.

    What supports a date that was given up stays with the merged entry, or goes there:
    it does not say what the record says now.
    """
    theirs = list(rows_of(gone, SPARED))
    for field, row in list(rows_of(kept, SPARED)):
        if lost.get(_about(row)) == kept:
            steps.move(row, **{field.name: gone})
    for field, row in theirs:
        if lost.get(_about(row)) == gone:
            steps.left.append(row)
        else:
            steps.move(row, **{field.name: kept})


def _about(row: Any) -> str:
    """Which field of the person a citation supports; "" for any other row."""
    return row.about if row._meta.label == "sources.Citation" else ""
