"""What the record as a whole needs by the clock."""

from datetime import datetime, time

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.base.timetable import Daily, Job
from apps.sources.auditing import audit_record


def _audit(now: datetime) -> str:
    came, gone = audit_record(today=timezone.localdate(now), now=now)
    told = _("%(came)s new flaws, %(gone)s gone.")
    return told % {"came": came, "gone": gone}


JOBS = [
    Job(
        "audit_record",
        gettext_lazy("Audit: the record against its own rules"),
        Daily(time(3, 30)),
        _audit,
    )
]
