"""The watch list: published stories that something has overtaken."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apps.base.htmx import HtmxRequest, render_page
from apps.checks.models import Watched
from apps.checks.watch.settling import settle
from apps.desk.paging import before, key_page
from apps.desk.views.shared import redirect_with, sentences, somebody_was_faster
from apps.desk.watch_forms import SettleForm, WatchForm
from apps.people.errors import Refused
from apps.stories.actions import NotReady, Stale


@require_safe
@permission_required("checks.view_watched", raise_exception=True)
def watch(request: HtmxRequest) -> HttpResponse:
    """What is open, the newest first."""
    form = WatchForm(request.GET)
    form.is_valid()
    wanted = form.cleaned_data
    found = Watched.objects.open().of_rule(wanted.get("rule", ""))
    found = found.matching(wanted.get("q", ""))
    if wanted.get("mine"):
        found = found.of_authors(request.user)
    rows = found.before(before(request)).newest_first().for_list()
    context = {"form": form, "page": key_page(rows), "total": found.count()}
    return render_page(request, "desk/watch.html", context, partials=["watch-rows"])


@require_POST
@permission_required("checks.change_watched", raise_exception=True)
def settle_entry(request: HtmxRequest, pk: int) -> HttpResponse:
    """Settle one entry, and show how it stands."""
    entry = get_object_or_404(Watched.objects.for_list(), pk=pk)
    form = SettleForm(request.POST)
    status, problems = 200, []
    if not form.is_valid():
        status, problems = 422, [_("Say how the entry is settled.")]
    else:
        try:
            said = form.cleaned_data
            entry = settle(entry, **said, by=request.user, now=timezone.now())
        except (Refused, NotReady) as error:
            told = isinstance(error, NotReady)
            status, problems = 422, sentences(error) if told else [str(error)]
        except Stale:
            entry = Watched.objects.for_list().get(pk=pk)
            status, problems = 409, [somebody_was_faster()]
    if not request.htmx:
        if problems:
            return redirect_with(request, problems, "desk:watch")
        messages.success(request, _("Settled."))
        return redirect("desk:watch")
    context = {"entry": entry, "problems": problems, "typed": request.POST}
    return render(request, "desk/_watch_row.html", context, status=status)
