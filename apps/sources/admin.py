"""Where we have it from, and the citations on a person's page."""

from collections.abc import Iterator

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin

from apps.base.admin_site import Task
from apps.base.embargo import ONE_CLOCK, EmbargoFields
from apps.people.admin import CoupleAdmin, PersonAdmin
from apps.people.announcing_admin import Announcing
from apps.people.models import Parenthood, Phase
from apps.sources.difference_admin import DifferenceAdmin
from apps.sources.flaw_admin import FlawAdmin, tell_errors
from apps.sources.models import Citation, Difference, Flaw, Outlet, Source, Upload
from apps.sources.upload_admin import UploadAdmin, take_table


class CitationInline(admin.TabularInline):
    """What a source says of the person as such, or of the couple."""

    model = Citation
    autocomplete_fields = ["source"]
    extra = 0


class PersonCitationInline(CitationInline):
    fk_name = "person"
    fields = ["source", "about", "excerpt", "value", "stance"]


class CoupleCitationInline(CitationInline):
    fk_name = "couple"
    fields = ["source", "excerpt", "value", "stance"]


# People know nothing of sources, which lie a floor above: so these come to them here.
PersonAdmin.inlines = [*PersonAdmin.inlines, PersonCitationInline]
CoupleAdmin.inlines = [*CoupleAdmin.inlines, CoupleCitationInline]
PersonAdmin.take_longer = staticmethod(take_table)
PersonAdmin.look_at = CoupleAdmin.look_at = staticmethod(tell_errors)


@admin.register(Outlet)
class OutletAdmin(admin.ModelAdmin):
    list_display = ["name", "home"]
    search_fields = ["name"]


class SourceForm(EmbargoFields, forms.ModelForm):
    pass


@admin.register(Source)
class SourceAdmin(SimpleHistoryAdmin):
    form = SourceForm
    formfield_overrides = ONE_CLOCK
    list_display = ["__str__", "kind", "date", "language", "embargo"]
    list_filter = ["kind", "language"]
    search_fields = ["title", "url", "outlet__name"]
    autocomplete_fields = ["outlet"]
    list_select_related = ["outlet"]
    show_full_result_count = False


class PhaseAdmin(Announcing, SimpleHistoryAdmin):
    """To cite a source for a phase; phases are edited with the person or couple."""

    list_display = ["kind", "couple", "begin", "end", "standing"]
    list_filter = ["kind", "standing"]
    search_fields = ["couple__a__names__text", "couple__b__names__text"]
    autocomplete_fields = ["couple"]
    show_full_result_count = False
    inlines = []

    def get_queryset(self, request: HttpRequest) -> QuerySet[Phase]:
        return super().get_queryset(request).for_page()

    def tasks(self, request: HttpRequest) -> Iterator[Task]:
        unsourced = Phase.objects.filter(citations=None).count()
        address = reverse("admin:people_phase_changelist")
        yield Task(
            _("phases of couples without a source"),
            unsourced,
            f"{address}?citations__isnull=1",
        )

    def lookup_allowed(self, lookup: str, value: str, request: object = None) -> bool:
        return lookup == "citations__isnull" or super().lookup_allowed(
            lookup, value, request
        )


class ParenthoodAdmin(Announcing, SimpleHistoryAdmin):
    """To cite a source for a parenthood."""

    list_display = ["__str__", "kind", "standing"]
    list_filter = ["kind", "standing"]
    search_fields = ["parent__names__text", "child__names__text"]
    autocomplete_fields = ["parent", "child"]
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Parenthood]:
        return super().get_queryset(request).for_page()

    def tasks(self, request: HttpRequest) -> Iterator[Task]:
        unsourced = Parenthood.objects.filter(citations=None).count()
        address = reverse("admin:people_parenthood_changelist")
        yield Task(
            _("parenthoods without a source"),
            unsourced,
            f"{address}?citations__isnull=1",
        )

    def lookup_allowed(self, lookup: str, value: str, request: object = None) -> bool:
        return lookup == "citations__isnull" or super().lookup_allowed(
            lookup, value, request
        )


class PhaseCitationInline(CitationInline):
    fk_name = "phase"
    fields = ["source", "excerpt", "value", "stance"]


class ParenthoodCitationInline(CitationInline):
    fk_name = "parenthood"
    fields = ["source", "excerpt", "value", "stance"]


PhaseAdmin.inlines = [PhaseCitationInline]
ParenthoodAdmin.inlines = [ParenthoodCitationInline]
admin.site.register(Phase, PhaseAdmin)
admin.site.register(Parenthood, ParenthoodAdmin)


@admin.register(Citation)
class CitationAdmin(SimpleHistoryAdmin):
    list_display = ["source", "about", "excerpt", "stance"]
    list_filter = ["stance", "about"]
    search_fields = ["excerpt", "source__title", "source__outlet__name"]
    autocomplete_fields = ["source", "person", "couple", "phase", "parenthood"]
    list_select_related = ["source__outlet"]
    show_full_result_count = False


admin.site.register(Difference, DifferenceAdmin)
admin.site.register(Flaw, FlawAdmin)
admin.site.register(Upload, UploadAdmin)
