"""Puts onto the watch list what time alone makes stale; for a nightly job."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.checks.watch.coming_due import watch


class Command(BaseCommand):
    help = (
        "Licences that end, decisions and reviews that come due: onto the watch list."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--as-of", metavar="D", help="the day; today if not said")
        parser.add_argument(
            "--dry-run", action="store_true", help="count, change nothing"
        )

    def handle(self, *, as_of: str | None, dry_run: bool, **options: Any) -> str:
        now = timezone.now()
        day = _day(as_of) if as_of else timezone.localdate(now)
        with transaction.atomic():
            new, fallen = watch(day, now=now)
            transaction.set_rollback(dry_run)
        told = _("%(new)s new entries, %(fallen)s have fallen.")
        return told % {"new": new, "fallen": fallen}


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise CommandError(
            _("--as-of: “%(text)s” is no day such as 2026-03-20.") % {"text": text}
        ) from error
