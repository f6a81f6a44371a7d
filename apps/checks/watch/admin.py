"""The watch list in the admin, and where a fact is stated, beside the fact."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from apps.base.admin_site import Task
from apps.checks.models import Watched
from apps.people.admin import CoupleAdmin, PersonAdmin
from apps.people.models import Couple, Parenthood, Person, Phase
from apps.stories.admin import ReadOnly
from apps.stories.models import Statement

SHOWN = 12  # passages listed; the number before them counts all


@admin.register(Watched)
class WatchedAdmin(ReadOnly, admin.ModelAdmin):
    """What was overtaken and how it was settled; settled at the desk."""

    list_display = ["since", "rule", "story", "passage", "new", "how", "by"]
    list_filter = ["rule", "how"]
    list_select_related = ["story", "by"]
    show_full_result_count = False

    def tasks(self, request: HttpRequest) -> Iterator[Task]:
        yield Task(
            gettext_lazy("published stories that something has overtaken"),
            Watched.objects.open().count(),
            reverse("desk:watch"),
            urgent=True,
        )


@admin.display(description=gettext_lazy("Stated in stories"))
def stated_of_person(person: Person) -> SafeString | str:
    """Two queries: what is said of birth, death and number of children."""
    return _listed(Statement.objects.filter(person=person).exclude(about=""))


@admin.display(description=gettext_lazy("Stated in stories"))
def stated_of_couple(couple: Couple) -> SafeString | str:
    return _listed(Statement.objects.filter(couple=couple))


@admin.display(description=gettext_lazy("Stated in stories"))
def stated_of_phase(phase: Phase) -> SafeString | str:
    return _listed(Statement.objects.filter(phase=phase))


@admin.display(description=gettext_lazy("Stated in stories"))
def stated_of_parenthood(row: Parenthood) -> SafeString | str:
    return _listed(Statement.objects.filter(parenthood=row))


def _listed(rows: QuerySet[Statement]) -> SafeString | str:
    stories = rows.values("story").distinct().count()
    if not stories:
        return _("in none yet")
    told = ngettext("in %(count)s story", "in %(count)s stories", stories) % {
        "count": stories
    }
    items = format_html_join(
        "",
        '<li><a href="{}">{}</a>: {} – {} ({})</li>',
        (
            (
                reverse("desk:story", args=[row.story_id]),
                row.story,
                f"„{row.passage}“",
                row.stated,
                row.get_verdict_display(),
            )
            for row in rows.for_fact()[:SHOWN]
        ),
    )
    return format_html("<p>{}</p><ul>{}</ul>", told, items)


def _add(model_admin: type[admin.ModelAdmin], stated: Any) -> None:
    """The record knows nothing of stories, which lie floors above: so it comes here."""
    heading = (gettext_lazy("Stated in stories"), {"fields": [stated]})
    model_admin.readonly_fields = [*model_admin.readonly_fields, stated]
    own = model_admin.fieldsets or [(None, {"fields": list(model_admin.fields or [])})]
    model_admin.fieldsets = [*own, heading]
    model_admin.fields = None


_add(PersonAdmin, stated_of_person)
_add(CoupleAdmin, stated_of_couple)
for _model, _stated in ((Phase, stated_of_phase), (Parenthood, stated_of_parenthood)):
    _page = type(admin.site._registry[_model])
    _page.readonly_fields = [*_page.readonly_fields, _stated]
