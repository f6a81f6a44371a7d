"""People as a table (CSV, XLSX) for the admin's import with preview, and its export."""

from collections.abc import MutableMapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext as _
from import_export.fields import Field
from import_export.resources import ModelResource
from import_export.widgets import CharWidget, Widget

from apps.dates import Edtf, EdtfError
from apps.dates.typed import understand
from apps.people.actions import (
    Refused,
    change_person,
    create_person,
    fit_name,
    free_slug,
    rename,
)
from apps.people.models import Gender, NameKind, Person, Publicity
from apps.people.sheets import Newcomers, coded, filled

PERSON_FIELDS = (
    "gender",
    "birth",
    "death",
    "birth_place",
    "publicity",
    "note",
)
REASON = "table import"


class DateWidget(Widget):
    """Takes EDTF, what people type ("4.10.1995"), and the date cells of a sheet."""

    def clean(self, value: Any, row: Any = None, **options: Any) -> Edtf | None:
        if value is None or value == "":
            return None
        if isinstance(value, date):  # also a datetime
            return Edtf.of(value)
        if isinstance(value, float) and value.is_integer():
            value = int(value)  # a sheet has no whole numbers
        language = (get_language() or "de")[:2]
        try:
            return understand(str(value), language)
        except EdtfError as error:
            raise ValueError(error.sentence(language, gettext)) from error

    def render(self, value: Any, obj: Any = None, **options: Any) -> str:
        return str(value or "")


class ChoiceWidget(CharWidget):
    """The record's own word, or how it is called in German or English."""

    def __init__(self, choices: list[tuple[str, Any]]) -> None:
        super().__init__()
        self.choices = choices

    def clean(self, value: Any, row: Any = None, **options: Any) -> str:
        text = coded("" if value is None else str(value).strip(), self.choices)
        if text and text not in dict(self.choices):
            words = ", ".join(str(label) for _value, label in self.choices)
            said = {"text": text, "words": words}
            raise ValueError(_("“%(text)s” is none of: %(words)s.") % said)
        return text


class LineWidget(CharWidget):
    """An empty cell of a sheet is an empty text, not None."""

    def clean(self, value: Any, row: Any = None, **options: Any) -> str:
        return "" if value is None else str(value).strip()


class PersonResource(ModelResource):
    """One row a person, found by slug; a row without one makes a new person.

    A column that is not in the table stays as it is; an empty cell empties the field.
    Rows go through the actions, so that names, search and history stay right.
    """

    slug = Field("slug", "slug", LineWidget())
    name = Field("shown_name", "name", LineWidget())
    gender = Field("gender", "gender", ChoiceWidget(Gender.choices))
    birth = Field("birth", "birth", DateWidget())
    death = Field("death", "death", DateWidget())
    birth_place = Field("birth_place", "birth_place", LineWidget())
    publicity = Field("publicity", "publicity", ChoiceWidget(Publicity.choices))
    note = Field("note", "note", LineWidget())

    class Meta:
        model = Person
        import_id_fields = ("slug",)
        fields = ("slug", "name", *PERSON_FIELDS)
        clean_model_instances = True
        skip_unchanged = True
        report_skipped = True
        use_transactions = True

    def get_queryset(self) -> Any:
        return Person.objects.present().for_names().by_key()

    def before_import(self, dataset: Any, **options: Any) -> None:
        """Rows may be empty; a table of newcomers needs no column for addresses."""
        self._met = Newcomers()
        rows = list(filled(list(dataset)))
        self._numbers = [number for number, _row in rows]
        headings = dataset.headers
        dataset.wipe()
        dataset.headers = headings
        dataset.extend(row for _number, row in rows)
        if "slug" not in (dataset.headers or ()):
            dataset.append_col([""] * len(dataset), header="slug")

    def before_import_row(self, row: MutableMapping[str, Any], **options: Any) -> None:
        self._user = options.get("user")
        number = self._numbers[options["row_number"] - 1]
        self._met.meet(row.get("slug") or row.get("name"), row.get("birth"), number)
        if not str(row.get("slug") or "").strip() and row.get("name"):
            row["slug"] = free_slug(str(row["name"]))

    def after_import(self, dataset: Any, result: Any, **options: Any) -> None:
        """Tell rows by their numbers in the table, empty ones counted."""
        for row in result.invalid_rows:
            row.number = self._numbers[row.number - 1]

    def after_init_instance(
        self, instance: Person, new: bool, row: Any, **options: Any
    ) -> None:
        instance.shown_name = "" if new else instance.display_name

    def validate_instance(
        self,
        instance: Person,
        import_validation_errors: dict[str, Any] | None = None,
        validate_unique: bool = True,
    ) -> None:
        errors = dict(import_validation_errors or {})
        try:
            instance.shown_name = fit_name(instance.shown_name)
        except Refused as error:
            errors["name"] = ValidationError(str(error))
        if instance.publicity == "":
            errors["publicity"] = ValidationError(
                _("Say one of: %(words)s.")
                % {"words": ", ".join(map(str, Publicity.labels))}
            )
        super().validate_instance(instance, errors, validate_unique)

    def do_instance_save(self, instance: Person, is_create: bool) -> None:
        signed = {"by": self._user, "now": timezone.now(), "reason": REASON}
        values = {name: getattr(instance, name) for name in PERSON_FIELDS}
        if is_create:
            made = create_person(
                name=instance.shown_name, slug=instance.slug, **values, **signed
            )
            instance.pk = made.pk
            return
        person = change_person(instance, instance.version, **values, **signed)
        shown = person.names.get(kind=NameKind.DISPLAY)
        if shown.text != instance.shown_name:
            rename(person, instance.shown_name, **signed)

    def dehydrate_name(self, person: Person) -> str:
        """In a preview the name of the row, in an export the one on record."""
        shown = getattr(person, "shown_name", None)
        return person.display_name if shown is None else shown
