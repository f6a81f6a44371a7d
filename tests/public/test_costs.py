"""What each page asks the database: the same for one row and for twenty."""

import re

import pytest

from apps.stories.models import Story
from tests.public import world

pytestmark = pytest.mark.django_db

ROWS = [1, 20]


def build(rows: int) -> Story:
    """Make people in couples with children, and stories with pictures and quotes."""
    star = world.person("Jorinde Falkenrast", birth="1984-06-09")
    world.picture(star, portrait_of=star)
    for number in range(rows):
        partner = world.person(
            f"Satz Wort {number}", birth="1980-01-01" if number < 3 else "1980"
        )
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
    # sections; born: later this year, early next year, their occupations; learnt: what
    # was written when, phases, parenthoods, births given up; the quote; people, sources
    # and who is in portraits (3); layout: stories of the language and others (2),
    # authors, figures, who is in them (3)
    with django_assert_num_queries(PAGES["front"]):
        client.get("/")


@pytest.mark.parametrize("rows", ROWS)
def test_story(client, django_assert_num_queries, rows):
    address = build(rows).get_absolute_url()
    # the story, corrections; mentions; phases, children; people, sources, who is in
    # portraits; quotes; whether many stories are about these, related ones; authors,
    # figures and who is in them of all these; translations; the poll; sections
    with django_assert_num_queries(PAGES["story"]):
        client.get(address)


@pytest.mark.parametrize("rows", ROWS)
def test_person(client, django_assert_num_queries, rows):
    build(rows)
    # the person, names, occupations; parenthoods near, own phases; parenthoods of
    # those found, and phases; people, sources, who is in portraits; quotes; stories:
    # whether many, rows, authors, figures, who is in them; sections
    with django_assert_num_queries(PAGES["person"]):
        client.get("/people/jorinde-falkenrast/")


@pytest.mark.parametrize("rows", ROWS)
def test_section(client, django_assert_num_queries, rows):
    build(rows)
    # the section; stories: rows, authors, figures, who is in them; all sections
    with django_assert_num_queries(PAGES["section"]):
        client.get("/ressort/buehne/")


@pytest.mark.parametrize("rows", ROWS)
def test_search(client, django_assert_num_queries, rows):
    build(rows)
    # people by name: straight, names with whose they are; the search table; stories:
    # of whom they tell; years;
    # rows, authors, figures, who is in them; people, sources; sections
    # two more where little is met: for other spellings, and for beginnings of words
    with django_assert_num_queries(PAGES["search"] + 2 * (rows == 1)):
        client.get("/suche/?q=satz")


@pytest.mark.parametrize("rows", ROWS)
def test_suggestions(client, django_assert_num_queries, rows):
    build(rows)
    # straight, words near it, their people, names, display names; people, sources, who
    # is in portraits
    with django_assert_num_queries(PAGES["suggestions"]):
        page = client.get("/suche/vorschlaege/?q=Falkenrest").content.decode()
    assert page.count('role="option"') == 1


@pytest.mark.parametrize("rows", ROWS)
def test_people(client, django_assert_num_queries, rows):
    build(rows)
    # keys in order; people, sources, who is in portraits; sections
    with django_assert_num_queries(PAGES["people"]):
        client.get("/people/")


@pytest.mark.parametrize("rows", ROWS)
def test_sitemap_and_feed(client, django_assert_num_queries, rows):
    build(rows)
    # which parts: stories, people, couples
    with django_assert_num_queries(PAGES["sitemap"]):
        index = client.get("/sitemap.xml").content.decode()
    # sections, months, authors; stories; stories: rows, authors, figures, who is in
    # them; people; couples
    for kind in ("pages", "news", "stories", "people", "couples"):
        part = re.search(rf"/sitemap/{kind}\S*?\.xml", index)[0]
        with django_assert_num_queries(PAGES[f"sitemap_{kind}"]):
            client.get(part)
    # stories: rows, authors, figures, who is in them
    for form in ("", "atom/", "json/"):
        with django_assert_num_queries(PAGES["feed"]):
            client.get(f"/feed/{form}")
    with django_assert_num_queries(PAGES["corrections_feed"]):
        client.get("/corrections/feed/")


PAGES = {
    "front": 18, "story": 18, "person": 18, "section": 7, "search": 14, "people": 6,
    "suggestions": 8,
    "sitemap": 4, "sitemap_pages": 4, "sitemap_news": 2,
    "sitemap_stories": 5, "sitemap_people": 2, "sitemap_couples": 2,
    "feed": 5, "corrections_feed": 2,
}  # fmt: skip
