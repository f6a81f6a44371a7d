"""My desk: what I have open, and what waits for somebody."""

from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from apps.base.htmx import HtmxRequest, render_page
from apps.base.models import User
from apps.checks.models import Watched
from apps.desk.models import Intake
from apps.desk.workload import open_findings_of
from apps.readers.models import Report
from apps.stories.models import Story
from apps.stories.rules import Stage

SHOWN, OVERTAKEN, REPORTED = 12, 4, 4


@require_safe
@permission_required("stories.view_story", raise_exception=True)
def home(request: HtmxRequest) -> HttpResponse:
    """My drafts with what is open in them, stories in review, intakes that wait."""
    now = timezone.now()
    mine = Story.objects.by(request.user).at_stage(Stage.DRAFT)
    mine = mine.for_board().prefetch_related("figures__picture")
    drafts = list(mine.latest_first()[:SHOWN])
    review = Story.objects.at_stage(Stage.REVIEW).for_board().latest_first()
    waiting = Intake.objects.waiting().for_list().newest_first()
    soon = Story.objects.upcoming(now).for_board().order_by("went_live", "pk")
    overtaken = Watched.objects.open()
    context = {
        "watched": overtaken.count(),
        "overtaken": overtaken.newest_first().select_related("story")[:OVERTAKEN],
        **_reported(request.user),
        "drafts": open_findings_of(drafts, now),
        "review": review[:SHOWN],
        "waiting": waiting[:SHOWN],
        "soon": soon[:SHOWN],
    }
    return render_page(request, "desk/home.html", context)


def _reported(user: User) -> dict[str, Any]:
    """Mistakes that readers reported and nobody has answered, for who may see them."""
    if not user.has_perm("readers.view_report"):
        return {}
    waiting = Report.objects.open()
    newest = waiting.select_related("story").order_by("-pk")
    return {"reports": waiting.count(), "reported": newest[:REPORTED]}
