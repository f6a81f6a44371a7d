"""The frame of the commands that take a file into the record."""

import json
import sys
from argparse import ArgumentParser
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError
from django.utils.translation import gettext as _

from apps.base.bars import bar
from apps.sources.reports import Progress, Report, Unreadable

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

NOTHING_DONE, PART_DONE = 2, 1


class TakingCommand(BaseCommand):
    """Names what did not come along on standard error, sums up on standard output.

    Exit status 1 if only a part went in, 2 if nothing did.
    """

    things: ClassVar["StrPromise"]  # that the bar counts
    unit: ClassVar[str] = "it"
    place: ClassVar[str] = "line"  # what a rejected thing is named by, in the JSON

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

    def handle(self, *, file: str, **options: Any) -> None:
        try:
            with (
                self.opened(file) as path,
                bar(str(self.things), self.unit) as progress,
            ):
                report = self.take(path, progress, file=file, **options)
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
        self.stdout.write(self._summary(report, options["dry_run"], options["json"]))
        if self.in_part(report):
            sys.exit(PART_DONE if report.taken else NOTHING_DONE)

    def opened(self, file: str) -> AbstractContextManager[Path]:
        return nullcontext(Path(file))

    def take(self, path: Path, progress: Progress, **options: Any) -> Report:
        """Take the file in. Raises: Unreadable, OSError, IntegrityError."""
        raise NotImplementedError

    def in_part(self, report: Report) -> bool:
        """Say whether something stayed outside, or is known otherwise."""
        return bool(report.left_out or report.differences)

    def counts(self, report: Report) -> dict[str, int]:
        return {
            "created": report.created,
            "changed": report.changed,
            "unchanged": report.unchanged,
        }

    def left_out(self, report: Report) -> dict[str, Any]:
        """Return what the JSON says besides the counts."""
        return {
            "left_out": self.named(report),
            "left_out_in_all": report.left_out,
            "differences": report.differences_said(),
        }

    def named(self, report: Report) -> list[dict[str, Any]]:
        return [{self.place: n, "reason": reason} for n, reason in report.rejected]

    def words(self) -> str:
        """Return the sentence that sums up, with places for counts."""
        return _(
            "%(created)s created, %(changed)s changed, %(unchanged)s unchanged; "
            "%(left_out)s left out, %(differences)s known otherwise"
        )

    def _summary(self, report: Report, dry_run: bool, as_json: bool) -> str:
        counts = self.counts(report)
        if as_json:
            return json.dumps(counts | self.left_out(report), ensure_ascii=False)
        told = self.words() % (
            counts
            | {
                "rejected": len(report.rejected),
                "left_out": report.left_out,
                "differences": len(report.differences),
            }
        )
        return _("%(told)s (dry run).") % {"told": told} if dry_run else f"{told}."
