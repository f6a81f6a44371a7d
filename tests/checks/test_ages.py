"""age.mismatch and age.inconsistent."""

from dataclasses import replace

import pytest

from apps.checks.engine import StoryContext
from apps.reading.enums import AgeWhen
from tests.checks.sample import Text, edtf, known, record

ALMA = "alma-von-hagebutt"


def alma(text: str, age: str, years: float | tuple[float, float], **more) -> Text:
    language = more.pop("language", "de")
    return Text(text, language).person("Alma", record=ALMA, ages={age: years}, **more)


def mismatch(made: Text, dossier):
    [found] = [one for one in made.check(dossier) if one.rule == "age.mismatch"]
    return found


def born(date: str | None, **more):
    return record(known(ALMA, date, **more))


@pytest.mark.parametrize(
    ("language", "text", "age", "years", "birth", "found"),
    [
        # right, and stays silent
        ("de", "Alma (28) lacht.", "28", 28, "1996-05-01", []),
        ("en", "Alma, 28, laughs.", "28", 28, "1996-05-01", []),
        # on the very day
        ("de", "Alma (29) lacht.", "29", 29, "1996-03-03", []),
        ("de", "Alma (28) lacht.", "28", 28, "1996-03-03", [("warn", "28", "29")]),
        ("en", "Alma, 29, laughs.", "29", 29, "1996-03-04", [("warn", "29", "28")]),
        # born in a year, a month, about a year
        ("de", "Alma (28) lacht.", "28", 28, "1996", []),
        ("de", "Alma (29) lacht.", "29", 29, "1996", []),
        ("de", "Alma (30) lacht.", "30", 30, "1996", [("warn", "30", None)]),
        ("en", "Alma, 29, laughs.", "29", 29, "1996-03", []),
        ("de", "Alma (31) lacht.", "31", 31, "1996~", []),
        # the notation of the text
        ("de", "die 28-Jährige Alma", "28-Jährige", 28, "1996-03-03",
         [("warn", "28-Jährige", "29-Jährige")]),
        ("de", "die Achtundzwanzigjährige Alma", "Achtundzwanzigjährige", 28,
         "1996-03-03",
         [("warn", "Achtundzwanzigjährige", "Neunundzwanzigjährige")]),
        ("en", "28-year-old Alma", "28-year-old", 28, "1996-03-03",
         [("warn", "28-year-old", "29-year-old")]),
        # vague ages
        ("de", "Alma ist Mitte 20.", "Mitte 20", (24, 26), "1998-05-01", []),
        ("de", "Alma ist Mitte 20.", "Mitte 20", (24, 26), "1997-05-01",
         [("warn", "Mitte 20", None)]),
        # far off
        ("de", "Alma (26) lacht.", "26", 26, "1996-05-01", [("block", "26", "28")]),
        ("en", "Alma, 82, laughs.", "82", 82, "1996-05-01", [("block", "82", "28")]),
        # nothing to hold it against
        ("de", "Alma (26) lacht.", "26", 26, None, []),
    ],
)  # fmt: skip
def test_a_current_age_is_held_against_the_birth(
    language, text, age, years, birth, found
):
    made = alma(text, age, years, language=language)
    assert made.found("age.mismatch", born(birth)) == found


def test_the_message_says_what_is_stated_what_is_recorded_and_where_from():
    dossier = born("1996-03-03", name="Alma von Hagebutt", birth_source="Morgenblatt")
    finding = mismatch(alma("Alma (28) lacht.", "28", 28), dossier)
    assert finding.message == (
        "Im Text ist Alma von Hagebutt 28, laut Gedächtnis 29: geboren am 3. März 1996 "
        "(Quelle: Morgenblatt)."
    )
    assert finding.people == (ALMA,)
    finding = mismatch(alma("Alma, 28, laughs.", "28", 28, language="en"), dossier)
    assert finding.message == (
        "The text makes Alma von Hagebutt 28, the record 29: born on 3 March 1996 "
        "(source: Morgenblatt)."
    )


