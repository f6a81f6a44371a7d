"""Texts as they come in, read and held against an invented record."""

import pytest

from apps.checks.dossier import load
from apps.checks.engine import check
from apps.dates import Edtf
from apps.people.lookup import lookup
from apps.reading import read
from tests import make

DAY = Edtf.parse("2025-03-03")
BORN = {
    "Jorinde Falkenrast": ("1983-02-01", "female"),
    "Tilman Raureif": ("1977", "male"),
    "Ada Lindentau": ("1984-05-05", "female"),
    "Cem Sternhagel": ("1986-11-30", "male"),
    "Mila Distelfink": ("1995-07-07", "female"),
    "Pia Raureif": ("2012-09-09", "female"),
}


@pytest.fixture
def world(db):
    jorinde, tilman, ada, cem, mila, pia = (
        make.person(name, birth=Edtf.parse(birth), gender=gender)
        for name, (birth, gender) in BORN.items()
    )
    make.phase(
        jorinde,
        tilman,
        begin=Edtf.parse("2008-06"),
        end=Edtf.parse("2019"),
        end_reason="divorce",
    )
    make.phase(tilman, ada, begin=Edtf.parse("2021-05-08"))
    make.phase(cem, mila, kind="engagement", begin=Edtf.parse("2024-12"))
    make.parenthood(jorinde, pia)
    make.parenthood(tilman, pia)


def findings(text: str) -> list[str]:
    reading = read(f"date 2025-03-03\n\n{text}", lookup=lookup)
    return [
        f"{one.rule} {one.severity} {one.text} > {one.expected}"
        for one in check(reading, load(reading, DAY), DAY)
        if one.severity != "info"
    ]


FAITHFUL = [
    "Tilman Raureif (47) und Jorinde Falkenrast (42) waren von 2008 bis 2019 "
    "verheiratet. Seit 2021 ist der Schauspieler mit Ada Lindentau (40) verheiratet.",
    "Tilman Raureif (48) und seine Ex-Frau Jorinde Falkenrast (42) ließen sich 2019 "
    "scheiden. „Wir sind gute Freunde“, sagte Jorinde der „Revue“.",
    "Cem Sternhagel (38) ist mit Mila Distelfink (29) verlobt. Die 29-Jährige ist "
    "Sängerin.",
    "Tilman Raureif, 47, has been married to Ada Lindentau, 40, since 2021. He was "
    "married to Jorinde Falkenrast, 42, from 2008 to 2019.",
    "Cem Sternhagel, 38, and Mila Distelfink, 29, are engaged. “We are very happy,” "
    "Distelfink told the Revue.",
]


@pytest.mark.parametrize("text", FAITHFUL)
def test_a_faithful_text_has_no_findings(world, text):
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tilman Raureif (50) lacht.", ["age.mismatch block 50 > None"]),
        ("Ada Lindentau (39) lacht.", ["age.mismatch warn 39 > 40"]),
        ("Ada Lindentau, 39, laughed.", ["age.mismatch warn 39 > 40"]),
        (
            "Tilman Raureif (47) und seine Ehefrau Jorinde Falkenrast (42) kamen.",
            ["relation.status warn Ehefrau > Ex-Frau"],
        ),
        (
            "Tilman Raureif und Ada Lindentau heirateten 2020.",
            ["relation.date warn 2020 > 2021"],
        ),
        (
            "Mila Distelfink (29), geboren 1994, lacht.",
            ["life.birth_year warn 1994 > 1995"],
        ),
        (
            "Tilman Raureif kam mit Tochter Pia Raureif (12).",
            ["privacy.minor block Pia Raureif > None"],
        ),
        ("Ada Lindentau (40) lachte TK.", ["text.placeholder block TK > None"]),
    ],
)
def test_one_wrong_fact_is_one_finding_on_its_words(world, text, found):
    assert findings(text) == found
