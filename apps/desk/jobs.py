"""What the desk needs by the clock."""

from datetime import datetime, time

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_tasks import TaskResultStatus

from apps.base.models import JobRun
from apps.base.timetable import Daily, Job
from apps.desk.stating import state_stories, waiting

STATE = "state_stories"


def _state(now: datetime) -> str:
    """Once: whatever is stored since is stated as it is stored."""
    done = JobRun.objects.filter(job=STATE, task__status=TaskResultStatus.SUCCESSFUL)
    stories = [] if done.exists() else waiting(missing=True)
    kept = sum(state_stories(stories, now))
    words = _("%(stories)s stories, %(kept)s statements.")
    return words % {"stories": len(stories), "kept": kept}


JOBS = [
    Job(
        STATE,
        gettext_lazy("Statements: read stories stored before these were kept, once"),
        Daily(time(4, 20)),
        _state,
    )
]
