"""What the record of people needs by the clock."""

from datetime import datetime, time

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.base.timetable import Daily, Job
from apps.people.entries import refresh_all


def _refresh(now: datetime) -> str:
    return _("%(count)s people.") % {"count": refresh_all(now=now)}


JOBS = [
    Job(
        "refresh_people",
        gettext_lazy("Search entries: who has come of age, which decisions ended"),
        Daily(time(0, 20)),
        _refresh,
    )
]
