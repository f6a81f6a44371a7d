"""How old was somebody when …: no more precise than what is on record."""

import re

import pytest

from apps.people import actions as record
from tests.public import world

pytestmark = pytest.mark.django_db
ADDRESS = "/wie-alt/"


@pytest.fixture
def two():
    """Ada, born on a day; Ben, of whose birth only the year is known, and who died."""
    ada = world.person("Ada Fink", gender="female", birth="1984-06-09")
    ben = world.person("Ben Fink", gender="male", birth="1978", death="2019-10-06")
    world.phase(ada, ben, "marriage", "2010-06-08", "2015", end_reason="divorce")
    kim = world.person("Kim Fink", birth="2007-08")
    for parent in (ada, ben):
        world.child(parent, kim)
    return ada, ben


def ask(client, who="ada-fink", at=ADDRESS, **more) -> str:
    page = client.get(at, {"wer": who} | more)
    assert page.status_code == 200
    return page.content.decode()


def title(page: str) -> str:
    head = re.search(r"<h1>(.*?)</h1>", page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", head[1]).split()) if head else ""


def rows(page: str) -> list[str]:
    found = re.findall(r'<ol class="events thens plain">(.*?)</ol>', page, re.DOTALL)
    lines = [row for part in found for row in re.findall(r"(?s)<li>(.*?)</li>", part)]
    return [" ".join(re.sub(r"<[^>]+>", " ", line).split()) for line in lines]


@pytest.mark.parametrize(
    ("who", "day", "wanted"),
    [
        ("ada-fink", "2010-06-08", "25 Jahre"),
        ("ada-fink", "2010-06-09", "26 Jahre"),
        ("ada-fink", "2010-06", "25 oder 26 Jahre"),
        ("ada-fink", "2010", "25 oder 26 Jahre"),
        ("ada-fink", "1984", "0 Jahre"),
        ("ada-fink", "1980", "noch nicht geboren"),
        ("ben-fink", "2010-06-08", "31 oder 32 Jahre"),
        ("ben-fink", "2019", "40 oder 41 Jahre"),
        ("ben-fink", "2020", "nicht mehr am Leben"),
    ],
)
def test_an_age_is_as_precise_as_birth_and_day(client, two, who, day, wanted):
    page = ask(client, who, am=day)
    assert title(page).endswith(f": {wanted}")
    assert ("Genauer lässt es sich nicht sagen" in page) == ("oder" in wanted)


def test_in_the_year_of_death_nobody_grows_older_than_they_did(client):
    world.person("Uwe Amsel", birth="1949-11-23", death="2019-10-06")
    page = ask(client, "uwe-amsel", am="2019")
    assert title(page) == "Uwe Amsel: 69 Jahre"
    assert "Genauer" not in page


def test_all_that_is_on_record_has_an_age(client, two):
    page = ask(client)
    assert title(page) == "Wie alt war Ada Fink, als …?"
    assert rows(page) == [
        "August 2007 Geburt von Kim Fink auf den Monat genau 23 Jahre",
        "8. Juni 2010 Heirat mit Ben Fink 25 Jahre",
        "2015 Scheidung von Ben Fink nur das Jahr ist belegt 30 oder 31 Jahre",
    ]
    assert "wer=ada-fink&amp;am=2010-06-08" in page
    assert "Heirat mit" in ask(client, am="2010-06-08").split("</header>")[1]


def test_the_age_at_ones_own_death_is_told(client, two):
    page = ask(client, "ben-fink")
    assert rows(page)[-1] == "6. Oktober 2019 Tod 40 oder 41 Jahre"


def test_the_age_at_somebody_elses_events(client, two):
    late = world.person("Eva Amsel", gender="female", birth="2008-01-01")
    assert late
    page = ask(client, "ben-fink", bei="ada-fink")
    assert "9. Juni 1984 Geburt: Ada Fink 5 oder 6 Jahre" in rows(page)
    assert "Bei den Ereignissen von Ada Fink" in page


def test_the_days_of_stories_have_an_age_too(client, two):
    made = world.story("Zwei am See", two[0])
    draft = world.story("Entwurfgeheim", two[0], stage="draft", went_live=None)
    assert made
    assert draft
    page = ask(client)
    assert any(row.split(" Jahre")[0][-2:].isdigit() for row in rows(page)[-1:])
    assert "Zwei am See" in rows(page)[-1]
    assert "Entwurfgeheim" not in page


def test_names_lead_to_an_address_to_share(client, two):
    answer = client.get(ADDRESS, {"wer": "Ada Fink", "bei": "", "am": "2001"})
    assert answer.status_code == 302
    assert answer.url == f"{ADDRESS}?wer=ada-fink&am=2001"
    page = ask(client, "fink")
    assert "Wer ist gemeint?" in page
    assert "wer=ben-fink" in page
    assert "kennen wir niemanden" in ask(client, "Zacharias Kuckuck")


@pytest.mark.parametrize("day", ["gestern", "3000", "2001-13-01", "..", "2001/.."])
def test_what_is_no_day_that_is_over_is_refused(client, two, day):
    answer = client.get(ADDRESS, {"wer": "ada-fink", "am": day})
    assert answer.status_code == 400
    assert day in answer.content.decode()


def test_without_a_source_no_age_is_told(client):
    world.person("Uwe Amsel", birth="1949-11-23", cited=False)
    page = ask(client, "uwe-amsel", am="2001")
    assert title(page) == "Uwe Amsel"
    assert "nicht sagen" in page
    assert "1949" not in page
    assert "51" not in page.split("<main")[1]


@pytest.mark.parametrize(
    "change", [{"publicity": "private"}, {"publicity": "contextual"}]
)
def test_nothing_is_told_of_who_has_no_page(client, two, change):
    ada = two[0]
    record.change_person(ada, ada.version, **change, by=None, now=world.NOW)
    for asked in ({"wer": "ada-fink"}, {"wer": "ben-fink", "bei": "ada-fink"}):
        page = ask(client, **{"who": asked.pop("wer"), **asked})
        assert "kennen wir niemanden" in page
        assert "1984" not in page


def test_nothing_is_told_of_minors(client, two):
    child = world.person("Kindgeheim Fink", birth=world.years_ago(9))
    world.child(two[0], child)
    assert "geheim" not in ask(client).casefold()
    page = ask(client, "kindgeheim-fink", am="2025")
    assert "kennen wir niemanden" in page
    assert not rows(page)


def test_the_page_of_a_person_leads_here(client, two):
    page = client.get("/people/ada-fink/").content.decode()
    assert 'href="/wie-alt/?wer=ada-fink"' in page


def test_english_and_empty(client, two):
    page = ask(client, at="/en/wie-alt/", am="2010")
    assert title(page) == "Ada Fink: 25 or 26 years"
    empty = client.get("/en/wie-alt/").content.decode()
    assert title(empty) == "How old was …?"
    assert "noindex" not in empty


@pytest.mark.parametrize("more", [1, 20])
def test_costs(client, django_assert_num_queries, two, more):
    for number in range(more):
        world.child(two[0], world.person(f"Kind {number}", birth="2003"))
        world.story("", two[0])
    # edition; who: row, people, sources; the family (6); whether
    # many stories are about them, those; sections
    with django_assert_num_queries(COST):
        ask(client, am="2010")


COST = 13
