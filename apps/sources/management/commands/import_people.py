import json
import shutil
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError
from django.utils.translation import gettext as _

from apps.base.bars import bar
from apps.sources.people_file.importing import import_people
from apps.sources.reports import Report, Unreadable

NOTHING_DONE, PART_DONE = 2, 1


class Command(BaseCommand):
    help = (
        "Takes people into the record: a file (or - for standard input) with one JSON "
        "object a line. The same key is the same person. What a line states replaces "
        "what an import wrote; what somebody wrote by hand stays, the difference is "
        "proposed in the admin. Sources are added; what a line leaves out or gives as "
        "null stays as it is; nothing is ever deleted. A line that cannot go in is "
        "named with its reason and changes nothing at all. Exit status 1 if some lines "
        "were rejected, 2 if nothing went in."
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
            with _path(file) as path, bar(_("Lines")) as progress:
                report = import_people(
                    path, by=None, progress=progress, dry_run=dry_run, name=file
                )
        except OSError as error:
            raise CommandError(
                f"{file}: {error.strerror or error}", returncode=NOTHING_DONE
            ) from error
        except (Unreadable, IntegrityError) as error:
            raise CommandError(f"{file}: {error}", returncode=NOTHING_DONE) from error
        for number, reason in report.rejected:
            self.stderr.write(f"{file}:{number}: {reason}")
        for difference in report.differences_said():
            self.stderr.write(f"{file}: {difference}")
        self.stdout.write(_summary(report, dry_run, options["json"]))
        if report.rejected:
            sys.exit(PART_DONE if report.taken else NOTHING_DONE)


@contextmanager
def _path(file: str) -> Iterator[Path]:
    """Standard input is kept on disk meanwhile: a file is read more than once."""
    if file != "-":
        yield Path(file)
        return
    with tempfile.NamedTemporaryFile() as kept:
        shutil.copyfileobj(sys.stdin.buffer, kept)
        kept.flush()
        yield Path(kept.name)


def _summary(report: Report, dry_run: bool, as_json: bool) -> str:
    if as_json:
        rejected = [
            {"line": number, "reason": reason} for number, reason in report.rejected
        ]
        counts = {
            "created": report.created,
            "changed": report.changed,
            "unchanged": report.unchanged,
        }
        told = {"rejected": rejected}
        if report.differences:
            told["differences"] = report.differences_said()
        return json.dumps({**counts, **told}, ensure_ascii=False)
    told = _(
        "%(created)s created, %(changed)s changed, %(unchanged)s unchanged, "
        "%(rejected)s rejected"
    ) % {
        "created": report.created,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "rejected": len(report.rejected),
    }
    return f"{told} ({_('dry run')})." if dry_run else f"{told}."
