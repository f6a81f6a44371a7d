"""Stories by section, year and person among what was found."""

import re
from datetime import UTC, datetime

import pytest

from tests.public import world

pytestmark = pytest.mark.django_db


def text(response):
    return response.content.decode()


def found(response):
    return re.findall(r'<h3><a href="/news/[^"]+">([^<]+)</a>', text(response))


@pytest.fixture
def library():
    star = world.person("Jorinde Falkenrast", birth="1984-06-09")
    other = world.person("Tilman Raureif", birth="1978")
    sport = world.section("sport", "Sport")
    old = {"went_live": datetime(2019, 12, 31, 12, tzinfo=UTC)}
    new = {"went_live": datetime(2020, 1, 1, 12, tzinfo=UTC)}
    world.story("Rosen im Winter", star, **old)
    world.story("Rosen im Tor", other, section=sport, **new)
    world.story("Rosen zu zweit", star, other, **new)


ALL = ["Rosen zu zweit", "Rosen im Tor", "Rosen im Winter"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ALL),
        ("&ressort=sport", ["Rosen im Tor"]),
        ("&jahr=2019", ["Rosen im Winter"]),
        ("&jahr=2020", ALL[:2]),
        ("&jahr=2018", []),
        ("&mensch=jorinde-falkenrast", ["Rosen zu zweit", "Rosen im Winter"]),
        ("&mensch=jorinde-falkenrast&jahr=2020", ["Rosen zu zweit"]),
        ("&mensch=jorinde-falkenrast&ressort=sport", []),
        ("&ressort=sport&nur=person", ["Rosen im Tor"]),
    ],
)
def test_stories_are_narrowed(client, library, query, expected):
    assert found(client.get(f"/suche/?q=rosen{query}")) == expected


@pytest.mark.parametrize(
    "query",
    [
        "ressort=kohl",
        "jahr=20",
        "jahr=zwei",
        "jahr=0000",
        "mensch=niemand",
        "jahr=²⁰²⁰",
    ],
)
def test_what_does_not_exist_is_not_there(client, library, query):
    assert client.get(f"/suche/?q=rosen&{query}").status_code == 404


def test_those_the_stories_tell_of_are_offered_and_hidden_ones_are_not(client, library):
    minor = world.person("Kindgeheim", birth=world.years_ago(9))
    world.story("Rosen für alle", minor, world.person("Ada Lindentau", birth="1990"))
    page = text(client.get("/suche/?q=rosen"))
    assert "mensch=ada-lindentau" in page
    assert "mensch=jorinde-falkenrast" in page
    assert "Kindgeheim" not in page
    assert client.get("/suche/?q=rosen&mensch=kindgeheim").status_code == 404


def test_somebody_met_by_name_and_by_words_stands_once(client, library):
    page = text(client.get("/suche/?q=Falkenrast"))
    assert page.count('<h3><a href="/people/jorinde-falkenrast/"') == 1
