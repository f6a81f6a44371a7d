import re

import pytest

from apps.people.models import Person
from apps.sources.models import Outlet
from apps.stories.models import Quote
from tests.public import world

pytestmark = pytest.mark.django_db


def text(response):
    return response.content.decode()


def words(response):
    found = re.findall(r"<blockquote[^>]*>„(.*?)“</blockquote>", text(response))
    return [each.strip() for each in found]


@pytest.fixture
def star():
    return world.person("Jorinde Falkenrast", birth="1984-06-09")


@pytest.fixture
def other():
    return world.person("Tilman Raureif", birth="1978-11")


def test_an_empty_archive_says_so(client):
    assert "nicht verzeichnet" in text(client.get("/zitate/"))


def test_the_newest_come_first_and_the_undated_last(client, star):
    undated = world.source("Gespräch")
    for said, line in [("2020", "alt"), ("", "irgendwann"), ("2024-05", "neu")]:
        world.quote(star, line, said=said, source=undated)
    assert words(client.get("/zitate/")) == ["neu", "alt", "irgendwann"]


@pytest.mark.parametrize("said", ["2024", ""], ids=["dated", "undated"])
def test_page_after_page_lists_each_quote_once(client, star, said):
    for number in range(45):
        world.quote(star, f"Satz {number}.", said="2025" if number < 3 else said)
    seen, address = [], "/zitate/"
    while address:
        page = client.get(address)
        seen += words(page)
        found = re.search(r'rel="next" href="([^"]+)"', text(page))
        address = f"/zitate/{found[1]}" if found else ""
    assert len(seen) == 45
    assert len(set(seen)) == 45


@pytest.mark.parametrize("key", ["x", "1", "1_", "_", "²_3", "1_1_1", "9" * 30 + "_1"])
def test_a_page_that_is_none_is_not_there(client, key):
    assert client.get("/zitate/", {"vor": key}).status_code == 404


def test_by_speaker(client, star, other):
    world.quote(star, "Ich nicht.")
    world.quote(other, "Ich auch nicht.")
    page = client.get("/zitate/?von=jorinde-falkenrast")
    assert words(page) == ["Ich nicht."]
    assert 'rel="canonical"' in text(page)


def test_a_name_leads_to_the_address_that_can_be_shared(client, star):
    moved = client.get("/zitate/?von=Falkenrast&mit=")
    assert moved.status_code == 302
    assert moved.url == "/zitate/?von=jorinde-falkenrast"


def test_a_name_two_people_have_is_asked_back(client, star):
    world.person("Gundula Falkenrast", birth="1950")
    world.quote(star, "Ich nicht.")
    page = client.get("/zitate/?von=Falkenrast")
    assert "Wer ist gemeint?" in text(page)
    assert words(page) == []


def test_by_the_people_of_a_story_without_their_own_words(client, star, other):
    together = world.story("Zu zweit", star, other)
    world.quote(star, "Über ihn sage ich nichts.", together)
    world.quote(other, "Ich auch nicht.", together)
    world.quote(star, "Das Wetter ist schön.", world.story("Allein", star))
    page = client.get("/zitate/?mit=tilman-raureif")
    assert words(page) == ["Über ihn sage ich nichts."]


def test_by_outlet(client, star):
    world.quote(star, "Zur Partitur.")
    outlet = Outlet.objects.get(name="Die Partitur")
    elsewhere = world.source("Anderswo")
    elsewhere.outlet = Outlet.objects.create(name="Hagebutter Bote")
    elsewhere.save()
    world.quote(star, "Zum Boten.", source=elsewhere)
    page = client.get("/zitate/", {"bei": outlet.pk})
    assert words(page) == ["Zur Partitur."]
    assert "Die Partitur" in text(page)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Häuser", ["Mein Haus, meine Regeln.", "Zwei Häuser am See."]),
        ("haeuser see", ["Zwei Häuser am See."]),
        ("HAUS", ["Mein Haus, meine Regeln.", "Zwei Häuser am See."]),
        ("regel", ["Mein Haus, meine Regeln."]),
        ("lake", ["Zwei Häuser am See."]),
        ("100%", []),
        ("ein", []),
        ("!!", []),
    ],
    ids=["umlaut", "two", "stem", "begun", "translation", "sign", "inside", "none"],
)
def test_by_words(client, star, asked, found):
    world.quote(
        star,
        "Zwei Häuser am See.",
        said="2020",
        translation="Two houses by the lake.",
        translated_by="uns",
    )
    world.quote(star, "Mein Haus, meine Regeln.", said="2021")
    page = client.get("/zitate/", {"q": asked})
    assert words(page) == found
    assert f'value="{asked}"' in text(page)
    assert "noindex" in text(page)


def test_words_narrow_what_somebody_said(client, star, other):
    world.quote(star, "Der See.")
    world.quote(other, "Der See auch.")
    world.quote(star, "Das Meer.")
    page = client.get("/zitate/?von=jorinde-falkenrast&q=see")
    assert words(page) == ["Der See."]


def test_words_that_were_changed_are_found_as_they_are(client, star):
    quote = world.quote(star, "Der Teich.")
    quote.words = "Der See."
    quote.save()
    assert words(client.get("/zitate/?q=teich")) == []
    assert words(client.get("/zitate/?q=see")) == ["Der See."]


def test_an_outlet_of_hidden_words_only_is_not_there(client):
    minor = world.person("Kind", birth=world.years_ago(9))
    world.quote(minor, "Ich bin ein Kind.")
    outlet = Outlet.objects.get(name="Die Partitur")
    assert client.get("/zitate/", {"bei": outlet.pk}).status_code == 404
    assert "Die Partitur" not in text(client.get("/quellen/"))


@pytest.mark.parametrize("key", ["x", "-1", "0", "9" * 20])
def test_an_outlet_that_is_none_is_not_there(client, key):
    assert client.get("/zitate/", {"bei": key}).status_code == 404


def test_the_stories_that_use_it_stand_below_but_drafts_do_not(client, star):
    shown = world.story("Zu lesen", star)
    draft = world.story("Entwurf", star, stage="draft", went_live=None)
    world.quote(star, "Ja.", shown, draft)
    page = text(client.get("/zitate/"))
    assert "Zu lesen" in page
    assert "Entwurf" not in page


def test_sources_name_the_outlets_behind_facts(client, star):
    page = text(client.get("/quellen/"))
    assert "Die Partitur" in page
    assert "Zitate aus" not in page
    world.quote(star, "Ja.")
    assert "Zitate aus Die Partitur" in text(client.get("/quellen/"))


@pytest.mark.parametrize("rows", [1, 20])
def test_cost(client, django_assert_num_queries, rows):
    for number in range(rows):
        speaker = world.person(birth="1980-01-01")
        world.picture(speaker, portrait_of=speaker)
        world.quote(speaker, f"Satz {number}.", world.story("", speaker), said="2024")
    Quote.objects.filter(words="Satz 0.").update(said_latest=None)
    # the state of the page; quotes, undated ones; people, sources, who is in
    # portraits; stories; sections
    with django_assert_num_queries(8):
        client.get("/zitate/")
    assert Person.objects.count() == rows
