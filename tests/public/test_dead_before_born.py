"""An import may let somebody die before being born: pages show it and break nowhere."""

import pytest
from django.urls import reverse

from apps.checks.dossier import load
from apps.checks.engine import check
from apps.dates import Edtf
from apps.people.lookup import lookup
from apps.people.models import Person
from apps.reading import read
from tests.public import world

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada() -> Person:
    one = world.person("Ada Lindentau", birth="1941-05-06", gender="female")
    other = world.person("Bo Nebelhorn", birth="1939", gender="male")
    phase = world.record.add_phase(
        one, other, "marriage", "1960", by=world.author(), now=world.NOW
    )
    world.cite(world.source(), phase=phase, by=world.author(), now=world.NOW)
    Person.objects.filter(pk=one.pk).update(
        death="1906", death_earliest=Edtf.parse("1906").earliest,
        death_latest=Edtf.parse("1906").latest,
    )  # fmt: skip
    return one


@pytest.mark.parametrize("day", ["", "1900-01-01", "1920-01-01", "1965-01-01"])
def test_the_page_of_the_person_and_of_the_partner_are_there(client, ada, day):
    for slug in (ada.slug, "bo-nebelhorn"):
        address = reverse("public:person", args=[slug])
        answer = client.get(address, {"am": day} if day else {})
        assert answer.status_code == 200


@pytest.mark.parametrize(
    "text", ["Ada Lindentau (84) singt.", "Ada Lindentau starb 1906 mit 65 Jahren."]
)
def test_a_text_about_her_is_checked(ada, text):
    day = Edtf.parse("2025-03-03")
    reading = read(f"date 2025-03-03\n\n{text}", lookup=lookup)
    findings = check(reading, load(reading, day), day)
    assert "-" not in "".join(f.expected or "" for f in findings)
