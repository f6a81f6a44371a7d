from datetime import date

import pytest

from apps.dates import Edtf
from apps.public.rules.lifeline import Kind, Point, Stretch, Track, draw

TODAY = date(2026, 3, 24).toordinal()


def at(text):
    return Edtf.parse(text)


def life(*points):
    return Track("Leben", points=tuple(Point(at(day), label) for day, label in points))


def test_without_a_known_date_nothing_is_drawn():
    assert draw([], TODAY) is None
    assert draw([Track("Leben")], TODAY) is None


def test_a_known_day_is_a_full_dot_and_an_uncertain_one_a_ring():
    drawing = draw([life(("1984-06-09", "geboren"), ("2003~", "erste Rolle"))], TODAY)
    assert [dot.about for dot in drawing.dots] == [False, True]
    first, second = drawing.dots
    assert first.x < second.x < drawing.today


def test_time_runs_from_left_to_right():
    drawing = draw([life(("1984", "a"), ("1994", "b"), ("2004", "c"))], TODAY)
    a, b, c = (dot.x for dot in drawing.dots)
    assert a < b < c
    assert abs((b - a) - (c - b)) <= 1


def test_labels_that_would_meet_stand_on_levels():
    close = life(("2000", "ein langes Wort"), ("2000-08", "noch ein langes Wort"))
    drawing = draw([life(("1950", "x")), close], TODAY)
    ys = {text.y for text in drawing.texts if "lang" in text.words}
    assert len(ys) == 2


def test_a_marriage_is_a_bar_with_its_label_inside_if_there_is_room():
    wide = Stretch(Kind.MARRIAGE, at("1990"), at("2010"), "Ehe 1990–2010", "Ehe")
    narrow = Stretch(Kind.MARRIAGE, at("2022"), None, "Ehe seit 2022", "Ehe")
    drawing = draw(
        [life(("1970", "x")), Track("A", (wide,)), Track("B", (narrow,))], TODAY
    )
    inside = [text.words for text in drawing.texts if text.style == "ph-in"]
    assert inside == ["Ehe 1990–2010", "Ehe"]


def test_an_open_end_reaches_to_today():
    track = Track("A", (Stretch(Kind.LOVE, at("2018-05"), None, "zusammen"),))
    drawing = draw([track], TODAY)
    assert [bar.end for bar in drawing.bars] == [drawing.today]


def test_a_vague_begin_is_a_broken_line():
    track = Track("A", (Stretch(Kind.MARRIAGE, at("2000~"), at("2010"), "Ehe"),))
    drawing = draw([life(("1980", "x")), track], TODAY)
    assert [bar.style for bar in drawing.bars] == ["fuzzy", "marriage"]
    fuzzy, solid = drawing.bars
    assert fuzzy.end == solid.x


@pytest.mark.parametrize("birth", ["1984", "1984~", "198X", "../1950", "0800", "1950/"])
def test_everything_stays_inside_the_drawing(birth):
    track = Track(
        "Ein sehr langer Name von und zu Irgendwo",
        (Stretch(Kind.LOVE, None, None, "w" * 40, after="a" * 40),),
    )
    drawing = draw([life((birth, "geboren")), track], TODAY)
    for dot in drawing.dots:
        assert 0 <= dot.x <= drawing.width
    for bar in drawing.bars:
        assert 0 <= bar.x <= bar.end <= drawing.width
    for text in drawing.texts:
        assert 0 <= text.x <= drawing.width
        assert 0 < text.y < drawing.height
