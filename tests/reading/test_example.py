"""The one real text: all of it, and nothing that it does not say."""

from pathlib import Path

import pytest

from apps.reading import read
from tests.reading.say import ages, mentions, people, quotes, relations

FILE = Path(__file__).parents[2] / "../shared/examples/000_8e8c2d55f66e7474.txt"


@pytest.fixture(scope="module")
def text():
    if not FILE.exists():
        pytest.skip("the example text lies beside the project and is missing here")
    return FILE.read_text("utf-8")


def test_four_people_and_nobody_else(text):
    assert people(text) == [
        "Kim Basinger",
        "Alec Baldwin",
        "Ireland Baldwin",
        "Hilaria Baldwin",
    ]


def test_each_has_the_age_the_text_gives(text):
    assert ages(text) == [
        "Kim Basinger 71 now",
        "Alec Baldwin 66 now",
        "Ireland Baldwin 29 now",
        "Hilaria Baldwin 41 now",
    ]


def test_only_irelands_birth_year_is_told(text):
    reading = read(text)
    births = {p.name: p.birth.date for p in reading.people if p.birth}
    assert births == {"Ireland Baldwin": "1995"}
    assert not any(p.death for p in reading.people)


def test_two_marriages_and_one_child_of_both(text):
    assert relations(text) == [
        "marriage: Alec Baldwin + Hilaria Baldwin current 2012–",
        "marriage: Alec Baldwin + Kim Basinger former 1993–2002 divorce",
        "parent: Alec Baldwin + Ireland Baldwin current",
        "parent: Kim Basinger + Ireland Baldwin current",
    ]


def test_the_marriage_lasted_nearly_ten_years(text):
    reading = read(text)
    (lasted,) = reading.durations
    relation = reading.relations[lasted.relation]
    assert (lasted.text, lasted.low, lasted.high) == ("knapp zehn Jahren", 9, 10)
    assert lasted.high_open
    assert (relation.begin, relation.end) == ("1993", "2002")


def test_seven_joint_children_of_the_second_couple(text):
    reading = read(text)
    names = {person.id: person.name for person in reading.people}
    (count,) = reading.counts
    assert (count.of, count.count) == ("joint_children", 7)
    assert {names[person] for person in count.people} == {
        "Alec Baldwin",
        "Hilaria Baldwin",
    }


def test_three_quotes_by_kim_from_variety(text):
    assert quotes(text) == [
        "Kim Basinger (Variety): herzliche und liebevolle Beziehung",
        "Kim Basinger (Variety): Ich wünsche ihm nichts anderes als alles Gute",
        "Kim Basinger (Variety): Alle Achtung vor ihr",
    ]
    assert [quote.fragment for quote in read(text).quotes] == [True, False, False]


def test_titles_are_no_quotes(text):
    titles = [title.text for title in read(text).titles]
    assert titles == ["Rust", "Wo ist Walter?"]


def test_one_outlet_and_one_unnamed_source(text):
    sources = [(source.name, source.kind) for source in read(text).sources]
    assert sources == [("Variety", "outlet"), ("nahestehenden Quellen", "unnamed")]


def test_two_pictures_with_credit_and_caption(text):
    reading = read(text)
    names = {person.id: person.name for person in reading.people}
    shown = ["Alec Baldwin", "Hilaria Baldwin"]
    assert [
        (picture.credit, picture.caption, sorted(names[p] for p in picture.people))
        for picture in reading.pictures
    ] == [
        (
            "ZUMAPRESS.com / MEGA",
            "Alec und Hilaria Baldwin mit ihren Kindern bei einer Premiere in "
            "New York City",
            shown,
        ),
        (
            "Instagram / hilariabaldwin",
            'Alec Baldwin, Hilaria und ihre Kids posieren als "Wo ist Walter?"',
            shown,
        ),
    ]


def test_short_forms_are_resolved(text):
    found = mentions(text, "Alec Baldwin")
    assert "Alecs given" in found
    assert "Ex-Mann description" in found
