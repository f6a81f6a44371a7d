"""What is done for readers by the clock."""

from datetime import datetime, time

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.base.timetable import Daily, Job
from apps.readers.digests import send_digests
from apps.readers.follows import forget_unconfirmed
from apps.readers.reports import forget_reports
from apps.readers.tips import forget_tips


def _write(now: datetime) -> str:
    sent = send_digests(now)
    told = _("%(letters)s letters sent, %(failed)s could not be sent.")
    return told % {"letters": sent.letters, "failed": sent.failed}


def _forget(now: datetime) -> str:
    told = _("Deleted: %(reports)s reports, %(tips)s tips, %(follows)s addresses.")
    return told % {
        "reports": forget_reports(now),
        "tips": forget_tips(now),
        "follows": forget_unconfirmed(now),
    }


JOBS = [
    Job(
        "digests",
        gettext_lazy("Readers: letters to those who follow a person or a section"),
        Daily(time(6, 45)),
        _write,
    ),
    Job(
        "forget_readers",
        gettext_lazy("Readers: delete what they sent when its time is over"),
        Daily(time(3, 40)),
        _forget,
    ),
]
