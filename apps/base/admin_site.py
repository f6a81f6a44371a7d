"""The stock admin in our colours; its first page starts with work to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Task:
    """Something that waits for somebody, with the list where it is done."""

    label: str
    count: int
    url: str
    urgent: bool = False


class NewsroomAdmin(AdminSite):
    """A model's admin names its work in `tasks(request)`; the dashboard shows it."""

    site_header = "Klatschmohn"
    site_title = "Klatschmohn"
    index_title = _("The record")
    index_template = "admin/dashboard.html"
    enable_nav_sidebar = False

    @method_decorator(login_not_required)
    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Send everybody through the one login that asks for the second factor."""
        if request.user.is_authenticated and not self.has_permission(request):
            raise PermissionDenied  # or the two logins would send them to and fro
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"))

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        tasks = sorted(
            self._tasks(request), key=lambda task: (not task.count, not task.urgent)
        )
        context = {"tasks": tasks, **(extra_context or {})}
        return super().index(request, context)

    def _tasks(self, request: HttpRequest) -> Iterator[Task]:
        for model_admin in self._registry.values():
            tasks = getattr(model_admin, "tasks", None)
            if tasks and model_admin.has_view_permission(request):
                yield from tasks(request)
