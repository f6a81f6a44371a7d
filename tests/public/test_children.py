"""How many children somebody has is said only where the number can be right."""

import pytest
from django.test import Client

from apps.people.models import Couple
from tests import make
from tests.public import world

pytestmark = pytest.mark.django_db


def shown(person) -> str:
    """The number in the head of the page, "" where none stands."""
    page = Client().get(person.get_absolute_url()).content.decode()
    head, told, _ = page.partition("<span>Kind")
    return head.rpartition("<b>")[2].partition("</b>")[0] if told else ""


@pytest.mark.parametrize(
    ("of_couple", "of_person", "cited", "number"),
    [
        (None, None, False, "1"),  # one is recorded, and nobody says otherwise
        (1, None, False, "1"),
        (7, None, False, ""),  # seven joint ones are heard of, one is recorded
        (None, 1, False, "1"),
        (None, 3, False, ""),  # three are heard of, without a source
        (None, 3, True, "3"),
    ],
)
def test_a_number_stands_only_where_it_can_be_right(
    of_couple, of_person, cited, number
):
    star = world.person("Jorinde Falkenrast", children_count=of_person)
    other = world.person("Tilman Raureif")
    world.phase(star, other, begin="2000")
    Couple.objects.update(children_count=of_couple)
    joint = world.person("Jonne Raureif", birth="2001")
    world.child(star, joint)
    world.child(other, joint)
    if cited:
        make.citation(person=star, about="children_count")
    assert shown(star) == number
