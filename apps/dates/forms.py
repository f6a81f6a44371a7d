"""A form field for dates that takes what people type and says how it took it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.dates.display import display
from apps.dates.edtf import Edtf
from apps.dates.errors import EdtfError
from apps.dates.typed import understand


def as_validation_error(error: EdtfError) -> ValidationError:
    """Say it in the reader's language."""
    return ValidationError(error.sentence(get_language() or "en", _), code=error.code)


class EdtfWidget(forms.TextInput):
    """A text input with the date in words below it, once there is one."""

    template_name = "dates/edtf_widget.html"

    def format_value(self, value: Any) -> str | None:
        return None if value in ("", None) else str(value)

    def get_context(
        self, name: str, value: Any, attrs: dict[str, Any] | None
    ) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        widget = context["widget"]
        widget["understood"] = _in_words(value)
        input_id = widget["attrs"].get("id")
        if widget["understood"] and input_id:
            widget["understood_id"] = f"{input_id}_understood"
            others = widget["attrs"].get("aria-describedby", "")
            widget["attrs"]["aria-describedby"] = (
                f"{others} {widget['understood_id']}".strip()
            )
        return context


class EdtfFormField(forms.CharField):
    """Cleans to Edtf, or None where nothing was typed."""

    widget = EdtfWidget

    def __init__(self, **options: Any) -> None:
        # The length of an Edtf is checked in understand(), on the text.
        options.pop("max_length", None)
        super().__init__(**{**options, "empty_value": None})

    def to_python(self, value: Any) -> Edtf | None:  # type: ignore[override]
        text = super().to_python(str(value or ""))
        if text is None:
            return None
        try:
            return understand(text, get_language() or "en")
        except EdtfError as error:
            raise as_validation_error(error) from error

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Typing the same date in other words changes nothing."""
        if self.disabled:
            return False
        try:
            new = self.to_python(data)
        except ValidationError:
            return True
        return (new.text if new else "") != str(initial or "")


def _in_words(value: Any) -> str:
    """Return "" for what is no date: the field's error says why."""
    language = get_language() or "en"
    try:
        edtf = value if isinstance(value, Edtf) else understand(value or "", language)
    except EdtfError:
        return ""
    return display(edtf, language)
