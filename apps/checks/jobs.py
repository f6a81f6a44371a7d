"""What the checks need by the clock: bans begin and end, licences run out."""

from datetime import datetime, time

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.base.timetable import Daily, Job
from apps.checks.bans.banning import apply_bans
from apps.checks.links.trying import try_links
from apps.checks.watch.coming_due import watch


def _bar(now: datetime) -> str:
    return _("%(count)s barred.") % {"count": apply_bans(now=now)}


def _watch(now: datetime) -> str:
    new, fallen = watch(timezone.localdate(now), now=now)
    told = _("%(new)s new entries, %(fallen)s have fallen.")
    return told % {"new": new, "fallen": fallen}


def _try_links(now: datetime) -> str:
    if not settings.CHECK_LINKS:
        return _("Switched off; CHECK_LINKS=1 switches it on.")
    tried, vain = try_links(now=now)
    told = _("%(tried)s links tried, %(vain)s in vain.")
    return told % {"tried": tried, "vain": vain}


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
    Job(
        "try_links",
        gettext_lazy("Links of our stories: do they still lead somewhere?"),
        Daily(time(3, 20)),
        _try_links,
    ),
]
