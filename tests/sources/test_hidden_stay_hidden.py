"""No file makes public whom somebody hid."""

import json

import pytest
from django.utils import timezone

from apps.people.forgetting import hide
from apps.people.models import Person
from apps.sources.models import Difference
from apps.sources.people_file.importing import import_people
from tests import make

pytestmark = pytest.mark.django_db


def test_a_hidden_person_stays_hidden_and_the_file_only_proposes(tmp_path):
    path = tmp_path / "people.jsonl"
    line = {"key": "ada", "name": "Ada", "publicity": "public"}
    path.write_text(json.dumps(line) + "\n", "utf-8")
    import_people(path, by=None)
    ada = Person.objects.get(slug="ada")
    assert ada.publicity == "public"
    hide(ada, by=make.user(), now=timezone.now(), reason="Bitte vom 3. März")
    import_people(path, by=None)
    ada.refresh_from_db()
    assert ada.publicity == "private"
    assert Difference.objects.filter(person=ada).exists()
