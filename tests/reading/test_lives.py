"""Births, deaths, counts and durations."""

import pytest

from apps.reading import read

BORN = [
    ("de", "Lotte Thal, die 1995 geboren wurde, singt.", "1995"),
    ("de", "Mira Thal wurde am 3. Mai 1990 in Köln geboren.", "1990-05-03"),
    ("de", "Mira Thal (Jahrgang 1985) singt.", "1985"),
    ("de", "Mira Thal, Jahrgang 1985, singt.", "1985"),
    ("de", "Mira Thal (*1985) singt.", "1985"),
    ("de", "Jon Aster (1919–2001) sang.", "1919"),
    ("de", "Der kleine Max kam am 3.2.2024 in Kiel zur Welt.", "2024-02-03"),
    ("en", "Mira Thal was born in 1990 in Ohio.", "1990"),
    ("en", "Mira Thal was born on May 3, 1990.", "1990-05-03"),
]
NOT_BORN = [
    ("de", "Mira Thal (34) wurde 1990 Meisterin."),
    ("de", "Mira Thal, geborene Keil, kam 1990."),
    ("de", "Mira Thal ist zum Singen geboren."),
    ("de", "Mira Thal wurde 2010 Mutter."),
    ("de", "Seal Aster (2005–2012) war lieb."),
    ("de", "Mira Thal wurde 1990 geboren. Mira Thal wurde 1991 geboren."),
    ("de", 'Jon sagte: "Mira Thal wurde 1990 geboren."'),
    ("en", "Mira Thal was in London in 1990."),
    ("en", "A star was born in 1990. Mira Thal smiled."),
]
COUNTS = [
    ("de", "Mira Thal ist dreifache Mutter.", ["children 3 p1"]),
    ("de", "Mira Thal ist Mutter von zwei Kindern.", ["children 2 p1"]),
    ("de", "Mira Thal hat drei Kinder.", ["children 3 p1"]),
    (
        "de",
        "Mira Thal und Jon Aster haben zwei gemeinsame Kinder.",
        ["joint_children 2 p1 p2"],
    ),
    ("de", "Mira Thal war zweimal verheiratet.", ["marriages 2 p1"]),
    ("de", "Mira Thal hat vier Enkel.", ["grandchildren 4 p1"]),
    ("en", "Mira Thal and Jon Aster share three children.", ["joint_children 3 p1 p2"]),
    ("en", "Mira Thal is a mother of two.", ["children 2 p1"]),
]
NOT_COUNTED = [
    ("de", "Zwei Kinder spielten. Mira Thal lachte."),
    ("de", "Mira Thal lud hundert Kinder ein."),
    ("de", "Die Mutter lachte. Mira Thal auch."),
    ("de", 'Jon sagte: "Mira Thal hat drei Kinder."'),
    ("de", "Drei Viertel der Kinder lachten. Mira Thal nicht."),
    ("en", "Three children played. Mira Thal smiled."),
    ("en", "Mira Thal won two prizes."),
]
LASTED = [
    ("de", "trennten sich nach knapp zehn Jahren", "knapp zehn Jahren", 9, 10),
    ("de", "ließen sich nach zwölf Jahren scheiden", "zwölf Jahren", 12, 12),
    ("de", "ließen sich nach gut acht Jahren scheiden", "gut acht Jahren", 8, 9),
    ("de", "sind seit 13 Jahren verheiratet", "13 Jahren", 13, 13),
    ("en", "split after nearly ten years", "nearly ten years", 9, 10),
]


@pytest.mark.parametrize(("language", "text", "date"), BORN)
def test_a_birth_is_read_where_it_is_told(language, text, date):
    (person,) = read(text, language=language).people
    assert person.birth
    assert person.birth.date == date


@pytest.mark.parametrize(("language", "text"), NOT_BORN)
def test_no_birth_is_made_of_other_years(language, text):
    people = read(text, language=language).people
    assert not any(person.birth for person in people)


def test_a_death_is_read_with_its_day_and_the_age_then():
    text = "Jon Aster starb am 3. Mai 2020 im Alter von 97 Jahren."
    (person,) = read(text, language="de").people
    assert person.death
    assert person.death.date == "2020-05-03"
    assert [(age.low, age.when) for age in person.ages] == [(97, "at_death")]


def test_a_sign_of_death_in_brackets_is_read():
    (person,) = read("Jon Aster († 23. November 2025) sang.", language="de").people
    assert person.death
    assert person.death.date == "2025-11-23"


@pytest.mark.parametrize(("language", "text", "found"), COUNTS)
def test_a_count_is_read_with_whose_it_is(language, text, found):
    counts = read(text, language=language).counts
    assert [f"{c.of} {c.count} {' '.join(c.people)}" for c in counts] == found


@pytest.mark.parametrize(("language", "text"), NOT_COUNTED)
def test_other_numbers_count_nobodys_children(language, text):
    assert read(text, language=language).counts == ()


@pytest.mark.parametrize(("language", "told", "words", "low", "high"), LASTED)
def test_a_duration_belongs_to_its_relation(language, told, words, low, high):
    joint = "und" if language == "de" else "and"
    reading = read(f"Mira Thal {joint} Jon Aster {told}.", language=language)
    (lasted,) = reading.durations
    assert (lasted.text, lasted.low, lasted.high) == (words, low, high)
    assert {reading.relations[lasted.relation].a} == {"p1"}


@pytest.mark.parametrize(
    "text",
    [
        "Mira Thal und Jon Aster heirateten vor zehn Jahren.",
        "Mira Thal und Jon Aster sangen zehn Jahre lang.",
        "Mira Thal sang knapp zehn Jahre.",
    ],
)
def test_other_years_are_no_duration(text):
    assert read(text, language="de").durations == ()
