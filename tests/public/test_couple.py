"""The page of two people as a couple."""

import re
import shutil

import pytest

from apps.people import actions as record
from apps.public import graphviz
from tests.public import world

pytestmark = pytest.mark.django_db
PAGE = "/couples/ben-ole-fink-ida-lind/"


@pytest.fixture
def two():
    """Ben and Ida: together, married, parted for two years, and married again."""
    ida = world.person("Ida Lind", slug="ida-lind", gender="female", birth="1980-02-03")
    ben = world.person("Ben Ole Fink", slug="ben-ole-fink", gender="male", birth="1978")
    world.phase(ida, ben, "dating", "2001-05-01", "2003-05-01", end_reason="marriage")
    world.phase(ida, ben, "marriage", "2003-05-01", "2009", end_reason="divorce")
    world.phase(ida, ben, "marriage", "2012-07-04")
    return ida, ben


def text(response):
    assert response.status_code == 200
    return response.content.decode()


def main(page: str) -> str:
    found = re.sub(r"<[^>]+>", " ", page.split("<main")[1].split("</main")[0])
    return " ".join(found.split())


def test_the_page_tells_both(client, two):
    page = main(text(client.get(PAGE)))
    assert "Ben Ole Fink &amp; Ida Lind" in page
    assert "Verheiratet seit dem 4. Juli 2012" in page
    assert "1. Mai 2001 – 2009 7 oder 8 Jahre" in page
    assert "seit dem 4. Juli 2012" in page
    assert "Scheidung von" in page
    assert "noindex" not in text(client.get(PAGE))


def test_the_line_is_drawn_wide_and_for_a_phone_with_its_words(client, two):
    page = text(client.get(PAGE))
    drawings = re.findall(r'<svg class="(lifeline[^"]*)".*?</svg>', page, re.DOTALL)
    assert drawings == ["lifeline", "lifeline lifeline--phone"]
    for drawing in re.findall(r'<svg class="lifeline.*?</svg>', page, re.DOTALL):
        assert ">Zusammen</text>" in drawing
        assert "<rect" in drawing


def test_a_page_of_one_counts_from_the_last_time_they_came_together(client):
    ida = world.person("Ida Lind", slug="ida-lind")
    ben = world.person("Ben Fink", slug="ben-fink")
    world.phase(ida, ben, "dating", "2001-05-01", "2003-05-01", end_reason="marriage")
    world.phase(ida, ben, "marriage", "2003-05-01", "2009-01-02", end_reason="divorce")
    world.phase(ida, ben, "dating", "2012-02-01", "2014-02-01", end_reason="marriage")
    world.phase(ida, ben, "marriage", "2014-02-01")
    page = main(text(client.get("/people/ida-lind/", {"am": "2020-12-05"})))
    assert "verheiratet seit dem 1. Februar 2014, zusammen: 8 Jahre 10 Monate" in page
    page = main(text(client.get("/people/ida-lind/", {"am": "2005-05-01"})))
    assert "verheiratet seit dem 1. Mai 2003, zusammen: 4 Jahre" in page
    page = main(text(client.get("/people/ida-lind/", {"am": "2010-05-01"})))
    assert "zusammen:" not in page


def test_how_long_is_told_to_the_month(client, two):
    page = main(text(client.get(PAGE, {"am": "2020-12-05"})))
    assert "8 Jahre 5 Monate zusammen" in page
    assert "Stand: 5. Dezember 2020" in page


def test_on_a_past_day_nothing_later_is_told(client, two):
    page = main(text(client.get(PAGE, {"am": "2004"})))
    assert "Verheiratet seit dem 1. Mai 2003" in page
    assert "2009" not in page.split("Lebenslinie")[1]
    assert "Scheidung" not in page
    early = main(text(client.get(PAGE, {"am": "1999"})))
    assert "Bis zu diesem Tag ist nichts bekannt." in early
    assert "2003" not in early.split("Stand am")[0]
    assert client.get(PAGE, {"am": "gestern"}).status_code == 400


def test_the_order_of_the_two_leads_to_one_address(client, two):
    turned = client.get("/couples/ida-lind-ben-ole-fink/")
    assert turned.status_code == 301
    assert turned.url == PAGE


@pytest.mark.parametrize("address", ["ida-lind", "ida-lind-niemand", "a-b", "x"])
def test_no_couple_no_page(client, two, address):
    world.person("Niemand", slug="niemand")
    assert client.get(f"/couples/{address}/").status_code == 404


@pytest.mark.parametrize(
    "change", [{"publicity": "private"}, {"publicity": "contextual"}]
)
def test_a_couple_of_whom_one_has_no_page_has_none(client, two, change):
    ben = two[1]
    record.change_person(ben, ben.version, **change, by=None, now=world.NOW)
    assert client.get(PAGE).status_code == 404


@pytest.mark.parametrize("facts", [{"standing": "rumoured"}, {"cited": False}])
def test_what_may_not_be_told_makes_no_page(client, facts):
    one, other = world.person("Eva Amsel"), world.person("Udo Amsel")
    world.phase(one, other, "dating", "2001", **facts)
    assert client.get("/couples/eva-amsel-udo-amsel/").status_code == 404


