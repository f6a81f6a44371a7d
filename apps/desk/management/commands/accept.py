from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.desk.actions import Settled, accept, accept_all_clear, fetch
from apps.desk.looking import look_at_intake
from apps.desk.management.people import somebody
from apps.desk.models import Intake
from apps.people.errors import Refused


class Command(BaseCommand):
    help = "Accepts what a text says into the record; without keys, lists it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("intake", type=int)
        parser.add_argument("keys", nargs="*", metavar="KEY", help="single statements")
        parser.add_argument("--all-clear", action="store_true")
        parser.add_argument("--by", metavar="USERNAME")

    def handle(self, *, intake: int, keys: list[str], **options: Any) -> str | None:
        user = somebody(options["by"], "desk.change_intake", "people.change_person")
        try:
            found = Intake.objects.get(pk=intake)
        except Intake.DoesNotExist as error:
            raise CommandError(
                _("There is no intake %(number)s.") % {"number": intake}
            ) from error
        now, count = timezone.now(), 0
        if options["all_clear"]:
            count += accept_all_clear(found, by=user, now=now)
        elif not keys:
            return self._listed(found)
        try:
            with transaction.atomic():
                for key in keys:
                    accept(found, key, by=user, now=now)
                    count += 1
        except (Refused, Settled) as error:
            raise CommandError(f"{key}: {error}") from error
        words = ngettext(
            "%(count)s statement accepted.", "%(count)s statements accepted.", count
        )
        return words % {"count": count}

    def _listed(self, found: Intake) -> str:
        found = fetch(found.pk)
        ruled = {
            ruling.key: ruling.get_kind_display() for ruling in found.rulings.all()
        }
        lines = [
            f"{one.verdict:<12} {one.key}: {one.stated}"
            + (f" ({one.recorded})" if one.recorded else "")
            + (f" [{ruled[one.key]}]" if one.key in ruled else "")
            for one in look_at_intake(found).judgements
        ]
        return "\n".join(lines)
