"""What the audit found, as a list to work off: mended, or accepted with a reason."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from apps.base.admin_site import Task
from apps.sources.auditing import accept_flaw, audit_around
from apps.sources.models import Flaw


def tell_errors(request: HttpRequest, people: set[int]) -> None:
    """What cannot be in the record, as soon as somebody has saved it."""
    now = timezone.now()
    for flaw in audit_around(people, today=timezone.localdate(now), now=now):
        address = reverse("admin:sources_flaw_change", args=[flaw.pk])
        link = format_html('<a href="{}">{}</a>', address, _("Accept it with a reason"))
        told = _("Saved, but it cannot be: %(flaw)s") % {"flaw": flaw}
        shown = link if request.user.has_perm("sources.change_flaw") else ""
        messages.error(request, format_html("{} {}", told, shown))


class WaitingFilter(admin.SimpleListFilter):
    """Open flaws unless somebody asks for the accepted ones."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("accepted", _("accepted"))]

    def choices(self, changelist: Any) -> Iterator[dict[str, Any]]:
        everything, *others = super().choices(changelist)
        yield everything | {"display": _("still open")}
        yield from others

    def queryset(self, request: HttpRequest, queryset: QuerySet[Flaw]) -> Any:
        if self.value() == "accepted":
            return queryset.exclude(reason="")
        return queryset.waiting()  # type: ignore[attr-defined]


class FlawAdmin(admin.ModelAdmin):
    list_display = ["sentence", "severity", "person_link", "rule", "found"]
    list_display_links = ["sentence"]
    list_filter = [WaitingFilter, "severity", "rule"]
    search_fields = ["person__names__text", "person__slug"]
    fields = ["sentence", "severity", "rule", "person_link", "found", "reason"]
    readonly_fields = ["sentence", "severity", "rule", "person_link", "found"]
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Flaw]:
        return super().get_queryset(request).for_list().worst_first()  # type: ignore[attr-defined]

    def get_ordering(self, request: HttpRequest) -> list[str]:
        return []  # the queryset's own

    @admin.display(description=_("flaw"))
    def sentence(self, flaw: Flaw) -> str:
        return str(flaw)

    @admin.display(description=_("person"))
    def person_link(self, flaw: Flaw) -> SafeString:
        address = reverse("admin:people_person_change", args=[flaw.person_id])
        link = format_html('<a href="{}">{}</a>', address, flaw.words.get("p1", "…"))
        if "other" not in flaw.words:
            return link
        pair = reverse("admin:people_double", args=[flaw.person_id])
        said, other = _("side by side"), flaw.words["other"]
        beside = format_html('<a href="{}?slug={}">{}</a>', pair, other, said)
        return format_html("{} · {}", link, beside)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(
        self, request: HttpRequest, obj: Flaw, form: ModelForm, change: bool
    ) -> None:
        accept_flaw(obj, obj.reason, by=request.user, now=timezone.now())  # type: ignore[arg-type]

    def tasks(self, request: HttpRequest) -> Iterator[Task]:
        waiting = Flaw.objects.waiting()
        errors = waiting.filter(severity="error").count()
        address = reverse("admin:sources_flaw_changelist")
        yield Task(_("contradictions in the record"), errors, address, urgent=True)
