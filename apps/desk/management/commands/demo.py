from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from apps.desk.demo.accounts import load_accounts
from apps.desk.demo.magazine import load_stories
from apps.desk.demo.world import load_occupations, load_people

MAY_KEEP = "people.add_person"


class Command(BaseCommand):
    help = "Loads the demo: accounts, people and stories that are not there yet."

    def handle(self, **options: Any) -> str:
        call_command("load_roles", stdout=self.stdout)
        accounts = load_accounts()
        load_occupations()
        keeper = next(user for user in accounts.values() if user.has_perm(MAY_KEEP))
        people = load_people(by=keeper, now=timezone.now())
        stories = load_stories(accounts)
        return f"Demo: {people} people and {stories} stories came in."
