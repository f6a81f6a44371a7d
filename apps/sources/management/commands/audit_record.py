import json
import sys
from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _
from tqdm import tqdm

from apps.people.audit import Severity
from apps.people.models import Person
from apps.sources.auditing import audit_record
from apps.sources.models import Flaw


class Command(BaseCommand):
    help = (
        "Holds the whole record against its own rules: what cannot be (error), what is "
        "not likely (warning), what dates leave open (hint). The list is kept for the "
        "admin, where a flaw is accepted with a reason; it comes back when one of the "
        "values it rests on changes. Exit status 1 if there is an error."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--quiet", action="store_true", help="the summary without the list"
        )
        parser.add_argument(
            "--json", action="store_true", help="one JSON object a flaw, no summary"
        )

    def handle(self, **options: Any) -> None:
        now = timezone.now()
        people = Person.objects.filter(merged_into=None).count()
        with tqdm(total=people, desc=_("People"), disable=None) as bar:
            came, gone = audit_record(
                today=timezone.localdate(now), now=now, tick=bar.update
            )
        flaws = Flaw.objects.waiting().worst_first().for_list()
        counts: Counter[str] = Counter()
        for flaw in flaws.iterator():
            counts[flaw.severity] += 1
            if options["json"]:
                self.stdout.write(_as_json(flaw))
            elif not options["quiet"]:
                self.stdout.write(f"{flaw.get_severity_display()} {flaw.rule}: {flaw}")
        if not options["json"]:
            self.stdout.write(_summary(people, counts, came, gone))
        if counts[Severity.ERROR]:
            sys.exit(1)


def _as_json(flaw: Flaw) -> str:
    told = {
        "rule": flaw.rule,
        "severity": flaw.severity,
        "person": flaw.person.slug,
        "message": str(flaw),
    }
    return json.dumps(told, ensure_ascii=False)


def _summary(people: int, counts: Counter[str], came: int, gone: int) -> str:
    return _(
        "%(people)s people: %(errors)s errors, %(warnings)s warnings, %(hints)s hints; "
        "%(came)s new, %(gone)s gone since the last time."
    ) % {
        "people": people,
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "hints": counts[Severity.INFO],
        "came": came,
        "gone": gone,
    }
