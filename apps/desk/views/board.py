"""The board: all stories, by stage, words and author."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from apps.base.htmx import HtmxRequest, render_page
from apps.desk.forms import BoardForm
from apps.desk.paging import before, key_page
from apps.stories import actions
from apps.stories.models import Story


@require_safe
@permission_required("stories.view_story", raise_exception=True)
def stories(request: HtmxRequest) -> HttpResponse:
    """All stories, the last begun first."""
    form = BoardForm(request.GET)
    form.is_valid()
    wanted = form.cleaned_data
    found = Story.objects.at_stage(wanted.get("stage", "")).matching(
        wanted.get("q", "")
    )
    if wanted.get("mine"):
        found = found.by(request.user)
    rows = found.before(before(request)).for_board().latest_first()
    return render_page(
        request,
        "desk/stories.html",
        {"form": form, "page": key_page(rows)},
        partials=["story-rows"],
    )


@require_POST
@permission_required("stories.add_story", raise_exception=True)
def begin(request: HtmxRequest) -> HttpResponse:
    """An empty draft, without a text that came in."""
    user = request.user
    language = request.LANGUAGE_CODE[:2]
    story = actions.draft(
        authors=[user], language=language, by=user, now=timezone.now()
    )
    return redirect("desk:story", story.pk)
