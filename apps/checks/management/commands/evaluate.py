"""Scores the reader on a folder of texts with annotations."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from apps.checks.terminal.annotated import Scored, files_of, scored
from apps.checks.terminal.scored import as_json, by_language, errors, table
from apps.checks.texts import TextRefused

NOTHING_DONE, PART_REJECTED = 2, 1  # exit statuses
MANY = 20  # files from which on a bar shows how far it is


class Command(BaseCommand):
    help = (
        "Scores the reader on a folder of texts: NAME.txt beside NAME.json, which "
        "holds what a careful colleague reads in it, as a Reading of the contract. "
        "Gives precision, recall and F1 for each kind of statement, then what is false "
        "and what is missed. The record is not asked. Exit status 1 if some files were "
        "rejected, 2 if all were."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="FOLDER")
        parser.add_argument("--json", action="store_true", help="one JSON object")
        parser.add_argument(
            "--scores-only",
            action="store_true",
            help="no list of what is false and missed",
        )

    def handle(self, *, folder: str, scores_only: bool, **options: Any) -> None:
        try:
            stems = files_of(folder)
        except TextRefused as error:
            raise CommandError(str(error), returncode=NOTHING_DONE) from error
        files: list[Scored] = []
        disable = None if len(stems) >= MANY else True  # None: only on a terminal
        for stem in tqdm(stems, _("Texts"), disable=disable):
            try:
                files.append(scored(stem))
            except TextRefused as error:
                self.stderr.write(str(error))
        if files:
            self._tell(folder, files, options["json"], scores_only)
        if len(files) < len(stems):
            sys.exit(PART_REJECTED if files else NOTHING_DONE)

    def _tell(
        self, folder: str, files: list[Scored], json_wanted: bool, scores_only: bool
    ) -> None:
        scores = by_language(files)
        if json_wanted:
            told = as_json(folder, files, scores, with_errors=not scores_only)
            self.stdout.write(json.dumps(told, ensure_ascii=False))
            return
        for line in table(scores):
            self.stdout.write(line)
        for file in [] if scores_only else files:
            for line in errors(file):
                self.stdout.write(line)
