from collections.abc import Iterator

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from apps.base.admin_site import Task
from apps.desk.models import Intake, Ruling
from apps.stories.admin import ReadOnly
from apps.stories.rules import Stage


class RulingInline(ReadOnly, admin.TabularInline):
    model = Ruling
    fields = ["at", "by", "key", "kind", "value", "person"]


@admin.register(Intake)
class IntakeAdmin(ReadOnly, admin.ModelAdmin):
    """Texts as they came in; the work on them is done at the desk."""

    list_display = ["at", "name", "language", "by", "at_desk"]
    list_filter = ["language"]
    search_fields = ["name"]
    list_select_related = ["by"]
    show_full_result_count = False
    inlines = [RulingInline]

    def tasks(self, request: HttpRequest) -> Iterator[Task]:
        waiting = Intake.objects.filter(story__stage=Stage.DRAFT).count()
        yield Task(
            _("texts that came in and are still drafts"),
            waiting,
            reverse("desk:intakes"),
            urgent=True,
        )

    @admin.display(description=_("at the desk"))
    def at_desk(self, intake: Intake) -> str:
        return format_html(
            '<a href="{}">{}</a>', reverse("desk:intake", args=[intake.pk]), _("open")
        )
