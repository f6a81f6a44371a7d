"""The register in the admin: what was asked, until when, and what we decided."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from simple_history.admin import SimpleHistoryAdmin

from apps.base.admin_site import Task
from apps.people.errors import Refused, Stale
from apps.stories.request import DataRequest, due_of
from apps.stories.requests import decide_request, effect_of

STATE = ["due", "answer", "reason", "by", "done"]


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(
        label=gettext_lazy("Decision"),
        choices=[(one.value, one.label) for one in DataRequest.Answer if one.value],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class OpenFilter(admin.SimpleListFilter):
    title = gettext_lazy("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("open", gettext_lazy("still open")),
            ("overdue", gettext_lazy("overdue")),
            ("decided", gettext_lazy("decided")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        match self.value():
            case "open":
                return queryset.waiting()  # type: ignore[attr-defined]
            case "overdue":
                return queryset.overdue(timezone.localdate())  # type: ignore[attr-defined]
            case "decided":
                return queryset.exclude(answer="")
        return queryset


class DataRequestAdmin(SimpleHistoryAdmin):
    """Entered here; decided on a page of its own, which shows first what that does."""

    list_display = ["__str__", "asker", "received", "until", "answer", "by", "done"]
    list_filter = [OpenFilter, "kind", "basis"]
    search_fields = ["asker", "wish", "person__names__text"]
    show_full_result_count = False
    fields = ["kind", "person", "asker", "wish", "basis", "received", "to_decide"]
    autocomplete_fields = ["person"]

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.decide_view)
        own = [path("<int:pk>/decide/", page, name="stories_datarequest_decide")]
        return [*own, *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).for_list().due_first()  # type: ignore[attr-defined]

    def get_ordering(self, request: HttpRequest) -> list[str]:
        return []  # the queryset's own

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        if obj is None:
            return self.fields[:-1]
        return [*self.fields, *STATE] if obj.answer else [*self.fields, "due"]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        told = ["kind", "person", "received"] if obj else []
        return [*STATE, "to_decide", *told]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # it is the proof that we answered

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        undecided = obj is None or not obj.answer
        return undecided and super().has_change_permission(request, obj)

    def save_model(
        self, request: HttpRequest, obj: DataRequest, form: ModelForm, change: bool
    ) -> None:
        obj.due = due_of(obj.received)
        super().save_model(request, obj, form, change)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        given = super().get_changeform_initial_data(request)
        return {"received": timezone.localdate(), **given}

    @admin.display(description=gettext_lazy("due"), ordering="due")
    def until(self, row: DataRequest) -> str | SafeString:
        late = not row.answer and row.due < timezone.localdate()
        day = row.due.strftime("%d.%m.%Y")
        return (
            format_html('<b class="state state--failed">{}</b>', day) if late else day
        )

    @admin.display(description=gettext_lazy("what to do"))
    def to_decide(self, row: DataRequest) -> SafeString:
        address = reverse("admin:stories_datarequest_decide", args=[row.pk])
        words = _("See what was done") if row.answer else _("See the effect and decide")
        return format_html('<a href="{}">{}</a>', address, words)

    def decide_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not request.user.has_perm("stories.decide_datarequest"):
            raise PermissionDenied
        row = get_object_or_404(DataRequest.objects.for_list(), pk=pk)
        form = AnswerForm(request.POST or None)
        status = 200
        if request.method == "POST" and form.is_valid():
            try:
                decide_request(
                    pk,
                    **form.cleaned_data,
                    by=request.user,  # type: ignore[arg-type]
                    now=timezone.now(),
                )
            except (Refused, Stale) as error:
                said = _("Somebody else was faster: see below.")
                form.add_error(None, str(error) if isinstance(error, Refused) else said)
                status = 409
            else:
                messages.success(request, _("Decided and done."))
                return redirect("admin:stories_datarequest_decide", pk)
        elif request.method == "POST":
            status = 422
        context = {
            **self.admin_site.each_context(request),
            "title": str(row),
            "opts": self.opts,
            "row": row,
            "effect": effect_of(row),
            "form": form,
        }
        return TemplateResponse(
            request, "admin/stories/request.html", context, status=status
        )

    def tasks(self, request: HttpRequest) -> Iterator[Task]:
        today = timezone.localdate()
        address = reverse("admin:stories_datarequest_changelist")
        yield Task(
            gettext_lazy("requests about data past their day"),
            DataRequest.objects.overdue(today).count(),
            f"{address}?state=overdue",
            urgent=True,
        )
        yield Task(
            gettext_lazy("open requests about data"),
            DataRequest.objects.waiting().count(),
            f"{address}?state=open",
        )
