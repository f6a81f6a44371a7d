"""Mistakes that readers reported: looked at, corrected, answered."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apps.base.htmx import HtmxRequest, render_page
from apps.desk.paging import before, key_page
from apps.desk.reader_forms import AnswerReportForm, ReportsForm
from apps.desk.views.shared import redirect_with, somebody_was_faster
from apps.readers import reports as actions
from apps.readers.errors import Refused
from apps.readers.models import Report
from apps.stories.versions import Stale


@require_safe
@permission_required("readers.view_report", raise_exception=True)
def reports(request: HtmxRequest) -> HttpResponse:
    """Those that wait for an answer, or all, the newest first."""
    form = ReportsForm(request.GET)
    form.is_valid()
    found = Report.objects.all()
    if not form.cleaned_data.get("all"):
        found = found.open()
    rows = found.before(before(request)).for_list()
    context = {"form": form, "page": key_page(rows), "states": Report.State.choices[1:]}
    return render_page(request, "desk/reports.html", context)


@require_POST
@permission_required("readers.change_report", raise_exception=True)
def answer(request: HtmxRequest, pk: int) -> HttpResponse:
    """Say where a report stands, and show how it stands."""
    report = get_object_or_404(Report.objects.for_list(), pk=pk)
    form = AnswerReportForm(request.POST, report=report)
    status, problems = 200, []
    if not form.is_valid():
        status, problems = 422, [_("Say where it stands now.")]
    else:
        try:
            said = form.cleaned_data
            report = actions.answer(report, **said, by=request.user, now=timezone.now())
        except Refused as error:
            status, problems = 422, [_(fault) for fault in error.faults]
        except Stale:
            report = Report.objects.for_list().get(pk=pk)
            status, problems = 409, [somebody_was_faster()]
    if not request.htmx:
        if problems:
            return redirect_with(request, problems, "desk:reports")
        messages.success(request, _("Answered."))
        return redirect("desk:reports")
    context = {
        "report": report,
        "problems": problems,
        "typed": request.POST,
        "states": Report.State.choices[1:],
    }
    return render(request, "desk/_report_row.html", context, status=status)
