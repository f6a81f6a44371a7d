"""The record in the admin: a person with everything that hangs on them on one page."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Case, QuerySet, When
from django.forms import ModelForm
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin

from apps.base.admin_site import Task
from apps.base.versions import VersionedForm
from apps.dates.display import display
from apps.people.actions import Refused, refresh, refuse_loop
from apps.people.announcing_admin import Announcing
from apps.people.finding import find_people
from apps.people.merge_admin import MergeAdmin, Merging
from apps.people.models import (
    Couple,
    Decision,
    ExternalId,
    Merge,
    Name,
    Occupation,
    Parenthood,
    Person,
    PersonOccupation,
    Phase,
)
from apps.people.partnerships import PartnershipInline
from apps.people.past_admin import Remembering
from apps.people.table_admin import TableAdmin

MET = 100


REVIEW_BEFORE = 14  # days


class NameInline(admin.TabularInline):
    model = Name
    fields = ["text", "kind", "begin", "end", "restricted"]
    extra = 0
    min_num = 1


class OccupationInline(admin.TabularInline):
    model = PersonOccupation
    autocomplete_fields = ["occupation"]
    fields = ["occupation", "position"]
    extra = 0


class ParenthoodForm(ModelForm):
    """Refuses a loop with a sentence; the database would refuse it with a crash."""

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        parent = values.get("parent") or getattr(self.instance, "parent", None)
        child = values.get("child") or getattr(self.instance, "child", None)
        if parent and child and parent.pk and child.pk:
            try:
                refuse_loop(parent, child)
            except Refused as error:
                raise forms.ValidationError(str(error)) from error
        return values


class ChildInline(admin.TabularInline):
    model = Parenthood
    form = ParenthoodForm
    fk_name = "parent"
    autocomplete_fields = ["child"]
    fields = ["child", "kind", "standing"]
    verbose_name = pgettext_lazy("parenthood", "child")
    verbose_name_plural = pgettext_lazy("parenthood", "children")
    extra = 0


class ParentInline(admin.TabularInline):
    model = Parenthood
    form = ParenthoodForm
    fk_name = "child"
    autocomplete_fields = ["parent"]
    fields = ["parent", "kind", "standing"]
    verbose_name = _("parent")
    verbose_name_plural = _("parents")
    extra = 0


class ExternalIdInline(admin.TabularInline):
    model = ExternalId
    fields = ["scheme", "value"]
    extra = 0


class DecisionInline(admin.StackedInline):
    model = Decision
    fields = ["what", "reason", "by", "made", "until"]
    autocomplete_fields = ["by"]
    extra = 0


@admin.register(Person)
class PersonAdmin(Announcing, Merging, Remembering, TableAdmin, SimpleHistoryAdmin):
    """Partnerships and children are edited here, from either side."""

    form = VersionedForm
    list_display = ["display_name", "born", "died", "publicity", "changed"]
    list_filter = ["publicity", "gender"]
    search_fields = ["slug", "names__text"]
    search_help_text = _("any name, also birth names and stage names, also misspelt")
    ordering = ["slug"]
    list_per_page = 50
    show_full_result_count = False
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "seen",
                    "slug",
                    ("birth", "birth_place"),
                    "death",
                    ("gender", "publicity"),
                    "children_count",
                    "note",
                ]
            },
        )
    ]
    inlines = [
        NameInline,
        PartnershipInline,
        ChildInline,
        ParentInline,
        OccupationInline,
        ExternalIdInline,
        DecisionInline,
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        return super().get_queryset(request).for_names()

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Person], search_term: str
    ) -> tuple[QuerySet[Person], bool]:
        """By name as one types, the best met first; by the address as a whole."""
        if not search_term.strip():
            return queryset, False
        met = [hit.pk for hit in find_people(search_term, limit=MET)]
        at = Person.objects.filter(slug=search_term.strip())
        met += at.exclude(pk__in=met).values_list("pk", flat=True)
        places = [When(pk=pk, then=place) for place, pk in enumerate(met)]
        found = queryset.filter(pk__in=met)
        return found.order_by(Case(*places, default=len(met)), "pk"), False

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        touched = {form.instance.pk}
        for formset in formsets:
            for row in getattr(formset, "cleaned_data", None) or []:
                for role in ("partner", "child", "parent"):
                    if row.get(role):
                        touched.add(row[role].pk)
        refresh(touched)

    def tasks(self, request: HttpRequest) -> Iterator[Task]:
        address = reverse("admin:people_person_changelist")
        unborn = Person.objects.filter(merged_into=None, birth="").count()
        yield Task(_("people without a birth date"), unborn, f"{address}?birth__exact=")
        today = timezone.localdate()
        decisions = Decision.objects.filter(until__lt=today).count()
        yield Task(
            _("decisions that have run out"),
            decisions,
            f"{reverse('admin:people_decision_changelist')}?until__lt={today}",
            urgent=True,
        )
        soon = today + timedelta(days=REVIEW_BEFORE)
        ending = Decision.objects.filter(until__range=(today, soon)).count()
        yield Task(
            _("decisions to be reviewed within two weeks"),
            ending,
            f"{reverse('admin:people_decision_changelist')}"
            f"?until__gte={today}&until__lte={soon}",
        )

    def lookup_allowed(self, lookup: str, value: str, request: Any = None) -> bool:
        return lookup == "birth__exact" or super().lookup_allowed(
            lookup, value, request
        )

    @admin.display(description=_("name"), ordering="slug")
    def display_name(self, person: Person) -> str:
        return person.display_name

    @admin.display(description=_("born"), ordering="birth_earliest")
    def born(self, person: Person) -> str:
        return display(person.birth, get_language()) if person.birth else "–"

    @admin.display(description=_("died"), ordering="death_earliest")
    def died(self, person: Person) -> str:
        return display(person.death, get_language()) if person.death else ""


class PhaseInline(admin.TabularInline):
    model = Phase
    fields = ["kind", "begin", "end", "end_reason", "standing"]
    extra = 0


class CoupleForm(VersionedForm):
    """Takes the two people in any order."""

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        a, b = values.get("a"), values.get("b")
        if a and b and a.pk == b.pk:
            raise forms.ValidationError(
                _("Nobody is a partner of themselves. Choose the other person.")
            )
        if a and b and a.pk > b.pk:
            values["a"], values["b"] = b, a
        return values


@admin.register(Couple)
class CoupleAdmin(Announcing, SimpleHistoryAdmin):
    form = CoupleForm
    list_display = ["__str__", "children_count"]
    search_fields = ["a__names__text", "b__names__text"]
    show_full_result_count = False
    fields = ["seen", "a", "b", "children_count"]
    autocomplete_fields = ["a", "b"]
    inlines = [PhaseInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Couple]:
        return super().get_queryset(request).for_record()

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        refresh({form.instance.a_id, form.instance.b_id})


@admin.register(Occupation)
class OccupationAdmin(admin.ModelAdmin):
    list_display = ["term", "female", "male", "neutral", "english"]
    search_fields = ["term", "female", "male", "neutral", "english"]


@admin.register(Decision)
class DecisionAdmin(SimpleHistoryAdmin):
    list_display = ["person", "what", "by", "made", "until"]
    list_filter = ["what"]
    search_fields = ["person__names__text", "reason"]
    autocomplete_fields = ["person", "by"]
    show_full_result_count = False
    list_select_related = ["by"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Decision]:
        return super().get_queryset(request).prefetch_related("person__names")

    def lookup_allowed(self, lookup: str, value: str, request: Any = None) -> bool:
        return lookup in (
            "until__lt",
            "until__gte",
            "until__lte",
        ) or super().lookup_allowed(lookup, value, request)


admin.site.register(Merge, MergeAdmin)
