"""name.ambiguous."""

import pytest

from tests.checks.sample import Text, known, record

PAUL_1, PAUL_2 = "paul-heidekraut-tenor", "paul-heidekraut-koch"


def ambiguous(made: Text, dossier=None) -> list[str]:
    return [words for _, words, _ in made.found("name.ambiguous", dossier)]


@pytest.mark.parametrize("language", ["de", "en"])
def test_two_people_of_one_full_name_on_record(language):
    made = Text("Paul Heidekraut singt.", language)
    made.person("Paul Heidekraut", candidates=(PAUL_1, PAUL_2))
    dossier = record(known(PAUL_1, "1961-05-02"), known(PAUL_2, "1990"))
    assert made.found("name.ambiguous", dossier) == [("warn", "Paul Heidekraut", None)]
    [finding] = made.check(dossier)
    assert finding.people == (PAUL_1, PAUL_2)
    assert "1990" in finding.message


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_name_that_the_reader_told_apart_is_clear(language):
    made = Text("Paul Heidekraut singt.", language)
    made.person("Paul Heidekraut", record=PAUL_1)
    assert ambiguous(made, record(known(PAUL_1), known(PAUL_2))) == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Anna Meier und Anna Kranich kamen. Anna lachte.", ["Anna"]),
        ("de", "Anna Meier und Anna Kranich kamen. Annas Kleid war rot.", ["Annas"]),
        ("en", "Anna Meier and Anna Kranich came. Anna laughed.", ["Anna"]),
        ("en", "Anna Meier and Anna Kranich came. Anna’s dress was red.", ["Anna’s"]),
        # another name or a title tells them apart
        ("de", "Anna Meier und Anna Kranich kamen. Anna Meier lachte.", []),
        ("de", "Anna Meier und Anna Kranich kamen. Frau Meier lachte.", []),
        ("en", "Anna Meier and Anna Kranich came. Ms. Kranich laughed.", []),
        ("de", "Anna von Meier und Anna Kranich kamen. Anna von Meier lachte.", []),
        # no part of a name
        ("de", "Anna Meier und Anna Kranich kamen nach Annaberg.", []),
    ],
)
def test_a_given_name_of_two_people(language, text, found):
    first = "Anna von Meier" if " von " in text else "Anna Meier"
    again = [f"{first}#2"] if text.count(first) > 1 else []
    made = Text(text, language).person(first, first, *again).person("Anna Kranich")
    assert ambiguous(made) == found


@pytest.mark.parametrize(
    ("language", "text", "others", "found"),
    [
        ("de", "Jan Falke und Tom Falke kamen. Falke lachte.", (), ["Falke"]),
        ("en", "Jan Falke and Tom Falke came. Falke laughed.", (), ["Falke"]),
        # who has a short form of their own is not meant by the surname
        ("de", "Jan Falke und Tom Falke kamen. Tom ging. Falke lachte.", ("Tom#2",),
         []),
        ("en", "Jan Falke and Tom Falke came. Tom went. Falke laughed.", ("Tom#2",),
         []),
        ("de", "Jan Falke und Tom Falke kamen. Herr Falke lachte.", (), []),
    ],
)  # fmt: skip
def test_a_surname_of_two_people(language, text, others, found):
    made = Text(text, language).person("Jan Falke")
    made.person("Tom Falke", "Tom Falke", *others)
    assert ambiguous(made) == found


def test_a_surname_before_the_second_is_introduced_means_the_first():
    text = "Falke siegt. Jan Falke kam. Falke lachte. Dann kam auch Tom Falke."
    made = Text(text).person("Jan Falke").person("Tom Falke")
    assert ambiguous(made) == []


def test_a_shared_surname_in_a_coordination_introduces():
    text = "Jan (66) und Ada Falke (40) kamen. Jan lachte, Ada lachte."
    made = Text(text).person("Jan Falke", "Jan", "Jan#2")
    made.person("Ada Falke", "Ada Falke", "Ada#2")
    assert ambiguous(made) == []


@pytest.mark.parametrize(
    ("language", "words", "found"),
    [
        ("de", "die 26-Jährige lachte", ["die 26-Jährige"]),
        ("de", "das Lachen der 26-Jährigen", ["der 26-Jährigen"]),
        ("en", "the 26-year-old said", ["the 26-year-old"]),
        ("de", "der 26-Jährige lachte", []),  # both are women
        ("de", "die 26-Jährigen lachten", []),  # both are meant
        ("de", "jede 26-Jährige lacht", []),
        ("de", "die 27-Jährige lachte", []),
        ("en", "the 26-year-old actress", []),  # only one of them is that
    ],
)
def test_the_26_year_old_of_two(language, words, found):
    made = Text(f"Ada (26) und Mia (26): {words}.", language)
    made.person("Ada", ages={"26": 26}, gender="f")
    made.person("Mia", ages={"26#2": 26}, gender="f")
    assert ambiguous(made) == found


def test_an_age_counts_for_this_although_only_the_record_knows_it():
    made = Text("Ada (26) und Mia: die 26-Jährige lachte.")
    made.person("Ada", ages={"26": 26}).person("Mia", record="mia")
    made_also = record(known("mia", "1998-12-01", gender="female"))
    assert ambiguous(made, made_also) == ["die 26-Jährige"]
    assert ambiguous(made, record(known("mia", "1998-12-01", gender="male"))) == []
    assert ambiguous(made, record(known("mia", "1990"))) == []
