"""Changes of rows of any table, written down so that they can be taken back."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import Field, Model
from django.utils.translation import gettext as _

from apps.dates import Edtf
from apps.dates.fields import EdtfField, columns
from apps.people.errors import Refused
from apps.people.saving import Author, sign

Step = dict[str, Any]


class Steps:
    """What was done, in order, and which rows had to stay as they are."""

    def __init__(self, *, by: Author, now: datetime, reason: str) -> None:
        self.signed = {"by": by, "now": now, "reason": reason}
        self.done: list[Step] = []
        self.left: list[Model] = []

    def change(self, row: Model, **values: Any) -> None:
        before = {name: plain(row, name) for name in values}
        told = str(row)
        for name, value in values.items():
            setattr(row, name, value)
        _save(row, list(values), **self.signed)
        after = {name: plain(row, name) for name in values}
        self.done.append(_step(row, told, before, after))

    def move(self, row: Model, **values: Any) -> bool:
        """Change the row unless a constraint forbids it; then it is left as it is."""
        before = {name: getattr(row, name) for name in values}
        try:
            with transaction.atomic():
                self.change(row, **values)
        except IntegrityError:
            for name, value in before.items():
                setattr(row, name, value)
            self.left.append(row)
            return False
        return True

    def make(self, row: Model) -> None:
        sign(row, **self.signed)
        row.save(force_insert=True)
        kept = {
            field.name: plain(row, field.name)
            for field in row._meta.concrete_fields
            if field.editable and not field.primary_key
        }
        self.done.append(_step(row, str(row), None, kept))


def take_back(steps: list[Step], *, by: Author, now: datetime, reason: str) -> None:
    """Undo them, the last first; refuse all if one of the rows was changed since."""
    for step in reversed(steps):
        model = apps.get_model(step["model"])
        row = model._default_manager.filter(pk=step["pk"]).first()
        told = {"what": model._meta.verbose_name, "name": step["told"]}
        if row is None:
            raise Refused(_("%(what)s “%(name)s” is gone since.") % told)
        if any(plain(row, name) != value for name, value in step["after"].items()):
            raise Refused(_("%(what)s “%(name)s” was changed since.") % told)
        if step["before"] is None:
            sign(row, by=by, now=now, reason=reason)
            row.delete()
            continue
        for name, value in step["before"].items():
            field = model._meta.get_field(name)
            setattr(row, field.attname, field.to_python(value))
        try:
            with transaction.atomic():
                _save(row, list(step["before"]), by=by, now=now, reason=reason)
        except IntegrityError as error:
            raise Refused(_("%(what)s “%(name)s” was changed since.") % told) from error


def plain(row: Model, name: str) -> Any:
    """The value as JSON can hold it; of a relation the key."""
    value = getattr(row, row._meta.get_field(name).attname)
    return str(value) if isinstance(value, Edtf) else value


def rows_of(target: Model, spared: set[str]) -> Iterator[tuple[Field, Model]]:
    """Each row of any other table that points at this one; no histories."""
    for model in apps.get_models(include_auto_created=True):
        if model._meta.label in spared or model.__name__.startswith("Historical"):
            continue
        for field in model._meta.concrete_fields:
            if field.related_model is type(target):
                rows = model._default_manager.filter(**{field.name: target})
                yield from ((field, row) for row in rows.order_by("pk"))


def _step(row: Model, told: str, before: Any, after: dict[str, Any]) -> Step:
    return {
        "model": row._meta.label,
        "pk": row.pk,
        "told": told,
        "before": before,
        "after": after,
    }


def _save(
    row: Model, names: list[str], *, by: Author, now: datetime, reason: str
) -> None:
    changed: list[str] = []
    for name in names:
        field = row._meta.get_field(name)
        changed += columns(name) if isinstance(field, EdtfField) else [name]
    sign(row, by=by, now=now, reason=reason)
    row.save(update_fields=changed)
