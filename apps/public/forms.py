"""What readers may send."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.base.guarded_forms import GuardedForm
from apps.readers.rules import Rhythm

EMAIL = {"autocomplete": "email", "inputmode": "email"}


class ReportForm(GuardedForm):
    """`mark` tells what the passage said when the form was shown."""

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


class FollowForm(GuardedForm):
    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs=EMAIL),
    )
    rhythm = forms.ChoiceField(
        label=_("How often"),
        choices=[
            (Rhythm.WEEKLY.value, _("once a week at most")),
            (Rhythm.DAILY.value, _("once a day at most")),
        ],
        initial=Rhythm.WEEKLY.value,
        widget=forms.RadioSelect,
    )


class TipForm(GuardedForm):
    words = forms.CharField(
        label=_("What should we know?"),
        min_length=10,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 9}),
    )
    file = forms.FileField(
        label=_("A picture or a text file"),
        required=False,
        allow_empty_file=True,
        max_length=255,
        widget=forms.FileInput(attrs={"accept": "image/*,text/plain"}),
        help_text=_(
            "JPEG, PNG, WebP, AVIF, GIF, TIFF or plain text, 20 MB at most. Where and "
            "with what it was made is taken out; its name is not kept."
        ),
    )
    contact = forms.CharField(
        label=_("How we may reach you, if you want that"),
        required=False,
        max_length=200,
    )
