"""What people at the desk may send."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorFormField

from apps.base.embargo import HOME, ZONES, EmbargoFields
from apps.base.models import User
from apps.checks.texts import TextRefused, text_from
from apps.pictures.models import Picture
from apps.stories.bodies import clean
from apps.stories.models import Correction, Section, Story
from apps.stories.rules import Stage

EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "HardBreak": True,
    "Heading": {"levels": [2, 3]},
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Blockquote": True,
    "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto"]},
}


class IntakeForm(forms.Form):
    """A text, pasted or as a file; `content` is what came."""

    name = forms.CharField(
        label=_("Name"),
        required=False,
        max_length=200,
        help_text=_("For your list; without one, the headline."),
    )
    text = forms.CharField(
        label=_("Text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("A first line “date 2025-03-03” says what day the text is of."),
    )
    file = forms.FileField(
        label=_("or a text file"), required=False, allow_empty_file=True
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        upload = cleaned.get("file")
        field = "file" if upload else "text"
        raw = upload.read() if upload else cleaned.get("text", "").encode()
        name = (upload.name if upload else "") or str(_("Text"))
        try:
            cleaned["content"] = text_from(raw, name)
        except TextRefused as error:
            self.add_error(field, str(error))
        return cleaned


class BoardForm(forms.Form):
    q = forms.CharField(label=_("Search"), required=False, max_length=200)
    stage = forms.ChoiceField(
        label=_("Stage"),
        required=False,
        choices=[("", _("all")), *((stage.value, _(stage.label)) for stage in Stage)],
    )
    mine = forms.BooleanField(label=_("only mine"), required=False)


class SectionChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Section) -> str:
        return obj.name_de


class StoryForm(EmbargoFields, forms.ModelForm):
    """All of a story that is typed; saving is up to the actions."""

    body = ProseEditorFormField(
        label=_("Text"),
        required=False,
        config={"extensions": EXTENSIONS},
        sanitize=clean,
        max_length=400_000,
    )
    authors = forms.ModelMultipleChoiceField(
        User.objects.filter(is_active=True).order_by("last_name", "username"),
        label=_("Authors"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    planned = forms.DateTimeField(
        label=_("Planned for"),
        required=False,
        widget=forms.DateTimeInput(
            attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"
        ),
        help_text=_("Without a date it goes live when you publish it."),
    )
    embargo = forms.DateTimeField(
        label=_("Embargo until"),
        required=False,
        widget=forms.DateTimeInput(
            attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"
        ),
        help_text=_("In the time zone beside it; nothing of it is public before."),
    )
    embargo_zone = forms.ChoiceField(
        label=_("Time zone of the embargo"),
        required=False,
        choices=[(zone, zone) for zone in ZONES],
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    class Meta:
        model = Story
        fields = [
            "kicker",
            "headline",
            "teaser",
            "body",
            "section",
            "authors",
            "language",
            "planned",
            "embargo",
            "embargo_zone",
            "review",
            "lead",
        ]
        widgets = {
            "teaser": forms.Textarea(attrs={"rows": 3}),
            "review": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }

    def _post_clean(self) -> None:
        # A ModelForm would write what was typed into the story it was given, which
        # pages and actions still need as it is stored.
        pass

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        cleaned["embargo_zone"] = cleaned.get("embargo_zone") or HOME
        for name, value in cleaned.items():
            if isinstance(value, str) and "\0" in value:
                cleaned[name] = value.replace("\0", "")
        return cleaned


class FigureForm(forms.Form):
    """A picture of the story: chosen, sent with it, or still only asked for.

    `pictures` are what the list to choose from shows: fetched once for all forms.
    """

    pk = forms.IntegerField(widget=forms.HiddenInput, required=False)
    picture = forms.ModelChoiceField(
        Picture.objects.for_choice(), label=_("Picture"), required=False
    )
    upload = forms.FileField(
        label=_("or send one"), required=False, allow_empty_file=True
    )
    alt = forms.CharField(
        label=_("Description for those who cannot see it"),
        required=False,
        max_length=300,
    )
    credit = forms.CharField(label=_("Credit"), required=False, max_length=200)
    caption = forms.CharField(label=_("Caption"), required=False, max_length=400)
    permission = forms.CharField(
        label=_("Permission"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Who allowed it, when, how: needed for social media."),
    )

    def __init__(self, *args: Any, pictures: list[Picture], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["picture"]
        field.choices = [("", "–"), *((one.pk, str(one)) for one in pictures)]

    @property
    def is_blank(self) -> bool:
        names = ("pk", "picture", "upload", "credit", "caption", "permission")
        return not any(self.cleaned_data.get(name) for name in names)


FigureFormSet = forms.formset_factory(FigureForm, extra=1, can_delete=True, max_num=60)


class CorrectionForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("Kind"),
        required=False,
        choices=[("", _("no correction")), *Correction.Kind.choices],
    )
    note = forms.CharField(
        label=_("What readers are told"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=2000,
    )


class ReasonForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=2000,
    )


class AnswerForm(forms.Form):
    digest = forms.CharField(max_length=64)
    kind = forms.ChoiceField(
        choices=[
            (kind, "") for kind in ("acknowledged", "overridden", "muted", "lifted")
        ]
    )
    reason = forms.CharField(required=False, max_length=2000)


class IdentifyForm(forms.Form):
    """Whom a name means: a candidate, or somebody on record by another name."""

    key = forms.CharField(max_length=120)
    slug = forms.CharField(required=False, max_length=120)
    name = forms.CharField(required=False, max_length=160)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("slug") and not cleaned.get("name"):
            raise ValidationError(_("Say who is meant."))
        return cleaned