def test_their_children_and_both_families(client, two):
    ida, ben = two
    own = world.person("Kai Fink", birth="2004-03", gender="male")
    for parent in two:
        world.child(parent, own)
    hers = world.person("Lea Lind", birth="1998", gender="female")
    world.child(ida, hers)
    world.child(world.person("Uta Fink", gender="female"), ben)
    hidden = world.person("Kindgeheim Fink", birth=world.years_ago(9))
    for parent in two:
        world.child(parent, hidden)
    page = text(client.get(PAGE))
    told = main(page)
    assert "1 gemeinsames Kind: Kai Fink" in told
    families = told.split("Familie von")
    assert "Mutter Uta Fink" in families[1]
    assert "Tochter Lea Lind" in families[2]
    assert "Lea" not in families[1]
    assert "geheim" not in page.casefold()
    assert "Kai Fink" not in text(client.get(PAGE, {"am": "2003"}))


def drawn(page: str) -> list[str]:
    """What is written in the drawing, in order."""
    svg = page.split('class="family family--tree', 1)[1].split("</svg>")[0]
    return re.findall(r"<text[^>]*>([^<]+)</text>", svg)


@pytest.mark.skipif(shutil.which("dot") is None, reason="no Graphviz on this machine")
def test_both_families_in_one_drawing_each_once(client, two):
    ida = two[0]
    mother, father = world.person("Uta Lind", gender="female"), world.person("Uwe Lind")
    world.phase(mother, father, "marriage", "1975", "1990", end_reason="divorce")
    for parent in (mother, father):
        world.child(parent, ida)
    former = world.person("Rolf Specht", gender="male")
    world.phase(ida, former, "dating", "1998", "2000", end_reason="separation")
    own, hidden = (
        world.person("Kai Fink", birth="2004-03"),
        world.person("Kindgeheim Fink", birth=world.years_ago(9)),
    )
    for parent in two:
        world.child(parent, own)
        world.child(parent, hidden)
    page = text(client.get(PAGE))
    words = drawn(page)
    names = ["Ben Ole Fink", "Ida Lind", "Uta Lind", "Uwe Lind", "Rolf Specht"]
    for name in [*names, "Kai Fink"]:
        assert words.count(name) == 1
    assert "verheiratet" in words
    assert "geschieden" in words
    assert "früher zusammen 2000" in words
    assert "geheim" not in page.casefold()
    past = text(client.get(PAGE, {"am": "2010"}))
    assert "geschieden" in drawn(past)
    assert "verheiratet" not in drawn(past)


def test_without_graphviz_the_lists_remain(client, two, monkeypatch):
    world.child(world.person("Uta Fink", gender="female"), two[1])
    monkeypatch.setattr(graphviz, "which", lambda _name: None)
    graphviz.places.cache_clear()
    page = text(client.get(PAGE))
    graphviz.places.cache_clear()
    assert 'class="family"' not in page
    assert "Mutter Uta Fink" in main(page)


def test_the_list_says_of_relatives_what_their_line_says(client, two):
    mother, father = world.person("Uta Lind", gender="female"), world.person("Uwe Lind")
    world.phase(mother, father, "marriage", "1975", "1990", end_reason="divorce")
    for parent in (mother, father):
        world.child(parent, two[0])
    assert "Mutter Uta Lind geschieden von Uwe Lind" in main(text(client.get(PAGE)))


def test_who_has_only_a_child_with_one_of_them_is_told_as_its_parent(client, two):
    born, other = world.person("Lea Lind"), world.person("Tom Amsel", gender="male")
    for parent in (two[0], other):
        world.child(parent, born)
    assert "Vater von Lea Lind Tom Amsel" in main(text(client.get(PAGE)))


def test_stories_with_both_and_words_about_each_other(client, two):
    ida, ben = two
    world.story("Zu zweit am See", ida, ben)
    alone = world.story("Allein am See", ida)
    world.quote(ida, "Ben hat das Boot gebaut.", alone)
    world.quote(ben, "Das war Idas Boot.", alone)
    world.quote(ida, "Es hat geregnet.", alone)
    world.quote(ben, "Eine gute Idee.", alone)
    page = text(client.get(PAGE))
    assert "Zu zweit am See" in page
    assert "Allein am See" not in page
    assert "Ben hat das Boot gebaut." in page
    assert "Das war Idas Boot." in page
    assert "Es hat geregnet." not in page
    assert "Eine gute Idee." not in page


def test_the_pages_of_both_lead_here(client, two):
    for slug in ("ida-lind", "ben-ole-fink"):
        assert f'href="{PAGE}"' in text(client.get(f"/people/{slug}/"))


def test_english(client, two):
    page = main(text(client.get(f"/en{PAGE}", {"am": "2020-12-05"})))
    assert "8 years 5 months together" in page
    assert "Married since 4 July 2012" in page


@pytest.mark.parametrize("rows", [1, 20])
def test_costs(client, django_assert_num_queries, two, rows):
    ida, ben = two
    for number in range(rows):
        born = world.person(birth="2004")
        for parent in two:
            world.child(parent, born)
        story = world.story("", ida, ben, slug=f"s-{number}")
        world.figure(story, world.picture(ida))
        world.quote(ida, f"Ben {number}.", story)
    # the two, names, occupations; parenthoods near, own phases; parenthoods of those
    # found, and phases; people, sources, who is in portraits; quotes; stories: rows,
    # authors, figures, who is in them; sections
    with django_assert_num_queries(16):
        client.get(PAGE)
