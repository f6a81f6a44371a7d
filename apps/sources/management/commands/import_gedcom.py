from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.sources.gedcom.importing import import_gedcom
from apps.sources.reports import Progress, Report
from apps.sources.taking import TakingCommand


class Command(TakingCommand):
    help = (
        "Takes a family tree into the record: GEDCOM 5.5, 5.5.1 or 7 in any of their "
        "encodings. Dates keep their precision; who may be living comes in as private. "
        "The same tree again doubles nobody, and what the record knows otherwise is "
        "left as it is and proposed. What cannot come along is named with its line. "
        "Exit status 1 if something was left out, 2 if nothing went in."
    )
    things = gettext_lazy("People")

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--label",
            help="under which name the tree is cited and known again (else the file's)",
        )

    def take(self, path: Path, progress: Progress, **options: Any) -> Report:
        return import_gedcom(
            path,
            by=None,
            progress=progress,
            dry_run=options["dry_run"],
            label=options["label"] or "",
        )

    def counts(self, report: Report) -> dict[str, int]:
        return super().counts(report) | {"families": report.families}

    def left_out(self, report: Report) -> dict[str, Any]:
        return {
            "left_out": self.named(report),
            "differences": report.differences_said(),
        }

    def words(self) -> str:
        return _(
            "%(created)s created, %(changed)s changed, %(unchanged)s unchanged; "
            "%(families)s families read; %(left_out)s left out, %(differences)s known "
            "otherwise"
        )
