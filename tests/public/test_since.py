"""What readers of an older story learn about its people: public facts only."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from tests.public import world

pytestmark = pytest.mark.django_db
THEN = datetime(2020, 3, 3, tzinfo=UTC)


@pytest.fixture
def star():
    return world.person("Jorinde Falkenrast", birth="1984-06-09")


def page(client, *people):
    story = world.story("", *people, slug="damals", went_live=THEN)
    return client.get(story.get_absolute_url()).content.decode()


def since(text):
    _before, found, after = text.partition('<section class="since"')
    return after.partition("</section>")[0] if found else ""


@pytest.fixture
def partner():
    return world.person("Tilman Raureif", birth="1979")


def test_a_later_wedding_and_divorce_are_told_the_latest_first(client, star, partner):
    world.phase(star, partner, begin="2021-05-01", end="2023", end_reason="divorce")
    told = since(page(client, star))
    assert told.index("2023") < told.index("2021")
    assert "/people/tilman-raureif/" in told


def test_what_was_before_the_story_is_not(client, star, partner):
    world.phase(star, partner, begin="2018-05-01")
    assert since(page(client, star)) == ""


def test_a_date_that_may_be_before_the_story_is_not(client, star, partner):
    world.phase(star, partner, begin="2020")
    assert since(page(client, star)) == ""


def test_a_couple_in_one_story_is_told_once(client, star, partner):
    world.phase(star, partner, begin="2021-05-01")
    assert since(page(client, star, partner)).count("<li>") == 1


def test_a_death_is_told(client, star):
    dead = world.person("Konrad Abendschein", birth="1950", death="2022-01-02")
    assert "Konrad Abendschein" in since(page(client, star, dead))


def test_what_is_still_to_come_is_not(client, star, partner):
    soon = timezone.localdate().replace(day=1)
    soon = soon.replace(year=soon.year + 1)
    world.phase(star, partner, begin=soon.isoformat())
    assert since(page(client, star)) == ""


@pytest.mark.parametrize("case", ["unsourced", "rumoured", "private", "minor"])
def test_what_the_public_may_not_know_is_not_told(client, star, partner, case):
    if case == "unsourced":
        world.phase(star, partner, begin="2021-05-01", cited=False)
    elif case == "rumoured":
        world.phase(star, partner, begin="2021-05-01", standing="rumoured")
    elif case == "private":
        hidden = world.person("Geheim Wort", birth="1980", publicity="private")
        world.phase(star, hidden, begin="2021-05-01")
    else:
        world.child(star, world.person("Geheim Kind", birth="2021-06-01"))
    assert since(page(client, star)) == ""
