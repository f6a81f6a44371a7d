import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError
from django.utils.translation import gettext as _

from apps.base.bars import bar
from apps.sources.gedcom.importing import import_gedcom
from apps.sources.reports import Report, Unreadable

NOTHING_DONE, PART_DONE = 2, 1


class Command(BaseCommand):
    help = (
        "Takes a family tree into the record: GEDCOM 5.5, 5.5.1 or 7 in any of their "
        "encodings. Dates keep their precision; who may be living comes in as private. "
        "The same tree again doubles nobody, and what the record knows otherwise is "
        "left as it is and proposed. What cannot come along is named with its line. "
        "Exit status 1 if something was left out, 2 if nothing went in."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file")
        parser.add_argument(
            "--label",
            help="under which name the tree is cited and known again (else the file's)",
        )
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="say what would happen, write nothing",
        )
        parser.add_argument(
            "--json", action="store_true", help="the summary as a JSON object"
        )

    def handle(self, *, file: str, label: str | None, **options: Any) -> None:
        try:
            with bar(_("People")) as progress:
                report = import_gedcom(
                    Path(file),
                    by=None,
                    progress=progress,
                    dry_run=options["dry_run"],
                    label=label or "",
                )
        except OSError as error:
            raise CommandError(
                f"{file}: {error.strerror or error}", returncode=NOTHING_DONE
            ) from error
        except (Unreadable, IntegrityError) as error:
            raise CommandError(f"{file}: {error}", returncode=NOTHING_DONE) from error
        for line, reason in report.rejected:
            self.stderr.write(f"{file}:{line}: {reason}")
        for difference in report.differences_said():
            self.stderr.write(f"{file}: {difference}")
        self.stdout.write(_summary(report, options))
        if report.rejected or report.differences:
            sys.exit(PART_DONE if report.taken else NOTHING_DONE)


def _summary(report: Report, options: dict[str, Any]) -> str:
    counts = {
        "created": report.created,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "families": report.families,
    }
    if options["json"]:
        left_out = [{"line": line, "reason": why} for line, why in report.rejected]
        told = {"left_out": left_out, "differences": report.differences_said()}
        return json.dumps(counts | told, ensure_ascii=False)
    words = _(
        "%(created)s created, %(changed)s changed, %(unchanged)s unchanged; "
        "%(families)s families read; %(left_out)s left out, %(differences)s known "
        "otherwise"
    ) % (
        counts
        | {"left_out": len(report.rejected), "differences": len(report.differences)}
    )
    return f"{words} ({_('dry run')})." if options["dry_run"] else f"{words}."
