"""Tells what story text files say, by the contract's Reading."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.checks.terminal.colours import are_wanted
from apps.checks.terminal.explaining import explained
from apps.checks.terminal.told import lines
from apps.checks.texts import TextRefused, read_text
from apps.dates import Edtf, EdtfError
from apps.people.lookup import lookup
from apps.reading import read
from apps.reading.languages import CODES
from apps.reading.model import Reading
from apps.reading.names.known import Lookup

NOTHING_DONE, PART_REJECTED = 2, 1  # exit statuses


class Command(BaseCommand):
    help = "Tells what story text files say: people, ages, relations, quotes, sources."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "files", nargs="+", metavar="FILE", help='"-" is standard input'
        )
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--json", action="store_true", help="one JSON object a file")
        how.add_argument(
            "--explain",
            action="store_true",
            help="the text with its passages marked and the rule of each",
        )
        parser.add_argument(
            "--date", metavar="D", help="EDTF date of the text; beats its own date line"
        )
        parser.add_argument("--language", choices=CODES, help="else it is detected")

    def handle(
        self,
        *,
        files: list[str],
        date: str | None,
        language: str | None,
        **options: Any,
    ) -> None:
        day = _day(date)
        rejected = 0
        ask = self._record()
        for file in files:
            try:
                text = read_text(file)
            except TextRefused as error:
                self.stderr.write(str(error))
                rejected += 1
                continue
            reading = read(text, language=language, date=day, lookup=ask)
            for line in self._told(reading, file, options):
                self.stdout.write(line)
        if rejected:
            sys.exit(NOTHING_DONE if rejected == len(files) else PART_REJECTED)

    def _record(self) -> Lookup | None:
        """Return the look-up in the record, or none where there is no record yet."""
        try:
            lookup(frozenset({"a name"}))
        except DatabaseError as error:
            self.stderr.write(
                _("Read without the record (%(reason)s).") % {"reason": error}
            )
            return None
        return lookup

    def _told(self, reading: Reading, file: str, options: dict[str, Any]) -> list[str]:
        if options["json"]:
            return [json.dumps(reading.as_json(file), ensure_ascii=False)]
        if options["explain"]:
            in_colour = are_wanted(self.stdout, options)
            return [explained(reading, in_colour=in_colour)]
        return list(lines(reading, file))


def _day(date: str | None) -> str | None:
    if date is None:
        return None
    try:
        return Edtf.parse(date).text
    except EdtfError as error:
        raise CommandError(
            _("--date: %(reason)s")
            % {"reason": error.sentence(get_language() or "en", _)},
            returncode=NOTHING_DONE,
        ) from error
