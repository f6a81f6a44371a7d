"""What readers may send."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.base.guarded_forms import GuardedForm

EMAIL = {"autocomplete": "email", "inputmode": "email"}


class ReportForm(GuardedForm):
    """`mark` tells what the paragraph said when the form was shown."""

    words = forms.CharField(
        label=_("What is wrong, and how do you know?"),
        min_length=10,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    email = forms.EmailField(
        label=_("E-mail, if you want the answer sent to you"),
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs=EMAIL),
        help_text=_("Used for this one letter and then deleted."),
    )
    mark = forms.CharField(widget=forms.HiddenInput, required=False, max_length=16)
