"""Holds story text files against the record."""

import json
import sys
from argparse import ArgumentParser
from dataclasses import dataclass
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.checks.dossier import load
from apps.checks.engine import Finding, Severity, check
from apps.checks.faring.switching import switches
from apps.checks.terminal.colours import are_wanted
from apps.checks.terminal.colours import coloured as in_colour
from apps.checks.texts import TextRefused, read_text
from apps.checks.wording import Pair
from apps.dates import Certainty, Edtf, EdtfError
from apps.people.lookup import lookup
from apps.reading import read

NOTHING_DONE, PART_REJECTED = 2, 1  # exit statuses
COLOURS = {Severity.BLOCK: "31;1", Severity.WARN: "33;1", Severity.INFO: "36"}
SEVERITIES = {
    Severity.BLOCK: Pair("Sperre", "block"),
    Severity.WARN: Pair("Warnung", "warning"),
    Severity.INFO: Pair("Hinweis", "note"),
}
POSSIBLE = Pair("{severity} (möglich)", "{severity} (possible)")
LINE = Pair(
    "{place}: {severity}: „{words}“ – {message}",
    "{place}: {severity}: “{words}” – {message}",
)
EXPECTED = Pair(" Richtig: {words}", " Right: {words}")
NOTHING = Pair("{file}: nichts zu beanstanden", "{file}: nothing to object to")
LONGEST_PASSAGE = 80  # characters that a line shows of it


@dataclass(frozen=True, slots=True)
class FileChecked:
    file: str
    as_of: Edtf | None
    text: str
    language: str
    findings: list[Finding]

    def as_json(self) -> dict[str, Any]:
        return {
            "file": self.file,
            "as_of": self.as_of.text if self.as_of else None,
            "text": self.text,
            "findings": [finding.as_json() for finding in self.findings],
        }


class Command(BaseCommand):
    help = "Holds story text files against the record and lists what does not fit."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "files", nargs="+", metavar="FILE", help='"-" is standard input'
        )
        parser.add_argument(
            "--json", action="store_true", help="one JSON object a file"
        )
        parser.add_argument(
            "--as-of",
            metavar="D",
            help="EDTF date to judge statements at; else the text's own date",
        )

    def handle(
        self, *, files: list[str], as_of: str | None, **options: Any
    ) -> str | None:
        day = _day(as_of)
        rejected = 0
        for file in files:
            try:
                checked = check_file(file, day)
            except TextRefused as error:
                self.stderr.write(str(error))
                rejected += 1
                continue
            if options["json"]:
                self.stdout.write(json.dumps(checked.as_json(), ensure_ascii=False))
            else:
                self._tell(checked, coloured=are_wanted(self.stdout, options))
        if rejected:
            sys.exit(NOTHING_DONE if rejected == len(files) else PART_REJECTED)
        return None

    def _tell(self, checked: FileChecked, *, coloured: bool) -> None:
        if not checked.findings:
            self.stdout.write(NOTHING.say(checked.language, file=checked.file))
        for finding in checked.findings:
            self.stdout.write(line_of(checked, finding, coloured=coloured))


def _day(as_of: str | None) -> Edtf | None:
    if as_of is None:
        return None
    try:
        return Edtf.parse(as_of)
    except EdtfError as error:
        raise CommandError(
            _("--as-of: %(reason)s")
            % {"reason": error.sentence(get_language() or "en", _)},
            returncode=NOTHING_DONE,
        ) from error


def check_file(file: str, day: Edtf | None) -> FileChecked:
    """Read and check one text, as of the day or else of its own date."""
    text = read_text(file)
    reading = read(text, lookup=lookup)
    if reading.date is None and day is not None:
        # Ages tell homonyms apart, and for that the text needs a day.
        reading = read(text, date=day.text, lookup=lookup)
    if day is None and reading.date:
        day = Edtf.parse(reading.date)
    dossier = load(reading, day)
    findings = check(reading, dossier, day, switches=switches())
    return FileChecked(file, day, reading.text, reading.language, findings)


def line_of(checked: FileChecked, finding: Finding, *, coloured: bool) -> str:
    """One finding on one line: file, line, severity, words, message, fix."""
    language = checked.language
    severity = SEVERITIES[finding.severity].say(language)
    if finding.certainty is Certainty.POSSIBLE:
        severity = POSSIBLE.say(language, severity=severity)
    if coloured:
        severity = in_colour(severity, COLOURS[finding.severity])
    number = checked.text.count("\n", 0, finding.start) + 1
    words = " ".join(finding.text.split())
    if len(words) > LONGEST_PASSAGE:
        words = words[: LONGEST_PASSAGE - 1] + "…"
    line = LINE.say(
        language,
        place=f"{checked.file}:{number}",
        severity=severity,
        words=words,
        message=finding.message,
    )
    if finding.expected:
        line += EXPECTED.say(language, words=finding.expected)
    return line
