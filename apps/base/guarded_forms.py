"""Forms that everybody may send: a field that only programs fill in, and a clock."""

import time
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

SALT = "guarded-form"
QUICKEST, LONGEST = 3, 24 * 60 * 60  # seconds between the page and what is sent


class GuardedForm(forms.Form):
    """Refuses, each in a sentence, what no person sends: too quick, or with the trap
    filled in. Nothing is thrown away silently: who was meant wrongly sends again.
    """

    use_required_attribute = True

    website = forms.CharField(
        label=gettext_lazy("Leave this field empty"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    made = forms.CharField(widget=forms.HiddenInput, required=False, max_length=100)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.initial["made"] = stamp(time.time())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.pop("website", ""):
            raise ValidationError(_("The field that must stay empty was filled in."))
        age = _age(cleaned.pop("made", ""))
        if age is None or age > LONGEST:
            self._stamp_again()
            raise ValidationError(
                _("The page was open for very long. Please send it once more.")
            )
        if age < QUICKEST:
            raise ValidationError(
                _("That was quicker than anybody writes. Please send it once more.")
            )
        return cleaned

    def _stamp_again(self) -> None:
        self.data = self.data.copy()
        self.data[self.add_prefix("made")] = stamp(time.time())


def stamp(seconds: float) -> str:
    """When a form was shown (seconds since 1970), signed."""
    return signing.dumps(int(seconds), salt=SALT)


def _age(made: str) -> float | None:
    try:
        return time.time() - signing.loads(made, salt=SALT)
    except signing.BadSignature:
        return None
