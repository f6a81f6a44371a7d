"""Whom pronouns and given names mean, in texts as they come in: the record knows."""

import pytest

from apps.checks.dossier import load
from apps.checks.engine import check
from apps.dates import Edtf
from apps.people.lookup import lookup
from apps.reading import read
from tests import make

DAY = Edtf.parse("2025-06-10")
FACTS = ("age.", "life.", "relation.", "family.")
BORN = {
    "Oda Mohnkamp": ("1980-04-01", "female"),
    "Veit Kornrade": ("1976-11-23", "male"),
    "Rike Farnwald": ("1974-02-17", "female"),
    "Smilla Kornrade": ("2001-03-12", "female"),
    "Casimir of Corvania": ("1951-01-27", "male"),
    "Philippa of Corvania": ("1955-12-03", "female"),
    "Celestine Dulwitz": ("1986-10-20", "female"),
    "Marek Dulwitz": ("1980-03-09", "male"),
    "Jasper Holmqvist": ("1984-07-15", "male"),
}


@pytest.fixture
def world(db):
    people = [
        make.person(name, birth=Edtf.parse(birth), gender=gender)
        for name, (birth, gender) in BORN.items()
    ]
    oda, veit, rike, smilla, casimir, philippa, celestine, marek, jasper = people
    former = {"end": Edtf.parse("2006"), "end_reason": "divorce"}
    make.phase(veit, rike, begin=Edtf.parse("2000-06-03"), **former)
    make.phase(oda, veit, begin=Edtf.parse("2009-08-08"))
    make.phase(oda, veit, kind="separation", begin=Edtf.parse("2025-04"))
    make.phase(casimir, philippa, begin=Edtf.parse("1979-09-15"))
    former = {"end": Edtf.parse("2019"), "end_reason": "divorce"}
    make.phase(celestine, marek, begin=Edtf.parse("2010-05-01"), **former)
    make.phase(celestine, jasper, kind="dating", begin=Edtf.parse("2022"))
    make.phase(celestine, jasper, kind="engagement", begin=Edtf.parse("2025-03"))
    for parent, child in (
        (veit, smilla),
        (rike, smilla),
        (casimir, celestine),
        (philippa, celestine),
    ):
        make.parenthood(parent, child)


def findings(text: str) -> list[str]:
    reading = read(f"date 2025-06-10\n\n{text}", lookup=lookup)
    return [
        f"{one.rule} {one.text}"
        for one in check(reading, load(reading, DAY), DAY)
        if one.severity != "info" and one.rule.startswith(FACTS)
    ]


KIN = (
    "Oda Mohnkamp und Veit Kornrade sind getrennt. Kornrade war mit Rike Farnwald "
    "verheiratet, sie haben die Tochter Smilla Kornrade. "
)
ROYALS = (
    "Celestine Dulwitz, 38, smiled at her fiancé, Jasper Holmqvist, 40. She was "
    "previously married to Marek Dulwitz, 45; "
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (KIN + "Oda dreht wieder. Ihre Stieftochter Smilla freut sich.", []),
        (KIN + "Auch Smilla freut sich, ihr Noch-Ehemann Veit Kornrade nicht.", []),
        (KIN + "Zwei Jahre später folgte die Scheidung.", []),
        ("Veit Kornrade ist seit April mit Celestine Dulwitz (38) liiert.",
         ["relation.wrong_person Celestine Dulwitz"]),
        ("Veit Kornrade sprach über das Ende seiner Ehe mit Celestine Dulwitz.",
         ["relation.wrong_person Celestine Dulwitz"]),
        ("Veit Kornrade sprach über das Ende seiner Ehe mit Rike Farnwald.", []),
        # both are named, and no charity makes a right couple of them
        ("Rike Farnwald kam. Oda Mohnkamp (45) und Marek Dulwitz sind verheiratet.",
         ["relation.wrong_person Marek Dulwitz"]),
        ("Oda Mohnkamp lacht. 45 ist sie im April geworden.", []),
        ("Oda Mohnkamp lacht. 46 ist sie im April geworden.", ["age.mismatch 46"]),
        (ROYALS + "the marriage, which lasted nine years, was dissolved in 2019.", []),
        (ROYALS + "the marriage was dissolved in 2018.", ["relation.date 2018"]),
        (ROYALS + "the marriage, which lasted three years, is over.",
         ["relation.duration three years"]),
        ("Celestine Dulwitz, 38, married. Her father, King Casimir, and Queen "
         "Philippa have been married since 1979.", []),
        ("Celestine Dulwitz, 38, married. Her father, King Casimir, 74, and Queen "
         "Philippa, 69, have been married since 1980.", ["relation.date 1980"]),
        ("Celestine Dulwitz and Jasper Holmqvist got engaged in 2025 after three "
         "years together.", []),
    ],
)  # fmt: skip
def test_who_is_meant_is_told_by_the_record(world, text, found):
    assert findings(text) == found


def test_the_part_somebody_played_married_nobody():
    reading = read(
        "date 2025-01-14\n\nCordelia Penny has died. Her Juliet in 1957 brought her "
        "the attention of the director Lionel Marchbank, whom she married in 1958."
    )
    names = {one.id: one.name for one in reading.people}
    assert [(names[r.a], names[r.b]) for r in reading.relations] == [
        ("Cordelia Penny", "Lionel Marchbank")
    ]
