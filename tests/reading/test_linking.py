"""Whom of the record a text means; one call of the lookup, and no guesses."""

import pytest

from apps.dates import Edtf
from apps.reading import read
from apps.reading.names.known import CROWD, Known
from apps.reading.text.folding import fold, plain_fold


def known(slug, name, birth=None, **more):
    return Known(slug, name, birth=Edtf.parse(birth) if birth else None, **more)


MIRA = known("mira-thal", "Mira Thal", "1990-01-01", gender="female")
OLDER = known("mira-thal-1950", "Mira Thal", "1950-01-01", gender="female")
JON = known("jon-aster", "Jon Aster", relatives=frozenset({"mira-thal"}))
TALL = known("jon-aster-2", "Jon Aster")
ZYX = known("zyx-vuw", "Zyx Vuw")
XARA = known("xara", "Xara", mononym=True)
EMIL = known("emil", "Emil", "2021-02-01", relatives=frozenset({"mira-thal"}))
KIM = known("kim-1", "Kim Thal", "1980", occupations=frozenset({"sängerin", "singer"}))
KIM_2 = known(
    "kim-2", "Kim Thal", "1982",
    occupations=frozenset({"köchin"}), relatives=frozenset({"jon-1"}),
)  # fmt: skip
WED = known("jon-1", "Jon Aster", relatives=frozenset({"kim-2"}))
FAMED = known("kim-3", "Kim Thal", popularity=200)
MILD = known("kim-4", "Kim Thal", popularity=21)


def record(*people):
    calls = []

    def lookup(keys):
        calls.append(keys)
        found = {}
        for person in people:
            for key in {fold(person.name), plain_fold(person.name)} & keys:
                found[key] = (*found.get(key, ()), person)
        return found

    lookup.calls = calls
    return lookup


def linked(text, *people):
    reading = read(text, language="de", lookup=record(*people))
    return {p.name: p.record or list(p.candidates) for p in reading.people}


DAY = "date 2024-05-04\n"


@pytest.mark.parametrize(
    ("text", "people", "found"),
    [
        ("Mira Thal lacht.", [MIRA], {"Mira Thal": "mira-thal"}),
        ("Mira Thals Hund bellt.", [MIRA], {"Mira Thal": "mira-thal"}),
        ("MIRA THAL lacht.", [MIRA], {"MIRA THAL": "mira-thal"}),
        ("Wo ist Zyx Vuw?", [ZYX], {"Zyx Vuw": "zyx-vuw"}),
        ("Heute singt Xara in Köln.", [XARA], {"Xara": "xara"}),
        (
            "Mira und Jon Aster lachen.",
            [known("mira-aster", "Mira Aster"), JON],
            {"Mira Aster": "mira-aster", "Jon Aster": "jon-aster"},
        ),
        (DAY + "Mira Thal (34) lacht.", [MIRA, OLDER], {"Mira Thal": "mira-thal"}),
        (DAY + "Mira Thal (74) lacht.", [MIRA, OLDER], {"Mira Thal": "mira-thal-1950"}),
        (
            "Mira Thal kam mit Jon Aster.",
            [MIRA, JON, TALL],
            {"Mira Thal": "mira-thal", "Jon Aster": "jon-aster"},
        ),
        ("Sängerin Kim Thal lacht.", [KIM, KIM_2], {"Kim Thal": "kim-1"}),
        ("Popsängerin Kim Thal lacht.", [KIM, KIM_2], {"Kim Thal": "kim-1"}),
        ("Kim Thal ist Köchin.", [KIM, KIM_2], {"Kim Thal": "kim-2"}),
        ("Kim Thal lacht.", [KIM_2, FAMED], {"Kim Thal": "kim-3"}),
        (DAY + "Kim Thal (42) lacht.", [KIM_2, FAMED], {"Kim Thal": "kim-2"}),
        (
            "Kim Thal kam mit Jon Aster.",
            [KIM, KIM_2, WED, TALL],
            {"Kim Thal": "kim-2", "Jon Aster": "jon-1"},
        ),
        (
            "Mira Thal kam mit Sohn Emil.",
            [MIRA, EMIL],
            {"Mira Thal": "mira-thal", "Emil": "emil"},
        ),
        (DAY + "Emil (3) lacht.", [EMIL], {"Emil": "emil"}),
    ],
)
def test_one_who_fits_is_linked(text, people, found):
    assert linked(text, *people) == found


