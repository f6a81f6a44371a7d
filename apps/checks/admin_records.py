"""What may not be published, and who is accused of what: kept by hand."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin

from apps.base.admin_site import Task
from apps.checks.bans.banning import apply_bans
from apps.checks.models import Ban, Proceeding
from apps.people.models import Name, NameKind, Publicity


class BanForm(forms.ModelForm):
    """A name that is banned may not go on standing on a page of the person."""

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        is_picture = said.get("kind") == Ban.Kind.PICTURE
        if is_picture and not said.get("picture"):
            self.add_error("picture", _("Choose the picture."))
        if is_picture and said.get("words"):
            self.add_error("words", _("A ban on a picture has no words."))
        if not is_picture and said.get("picture"):
            self.add_error("picture", _("This ban is on words: leave the picture out."))
        if not is_picture and not (said.get("words") or "").strip():
            self.add_error("words", _("Say which words."))
        if said.get("kind") == Ban.Kind.NAME and _is_shown(said.get("words", "")):
            self.add_error(
                "words",
                _(
                    "Readers can see this name on a person's page. Restrict the name, "
                    "or make the person private, first."
                ),
            )
        return said


def _is_shown(words: str) -> bool:
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    names = Name.objects.filter(text__in=lines, restricted=False)
    hidden = {"kind": NameKind.MISSPELLING}, {"person__publicity": Publicity.PRIVATE}
    for one in hidden:
        names = names.exclude(**one)
    return names.exists()


@admin.register(Ban)
class BanAdmin(SimpleHistoryAdmin):
    """Saving one holds everything public against it at once."""

    form = BanForm
    list_display = ["__str__", "person", "basis", "reference", "begin", "end", "by"]
    list_filter = ["kind", "basis"]
    search_fields = ["words", "reference", "person__names__text", "picture__title"]
    autocomplete_fields = ["person", "picture"]
    fields = [
        "kind",
        "words",
        "person",
        "picture",
        "basis",
        "reference",
        "begin",
        "end",
    ]
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Ban]:
        return super().get_queryset(request).for_page()

    def save_model(
        self, request: HttpRequest, obj: Ban, form: Any, change: bool
    ) -> None:
        if not change:
            obj.by = request.user
        super().save_model(request, obj, form, change)
        apply_bans(now=timezone.now())

    def delete_model(self, request: HttpRequest, obj: Ban) -> None:
        super().delete_model(request, obj)
        apply_bans(now=timezone.now())

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Ban]) -> None:
        super().delete_queryset(request, queryset)
        apply_bans(now=timezone.now())


@admin.register(Proceeding)
class ProceedingAdmin(SimpleHistoryAdmin):
    list_display = ["person", "matter", "stage", "outcome", "asked", "answered"]
    list_filter = ["stage", "outcome"]
    search_fields = ["matter", "person__names__text", "answer"]
    autocomplete_fields = ["person", "source"]
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Proceeding]:
        return super().get_queryset(request).prefetch_related("person__names")

    def tasks(self, request: HttpRequest) -> Iterator[Task]:
        waiting = Proceeding.objects.filter(asked__isnull=False, answer="").count()
        address = reverse("admin:checks_proceeding_changelist")
        yield Task(
            _("requests for comment without an answer on record"),
            waiting,
            f"{address}?answer__exact=&asked__isnull=False",
        )

    def lookup_allowed(self, lookup: str, value: str, request: Any = None) -> bool:
        own = ("answer__exact", "asked__isnull")
        return lookup in own or super().lookup_allowed(lookup, value, request)