@pytest.mark.parametrize("field", ["headline", "teaser"])
def test_a_wrong_age_in_headline_or_teaser_blocks(field):
    text = "Alma (28) lacht.\n\nAlma (28) weint."
    made = Text(text).person(
        "Alma", "Alma", "Alma#2", record=ALMA, ages={"28": 28, "28#2": 28}
    )
    found = made.check(born("1996-03-03"), story=StoryContext(**{field: (0, 16)}))
    found = [one for one in found if one.rule == "age.mismatch"]
    assert [(one.severity, one.start) for one in found] == [("block", 6), ("warn", 24)]


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_wrong_age_in_a_quote_is_only_told(language):
    made = alma('Alma: "I am 25 now" …', "25", 25, language=language)
    made.quote("I am 25 now", "p1", None)
    assert made.found("age.mismatch", born("1996-05-01")) == [("info", "25", None)]


@pytest.mark.parametrize("language", ["de", "en"])
def test_an_age_in_a_title_is_nobodys(language):
    made = alma('Alma singt "Ich bin 25".', "25", 25, language=language)
    made.title("Ich bin 25")
    assert made.found("age.mismatch", born("1996-05-01")) == []


@pytest.mark.parametrize("when", [AgeWhen.THEN, AgeWhen.AT_DEATH])
def test_an_age_at_another_time_is_not_a_current_one(when):
    made = alma("Alma heiratete mit 20 Jahren.", "20", 20, when=when)
    assert made.found("age.mismatch", born("1996-05-01")) == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_dead_have_no_current_age(language):
    made = alma("Alma (26)", "26", 26, language=language)
    assert made.found("age.mismatch", born("1996-05-01", death="2022-07-01")) == []


def test_without_a_day_no_age_is_judged():
    made = alma("Alma (99) lacht.", "99", 99)
    assert made.found("age.mismatch", born("1996-05-01"), as_of=None) == []


@pytest.mark.parametrize(
    ("as_of", "found"), [("2025-04", []), ("2025-05", [("warn", "66", "67")])]
)
def test_a_month_as_day_allows_both_ages_of_a_birthday_in_it(as_of, found):
    made = alma("Alma (66)", "66", 66)
    assert made.found("age.mismatch", born("1958-04-03"), as_of) == found


def test_homonyms_that_are_not_told_apart_have_no_age_to_be_wrong():
    made = Text("Alma (12)").person("Alma", candidates=(ALMA,), ages={"12": 12})
    assert made.found("age.mismatch", born("1996-05-01")) == []


@pytest.mark.parametrize(
    ("language", "text", "ages", "found"),
    [
        ("de", "Alma (28) … Alma (29)", {"28": 28, "29": 29}, ["29"]),
        ("en", "Alma, 28, … Alma, 29,", {"28": 28, "29": 29}, ["29"]),
        ("de", "Alma (28) … Alma (28)", {"28": 28, "28#2": 28}, []),
        ("de", "Alma, Ende 20 … Alma (28)", {"Ende 20": (27, 29), "28": 28}, []),
        ("en", "Alma, late 20s … Alma, 31,", {"late 20s": (27, 29), "31": 31}, ["31"]),
    ],
)
def test_two_current_ages_of_one_person_do_not_go_together(language, text, ages, found):
    made = Text(text, language).person("Alma", "Alma", "Alma#2", ages=ages)
    assert [words for _, words, _ in made.found("age.inconsistent")] == found


@pytest.mark.parametrize("language", ["de", "en"])
def test_then_and_now_or_a_quote_are_no_inconsistency(language):
    then = Text("Alma war 20 … Alma (28)", language).person(
        "Alma", ages={"20": 20, "28": 28}, when=AgeWhen.THEN
    )
    assert then.found("age.inconsistent") == []
    quoted = Text('"Ich bin 20", sagt Alma (28)', language)
    quoted.person("Alma", ages={"20": 20, "28": 28}).quote("Ich bin 20")
    assert quoted.found("age.inconsistent") == []


def test_two_ages_of_one_name_may_be_two_people():
    made = Text("Alma (28) traf Alma (60).").person(
        "Alma", "Alma", "Alma#2", record=ALMA, ages={"28": 28, "60": 60}
    )
    alone = born("1996-05-01")
    namesake = replace(alone, namesakes={ALMA: (edtf("1964-12"),)})
    rules = {one.rule for one in made.check(alone) if one.severity != "info"}
    assert rules == {"age.mismatch", "age.inconsistent"}
    assert [one for one in made.check(namesake) if one.severity != "info"] == []
    once = alma("Alma (60) lacht.", "60", 60)  # one age, and it is not hers
    assert once.found("age.mismatch", namesake) == [("block", "60", "28")]
