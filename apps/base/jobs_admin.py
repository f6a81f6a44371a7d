"""The admin's page of jobs: when each ran, how that ended, when it runs next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django_tasks_db.models import DBTaskResult

from apps.base.admin_site import Task
from apps.base.jobs import AlreadyWaiting, run_now
from apps.base.models import JobRun, WorkerSign
from apps.base.timetable import JOBS, Job

RUNS_SHOWN = 30
admin.site.unregister(DBTaskResult)  # its own list: raw rows, in English


@dataclass(frozen=True, slots=True)
class Line:
    """A job as the page shows it."""

    job: Job
    last: JobRun | None
    next: datetime


@admin.register(JobRun)
class JobRunAdmin(admin.ModelAdmin):
    """Its list is the page of jobs. Jobs are registered by the program, not here."""

    def get_urls(self) -> list[URLPattern]:
        run = self.admin_site.admin_view(require_POST(self.run_view))
        own = [path("<slug:name>/run/", run, name="base_jobrun_run")]
        return [*own, *super().get_urls()]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # only by "run now", for those whom may_run() names

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def may_run(self, request: HttpRequest) -> bool:
        return request.user.has_perm("base.add_jobrun")

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Two queries and one for each job, however many runs there were."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        now = timezone.now()
        context = {
            **self.admin_site.each_context(request),
            "title": _("Jobs"),
            "opts": self.opts,
            "lines": lines(now),
            "runs": JobRun.objects.for_page().newest_first()[:RUNS_SHOWN],
            "workers": WorkerSign.objects.count(),
            "may_run": self.may_run(request),
        }
        return TemplateResponse(request, "admin/base/jobs.html", context)

    def run_view(self, request: HttpRequest, name: str) -> HttpResponse:
        if not self.may_run(request):
            raise PermissionDenied
        if name not in JOBS:
            raise Http404
        try:
            run_now(name, by=request.user, now=timezone.now())  # type: ignore[arg-type]
        except AlreadyWaiting:
            messages.warning(request, _("This job already waits or runs."))
        else:
            messages.success(
                request, _("“%(job)s” is queued.") % {"job": JOBS[name].label}
            )
        return redirect("admin:base_jobrun_changelist")

    def tasks(self, request: HttpRequest) -> Iterator[Task]:
        latest = {line.last.pk for line in lines(timezone.now()) if line.last}
        failed = JobRun.objects.failed().filter(pk__in=latest).count()
        address = reverse("admin:base_jobrun_changelist")
        yield Task(
            gettext_lazy("jobs that failed last time"), failed, address, urgent=True
        )


def lines(now: datetime) -> list[Line]:
    """One query for each job: there are a handful."""
    ordered = sorted(JOBS.values(), key=lambda job: job.when.next(now))
    runs = JobRun.objects.for_page().newest_first()
    return [
        Line(job, runs.filter(job=job.name).first(), job.when.next(now))
        for job in ordered
    ]
