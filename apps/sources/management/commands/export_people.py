from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _
from tqdm import tqdm

from apps.sources.people_file.exporting import count_people, export_lines


class Command(BaseCommand):
    help = (
        "Writes the record to standard output: people by key, one JSON object a line. "
        "Importing it into an empty record gives the same export again."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--as-of",
            type=_day,
            metavar="YYYY-MM-DD",
            help="how things stood on that day: what certainly began later is left "
            "out, what certainly ended later has not ended",
        )
        parser.add_argument(
            "--public",
            action="store_true",
            help="only what the public may see (on that day, or today)",
        )

    def handle(self, *, as_of: date | None, public: bool, **options: Any) -> None:
        public_on = (as_of or timezone.localdate()) if public else None
        lines = export_lines(as_of, public_on)
        for line in tqdm(lines, _("People"), count_people(public_on), disable=None):
            self.stdout.write(line)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(
            _("“%(text)s” is no day; write it as 2025-03-03.") % {"text": text}
        ) from error
