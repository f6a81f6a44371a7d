"""What the public site needs by the clock."""

from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.base.timetable import Every, Job
from apps.public.hub import tell_hub


def _tell(now: datetime) -> str:
    if not settings.WEBSUB_HUB:
        return _("Switched off; WEBSUB_HUB names whom to tell.")
    sent = tell_hub(now)
    told = _("%(told)s feeds told of, %(failed)s put off.")
    return told % {"told": sent.told, "failed": sent.failed}


JOBS = [
    Job(
        "tell_hub",
        gettext_lazy("Feeds: tell the hub which have changed"),
        Every(2),
        _tell,
    ),
]
