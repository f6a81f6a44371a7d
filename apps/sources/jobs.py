"""What the record as a whole needs by the clock."""

from datetime import datetime, time

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.base.timetable import Daily, Job
from apps.sources.auditing import audit_record
from apps.sources.uploads import clear_uploads


def _audit(now: datetime) -> str:
    came, gone = audit_record(today=timezone.localdate(now), now=now)
    told = _("%(came)s new flaws, %(gone)s gone.")
    return told % {"came": came, "gone": gone}


def _clear(now: datetime) -> str:
    return _("%(count)s removed.") % {"count": clear_uploads(now)}


JOBS = [
    Job(
        "audit_record",
        gettext_lazy("Audit: the record against its own rules"),
        Daily(time(3, 30)),
        _audit,
    ),
    Job(
        "clear_uploads",
        gettext_lazy("Imports: remove files nobody took in, and old reports"),
        Daily(time(4, 0)),
        _clear,
    ),
]
