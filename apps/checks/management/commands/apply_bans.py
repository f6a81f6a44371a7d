from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.checks.bans.banning import apply_bans


class Command(BaseCommand):
    help = (
        "Keeps from readers what falls under a ban today, and lets out what no longer "
        "does. To be run each night: bans begin and end."
    )

    def handle(self, **options: Any) -> str:
        return _("%(count)s barred.") % {"count": apply_bans(now=timezone.now())}
