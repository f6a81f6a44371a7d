from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from apps.sources.gedcom.exporting import export_gedcom


class Command(BaseCommand):
    help = (
        "Writes the record to standard output as a family tree, GEDCOM 7.0. Rumours, "
        "and what is disputed or denied, have no place in a tree and stay here."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--public",
            action="store_true",
            help="only what the public may see today",
        )

    def handle(self, *, public: bool, **options: Any) -> None:
        for line in export_gedcom(today=timezone.localdate(), public=public):
            self.stdout.write(line)
