from dataclasses import replace
from datetime import date

import pytest

from apps.dates import Edtf
from apps.public.rules.lifeline import PHONE, WIDE, draw
from apps.public.rules.tracks import Kind, Point, Stretch, Track

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


@pytest.mark.parametrize("birth", ["1984", "198X", "../1950", "0800"])
def test_on_a_phone_everything_stays_inside_too_and_names_stand_above(birth):
    track = Track("Ein langer Name", (Stretch(Kind.LOVE, at("2019"), None, "w" * 30),))
    drawing = draw([life((birth, "geboren")), track], TODAY, PHONE)
    name, label = (
        next(text for text in drawing.texts if text.words == words)
        for words in ("Leben", "geboren")
    )
    assert name.x == 0
    assert name.y < label.y < drawing.dots[0].y
    assert max(dot.x for dot in drawing.dots) < drawing.width == PHONE.width
    assert all(0 <= bar.x <= bar.end <= drawing.width for bar in drawing.bars)
    assert all(0 < text.y < drawing.height for text in drawing.texts)


def test_a_phone_shows_few_years():
    wide, phone = (draw([life(("1921", "x"))], TODAY, sheet) for sheet in (WIDE, PHONE))
    assert len(phone.ticks) <= PHONE.ticks < len(wide.ticks)


def test_a_label_too_long_for_both_sides_ends_at_the_edge():
    born = life(("1930", "geboren"), ("1963", "Ein langer Name, 12. September 1963"))
    drawing = draw([born], TODAY, PHONE)
    label = next(text for text in drawing.texts if "langer" in text.words)
    assert (label.anchor, label.x) == ("end", PHONE.width)


def test_a_remark_on_a_phone_stands_beside_the_name_and_not_on_a_dot():
    children = replace(life(("2007", "Jonne")), name="Kinder", remark="1 Kind")
    drawing = draw([life(("1984", "x")), children], TODAY, PHONE)
    where = {text.words: text.y for text in drawing.texts}
    assert where["1 Kind"] == where["Kinder"]
