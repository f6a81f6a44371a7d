"""How a row is written so that its history says who, when and why."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Field, Model
from django.utils.translation import gettext as _

from apps.base.models import User
from apps.dates import Certainty, Edtf, EdtfError
from apps.dates.compare import before
from apps.dates.fields import EdtfField, columns
from apps.people.changes import announce_people, announce_rows, people_of
from apps.people.errors import Refused

Author = User | None  # None: an import from the shell


def sign(row: Model, *, by: Author, now: datetime, reason: str = "") -> None:
    row._history_user = by  # type: ignore[attr-defined]
    row._history_date = now  # type: ignore[attr-defined]
    row._change_reason = reason  # type: ignore[attr-defined]


def checked(row: Model, values: dict[str, Any]) -> list[str]:
    """Set the values; return the names of the columns that differ from before.

    Raise Refused for a value that its field, or the row as a whole, cannot hold.
    """
    changed = []
    for name, value in values.items():
        field = row._meta.get_field(name)
        before = getattr(row, name)
        try:
            after = _understood(field, value, row)
        except (ValidationError, EdtfError) as error:
            raise Refused(_sentence(field, error)) from error
        if after != before:
            setattr(row, name, after)
            changed += columns(name) if isinstance(field, EdtfField) else [name]
    try:
        row.clean()
    except ValidationError as error:
        raise Refused.because(error) from error
    return changed


def save_changed(
    row: Model,
    changed: list[str],
    *,
    by: Author,
    now: datetime,
    reason: str = "",
) -> None:
    sign(row, by=by, now=now, reason=reason)
    row.save(update_fields=changed)
    announce_rows([row], by=by, now=now)


def save_new(row: Model, *, by: Author, now: datetime, reason: str = "") -> None:
    sign(row, by=by, now=now, reason=reason)
    row.save(force_insert=True)
    announce_rows([row], by=by, now=now)


def remove(row: Model, *, by: Author, now: datetime, reason: str) -> None:
    people = people_of([row])
    sign(row, by=by, now=now, reason=reason)
    row.delete()
    announce_people(people, by=by, now=now)


def only(changes: dict[str, Any], allowed: set[str]) -> None:
    if unknown := changes.keys() - allowed:
        raise TypeError(f"no such fields to change: {sorted(unknown)}")


def refuse_disorder(begin: Edtf | None, end: Edtf | None) -> None:
    """An end before the beginning on every reading of the two."""
    if begin and end and before(end, begin) is Certainty.CERTAIN:
        raise Refused(_("The end lies before the beginning. Check both dates."))


def _understood(field: Field, value: Any, row: Model) -> Any:
    if isinstance(value, str):
        value = value.strip()
    if field.is_relation:
        return value
    return field.clean("" if value is None and not field.null else value, row)


def _sentence(field: Field, error: Exception) -> str:
    told = error.messages if isinstance(error, ValidationError) else [str(error)]
    label = str(field.verbose_name)
    return f"{label[:1].upper()}{label[1:]}: {' '.join(told)}"
