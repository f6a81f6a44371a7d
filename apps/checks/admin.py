from django.contrib import admin

from apps.checks.admin_records import BanAdmin, ProceedingAdmin
from apps.checks.faring import admin as faring_admin  # noqa: F401  a page of its own
from apps.checks.models import Answer
from apps.checks.watch import admin as watch_admin  # noqa: F401  a page of its own
from apps.stories.admin import ReadOnly

__all__ = ["AnswerAdmin", "BanAdmin", "ProceedingAdmin"]


@admin.register(Answer)
class AnswerAdmin(ReadOnly, admin.ModelAdmin):
    """Who answered which finding how, and why."""

    list_display = ["at", "rule", "kind", "story", "passage", "reason", "by"]
    list_filter = ["kind", "rule"]
    list_select_related = ["story", "by"]
    show_full_result_count = False
