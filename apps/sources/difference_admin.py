"""What imports say otherwise than the record: to be accepted, or refused with why."""

from collections.abc import Callable, Iterator
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from apps.base.admin_site import Task
from apps.people.errors import Refused, Stale
from apps.sources.differences import accept_difference, refuse_difference
from apps.sources.models import Difference
from apps.sources.wording import value_said


def _headed(head: str | Promise, text: str) -> SafeString:
    """On a phone the heads of the columns are gone, and each value has its own."""
    return format_html('<span class="cell">{}:</span> {}', head, text)


class WithReason(ActionForm):
    reason = forms.CharField(
        label=_("Reason:"),
        required=False,
        widget=forms.TextInput(attrs={"placeholder": _("to refuse")}),
    )


class StateFilter(admin.SimpleListFilter):
    """Open ones unless somebody asks for others."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [choice for choice in Difference.State.choices if choice[0] != "open"]

    def choices(self, changelist: Any) -> Iterator[dict[str, Any]]:
        everything, *others = super().choices(changelist)
        yield everything | {"display": _("still open")}
        yield from others

    def queryset(self, request: HttpRequest, queryset: QuerySet[Difference]) -> Any:
        if self.value():
            return queryset.filter(state=self.value())
        return queryset.open()  # type: ignore[attr-defined]


class DifferenceAdmin(admin.ModelAdmin):
    list_display = ["person", "what", "beside", "ours", "theirs", "place", "state"]
    list_filter = [StateFilter, "origin", "what"]
    list_per_page = 50
    search_fields = ["person__names__text", "person__slug", "file"]
    actions = ["accept", "refuse"]
    action_form = WithReason
    fields = [
        "person_link",
        "what",
        "beside",
        "ours",
        "theirs",
        "cited",
        "place",
        "found",
        "state",
        "by",
        "at",
        "reason",
    ]
    readonly_fields = fields
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Difference]:
        return super().get_queryset(request).for_list().newest_first()  # type: ignore[attr-defined]

    def get_ordering(self, request: HttpRequest) -> list[str]:
        return []  # the queryset's own

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return super().get_actions(request) if self._may(request) else {}

    def _may(self, request: HttpRequest) -> bool:
        return super().has_change_permission(request)

    @admin.action(description=_("Accept: write it into the record"))
    def accept(self, request: HttpRequest, chosen: QuerySet[Difference]) -> None:
        self._settle(
            request,
            chosen,
            lambda one: accept_difference(one, by=request.user, now=timezone.now()),  # type: ignore[arg-type]
        )

    @admin.action(description=_("Refuse: the record stays as it is"))
    def refuse(self, request: HttpRequest, chosen: QuerySet[Difference]) -> None:
        reason = request.POST.get("reason", "")
        self._settle(
            request,
            chosen,
            lambda one: refuse_difference(
                one,
                reason,
                by=request.user,  # type: ignore[arg-type]
                now=timezone.now(),
            ),
        )

    def _settle(
        self,
        request: HttpRequest,
        chosen: QuerySet[Difference],
        settle: Callable[[Difference], None],
    ) -> None:
        done = 0
        for one in chosen.order_by("pk"):
            try:
                settle(one)
            except (Refused, Stale) as error:
                told = f"{one} {error}"
                self.message_user(request, told, messages.ERROR)
            else:
                done += 1
        if done:
            told = ngettext("%(count)s settled.", "%(count)s settled.", done)
            self.message_user(request, told % {"count": done}, messages.SUCCESS)

    @admin.display(description=_("with"), empty_value="")
    def beside(self, difference: Difference) -> str:
        return difference.scheme or str(difference.other or "")

    @admin.display(description=_("the record says"))
    def ours(self, difference: Difference) -> SafeString:
        said = value_said(difference.what, difference.recorded)
        return _headed(_("the record says"), said)

    @admin.display(description=_("the import says"))
    def theirs(self, difference: Difference) -> SafeString:
        said = value_said(difference.what, difference.told)
        return _headed(_("the import says"), said)

    @admin.display(description=_("place"))
    def place(self, difference: Difference) -> str:
        return f"{difference.file}:{difference.line}"

    @admin.display(description=_("person"))
    def person_link(self, difference: Difference) -> SafeString:
        address = reverse("admin:people_person_change", args=[difference.person_id])
        return format_html('<a href="{}">{}</a>', address, difference.person)

    @admin.display(description=_("sources"))
    def cited(self, difference: Difference) -> str:
        said = (
            ", ".join(filter(None, (one.get("outlet"), one.get("title"))))
            for one in difference.sources
        )
        return "; ".join(said)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # nothing is typed here: see the actions

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def tasks(self, request: HttpRequest) -> Iterator[Task]:
        waiting = Difference.objects.open().count()
        address = reverse("admin:sources_difference_changelist")
        yield Task(_("differences from imports"), waiting, address)
