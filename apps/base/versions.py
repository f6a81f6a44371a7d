"""Forms that notice when somebody else was faster."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class VersionedForm(forms.ModelForm):
    """Carries the version it was opened with; saving an older one is refused.

    For models with a `version` field. To be cleaned and saved in one transaction, as
    the admin does.
    """

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.instance.pk:
            self.initial["seen"] = self.instance.version

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if self.instance.pk:
            rows = type(self.instance)._default_manager.select_for_update()
            now = rows.values_list("version", flat=True).get(pk=self.instance.pk)
            if values.get("seen") != now:
                raise forms.ValidationError(
                    _(
                        "Somebody else has changed this meanwhile. Open it again in "
                        "another tab, compare, and carry your changes over."
                    ),
                    code="stale",
                )
        return values

    def save(self, commit: bool = True) -> Any:
        if self.instance.pk:
            self.instance.version += 1
        return super().save(commit)
