from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from apps.desk.demo.accounts import load_accounts
from apps.desk.demo.magazine import load_stories
from apps.desk.demo.world import load_occupations, load_people
from apps.people.models import Person
from apps.stories.models import Story


class Command(BaseCommand):
    help = "Loads the demo: accounts, people and stories that are not there yet."

    def handle(self, **options: Any) -> str:
        call_command("load_roles", stdout=self.stdout)
        accounts = load_accounts()
        load_occupations()
        load_people()
        new = load_stories(accounts)
        people, stories = Person.objects.count(), Story.objects.count()
        return f"Demo: {people} people, {stories} stories ({new} new)."
