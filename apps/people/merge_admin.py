"""Two entries side by side, to be merged or told apart; merges, to be undone."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django import forms
from django.apps import apps
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from apps.dates import Edtf
from apps.dates.display import display
from apps.people.doubles import held_together
from apps.people.errors import Refused, Stale
from apps.people.joining import FIELDS, THEIRS
from apps.people.merging import (
    Foresight,
    foresee,
    merge,
    tell_apart,
    undo_merge,
)
from apps.people.models import Merge, NotSame, Person
from apps.people.steps import Step

READ_ONLY = ["kept", "gone", "by", "at", "reason", "undone", "undone_by"]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing known of two entries; `choice` is the field, if both values differ."""

    label: str
    kept: str
    gone: str
    choice: str = ""
    theirs: bool = False

    @property
    def agrees(self) -> bool:
        return bool(self.kept) and self.kept == self.gone


class OtherForm(forms.Form):
    """Whom to hold beside the entry that is open."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        widget = AutocompleteSelect(Merge._meta.get_field("gone"), admin.site)
        self.fields["other"] = forms.ModelChoiceField(
            Person.objects.present(), label=_("the other entry"), widget=widget
        )


class Merging:
    """Pages beside those of a person; for who may merge and change people."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view  # type: ignore[attr-defined]
        own = [
            path("<int:pk>/double/", view(self.other_view), name="people_double"),
            path(
                "<int:pk>/double/<int:other>/",
                view(self.compare_view),
                name="people_compare",
            ),
        ]
        return [*own, *super().get_urls()]  # type: ignore[misc]

    def other_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Choose the other entry."""
        person = _present(request, pk)
        if slug := request.GET.get("slug"):
            beside = get_object_or_404(Person.objects.present(), slug=slug)
            return redirect("admin:people_compare", pk, beside.pk)
        form = OtherForm(request.GET or None)
        if form.is_valid():
            other = form.cleaned_data["other"]
            return redirect("admin:people_compare", pk, other.pk)
        context = self._context(request, _("Is this a double?"), person)
        return TemplateResponse(
            request,
            "admin/people/double.html",
            context | {"form": form, "media": form.media},
        )

    def compare_view(self, request: HttpRequest, pk: int, other: int) -> HttpResponse:
        """Both entries, what a merge would do, and the three ways to decide."""
        kept, gone = _present(request, pk), _present(request, other)
        sent = request.POST if request.method == "POST" else request.GET
        choices = {name: sent.get(name, "") for name in FIELDS}
        if request.method == "POST":
            if done := self._decide(request, kept, gone, choices):
                return done
            return redirect("admin:people_compare", pk, other)
        foresight, problem = None, ""
        try:
            foresight = foresee(kept, gone, choices=choices, now=timezone.now())
        except Refused as error:
            problem = str(error)
        pair = sorted((kept.pk, gone.pk))
        context = self._context(request, _("One person or two?"), kept) | {
            "kept": kept,
            "gone": gone,
            "lines": list(_lines(kept, gone, choices)),
            "verdict": held_together(kept, gone),
            "apart": NotSame.objects.filter(a=pair[0], b=pair[1]).first(),
            "steps": list(_told(foresight)) if foresight else [],
            "left": foresight.left if foresight else [],
            "problem": problem,
        }
        return TemplateResponse(request, "admin/people/compare.html", context)

    def _decide(
        self,
        request: HttpRequest,
        kept: Person,
        gone: Person,
        choices: dict[str, str],
    ) -> HttpResponse | None:
        signed = {
            "reason": request.POST.get("reason", ""),
            "by": request.user,
            "now": timezone.now(),
        }
        try:
            if request.POST.get("what") == "apart":
                tell_apart(kept, gone, **signed)
                messages.success(request, _("Remembered: these are two people."))
                return redirect("admin:people_person_change", kept.pk)
            seen = _seen(request)
            made = merge(kept, gone, choices=choices, seen=seen, **signed)
        except (Refused, Stale) as error:
            messages.error(request, str(error))
            return None
        messages.success(request, _("The two entries are one now."))
        return redirect("admin:people_merge_change", made.pk)

    def _context(
        self, request: HttpRequest, title: str, person: Person
    ) -> dict[str, Any]:
        around = self.admin_site.each_context(request)  # type: ignore[attr-defined]
        return {**around, "title": title, "person": person, "opts": Person._meta}


class MergeAdmin(admin.ModelAdmin):
    """What was merged, and the way back."""

    list_display = ["__str__", "by", "at", "undone"]
    list_select_related = ["by"]
    search_fields = ["kept__slug", "gone__slug"]
    ordering = ["-at", "-pk"]
    fields = READ_ONLY
    readonly_fields = READ_ONLY
    autocomplete_fields = ["gone"]
    show_full_result_count = False
    change_form_template = "admin/people/merge.html"

    def get_urls(self) -> list[URLPattern]:
        undo = self.admin_site.admin_view(require_POST(self.undo_view))
        return [
            path("<int:pk>/undo/", undo, name="people_merge_undo"),
            *super().get_urls(),
        ]

    def get_queryset(self, request: HttpRequest) -> Any:
        rows = super().get_queryset(request)
        return rows.prefetch_related("kept__names", "gone__names")

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        _may(request)
        made = Merge.objects.filter(pk=pk).first()
        if made is None:
            raise Http404
        try:
            undo_merge(made, by=request.user, now=timezone.now())  # type: ignore[arg-type]
            messages.success(request, _("The merge is undone, all is as it was."))
        except Refused as error:
            messages.error(request, str(error))
        return redirect("admin:people_merge_change", pk)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        made = self.get_object(request, object_id)
        steps = list(_told(Foresight(made.steps, []))) if made else []
        context = {"steps": steps, "may_undo": request.user.has_perm(MAY)}
        return super().change_view(
            request, object_id, form_url, {**(extra_context or {}), **context}
        )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


MAY = "people.add_merge"


def _may(request: HttpRequest) -> None:
    if not request.user.has_perm(MAY):
        raise PermissionDenied


def _present(request: HttpRequest, pk: int) -> Person:
    _may(request)
    person = Person.objects.present().for_names().filter(pk=pk).first()
    if person is None:
        raise Http404
    return person


def _seen(request: HttpRequest) -> tuple[int, int]:
    """The versions that were looked at; of a form that was tampered with, none."""
    told = request.POST.get("seen", "").split("-")
    if len(told) != 2 or not all(one.isdecimal() for one in told):
        return (0, 0)
    return int(told[0]), int(told[1])


def _lines(kept: Person, gone: Person, choices: dict[str, str]) -> Iterator[Line]:
    both = (kept, gone)
    names = [", ".join(sorted(name.text for name in one.names.all())) for one in both]
    yield Line(_("names"), *names)
    for name in (*FIELDS, "publicity"):
        field = Person._meta.get_field(name)
        told = [_value(one, name) for one in both]
        differ = name in FIELDS and all(told) and told[0] != told[1]
        yield Line(
            str(field.verbose_name),
            *told,
            choice=name if differ else "",
            theirs=choices.get(name) == THEIRS,
        )
    ids = [sorted(str(row) for row in one.external_ids.all()) for one in both]
    yield Line(_("external ids"), *(", ".join(rows) for rows in ids))
    yield Line(_("occupations"), *(", ".join(_occupations(one)) for one in both))
    yield Line(_("relatives"), *(", ".join(_relatives(one)) for one in both))


def _occupations(one: Person) -> list[str]:
    language = (get_language() or "de")[:2]
    rows = one.occupation_rows.select_related("occupation")
    return sorted(row.occupation.label(one.gender, language) for row in rows)


def _relatives(one: Person) -> list[str]:
    found = {
        str(row.b if row.a_id == one.pk else row.a)
        for row in [*one.couples_as_a.for_record(), *one.couples_as_b.for_record()]
    }
    found |= {str(row.child) for row in one.child_rows.select_related("child")}
    found |= {str(row.parent) for row in one.parent_rows.select_related("parent")}
    return sorted(found)


def _value(one: Person, name: str) -> str:
    if name in ("gender", "publicity"):
        value = getattr(one, name)
        return str(getattr(one, f"get_{name}_display")()) if value else ""
    value = getattr(one, name)
    if isinstance(value, Edtf):
        return str(display(value, get_language() or "de"))
    return "" if value is None else str(value)


def _told(foresight: Foresight) -> Iterator[tuple[str, list[str]]]:
    """The steps by kind of row: what it is, and each one in words."""

    def kind(step: Step) -> str:
        return str(apps.get_model(step["model"])._meta.verbose_name_plural)

    for label, steps in groupby(sorted(foresight.steps, key=kind), key=kind):
        yield label, [step["told"] for step in steps]
