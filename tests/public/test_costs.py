"""What each page asks the database: the same for one row and for twenty."""

import pytest

from apps.stories.models import Story
from tests.public import world

pytestmark = pytest.mark.django_db

ROWS = [1, 20]


def build(rows: int) -> Story:
    """Make people in couples with children, and stories with pictures and quotes."""
    star = world.person("Jorinde Falkenrast", birth="1984-06-09")
    for number in range(rows):
        partner = world.person(f"Satz Wort {number}", birth="1980-01-01")
        born = world.person(birth="2003")
        world.phase(star, partner, begin=str(2000 + number), end=str(2001 + number))
        world.child(star, born)
        world.child(partner, born)
        story = world.story("", star, partner, born, slug=f"s-{number}")
        world.figure(story, world.picture(star))
        world.quote(star, f"Satz {number}.", story)
    # One story with everybody in it.
    people = [star, *(world.person(birth="1970") for _ in range(rows))]
    story = world.story("Alle auf einmal", *people, slug="alle")
    for number in range(rows):
        world.figure(story, world.picture(star))
        world.quote(star, f"Wort {number}.", story)
    return story


@pytest.mark.parametrize("rows", ROWS)
def test_front(client, django_assert_num_queries, rows):
    build(rows)
    # sections; born: people, their occupations (2); learnt: what was written when,
    # citations, phases and their sources (2), parenthoods, births given up; the quote;
    # faces: people, names, portraits, sources of dates; layout: rows, authors and
    # figures of the language's stories (3), and rows of the others
    with django_assert_num_queries(PAGES["front"]):
        client.get("/")


@pytest.mark.parametrize("rows", ROWS)
def test_story(client, django_assert_num_queries, rows):
    address = build(rows).get_absolute_url()
    # the story, authors, figures, corrections; mentions; phases, their sources, faces
    # (4); quotes; translations; related: rows, authors, figures; sections
    with django_assert_num_queries(PAGES["story"]):
        client.get(address)


@pytest.mark.parametrize("rows", ROWS)
def test_person(client, django_assert_num_queries, rows):
    build(rows)
    # the person, names, occupations, external ids; parenthoods near, then of those
    # found and their sources; phases, their sources; faces (4); what is told of the
    # person; protected children; quotes; stories: rows, authors, figures; sections
    with django_assert_num_queries(PAGES["person"]):
        client.get("/people/jorinde-falkenrast/")


@pytest.mark.parametrize("rows", ROWS)
def test_section(client, django_assert_num_queries, rows):
    build(rows)
    # the section; stories: rows, authors, figures; all sections
    with django_assert_num_queries(PAGES["section"]):
        client.get("/ressort/buehne/")


@pytest.mark.parametrize("rows", ROWS)
def test_search(client, django_assert_num_queries, rows):
    build(rows)
    # the search table; stories: rows, authors, figures; faces (4); sections
    with django_assert_num_queries(PAGES["search"]):
        client.get("/suche/?q=satz")


@pytest.mark.parametrize("rows", ROWS)
def test_people(client, django_assert_num_queries, rows):
    build(rows)
    # keys in order; faces (4); sections
    with django_assert_num_queries(PAGES["people"]):
        client.get("/people/")


@pytest.mark.parametrize("rows", ROWS)
def test_sitemap_and_feed(client, django_assert_num_queries, rows):
    build(rows)
    # sections; stories: rows, authors, figures; people
    with django_assert_num_queries(PAGES["sitemap"]):
        client.get("/sitemap.xml")
    # stories: rows, authors, figures
    with django_assert_num_queries(PAGES["feed"]):
        client.get("/feed/")


PAGES = {
    "front": 17, "story": 17, "person": 20, "section": 5, "search": 9, "people": 6,
    "sitemap": 5, "feed": 3,
}  # fmt: skip
