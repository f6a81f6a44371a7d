"""Polls under stories: asked, looked at, closed."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from apps.base.htmx import HtmxRequest, render_page
from apps.desk.paging import before, key_page
from apps.desk.reader_forms import PollForm
from apps.desk.views.shared import redirect_with
from apps.readers import polls as actions
from apps.readers.errors import Refused
from apps.readers.models import Option, Poll
from apps.readers.rules import Fault, shares
from apps.stories.models import Story


@require_safe
@permission_required("readers.view_poll", raise_exception=True)
def polls(request: HtmxRequest) -> HttpResponse:
    """All polls, the last asked first."""
    rows = Poll.objects.before(before(request)).for_list()
    context = {"page": key_page(rows), "now": timezone.now()}
    return render_page(request, "desk/polls.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("readers.view_poll", raise_exception=True)
def poll(request: HtmxRequest, pk: int) -> HttpResponse:
    """A story's poll as it stands, or the form that asks one."""
    story = get_object_or_404(Story, pk=pk)
    if request.method != "POST":
        return _page(request, story, PollForm())
    if not request.user.has_perm("readers.add_poll"):
        raise PermissionDenied
    form = PollForm(request.POST)
    if not form.is_valid():
        return _page(request, story, form, status=422)
    try:
        actions.ask(story, **form.cleaned_data, by=request.user, now=timezone.now())
    except Refused as error:
        for fault in error.faults:
            form.add_error(_field(fault), _(fault))
        return _page(request, story, form, status=422)
    return redirect("desk:poll", pk)


@require_POST
@permission_required("readers.change_poll", raise_exception=True)
def close_poll(request: HtmxRequest, pk: int) -> HttpResponse:
    return _done(request, pk, actions.close, _("The poll is closed."))


@require_POST
@permission_required("readers.delete_poll", raise_exception=True)
def remove_poll(request: HtmxRequest, pk: int) -> HttpResponse:
    return _done(request, pk, actions.take_away, _("The poll is gone."))


def _done(
    request: HtmxRequest, pk: int, deed: Callable[..., None], said: str
) -> HttpResponse:
    found = get_object_or_404(Poll.objects.select_related("story"), story=pk)
    try:
        deed(found, by=request.user, now=timezone.now())
    except Refused as error:
        problems = [_(fault) for fault in error.faults]
        return redirect_with(request, problems, "desk:poll", pk)
    messages.success(request, said)
    return redirect("desk:poll", pk)


def _field(fault: Fault) -> str | None:
    if fault in (Fault.END_PAST, Fault.END_FAR):
        return "ends"
    return None if fault is Fault.HAS_POLL else "answers"


def _page(
    request: HtmxRequest, story: Story, form: PollForm, status: int = 200
) -> HttpResponse:
    found = Poll.objects.filter(story=story).first()
    rows = Option.objects.filter(poll=found).select_related("tally")
    votes = [option.tally.votes for option in rows]
    context = {
        "story": story,
        "poll": found,
        "rows": list(zip(rows, shares(votes), strict=True)),
        "votes": sum(votes),
        "over": found is not None and found.ends <= timezone.now(),
        "form": form,
    }
    return render_page(request, "desk/poll.html", context, status=status)
