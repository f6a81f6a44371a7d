from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from tqdm import tqdm

from apps.people.entries import refresh_all
from apps.people.models import Person


class Command(BaseCommand):
    help = (
        "Rebuilds the name keys and search entries of all people. Done each night by "
        "manage.py work: minors come of age, and decisions to name somebody end."
    )

    def handle(self, **options: Any) -> str:
        with tqdm(total=Person.objects.count(), desc="People", disable=None) as bar:
            count = refresh_all(now=timezone.now(), tick=bar.update)
        return f"{count} people."
