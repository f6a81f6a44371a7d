import pytest
from django.core.management import call_command

from apps.base import search
from apps.people.models import NameKey, Person
from tests import make

pytestmark = pytest.mark.django_db


def test_what_was_lost_or_is_out_of_date_is_made_again(capsys):
    seen, hidden = make.person(name="Ada Moos"), make.person(name="Bo Moos")
    NameKey.objects.all().delete()
    search.drop("person", [seen.pk])
    Person.objects.filter(pk=hidden.pk).update(publicity="private")
    call_command("refresh_people")
    assert NameKey.objects.filter(key="ada moos", person=seen).exists()
    assert [hit.key for hit in search.find("moos")] == [seen.pk]
    assert capsys.readouterr().out == "2 people.\n"
