from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from tqdm import tqdm

from apps.people.actions import refresh
from apps.people.models import Person

AT_ONCE = 500


class Command(BaseCommand):
    help = (
        "Rebuilds the name keys and search entries of all people. To be run each "
        "night: minors come of age, and decisions to name somebody end."
    )

    def handle(self, **options: Any) -> str:
        now = timezone.now()
        ids = list(Person.objects.order_by("pk").values_list("pk", flat=True))
        with tqdm(total=len(ids), desc="People", disable=None) as bar:
            for at in range(0, len(ids), AT_ONCE):
                refresh(ids[at : at + AT_ONCE], now=now)  # a transaction each
                bar.update(len(ids[at : at + AT_ONCE]))
        return f"{len(ids)} people."
