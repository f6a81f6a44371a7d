"""The model field for dates: EDTF text, with its bounds as columns beside it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core import checks
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from apps.dates.edtf import LONGEST, Edtf
from apps.dates.errors import EdtfError
from apps.dates.forms import EdtfFormField, EdtfWidget, as_validation_error
from apps.dates.moment import Precision

EDGES = ("earliest", "latest")


class EdtfAttribute(DeferredAttribute):
    """Takes Edtf, EDTF text or None; gives Edtf or None.

    Text that is no EDTF becomes Edtf.unreadable(): full_clean() reports it, save()
    refuses it, and until then a page shows it as it is.
    """

    def __set__(self, instance: models.Model, value: Any) -> None:
        if isinstance(value, str):
            value = read(value)
        name = self.field.attname
        instance.__dict__[name] = value
        # So that after only("birth") the columns beside it are written, too.
        for edge in EDGES:
            instance.__dict__[f"{name}_{edge}"] = getattr(value, edge, None)


class BoundAttribute(DeferredAttribute):
    """Follows the date as soon as that is set, not only when it is saved."""

    field: "BoundField"

    def __get__(self, instance: models.Model | None, cls: Any = None) -> Any:
        if instance is not None and self.field.of in instance.__dict__:
            return getattr(instance.__dict__[self.field.of], self.field.edge, None)
        return super().__get__(instance, cls)

    def __set__(self, instance: models.Model, value: int | None) -> None:
        instance.__dict__[self.field.attname] = value


class BoundField(models.IntegerField):
    """The earliest or latest day of the EdtfField beside it; a number to migrations."""

    descriptor_class = BoundAttribute

    def __init__(
        self, *args: Any, of: str = "", edge: str = "", **options: Any
    ) -> None:
        self.of, self.edge = of, edge
        super().__init__(*args, **options)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, _, args, options = super().deconstruct()
        return name, "django.db.models.IntegerField", args, options


class EdtfField(models.CharField):
    """Stores "" for no date; the attribute is Edtf or None.

    Adds the columns <name>_earliest and <name>_latest, day numbers or NULL, which are
    filled whenever the field itself is written. QuerySet.update() and
    save(update_fields=…) write only what they are told: use bounds() and columns().
    """

    descriptor_class = EdtfAttribute

    def __init__(self, *args: Any, bounds: bool = True, **options: Any) -> None:
        # bounds=False: the columns beside it are there already. So says every
        # migration, every copy in a history model or a subclass.
        self.adds_bounds = bounds
        options.setdefault("max_length", LONGEST)
        super().__init__(*args, **options)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, path, args, options = super().deconstruct()
        if options.get("max_length") == LONGEST:
            del options["max_length"]
        return name, path, args, options | {"bounds": False}

    def contribute_to_class(
        self, cls: type[models.Model], name: str, private_only: bool = False
    ) -> None:
        super().contribute_to_class(cls, name, private_only)
        if not self.adds_bounds:
            return
        self.adds_bounds = False  # copies of this field come with copies of those
        for edge in EDGES:
            bound = BoundField(
                null=True, blank=True, editable=False, of=name, edge=edge
            )
            cls.add_to_class(f"{name}_{edge}", bound)

    def check(self, **options: Any) -> list[checks.CheckMessage]:
        found = super().check(**options)
        if self.null:
            found.append(
                checks.Error(
                    "EdtfField stores the empty text for no date.",
                    hint="Remove null=True.",
                    obj=self,
                    id="dates.E001",
                )
            )
        return found

    def from_db_value(self, value: str | None, *_: object) -> Edtf | None:
        return None if value is None else read(value)

    def to_python(self, value: Any) -> Edtf | None:
        if value in (None, ""):
            return None
        try:
            return Edtf.parse(str(value))
        except EdtfError as error:
            raise as_validation_error(error) from error

    def get_prep_value(self, value: Any) -> Any:
        """Raise EdtfError for what is no date, so that it is never stored."""
        if value is None or value == "":
            return ""
        if isinstance(value, Edtf) and value.precision is not Precision.UNREADABLE:
            return value.text
        return Edtf.parse(str(value)).text

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        # In a migration's models the columns beside it are plain numbers.
        value = super().pre_save(model_instance, add)
        if isinstance(value, Edtf) or value is None:
            for edge in EDGES:
                column = f"{self.attname}_{edge}"
                setattr(model_instance, column, getattr(value, edge, None))
        return value

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        if value is None and not self.blank:
            raise ValidationError(self.error_messages["blank"], code="blank")

    def run_validators(self, value: Any) -> None:
        super().run_validators("" if value is None else str(value))

    def value_to_string(self, obj: models.Model) -> str:
        return str(self.value_from_object(obj) or "")

    def formfield(self, **options: Any) -> forms.Field | None:
        # The admin asks for its own text input; a hidden one is left alone.
        widget = options.get("widget")
        if (
            isinstance(widget, type)
            and issubclass(widget, forms.TextInput)
            and not issubclass(widget, EdtfWidget)
        ):
            options["widget"] = EdtfWidget
        return super().formfield(**{"form_class": EdtfFormField, **options})


def read(text: str) -> Edtf | None:
    """Return None for "", and never fail."""
    if not text:
        return None
    try:
        return Edtf.parse(text)
    except EdtfError:
        return Edtf.unreadable(text)


def bounds(name: str, edtf: Edtf | None) -> dict[str, Edtf | int | str | None]:
    """Return what QuerySet.update() must set to change a date."""
    return {
        name: edtf or "",
        f"{name}_earliest": edtf.earliest if edtf else None,
        f"{name}_latest": edtf.latest if edtf else None,
    }


def columns(*names: str) -> list[str]:
    """Return what save(update_fields=…) must name to write these dates."""
    return [
        column
        for name in names
        for column in (name, *(f"{name}_{edge}" for edge in EDGES))
    ]
