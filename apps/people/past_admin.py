"""The page of all that was changed about a person, beside the form of the person."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.people.errors import Refused
from apps.people.models import Person
from apps.people.past import past_of, take_change_back

LONGEST = 18  # digits of a key


class Remembering:
    """Undoing needs what the form needs: to change people."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.past_view)  # type: ignore[attr-defined]
        own = path("<int:pk>/past/", view, name="people_past")
        return [own, *super().get_urls()]  # type: ignore[misc]

    def past_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        person = Person.objects.for_names().filter(pk=pk).first()
        if not self.has_view_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        if person is None:
            raise Http404
        may_undo = self.has_change_permission(request, person)  # type: ignore[attr-defined]
        if request.method == "POST":
            if not may_undo:
                raise PermissionDenied
            self._undo(request, person)
            return redirect("admin:people_past", pk)
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "title": _("All changes"),
            "person": person,
            "opts": Person._meta,
            "changes": past_of(person),
            "may_undo": may_undo and person.merged_into_id is None,
        }
        return TemplateResponse(request, "admin/people/past.html", context)

    def _undo(self, request: HttpRequest, person: Person) -> None:
        told, model = request.POST.get("change", ""), request.POST.get("model", "")
        pk = int(told) if told.isdecimal() and len(told) <= LONGEST else 0
        signed: dict[str, Any] = {"by": request.user, "now": timezone.now()}
        try:
            take_change_back(person, model, pk, **signed)
            messages.success(request, _("The change is undone."))
        except Refused as error:
            messages.error(request, str(error))
