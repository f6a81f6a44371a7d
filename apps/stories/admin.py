"""Stories for repairs: their stage moves at the desk, where the rules are."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin

from apps.base.admin_site import Task
from apps.stories.models import (
    Correction,
    DataRequest,
    Event,
    Quote,
    Section,
    Story,
)
from apps.stories.request_admin import DataRequestAdmin
from apps.stories.rules import Stage


@admin.register(Section)
class SectionAdmin(admin.ModelAdmin):
    list_display = ["name_de", "name_en", "slug", "position"]
    search_fields = ["name_de", "name_en"]


class ReadOnly:
    """May be looked at and nothing else: what is written here stays written."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class EventInline(ReadOnly, admin.TabularInline):
    model = Event
    fields = ["at", "by", "verb", "note"]


class CorrectionInline(ReadOnly, admin.TabularInline):
    model = Correction
    fields = ["at", "by", "kind", "before", "after", "note"]


@admin.register(Story)
class StoryAdmin(ReadOnly, SimpleHistoryAdmin):
    """Written at the desk; here one sees a story's fields, log and versions."""

    list_display = ["headline", "stage", "section", "language", "went_live", "at_desk"]
    list_filter = ["stage", "section", "language"]
    search_fields = ["headline", "slug"]
    list_select_related = ["section"]
    show_full_result_count = False
    inlines = [CorrectionInline, EventInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Story]:
        return super().get_queryset(request).prefetch_related("authors")

    def tasks(self, request: HttpRequest) -> Iterator[Task]:
        waiting = Story.objects.filter(stage=Stage.REVIEW).count()
        yield Task(
            _("stories that wait for a second reader"),
            waiting,
            f"{reverse('desk:stories')}?stage={Stage.REVIEW}",
            urgent=True,
        )

    @admin.display(description=_("at the desk"))
    def at_desk(self, story: Story) -> str:
        return format_html(
            '<a href="{}">{}</a>', reverse("desk:story", args=[story.pk]), _("open")
        )


@admin.register(Quote)
class QuoteAdmin(SimpleHistoryAdmin):
    list_display = ["words", "speaker", "source", "said"]
    list_filter = ["language"]
    search_fields = ["words", "speaker__names__text"]
    autocomplete_fields = ["speaker", "source", "stories"]
    show_full_result_count = False
    list_select_related = ["source__outlet"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Quote]:
        return super().get_queryset(request).prefetch_related("speaker__names")

    def tasks(self, request: HttpRequest) -> Iterator[Task]:
        unsourced = Quote.objects.filter(source=None).count()
        address = reverse("admin:stories_quote_changelist")
        yield Task(
            _("quotes without a source"), unsourced, f"{address}?source__isnull=1"
        )

    def lookup_allowed(self, lookup: str, value: str, request: Any = None) -> bool:
        return lookup == "source__isnull" or super().lookup_allowed(
            lookup, value, request
        )


@admin.register(Correction)
class CorrectionAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["at", "story", "kind", "after", "by"]
    list_filter = ["kind"]
    list_select_related = ["story", "by"]


@admin.register(Event)
class EventAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["at", "verb", "story", "by", "note"]
    list_filter = ["verb"]
    search_fields = ["story__headline"]
    list_select_related = ["story", "by"]
    show_full_result_count = False


admin.site.register(DataRequest, DataRequestAdmin)
