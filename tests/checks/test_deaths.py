"""life.dead_alive and life.age_at_death, read and held against a record."""

import pytest

from apps.checks.dossier import load
from apps.checks.engine import check
from apps.dates import Edtf
from apps.people.lookup import lookup
from apps.reading import read
from tests import make

pytestmark = pytest.mark.django_db
DAY = Edtf.parse("2025-03-03")


@pytest.fixture(autouse=True)
def world():
    bo = make.person(
        "Bo Nebelhorn",
        birth=Edtf.parse("1940-02-01"),
        death=Edtf.parse("2020-06-30"),
        gender="male",
    )
    ada = make.person("Ada Lindentau", birth=Edtf.parse("1944-05-05"), gender="female")
    make.person("Tilman Raureif", birth=Edtf.parse("1977-01-01"), gender="male")
    make.person(
        "Jorinde Falkenrast",
        birth=Edtf.parse("1940"),
        death=Edtf.parse("2020"),
        gender="female",
    )
    make.phase(
        bo,
        ada,
        begin=Edtf.parse("1970"),
        end=Edtf.parse("2020-06-30"),
        end_reason="death",
    )


def found(text: str, rule: str) -> list[str]:
    reading = read(f"date 2025-03-03\n\n{text}", lookup=lookup)
    return [
        f"{one.severity} {one.text} > {one.expected}"
        for one in check(reading, load(reading, DAY), DAY)
        if one.rule == rule
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Nebelhorn (85) lacht.",
        "Bo Nebelhorn, 85, laughs.",
        "Bo Nebelhorn lebt in Jena.",
        "Bo Nebelhorn lives in Jena with his dog and the two cats.",
        "Bo Nebelhorn ist seit 1970 verheiratet.",
        "Ada Lindentau ist mit Bo Nebelhorn verheiratet.",
        "Ada Lindentau is married to Bo Nebelhorn.",
        # told alive and dead in one text
        "Bo Nebelhorn starb 2020. Bo Nebelhorn lebt in Jena.",
        # dead, and the record knows nothing of it
        "Tilman Raureif ist gestern gestorben.",
        "Tilman Raureif died on Sunday.",
    ],
)
def test_dead_told_living_or_living_told_dead_blocks(text):
    assert [one.split()[0] for one in found(text, "life.dead_alive")] == ["block"]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Nebelhorn ist mit 80 Jahren gestorben.",
        "Bo Nebelhorn ist 80 Jahre alt geworden.",
        "Bo Nebelhorn (80) starb im Juni 2020.",
        "Bo Nebelhorn died in 2020. He was 80.",
        "Ada Lindentau ist die Witwe von Bo Nebelhorn.",
        "Ada Lindentau is the widow of Bo Nebelhorn.",
        "1970 heiratete Ada Lindentau den Sänger Bo Nebelhorn.",
        "In 1970 Ada Lindentau married the singer Bo Nebelhorn.",
        "Bo Nebelhorn sang gern.",
        "Tilman Raureif (48) lebt in Jena.",
        "Tilman Raureif, 48, lives in Jena.",
        "Als sein Hund starb, weinte Tilman Raureif.",
    ],
)
def test_what_is_so_is_left_alone(text):
    assert found(text, "life.dead_alive") == []


def test_the_living_of_another_day_are_living():
    reading = read("date 2019-03-03\n\nBo Nebelhorn (79) lacht.", lookup=lookup)
    day = Edtf.parse("2019-03-03")
    rules = {one.rule for one in check(reading, load(reading, day), day)}
    assert "life.dead_alive" not in rules


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("Bo Nebelhorn starb 2020 mit 81 Jahren.", ["warn 81 > 80"]),
        ("Bo Nebelhorn starb im Alter von 79 Jahren.", ["warn 79 > 80"]),
        ("Bo Nebelhorn died at the age of 82.", ["warn 82 > 80"]),
        ("Bo Nebelhorn starb 2019.", ["warn 2019 > 2020"]),
        ("The singer Bo Nebelhorn died in 2021.", ["warn 2021 > 2020"]),
        # right, and what the precision of the record allows
        ("Bo Nebelhorn starb 2020 mit 80 Jahren.", []),
        ("Bo Nebelhorn died in 2020 at the age of 80.", []),
        ("Jorinde Falkenrast starb mit 79 Jahren.", []),
        ("Jorinde Falkenrast starb mit 80 Jahren.", []),
        ("Jorinde Falkenrast died at the age of 79.", []),
        ("Jorinde Falkenrast starb mit 82 Jahren.", ["warn 82 > None"]),
    ],
)  # fmt: skip
def test_an_age_at_death_and_its_year(text, finding):
    assert found(text, "life.age_at_death") == finding
