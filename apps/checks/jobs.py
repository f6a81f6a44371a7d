"""What the checks need by the clock: bans begin and end, licences run out."""

from datetime import datetime, time

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.base.timetable import Daily, Job
from apps.checks.banning import apply_bans
from apps.checks.coming_due import watch


def _bar(now: datetime) -> str:
    return _("%(count)s barred.") % {"count": apply_bans(now=now)}


def _watch(now: datetime) -> str:
    new, fallen = watch(timezone.localdate(now), now=now)
    told = _("%(new)s new entries, %(fallen)s have fallen.")
    return told % {"new": new, "fallen": fallen}


JOBS = [
    Job(
        "apply_bans",
        gettext_lazy("Bans: keep from readers what falls under one today"),
        Daily(time(0, 5)),
        _bar,
    ),
    Job(
        "watch",
        gettext_lazy("Watch list: licences, decisions and reviews that come due"),
        Daily(time(0, 10)),
        _watch,
    ),
]
