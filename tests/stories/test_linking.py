import pytest

from apps.people.models import Person
from apps.reading.enums import Form
from apps.reading.model import Mention as Named
from apps.reading.model import Person as Found
from apps.reading.model import Reading
from apps.stories.linking import sync_people
from tests import make

pytestmark = pytest.mark.django_db


def reading(*people: tuple[str, str | None]) -> Reading:
    named = Named(0, 3, "Ada", "p1", Form.FULL, "full")
    found = [
        Found(f"p{place}", name, (named,), record=record)
        for place, (name, record) in enumerate(people)
    ]
    return Reading("de", None, "Ada", tuple(found))


@pytest.fixture
def ada(db):
    return Person.objects.create(slug="ada")


@pytest.fixture
def cem(db):
    return Person.objects.create(slug="cem")


def mentions(story):
    return list(story.mentions.order_by("position").values_list("person", "name"))


def test_a_story_mentions_whom_its_text_names_in_their_order(ada, cem):
    story = make.story()
    sync_people(story, reading(("Cem S.", "cem"), ("Wer?", None), ("Ada", "ada")))
    assert mentions(story) == [(cem.pk, "Cem S."), (ada.pk, "Ada")]


def test_who_is_no_longer_named_is_no_longer_mentioned(ada, cem):
    story, other = make.story(people=[ada, cem]), make.story(people=[ada])
    sync_people(story, reading(("Cem", "cem")))
    assert mentions(story) == [(cem.pk, "Cem")]
    assert other.mentions.count() == 1


@pytest.mark.parametrize("people", [1, 20])
def test_linking_costs_the_same_for_any_number_of_people(
    people, django_assert_num_queries
):
    story = make.story()
    for number in range(people):
        Person.objects.create(slug=f"p{number}")
    read = reading(*((f"P {n}", f"p{n}") for n in range(people)))
    # the people, the mentions that go (looked up), those that stay or come
    with django_assert_num_queries(3):
        sync_people(story, read)
