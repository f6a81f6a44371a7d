"""age.then, age.now_for_then, age.birthday_near, name.first_mention; by hand."""

import pytest

from apps.checks.engine import StoryContext
from apps.reading.enums import AgeWhen
from tests.checks.sample import Text, couple, known, phase, record

ALMA = "alma-falke"
THEN = AgeWhen.THEN


def alma(text: str, language: str, age: str, years: int, **more) -> Text:
    return Text(text, language).person("Alma", record=ALMA, ages={age: years}, **more)


@pytest.mark.parametrize(
    ("text", "language", "age", "date", "birth", "found"),
    [
        ("Alma, damals 31, siegte 2005.", "de", "31", None, "1975-05-01",
         [("warn", "31", None)]),
        ("Alma, damals 29, siegte 2005.", "de", "29", None, "1975-05-01", []),
        ("Alma, damals 30, siegte 2005.", "de", "30", None, "1975-05-01", []),
        ("Alma, then 31, won in 2005.", "en", "31", None, "1975-05-01",
         [("warn", "31", None)]),
        ("Alma siegte mit 17.", "de", "17", "1991-06-30", "1975-05-01",
         [("warn", "17", "16")]),
        ("Alma siegte mit 16.", "de", "16", "1991-06-30", "1975-05-01", []),
        ("Alma won at 17.", "en", "17", "1991-06-30", "1975-05-01",
         [("warn", "17", "16")]),
        # known by the year
        ("Alma siegte mit 15.", "de", "15", "1991-06-30", "1975", []),
        ("Alma siegte mit 14.", "de", "14", "1991-06-30", "1975",
         [("warn", "14", None)]),
        # no date, or two of them
        ("Alma siegte mit 17.", "de", "17", None, "1975-05-01", []),
        ("Alma siegte 1991 und 2005 mit 17.", "de", "17", None, "1975-05-01", []),
    ],
)  # fmt: skip
def test_an_age_at_a_dated_event(text, language, age, date, birth, found):
    made = alma(text, language, age, int(age), when=THEN, event_date=date)
    assert made.found("age.then", record(known(ALMA, birth))) == found


@pytest.mark.parametrize(
    ("text", "language", "age", "found"),
    [
        ("2011 heiratete Alma (49) Tom.", "de", "49", [("info", "49", None)]),
        ("2011 heiratete Alma (36) Tom.", "de", "36", []),  # the age of then
        ("In 2011 Alma, 49, married Tom.", "en", "49", [("info", "49", None)]),
        ("Alma (49) ist seit 2011 mit Tom verheiratet.", "de", "49", []),
    ],
)
def test_a_current_age_on_a_past_event_is_told(text, language, age, found):
    made = alma(text, language, age, int(age)).person("Tom", record="tom")
    made.relation("marriage", text[:-1], begin="2011")
    pair = couple(ALMA, "tom", phase("marriage", "2011-07-01"))
    world = record(known(ALMA, "1975-05-01"), known("tom"), couples=(pair,))
    assert made.found("age.now_for_then", world) == found


def test_the_age_of_then_is_proposed():
    made = alma("2011 heiratete Alma (49) Tom.", "de", "49", 49)
    made.person("Tom", record="tom").relation("marriage", "2011", begin="2011-07-01")
    pair = couple(ALMA, "tom", phase("marriage", "2011-07-01"))
    world = record(known(ALMA, "1975-05-01"), known("tom"), couples=(pair,))
    assert made.found("age.now_for_then", world) == [("info", "49", "damals 36")]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    ("birth", "told"),
    [
        ("1975-03-03", True),
        ("1975-03-17", True),
        ("1975-03-18", False),
        ("1975-02-17", True),
        ("1975-02-16", False),
        ("1975-03", False),
        ("1975", False),
    ],
)
def test_a_birthday_within_fourteen_days(language, birth, told):
    made = Text("Alma lacht.", language).person("Alma", record=ALMA)
    found = made.found("age.birthday_near", record(known(ALMA, birth)))
    assert found == ([("info", "Alma", None)] if told else [])


def test_the_dead_have_no_birthday():
    made = Text("Alma lacht.").person("Alma", record=ALMA)
    gone = record(known(ALMA, "1975-03-03", death="2020"))
    assert made.found("age.birthday_near", gone) == []


@pytest.mark.parametrize(
    ("text", "mentions", "language", "found"),
    [
        ("Falke lacht. Alma Falke weint.", ("Falke", "Alma Falke"), "de",
         [("info", "Falke", "Alma Falke")]),
        ("Falke laughs. Alma Falke weeps.", ("Falke", "Alma Falke"), "en",
         [("info", "Falke", "Alma Falke")]),
        ("Alma Falke weint. Falke lacht.", ("Alma Falke", "Falke#2"), "de", []),
        ("Falke siegt\n\nAlma Falke weint.", ("Falke", "Alma Falke"), "de", []),
        ("Falke lacht.", ("Falke",), "en", [("info", "Falke", "Alma Falke")]),
    ],
)  # fmt: skip
def test_the_first_mention_gives_the_whole_name(text, mentions, language, found):
    made = Text(text, language).person("Alma Falke", *mentions, record=ALMA)
    assert made.found("name.first_mention", record(known(ALMA))) == found


def test_headlines_and_mononyms_may_be_short():
    made = Text("Falke lacht.").person("Alma Falke", "Falke", record=ALMA)
    headline = StoryContext(headline=(0, 12))
    assert made.found("name.first_mention", record(known(ALMA)), story=headline) == []
    ylva = Text("Ylva lacht.").person("Ylva", record="ylva")
    assert ylva.found("name.first_mention", record(known("ylva"))) == []
