"""What the desk says to what readers sent, and asks them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.readers.models import Report
from apps.readers.rules import MOST
from apps.stories.models import Correction


class PollForm(forms.Form):
    question = forms.CharField(label=_("Question"), max_length=160)
    answers = forms.CharField(
        label=_("Answers"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": MOST}),
        help_text=_("One a line, two to six."),
    )
    ends = forms.DateTimeField(
        label=_("Open until"),
        widget=forms.DateTimeInput(
            attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"
        ),
    )

    def clean_answers(self) -> list[str]:
        lines = [line.strip() for line in self.cleaned_data["answers"].splitlines()]
        given = [line for line in lines if line]
        if any(len(line) > 120 for line in given):
            raise forms.ValidationError(_("An answer has at most 120 characters."))
        return given

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "\0" in cleaned.get("question", ""):
            cleaned["question"] = cleaned["question"].replace("\0", "")
        return cleaned


class ReportsForm(forms.Form):
    all = forms.BooleanField(label=_("also what is answered"), required=False)


class AnswerReportForm(forms.Form):
    """`correction` is one of those of the report's story."""

    version = forms.IntegerField(min_value=1)
    state = forms.ChoiceField(choices=Report.State.choices)
    words = forms.CharField(required=False, max_length=3000)
    correction = forms.ModelChoiceField(Correction.objects.none(), required=False)

    def __init__(self, *args: Any, report: Report, **options: Any) -> None:
        super().__init__(*args, **options)
        own = Correction.objects.filter(story=report.story_id)
        self.fields["correction"].queryset = own
