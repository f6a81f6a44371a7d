"""Admin pages that tell what they changed, as the actions do."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db.models import Model, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone

from apps.people.changes import announce_people, people_of
from apps.people.models import Person

ROLES = ("partner", "child", "parent", "a", "b")  # fields that name people


class Announcing:
    """For the record's own pages. People named before and after are both told of.

    Restoring an old version saves the row alone, so that announces by itself.
    """

    # What an app above looks at when people were saved, by their keys.
    look_at: Callable[[HttpRequest, set[int]], None] | None = None

    def save_model(
        self, request: HttpRequest, obj: Model, form: ModelForm, change: bool
    ) -> None:
        super().save_model(request, obj, form, change)  # type: ignore[misc]
        self._announce(request, {*people_of([obj]), *_named(form)})

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)  # type: ignore[misc]
        touched = set(people_of([form.instance]))
        for formset in formsets:
            if formset.has_changed():
                rows = [one.instance for one in formset.forms if one.instance.pk]
                gone = getattr(formset, "deleted_objects", [])
                touched |= people_of([*rows, *gone])
                touched.update(*(_named(one) for one in formset.forms))
        self._announce(request, touched)
        if self.look_at is not None:
            self.look_at(request, touched)

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        people = people_of([obj])
        super().delete_model(request, obj)  # type: ignore[misc]
        self._announce(request, people)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        people = people_of(queryset)
        super().delete_queryset(request, queryset)  # type: ignore[misc]
        self._announce(request, people)

    def _announce(self, request: HttpRequest, people: Iterable[int]) -> None:
        announce_people(people, by=request.user, now=timezone.now())


def _named(form: Any) -> Iterator[int]:
    """Whom a form names now, and whom it named when it was opened."""
    told = getattr(form, "cleaned_data", None) or {}
    for role in ROLES:
        for value in (form.initial.get(role), told.get(role)):
            if isinstance(value, Person):
                yield value.pk
            elif isinstance(value, int):
                yield value