@pytest.mark.parametrize(
    ("text", "people", "found"),
    [
        ("Mira lacht viel.", [MIRA], {"Mira": []}),
        ("Mira Keil lacht.", [MIRA], {"Mira Keil": []}),
        (
            "Mira Thal lacht.",
            [MIRA, OLDER],
            {"Mira Thal": ["mira-thal", "mira-thal-1950"]},
        ),
        (
            "Mira Thal (34) lacht.",
            [MIRA, OLDER],
            {"Mira Thal": ["mira-thal", "mira-thal-1950"]},
        ),
        (
            DAY + "Mira Thal (50) lacht.",
            [MIRA, OLDER],
            {"Mira Thal": ["mira-thal", "mira-thal-1950"]},
        ),
        (
            DAY + "Kim Thal (25) lacht.",
            [KIM, FAMED],
            {"Kim Thal": ["kim-1", "kim-3"]},
        ),
        ("Das Xara ist groß.", [XARA], {}),
        ("Im Xara ist es voll.", [XARA], {}),
        ("Zum Xara geht es hier.", [XARA], {}),
        ("Heute singt Zyxi in Köln.", [known("zyx-vuw", "Zyxi")], {}),
        ("Emil lacht.", [EMIL], {"Emil": []}),
        (DAY + "Emil (30) lacht.", [EMIL], {"Emil": []}),
        ("Sängerin Kim lacht.", [KIM], {"Kim": []}),
        ("Köchin Kim Thal lacht.", [KIM, FAMED], {"Kim Thal": ["kim-1", "kim-3"]}),
        ("Kim Thal lacht.", [KIM, KIM_2], {"Kim Thal": ["kim-1", "kim-2"]}),
        ("Kim Thal lacht.", [MILD, FAMED], {"Kim Thal": ["kim-4", "kim-3"]}),
        (
            "Kim Thal kam mit Jon Aster.",
            [KIM, KIM_2, JON, TALL],
            {
                "Kim Thal": ["kim-1", "kim-2"],
                "Jon Aster": ["jon-aster", "jon-aster-2"],
            },
        ),
        ("Der Zug kam.", [known("zug", "Zug", mononym=True)], {}),
        ("Mira Thal lacht.", [], {"Mira Thal": []}),
    ],
)
def test_who_cannot_be_told_is_left_open(text, people, found):
    assert linked(text, *people) == found


def test_an_age_against_the_record_still_links_the_only_one():
    assert linked(DAY + "Mira Thal (50) lacht.", MIRA) == {"Mira Thal": "mira-thal"}


def test_the_record_is_asked_once_with_all_keys():
    lookup = record(MIRA)
    read("Jörg Weiß und Mira Thals Hund. Alma (3) und Jon Keil.", lookup=lookup)
    (keys,) = lookup.calls
    assert {"joerg weiss", "jorg weiss", "mira thal", "mira thals", "alma keil"} <= keys


def test_an_empty_text_asks_nothing():
    lookup = record(MIRA)
    read("", lookup=lookup)
    assert lookup.calls == []


def test_two_of_one_name_and_a_generation_apart_are_two_of_the_record():
    text = DAY + "Mira Thal (34) lacht. Mira Thal (74) auch."
    reading = read(text, language="de", lookup=record(MIRA, OLDER))
    assert [p.record for p in reading.people] == ["mira-thal", "mira-thal-1950"]


def test_whom_the_record_has_under_the_stage_name_is_found():
    nova = known("nova", "Nova", mononym=True)
    text = "Sängerin Nova, die bürgerlich Ada Keil heißt, lacht."
    assert linked(text, nova) == {"Ada Keil": "nova"}


def test_people_of_a_crowded_name_are_not_told_apart_by_age():
    """More of them than were found may be of that age."""
    crowd = [known(f"mira-{at:03}", "Mira Thal", "1950") for at in range(CROWD - 1)]
    text = DAY + "Mira Thal (34) lacht."
    assert linked(text, MIRA, *crowd[1:]) == {"Mira Thal": "mira-thal"}
    found = linked(text, MIRA, *crowd)["Mira Thal"]
    assert len(found) == CROWD


def test_two_people_of_the_text_are_never_one_of_the_record():
    text = DAY + "Mira Thal (34) lacht. Mira Thal (74) auch."
    reading = read(text, language="de", lookup=record(MIRA))
    assert [p.record for p in reading.people] == [None, None]
