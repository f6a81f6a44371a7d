import json
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError
from django.utils import timezone
from django.utils.translation import gettext as _
from ged4py.parser import IntegrityError as BrokenTree
from ged4py.parser import ParserError
from tqdm import tqdm

from apps.people.keys import slug_of
from apps.sources.gedcom.converting import Converted, converted
from apps.sources.gedcom.opening import BadFile, opened
from apps.sources.newcomers import Difference, keyed, spare
from apps.sources.people_file.importing import Report, import_file
from apps.sources.people_file.signing import Signature

PASSES = 3  # decide, write people, write what binds them
NOTHING_DONE, PART_DONE = 2, 1
SCHEME = "gedcom"


class Command(BaseCommand):
    help = (
        "Takes a family tree into the record: GEDCOM 5.5, 5.5.1 or 7 in any of their "
        "encodings. Dates keep their precision; who may be living comes in as private. "
        "The same tree again doubles nobody, and what the record knows otherwise is "
        "told and left as it is. What cannot come along is named with its line. Exit "
        "status 1 if something was left out, 2 if nothing went in."
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
        path = Path(file)
        try:
            tree = self._read(path, label or path.stem)
            report, differences = self._import(tree, file, options["dry_run"])
        except OSError as error:
            raise CommandError(
                f"{file}: {error.strerror or error}", returncode=NOTHING_DONE
            ) from error
        except (BadFile, BrokenTree, ParserError, IntegrityError) as error:
            raise CommandError(f"{file}: {error}", returncode=NOTHING_DONE) from error
        for line, reason in tree.left_out:
            self.stderr.write(f"{file}:{line}: {reason}")
        for difference in differences:
            self.stderr.write(f"{file}: {difference}")
        self.stdout.write(_summary(tree, report, differences, options))
        if tree.left_out or differences:
            sys.exit(PART_DONE if report.taken else NOTHING_DONE)

    def _read(self, path: Path, label: str) -> Converted:
        if not slug_of(label) or len(label) > 80:
            raise CommandError(_("Give the tree a --label of at most 80 characters."))
        with opened(path) as tree:
            return converted(tree, label, timezone.localdate())

    def _import(
        self, tree: Converted, file: str, dry_run: bool
    ) -> tuple[Report, list[Difference]]:
        people = list(tree.people.values())
        if not people:
            raise BadFile(_("There is nobody in it who could be recorded."))
        differences = spare(people, keyed(people, SCHEME))
        signed = Signature(by=None, now=timezone.now(), reason=f"import_gedcom {file}")
        with (
            tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as kept,
            tqdm(total=len(people) * PASSES, desc=_("People"), disable=None) as bar,
        ):
            for person in people:
                kept.write(json.dumps(person, ensure_ascii=False) + "\n")
            kept.flush()
            report = import_file(
                Path(kept.name), signed, dry_run=dry_run, tick=bar.update
            )
        xrefs = list(tree.people)
        for number, reason in report.rejected.items():
            xref = xrefs[number - 1]
            tree.leave_out(tree.lines[xref], f"{xref}: {reason}")
        tree.left_out.sort()
        return report, differences


def _summary(
    tree: Converted, report: Report, differences: list[Difference], options: dict
) -> str:
    counts = {
        "created": report.created,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "families": tree.families,
    }
    if options["json"]:
        left_out = [{"line": line, "reason": why} for line, why in tree.left_out]
        told = {"left_out": left_out, "differences": [str(one) for one in differences]}
        return json.dumps(counts | told, ensure_ascii=False)
    words = _(
        "%(created)s created, %(changed)s changed, %(unchanged)s unchanged; "
        "%(families)s families read; %(left_out)s left out, %(differences)s known "
        "otherwise"
    ) % (counts | {"left_out": len(tree.left_out), "differences": len(differences)})
    return f"{words} ({_('dry run')})." if options["dry_run"] else f"{words}."
