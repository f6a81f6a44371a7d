"""What is done for readers by the clock."""

from datetime import datetime, time

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.base.timetable import Daily, Job
from apps.readers.reports import forget_reports


def _forget(now: datetime) -> str:
    return _("%(reports)s reports deleted.") % {"reports": forget_reports(now)}


JOBS = [
    Job(
        "forget_readers",
        gettext_lazy("Readers: delete what they sent when its time is over"),
        Daily(time(3, 40)),
        _forget,
    )
]
