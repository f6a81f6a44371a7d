"""My desk: what I have open, and what waits for somebody."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from apps.base.htmx import HtmxRequest, render_page
from apps.checks.models import Watched
from apps.desk.models import Intake
from apps.desk.workload import open_findings_of
from apps.stories.models import Story
from apps.stories.rules import Stage

SHOWN, OVERTAKEN = 12, 4


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
        "drafts": open_findings_of(drafts, now),
        "review": review[:SHOWN],
        "waiting": waiting[:SHOWN],
        "soon": soon[:SHOWN],
    }
    return render_page(request, "desk/home.html", context)
