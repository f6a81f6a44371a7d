import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError
from django.utils.translation import gettext as _

from apps.base.bars import bar
from apps.sources.reports import Report, Unreadable
from apps.sources.table.importing import import_table

NOTHING_DONE, PART_DONE = 2, 1


class Command(BaseCommand):
    help = (
        "Takes a table of people (CSV or XLSX) into the record, a person a row; the "
        "first row has the headings, German or English: name, birth, gender … An "
        "import that was interrupted goes on where it stood; the same table again "
        "doubles nobody, and what the record knows otherwise is left as it is and "
        "proposed. A row that may be of one of two people is rejected. Exit status 1 "
        "if something was left out or is known otherwise, 2 if nothing went in."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file")
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="say what would happen, write nothing",
        )
        parser.add_argument(
            "--json", action="store_true", help="the summary as a JSON object"
        )

    def handle(self, *, file: str, dry_run: bool, **options: Any) -> None:
        try:
            with bar(_("Rows")) as progress:
                report = import_table(
                    Path(file), by=None, progress=progress, dry_run=dry_run
                )
        except OSError as error:
            raise CommandError(
                f"{file}: {error.strerror or error}", returncode=NOTHING_DONE
            ) from error
        except (Unreadable, IntegrityError) as error:
            raise CommandError(f"{file}: {error}", returncode=NOTHING_DONE) from error
        for row, reason in report.rejected:
            self.stderr.write(f"{file}:{row}: {reason}")
        for difference in report.differences_said():
            self.stderr.write(f"{file}: {difference}")
        self.stdout.write(_summary(report, dry_run, options["json"]))
        if report.left_out or report.differences:
            sys.exit(PART_DONE if report.taken else NOTHING_DONE)


def _summary(report: Report, dry_run: bool, as_json: bool) -> str:
    counts = {
        "created": report.created,
        "changed": report.changed,
        "unchanged": report.unchanged,
    }
    if as_json:
        told = {
            "left_out": [{"row": n, "reason": why} for n, why in report.rejected],
            "left_out_in_all": report.left_out,
            "differences": report.differences_said(),
        }
        return json.dumps(counts | told, ensure_ascii=False)
    words = _(
        "%(created)s created, %(changed)s changed, %(unchanged)s unchanged; "
        "%(left_out)s left out, %(differences)s known otherwise"
    ) % (counts | {"left_out": report.left_out, "differences": len(report.differences)})
    return f"{words} ({_('dry run')})." if dry_run else f"{words}."
