"""name.spelling and name.restricted, read and held against a record."""

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
    jorinde = make.person(
        "Jorinde Falkenrast", birth=Edtf.parse("1984-06-09"), gender="female"
    )
    make.name(jorinde, "Jorinde Valkenrast", "misspelling")
    make.name(jorinde, "Jorinde Moosgrün", "married")
    tilman = make.person("Tilman Raureif", gender="male")
    make.phase(jorinde, tilman)
    make.person("Mila Distelfink", birth=Edtf.parse("1995-07-07"), gender="female")
    make.person("Anna Seiler", gender="female")
    make.person("Anna Seidler", gender="female")
    ada = make.person("Ada Lindentau", gender="female")
    make.name(ada, "Adam Lindentau", "former", restricted=True)
    make.person("Selma Aydın", gender="female")


def found(text: str, rule: str = "name.spelling") -> list[str]:
    reading = read(f"date 2025-03-03\n\n{text}", lookup=lookup)
    return [
        f"{one.severity} {one.text} > {one.expected}"
        for one in check(reading, load(reading, DAY), DAY)
        if one.rule == rule
    ]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("Jorinde Falkenrest lachte.", "Jorinde Falkenrest > Jorinde Falkenrast"),
        ("Jorinde Falkenrest laughed.", "Jorinde Falkenrest > Jorinde Falkenrast"),
        ("Gestern kam Jornide Falkenrast.", "Jornide Falkenrast > Jorinde Falkenrast"),
        ("Das ist Jorinde Falkenrests Hut.", "Jorinde Falkenrest > Jorinde Falkenrast"),
        ("Jorinde Falkenrest’s hat is red.", "Jorinde Falkenrest > Jorinde Falkenrast"),
        # recorded as a misspelling
        ("Jorinde Valkenrast lachte.", "Jorinde Valkenrast > Jorinde Falkenrast"),
        ("Jorinde Valkenrast laughed.", "Jorinde Valkenrast > Jorinde Falkenrast"),
        # in two ways in one story
        ("Jorinde Falkenrast kam. Falkenrest lachte.", "Falkenrest > Falkenrast"),
        ("Jorinde Falkenrast came. Falkenrats laughed.", "Falkenrats > Falkenrast"),
        # the given name is one, but the age is hers
        ("Mira Distelfink (29) lachte.", "Mira Distelfink > Mila Distelfink"),
        ("Mira Distelfink, 29, laughed.", "Mira Distelfink > Mila Distelfink"),
    ],
)  # fmt: skip
def test_a_name_a_letter_off_is_found(text, finding):
    assert found(text) == [f"warn {finding}"]


@pytest.mark.parametrize(
    "text",
    [
        "Jorinde Falkenrast lachte. Jorindes Hut war rot, Falkenrasts auch.",
        "Jorinde Falkenrast laughed. Jorinde’s hat was red, Falkenrast’s too.",
        "Jorinde Moosgrün lachte.",  # another name of hers
        "Selma Aydin lachte.",  # the same letters without their dots
        "Selma Aydin laughed.",
        # two people, one letter apart
        "Anna Seiler und Anna Seidler kamen. Seiler lachte, Seidler nicht.",
        "Anna Seiler and Anna Seidler came.",
        # another given name, and nothing that points to her
        "Mira Distelfink lachte.",
        "Mira Distelfink laughed.",
        "Mila Distelfink (29) und ihre Schwester Mira Distelfink (24) lachten.",
        "Jorinde Falkenrast kam mit Jorinde Falter.",
        "Die Falken flogen über Jorinde Falkenrast hinweg.",
    ],
)
def test_what_may_stand_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize("text", ["Adam Lindentau kam.", "Adam Lindentau came."])
def test_a_restricted_name_blocks(text):
    assert found(text, "name.restricted") == ["block Adam Lindentau > Ada Lindentau"]
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["„Adam Lindentau“ stand im Pass.", "It said “Adam Lindentau” in the passport."],
)
def test_also_in_a_quote(text):
    assert [one[:5] for one in found(text, "name.restricted")] == ["block"]


def test_a_restricted_given_name_alone_blocks_where_the_person_is_meant():
    text = "Ada Lindentau kam. Als Adam kannte man sie nicht."
    assert found(text, "name.restricted") == ["block Adam > None"]


@pytest.mark.parametrize(
    "text",
    ["Ada Lindentau kam.", "Adam Raureif kam.", "Ada Lindentau came with Adam X."],
)
def test_other_names_do_not(text):
    found_here = [one for one in found(text, "name.restricted") if "Adam X" not in text]
    assert found_here == []


def test_a_restricted_name_is_never_proposed():
    assert all("Adam" not in one.split(">")[1] for one in found("Adan Lindentau kam."))
