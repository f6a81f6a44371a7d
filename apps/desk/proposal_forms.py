"""Small forms in which a proposal can be corrected before it is accepted."""

from dataclasses import fields, replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.checks.judging import Proposal
from apps.checks.judging import model as proposals
from apps.dates.forms import EdtfFormField
from apps.people.models import (
    EndReason,
    Gender,
    ParenthoodKind,
    PhaseKind,
    Publicity,
    Standing,
)


def _date(label: str) -> EdtfFormField:
    return EdtfFormField(label=label, required=False)


def _choice(label: str, choices: Any, **options: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices.choices, **options)


class PersonForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=160)
    gender = _choice(_("Gender"), Gender, required=False)
    publicity = _choice(_("Publicity"), Publicity, initial=Publicity.PUBLIC)


class BirthForm(forms.Form):
    birth = EdtfFormField(label=_("Born"))


class DeathForm(forms.Form):
    death = EdtfFormField(label=_("Died"))


class CountForm(forms.Form):
    count = forms.IntegerField(label=_("Number"), min_value=0, max_value=99)


class PhaseForm(forms.Form):
    kind = _choice(_("Kind"), PhaseKind)
    begin = _date(_("From"))
    end = _date(_("Until"))
    end_reason = _choice(_("Ended by"), EndReason, required=False)
    standing = _choice(_("Standing"), Standing)


class ChangedPhaseForm(forms.Form):
    begin = _date(_("From"))
    end = _date(_("Until"))
    end_reason = _choice(_("Ended by"), EndReason, required=False)


class ParenthoodForm(forms.Form):
    kind = _choice(_("Kind"), ParenthoodKind)
    standing = _choice(_("Standing"), Standing)


class QuoteForm(forms.Form):
    words = forms.CharField(
        label=_("The words"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000
    )
    source = forms.CharField(label=_("Source"), required=False, max_length=120)


class OutletForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120)


FORMS: dict[type, type[forms.Form]] = {
    proposals.CreatePerson: PersonForm,
    proposals.SetBirth: BirthForm,
    proposals.SetDeath: DeathForm,
    proposals.SetChildren: CountForm,
    proposals.SetJointChildren: CountForm,
    proposals.AddPhase: PhaseForm,
    proposals.ChangePhase: ChangedPhaseForm,
    proposals.AddParenthood: ParenthoodForm,
    proposals.AddQuote: QuoteForm,
    proposals.AddOutlet: OutletForm,
}


def form_for(
    proposal: Proposal, posted: Any = None, prefix: str | None = None
) -> forms.Form:
    """A form filled with the proposal, or with what was sent."""
    names = {field.name for field in fields(proposal)}
    known = {name: getattr(proposal, name) for name in names}
    return FORMS[type(proposal)](posted, initial=known, prefix=prefix)


def corrected(proposal: Proposal, form: forms.Form) -> Proposal:
    """The proposal as a valid form has it."""
    names = {field.name for field in fields(proposal)}
    values = {k: v for k, v in form.cleaned_data.items() if k in names}
    return replace(proposal, **values)
