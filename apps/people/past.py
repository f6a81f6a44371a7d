"""All that was changed about a person, on every table, and how to take it back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F, Field, Model, Q
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.base.models import User
from apps.dates import Edtf
from apps.dates.display import display
from apps.dates.fields import EdtfField, columns
from apps.people.bonds import refuse_loop
from apps.people.changes import announce_people, people_of
from apps.people.entries import refresh
from apps.people.errors import Refused
from apps.people.models import (
    Couple,
    Decision,
    Name,
    NameKind,
    Parenthood,
    Person,
    Phase,
)
from apps.people.saving import Author, sign
from apps.people.steps import plain

MADE, CHANGED, REMOVED = "+", "~", "-"
MOST = 200
# Which histories tell of a person, by the keys they hold.
TOLD = {
    Person: ("id",),
    Name: ("person",),
    Couple: ("a", "b"),
    Phase: (),  # by its couple
    Parenthood: ("parent", "child"),
    Decision: ("person",),
}


@dataclass(frozen=True, slots=True)
class Difference:
    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """One row of a history; `what` says of what, `differences` field by field."""

    model: str
    pk: int
    kind: str
    at: datetime
    by: User | None
    why: str
    what: str
    differences: tuple[Difference, ...]
    undoable: bool


def past_of(person: Person) -> list[Change]:
    """The newest first: eight queries for any number of changes."""
    records: list[Any] = []
    for model in TOLD:
        records += [(model, *pair) for pair in _records(model, person)]
    # Of one moment the couple came before its phase: TOLD names them in this order.
    order = list(TOLD)
    records.sort(
        key=lambda one: (one[1].history_date, order.index(one[0]), one[1].history_id),
        reverse=True,
    )
    names = _names(record for _model, record, _before in records)
    pairs = {
        record.id: " & ".join(names.get(pk, "…") for pk in (record.a_id, record.b_id))
        for model, record, _before in records
        if model is Couple
    }
    told = (_change(*one, names, pairs) for one in records)
    return [change for change in told if change.differences or change.kind != CHANGED][
        :MOST
    ]


@transaction.atomic
def take_change_back(
    person: Person, model: str, pk: int, *, by: Author, now: datetime
) -> None:
    """Undo one change, if what it wrote still stands; raise Refused if not."""
    table = next((one for one in TOLD if one._meta.model_name == model), None)
    found = [
        (record, before)
        for record, before in (_records(table, person) if table else ())
        if record.history_id == pk
    ]
    if table is None or not found:
        raise Refused(_("There is no such change."))
    record, before = found[0]
    row = table._default_manager.filter(pk=record.id).first()
    touched = set(people_of([row])) if row else set()
    reason = _("Change of %(day)s undone") % {"day": f"{record.history_date:%Y-%m-%d}"}
    signed = {"by": by, "now": now, "reason": reason}
    try:
        with transaction.atomic():
            row = _undone(table, record, before, row, signed)
    except IntegrityError as error:
        raise Refused(_("The record cannot hold that beside what it holds.")) from error
    except ValidationError as error:
        raise Refused.because(error) from error
    touched |= {person.pk, *people_of([row])}
    Person.objects.filter(pk__in=touched).update(version=F("version") + 1, changed=now)
    refresh(touched, now=now)
    announce_people(touched, by=by, now=now)


def _undone(
    table: type[Model], record: Any, before: Any, row: Any, signed: dict[str, Any]
) -> Model:
    _refuse_whole(table, record)
    if record.history_type == REMOVED:
        if row is not None:
            raise Refused(_("It is there again already."))
        row = table(pk=record.id)
        _set(row, record, [field.name for field in fields_of(table)])
        _check(row)
        sign(row, **signed)
        row.save(force_insert=True)
        return row
    made = record.history_type == MADE
    names = [
        field.name
        for field in fields_of(table)
        if made or plain(record, field.name) != plain(before, field.name)
    ]
    if row is None or any(plain(row, name) != plain(record, name) for name in names):
        raise Refused(_("It was changed again since. Undo the later change first."))
    sign(row, **signed)
    if made:
        gone = table(pk=row.pk)
        _set(gone, row, names)
        row.delete()
        return gone
    if "slug" in names:
        raise Refused(_("An address goes on leading here. Change it in the form."))
    _set(row, before, names)
    _check(row)
    changed: list[str] = []
    for name in names:
        field = table._meta.get_field(name)
        changed += columns(name) if isinstance(field, EdtfField) else [name]
    row.save(update_fields=changed)
    return row


def _refuse_whole(table: type[Model], record: Any) -> None:
    """What nothing may be left without, and what other rows hang on."""
    if record.history_type == CHANGED:
        return
    if table is Person:
        raise Refused(_("A whole entry is not undone: make it private, or merge it."))
    if table is Name and record.kind == NameKind.DISPLAY:
        raise Refused(_("A person has one display name: change that one."))
    if table is Couple and Phase.objects.filter(couple=record.id).exists():
        raise Refused(_("The couple has phases. Undo these first."))


def _check(row: Any) -> None:
    row.clean()
    if isinstance(row, Parenthood):
        refuse_loop(row.parent, row.child)


def _set(row: Any, record: Any, names: Iterable[str]) -> None:
    for name in names:
        field = row._meta.get_field(name)
        setattr(row, field.attname, field.to_python(plain(record, name)))


def fields_of(table: type[Model]) -> list[Field]:
    return [
        field
        for field in table._meta.concrete_fields
        if field.editable
        and not field.primary_key
        and not getattr(field, "auto_now", False)
        and not field.name.endswith(("_earliest", "_latest"))
    ]


def _records(table: type[Model], person: Person) -> Iterator[tuple[Any, Any]]:
    """Each row of the history with the one before it: one query."""
    history = table.history.model.objects  # type: ignore[attr-defined]
    wanted = Q()
    for key in TOLD[table]:
        wanted |= Q(**{key: person.pk})
    if table is Phase:
        couples = Couple.history.filter(Q(a=person.pk) | Q(b=person.pk))
        wanted = Q(couple__in=couples.values("id"))
    rows = history.filter(wanted).select_related("history_user")
    before: dict[int, Any] = {}
    for row in rows.order_by("history_date", "history_id"):
        yield row, before.get(row.id)
        before[row.id] = row


def _names(records: Iterable[Any]) -> dict[int, str]:
    people = {
        getattr(record, key)
        for record in records
        for key in ("a_id", "b_id", "parent_id", "child_id")
        if hasattr(record, key)
    }
    shown = Name.objects.filter(person__in=people, kind=NameKind.DISPLAY)
    return dict(shown.values_list("person", "text"))


def _change(
    table: type[Model],
    record: Any,
    before: Any,
    names: Mapping[int, str],
    pairs: Mapping[int, str],
) -> Change:
    differences = []
    for field in fields_of(table):
        if field.name in ("person", "couple"):
            continue  # the page is about the one, and `what` names the other
        old = plain(before, field.name) if before else None
        new = plain(record, field.name)
        if record.history_type == REMOVED:
            old, new = new, None
        if (old or "") != (new or "") or (old is not None and old != new):
            told = [_told(field, value, names) for value in (old, new)]
            if told[0] != told[1]:
                differences.append(Difference(str(field.verbose_name), *told))
    return Change(
        model=table._meta.model_name or "",
        pk=record.history_id,
        kind=record.history_type,
        at=record.history_date,
        by=record.history_user,
        why=record.history_change_reason or "",
        what=_what(table, record, pairs),
        differences=tuple(differences),
        undoable=record.history_type == CHANGED
        or not (table is Person or getattr(record, "kind", "") == NameKind.DISPLAY),
    )


def _what(table: type[Model], record: Any, pairs: Mapping[int, str]) -> str:
    name = str(table._meta.verbose_name)
    name = name[:1].upper() + name[1:]
    return f"{name} {pairs.get(record.couple_id, '')}" if table is Phase else name


def _told(field: Field, value: Any, names: Mapping[int, str]) -> str:
    if value in (None, ""):
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field.related_model is Person:
        return names.get(value, "…")
    if isinstance(field, EdtfField):
        return str(display(Edtf.parse(value), get_language() or "de"))
    return str(dict(field.flatchoices).get(value, value))
