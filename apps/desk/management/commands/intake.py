from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.checks.texts import TextRefused, read_text
from apps.desk.actions import clear, fetch
from apps.desk.looking import look_at_intake
from apps.desk.management.people import somebody
from apps.desk.models import Intake
from apps.desk.taking_in import known_text, take_in

REFUSED, PART_REFUSED = 2, 1


class Command(BaseCommand):
    help = "Takes texts in, as the page does, and says what was read in them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="or - for stdin")
        parser.add_argument("--by", metavar="USERNAME", help="who brings them")

    def handle(self, *, files: list[str], by: str | None, **options: Any) -> None:
        user = somebody(by, "desk.add_intake")
        refused = 0
        for path in files:
            try:
                text = read_text(path)
            except TextRefused as error:
                refused += 1
                self.stderr.write(str(error))
                continue
            known = known_text(text)
            intake = known or take_in(text, "", by=user, now=timezone.now())
            self._tell(intake, came_before=known is not None)
        if refused:
            code = REFUSED if refused == len(files) else PART_REFUSED
            raise SystemExit(code)

    def _tell(self, intake: Intake, *, came_before: bool) -> None:
        intake = fetch(intake.pk)
        looked = look_at_intake(intake)
        verdicts = Counter(str(one.verdict) for one in looked.judgements)
        severities = Counter(str(one.severity) for one in looked.findings)
        told = [
            _("Intake %(number)s: %(name)s") % {"number": intake.pk, "name": intake}
        ]
        if came_before:
            told.append(_("This text came in before. Here it is."))
        away = _("not on record")
        people = [
            person.name if person.record else f"{person.name} ({away})"
            for person in looked.reading.people
        ]
        told.append(_("People: %(list)s") % {"list": ", ".join(people) or "–"})
        told.append(_("Statements: %(list)s") % {"list": _counted(verdicts)})
        told.append(_("Findings: %(list)s") % {"list": _counted(severities)})
        page = reverse("desk:intake", args=[intake.pk])
        told.append(_("Go on here: %(address)s") % {"address": page})
        if count := len(list(clear(intake, looked))):
            told.append(f"manage.py accept {intake.pk} --all-clear  ({count})")
        told.append(f"manage.py publish {intake.story_id}")
        self.stdout.write("\n  ".join(told))


def _counted(found: Counter[str]) -> str:
    return (
        ", ".join(f"{name} {number}" for name, number in sorted(found.items())) or "–"
    )
