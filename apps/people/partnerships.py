"""Partnerships edited on the page of one person, whichever side of the couple it is.

A Phase hangs on a Couple, which is unordered; here each phase is a row with the other
person named, and the couple behind it is found or made.
"""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.checks import InlineModelAdminChecks
from django.contrib.admin.widgets import AutocompleteSelect
from django.core import checks
from django.db.models import Q, QuerySet
from django.forms.models import BaseModelFormSet, modelformset_factory
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apps.dates import Certainty
from apps.dates.compare import before
from apps.people.models import Couple, Person, Phase


class PhaseOfPersonForm(forms.ModelForm):
    """One phase, with the other person instead of the couple."""

    partner = forms.ModelChoiceField(
        Person.objects.all(),
        label=_("with"),
        widget=AutocompleteSelect(Couple._meta.get_field("b"), admin.site),
    )

    class Meta:
        model = Phase
        fields = ["kind", "begin", "end", "end_reason", "standing"]

    field_order = ["partner", *Meta.fields]

    def __init__(
        self, *args: Any, person: Person | None = None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.person = person
        if self.instance.pk and person:
            couple = self.instance.couple
            other = couple.b_id if couple.a_id == person.pk else couple.a_id
            self.initial["partner"] = other

    def clean_partner(self) -> Person:
        partner = self.cleaned_data["partner"]
        if self.person and partner.pk == self.person.pk:
            raise forms.ValidationError(
                _("Nobody is a partner of themselves. Choose the other person.")
            )
        return partner

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        begin, end = values.get("begin"), values.get("end")
        if begin and end and before(end, begin) is Certainty.CERTAIN:
            self.add_error(
                "end", _("The end lies before the beginning. Check both dates.")
            )
        return values

    def save(self, commit: bool = True) -> Phase:
        a, b = sorted(
            (self.person, self.cleaned_data["partner"]), key=lambda one: one.pk
        )
        self.instance.couple = Couple.objects.get_or_create(a=a, b=b)[0]
        return super().save(commit)


class PhasesOfPerson(BaseModelFormSet):
    """All phases of one person, as an admin inline expects a formset to be."""

    def __init__(
        self,
        data: Any = None,
        files: Any = None,
        instance: Person | None = None,
        save_as_new: bool = False,
        prefix: str | None = None,
        queryset: QuerySet[Phase] | None = None,
        **options: Any,
    ) -> None:
        self.instance = instance
        phases = Phase.objects.none()
        if instance and instance.pk:
            phases = (
                (queryset if queryset is not None else Phase.objects.all())
                .filter(Q(couple__a=instance) | Q(couple__b=instance))
                .select_related("couple")
                .order_by("begin_earliest", "pk")
            )
        options["form_kwargs"] = {"person": instance}
        super().__init__(data, files, prefix=prefix, queryset=phases, **options)

    @classmethod
    def get_default_prefix(cls) -> str:
        return "partnerships"

    def save_new(self, form: forms.ModelForm, commit: bool = True) -> Phase:
        form.person = self.instance  # saved only now, where the person is new
        return super().save_new(form, commit)


class WithoutForeignKey(InlineModelAdminChecks):
    def _check_exclude_of_parent_model(self, obj: Any, parent_model: Any) -> list:
        return []

    def _check_relation(self, obj: Any, parent_model: Any) -> list[checks.CheckMessage]:
        return []


class PartnershipInline(admin.TabularInline):
    model = Phase
    form = PhaseOfPersonForm
    formset = PhasesOfPerson
    checks_class = WithoutForeignKey
    verbose_name = _("partnership")
    verbose_name_plural = _("partnerships")
    extra = 0

    def get_formset(
        self, request: HttpRequest, obj: Person | None = None, **options: Any
    ) -> type[BaseModelFormSet]:
        return modelformset_factory(
            Phase,
            form=self.form,
            formset=self.formset,
            formfield_callback=lambda field, **kwargs: self.formfield_for_dbfield(
                field, request=request, **kwargs
            ),
            extra=self.get_extra(request, obj),
            can_delete=self.has_delete_permission(request, obj),
            fields=PhaseOfPersonForm.Meta.fields,
        )

    def get_fields(self, request: HttpRequest, obj: Person | None = None) -> list[str]:
        return PhaseOfPersonForm.field_order
