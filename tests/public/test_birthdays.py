from datetime import UTC, date, datetime

import pytest
from django.db import connection

from apps.people.models import Person
from apps.public.frontpage import CONSIDERED, next_birthdays
from apps.public.pages import Moment
from tests.public import world

pytestmark = pytest.mark.django_db


def noon(day: date) -> Moment:
    return Moment(datetime(day.year, day.month, day.day, 12, tzinfo=UTC), day)


def names(day: date) -> list[str]:
    return [str(person) for person in next_birthdays(noon(day)).values()]


def test_the_next_birthdays_come_first_and_each_person_once():
    world.person("Gestern", birth="1980-06-08")
    world.person("Heute", birth="1990-06-09")
    world.person("Neujahr", birth="1970-01-01")
    world.person("Silvester", birth="1970-12-31")
    assert names(date(2025, 6, 9)) == ["Heute", "Silvester", "Neujahr", "Gestern"]


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2025, 2, 28), "Schalttag"),  # tomorrow
        (date(2025, 3, 1), "Schalttag"),  # no 29 February in 2025: today
        (date(2025, 3, 2), "Mai"),
        (date(2024, 2, 29), "Schalttag"),
        (date(2024, 3, 1), "Mai"),
    ],
)
def test_who_was_born_on_29_february_is_older_on_1_march(day, first):
    world.person("Schalttag", birth="1980-02-29")
    world.person("Mai", birth="1980-05-01")
    assert names(day)[0] == first


@pytest.mark.parametrize(
    "fields",
    [
        {"birth": "1980-06"},
        {"birth": "1980-06-09~"},
        {"birth": "1980-06-09/1980-06-09"},
        {"birth": "1980-06-09", "death": "2020"},
        {"birth": "1980-06-09", "publicity": "contextual"},
        {"birth": world.years_ago(9)},
    ],
)
def test_nobody_else_is_congratulated(fields):
    world.person("Sonst", **fields)
    assert names(date.today()) == []


def test_no_more_are_looked_at_than_are_needed(django_assert_num_queries):
    for number in range(CONSIDERED + 1):
        world.person(birth=f"1980-06-{number + 10}")
    with django_assert_num_queries(2):  # the people, their occupations
        next_birthdays(noon(date(2025, 6, 9)))


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="PostgreSQL scans tables as small as this"
)
def test_the_index_serves_the_order():
    plan = Person.objects.public(date(2025, 6, 9)).by_birthday("06-09", "13")[:8]
    assert "person_birthday" in plan.explain()
