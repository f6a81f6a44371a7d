"""The calendar: right days, right years, and nobody who must not stand in it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone
from icalendar import Calendar

from apps.people.models import Person
from apps.public.anniversaries import anniversaries, window
from apps.public.ical import days_ahead
from apps.public.pages import Moment
from tests import make
from tests.public import world

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 9)


def on(day: date) -> Moment:
    return Moment(datetime(day.year, day.month, day.day, 12, tzinfo=UTC), day)


def told(day: date = DAY, days: int = 1) -> list[tuple]:
    return [
        (each.kind.value, " & ".join(face.name for face in each.faces), each.years)
        for each in anniversaries(window(day, days), on(day))
    ]


def test_birthdays_weddings_and_days_of_death_of_a_day():
    one = world.person("Jorinde Falkenrast", birth="1984-06-09")
    other = world.person("Tilman Raureif", birth="1980-02-01")
    world.phase(one, other, begin="2010-06-09")
    world.person("Konrad Abendschein", birth="1931-06-09", death="2020-06-09")
    world.person("Gestern", birth="1984-06-08")
    assert told() == [
        ("birthday", "Jorinde Falkenrast", 42),
        ("wedding", "Jorinde Falkenrast & Tilman Raureif", 16),
        ("death", "Konrad Abendschein", 6),
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"birth": "1984-06"},
        {"birth": "1984-06-09~"},
        {"birth": "1984-06-09?"},
        {"birth": "1984-06-09/1984-06-09"},
        {"birth": "1984-06-09", "cited": False},
        {"birth": "1984-06-09", "publicity": "private"},
        {"birth": "1984-06-09", "publicity": "contextual"},
        {"birth": "2015-06-09"},
        {"birth": "1984-06-09", "death": "2020"},
    ],
)
def test_who_has_no_birthday_in_public(fields):
    world.person("Sonst", **fields)
    assert told() == []


def test_a_minor_who_was_released_stands_in_it():
    child = world.person("Kim Falkenrast", birth="2015-06-09")
    make.decision(child, made=date(2025, 1, 1))
    assert told() == [("birthday", "Kim Falkenrast", 11)]


@pytest.mark.parametrize(
    ("begin", "fields"),
    [
        ("2010-06-09", {"end": "2015", "end_reason": "divorce"}),
        ("2010-06-09", {"end_reason": "divorce"}),
        ("2010-06", {}),
        ("2010-06-09", {"standing": "rumoured"}),
        ("2010-06-09", {"cited": False}),
        ("2010-06-09", {"kind": "dating"}),
    ],
)
def test_which_weddings_are_not_kept(begin, fields):
    one, other = world.person("Ada"), world.person("Bo")
    world.phase(one, other, begin=begin, **fields)
    assert told() == []


def test_nobody_apart_or_widowed_or_beside_the_hidden_has_a_wedding_day():
    one, other, third = world.person("Ada"), world.person("Bo"), world.person("Cem")
    world.phase(one, other, begin="2010-06-09")
    world.phase(one, other, "separation", begin="2015")
    dead = world.person("Konrad", death="2020")
    world.phase(third, dead, begin="2001-06-09")
    private = world.person("Privat", publicity="private")
    world.phase(world.person("Edda"), private, begin="2001-06-09")
    assert told() == []


@pytest.mark.parametrize(
    ("first", "kept"),
    [
        (date(2026, 2, 28), {}),
        (date(2026, 3, 1), {"29": 46}),
        (date(2028, 2, 29), {"29": 48}),
        (date(2028, 3, 1), {}),
    ],
)
def test_29_february_on_the_page_is_the_day_one_turns_older(first, kept):
    world.person("29", birth="1980-02-29")
    assert {name: years for _kind, name, years in told(first)} == kept


def test_29_february_in_the_feed_is_28_where_there_is_none():
    assert days_ahead(date(2026, 2, 27), 4)["02-29"] == date(2026, 2, 28)
    assert days_ahead(date(2028, 2, 27), 4)["02-29"] == date(2028, 2, 29)


def test_the_next_weeks_go_past_the_turn_of_the_year():
    world.person("Silvester", birth="1980-12-31")
    world.person("Neujahr", birth="1980-01-01")
    assert told(date(2026, 12, 30), 14) == [
        ("birthday", "Silvester", 46),
        ("birthday", "Neujahr", 47),
    ]


@pytest.fixture
def today(monkeypatch) -> date:
    now = datetime(2026, 6, 9, 10, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: now)
    return now.date()


def test_the_page_of_today(client, today):
    world.person("Jorinde Falkenrast", birth="1984-06-09")
    world.person("Tilman Raureif", birth="1980-06-12")
    then = datetime(2016, 6, 9, 5, tzinfo=UTC)
    world.story("Zweimal Ja am Steg", went_live=then)
    world.story("Einen Tag danach", went_live=then + timedelta(days=1))
    page = client.get("/heute/").content.decode()
    assert ">42<" in page
    assert "Tilman Raureif wird 46" in page
    assert 'href="/heute/06-12/"' in page
    assert "Zweimal Ja" in page
    assert "Einen Tag danach" not in page


def test_any_day_has_a_page(client, today):
    world.person("Silvester", birth="1980-12-31")
    assert "Silvester" in client.get("/heute/12-31/").content.decode()
    assert client.get("/heute/02-29/").status_code == 200
    for wrong in ("/heute/02-30/", "/heute/13-01/", "/heute/00-00/", "/heute/?tag=x"):
        assert client.get(wrong).status_code == 404
    assert client.get("/heute/?tag=2024-12-31").url == "/heute/12-31/"


def events(response) -> list:
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return list(Calendar.from_ical(response.content).walk("VEVENT"))


def test_the_calendar_can_be_read_by_programs(client, today):
    one = world.person("Jorinde; Falkenrast, geb. Ähre", birth="1984-06-09")
    other = world.person("Tilman Raureif", birth="1980-07-01")
    world.phase(one, other, begin="2010-08-03")
    response = client.get("/heute/kalender.ics")
    found = events(response)
    assert [(str(each["SUMMARY"]), each.decoded("DTSTART")) for each in found] == [
        ("Jorinde; Falkenrast, geb. Ähre wird 42", date(2026, 6, 9)),
        ("Tilman Raureif wird 46", date(2026, 7, 1)),
        (
            "Jorinde; Falkenrast, geb. Ähre und Tilman Raureif: seit 16 Jahren "
            "verheiratet",
            date(2026, 8, 3),
        ),
    ]
    assert len({str(each["UID"]) for each in found}) == 3
    lines = response.content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert max(map(len, lines)) <= 75
    assert b"\n" not in response.content.replace(b"\r\n", b"")
    for each in found:
        assert each["DTSTAMP"].dt.tzinfo


def test_a_person_has_a_calendar_of_their_own(client, today):
    one = world.person("Schalttag", birth="1980-02-29")
    world.person("Sonst", birth="1984-06-09")
    found = events(client.get(f"/people/{one.slug}/kalender.ics"))
    assert [each.decoded("DTSTART") for each in found] == [
        date(2027, 2, 28),
        date(2028, 2, 29),
        date(2029, 2, 28),
    ]
    Person.objects.update(publicity="private")
    assert client.get(f"/people/{one.slug}/kalender.ics").status_code == 404


def test_programs_find_the_calendars(client, today):
    one = world.person("Jorinde Falkenrast", birth="1984-06-09")
    for path, feed in (
        ("/", "/heute/kalender.ics"),
        ("/heute/", "/heute/kalender.ics"),
        (f"/people/{one.slug}/", f"/people/{one.slug}/kalender.ics"),
    ):
        page = client.get(path).content.decode()
        link = page.split('type="text/calendar"')[1].split(">")[0]
        assert link.endswith(f'{feed}"')


@pytest.mark.parametrize("rows", [1, 20])
@pytest.mark.parametrize(
    ("path", "queries"),
    [
        # born, died, weddings, their couples, occupations; people, sources, who is in
        # portraits; stories: rows, authors, figures, who is in them; sections
        ("/heute/", 14),
        ("/heute/06-09/", 14),
        ("/heute/kalender.ics", 9),
    ],
)
def test_a_page_costs_the_same_for_any_number(
    client, today, django_assert_num_queries, rows, path, queries
):
    for number in range(rows):
        one = world.person(f"Ada {number}", birth="1984-06-09")
        other = world.person(f"Bo {number}", birth="1980-06-09")
        world.phase(one, other, begin="2010-06-09")
        world.picture(one, portrait_of=one)
        world.person(f"Tot {number}", birth="1920", death="2001-06-09")
        story = world.story("", one, went_live=datetime(2016, 6, 9, 5, tzinfo=UTC))
        world.figure(story, world.picture(one))
    with django_assert_num_queries(queries):
        client.get(path)


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="PostgreSQL scans tables as small as this"
)
@pytest.mark.parametrize("name", ["person_birthday", "person_death_day", "phase_day"])
def test_indexes_serve_the_days(client, today, name):
    world.person("Ada", birth="1984-06-09")
    plans = []

    def explain(execute, sql, params, many, context):
        if "SUBSTR" in sql and sql.startswith("SELECT"):
            with connection.cursor() as cursor:
                cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)
                plans.append(str(cursor.fetchall()))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(explain):
        anniversaries(window(today, 15), on(today))
    assert any(name in plan for plan in plans)
