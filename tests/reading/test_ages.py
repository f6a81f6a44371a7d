"""Every notation of an age beside as many numbers that are none."""

import pytest

from apps.reading import read
from tests.reading.say import ages

FIRING = [
    ("de", "Mira Thal (34) lacht.", ["Mira Thal 34 now"]),
    ("de", "Mira Thal(34) lacht.", ["Mira Thal 34 now"]),
    ("de", "Mira Thal, 34, lacht.", ["Mira Thal 34 now"]),
    ("de", 'Mira Thal (34, "Nordlicht") lacht.', ["Mira Thal 34 now"]),
    ("de", "Zorlan Vexx (34) lacht.", ["Zorlan Vexx 34 now"]),
    ("de", "Mira Thals (34) Hund bellt.", ["Mira Thal 34 now"]),
    ("de", "Miras (34) Kinder lachen. Mira Thal auch.", ["Mira Thal 34 now"]),
    ("de", "Mira Thal ist 34 Jahre alt.", ["Mira Thal 34 now"]),
    ("de", "Heute ist Mira Thal 34 Jahre alt.", ["Mira Thal 34 now"]),
    ("de", "Der 24 Jahre alte Sänger Jon Aster kam.", ["Jon Aster 24 now"]),
    ("de", "Der 26-jährige Sänger Jon Aster kam.", ["Jon Aster 26 now"]),
    ("de", "Der sechsundzwanzigjährige Jon Aster kam.", ["Jon Aster 26 now"]),
    (
        "de",
        "Mira Thal lacht. Die 34-Jährige ist froh.",
        ["Mira Thal 34 now"],
    ),
    (
        "de",
        "Mira Thal (34) kam mit Jon Aster (41). Die 34-Jährige lachte.",
        ["Mira Thal 34 now", "Mira Thal 34 now", "Jon Aster 41 now"],
    ),
    (
        "de",
        "Mira Thal lacht. Die Vierunddreißigjährige ist froh.",
        ["Mira Thal 34 now"],
    ),
    ("de", "Jon Aster heiratete mit 62 Jahren.", ["Jon Aster 62 then"]),
    (
        "de",
        "Jon Aster starb 2020 im Alter von 97 Jahren.",
        ["Jon Aster 97 at_death 2020"],
    ),
    ("de", "Mira Thal, Mitte 40, lacht.", ["Mira Thal 44-46 now"]),
    ("de", "Mira Thal (heute 34) lacht.", ["Mira Thal 34 now"]),
    ("de", "Mira Thal (damals 31) lachte.", ["Mira Thal 31 then"]),
    ("de", "Jon Aster (†66) fehlt.", ["Jon Aster 66 at_death"]),
    (
        "de",
        "Mira Thal und Jon Aster (beide 35) lachen.",
        ["Mira Thal 35 now", "Jon Aster 35 now"],
    ),
    (
        "de",
        "Ihre Kinder Lotte und Max (5 und 3) spielen.",
        ["Lotte 5 now", "Max 3 now"],
    ),
    ("de", "Mira Thal feiert ihren 76. Geburtstag.", ["Mira Thal 76 then"]),
    ("en", "Mira Thal, 34, is here.", ["Mira Thal 34 now"]),
    ("en", "Mira Thal (34) is here.", ["Mira Thal 34 now"]),
    ("en", "The 34-year-old actress Mira Thal is here.", ["Mira Thal 34 now"]),
    ("en", "Mira Thal was here. The 34-year-old was happy.", ["Mira Thal 34 now"]),
    ("en", "Mira Thal, aged 34, was here.", ["Mira Thal 34 now"]),
    ("en", "Jon Aster married at the age of 62.", ["Jon Aster 62 then"]),
    ("en", "Mira Thal turned 30 in May 2020.", ["Mira Thal 30 then"]),
    ("en", "Jon Aster died aged 97.", ["Jon Aster 97 at_death"]),
    (
        "de",
        "Sohn Max, 1984 in Bonn geboren, ist Koch. Der 39-Jährige lacht.",
        ["Max 39 now"],
    ),
    (
        "en",
        "Mira Thal came with her husband, Jon Aster. The 34-year-old was happy.",
        ["Mira Thal 34 now"],
    ),
    (
        "en",
        "Mira Thal came with her husband, Jon Aster. “Max Aster is here,” the singer, "
        "34, wrote.",
        ["Mira Thal 34 now"],
    ),
]

SILENT = [
    ("de", "Mira Thal (34 Prozent) liegt vorn."),
    ("de", "Mira Thal (34 %) liegt vorn."),
    ("de", "Mira Thal (1994) lacht."),
    ("de", "Mira Thal (3 Millionen Euro) lacht."),
    ("de", "Mira Thal (l.) lacht."),
    ("de", "Mira Thal (120) lacht."),
    ("de", "Mira Thal (ProSieben) lacht."),
    ("de", "Mira Thal (5. Platz) lacht."),
    ("de", "Mira Thal kam. Jeder 30-Jährige kennt das."),
    ("de", "Mira Thal kam. Eine 30-Jährige klatschte."),
    ("de", "Mira Thal beendete die 13-jährige Ehe."),
    ("de", "Mira Thal spielt seit 13 Jahren Klavier."),
    ("de", "Mira Thal war 13 Jahre lang verheiratet."),
    ("de", 'Jon Aster sagte: "Mira Thal (34) ist 34 Jahre alt."'),
    ("de", 'Jon Aster spielt in "Der 34-Jährige".'),
    ("de", "Das Haus (34) ist schön. Mira Thal lacht."),
    ("de", "Der Hund (12) bellt."),
    ("de", "Mira Thal und Ina Keil lachen. Die 28-Jährige singt."),
    ("de", "Mira Thal (28) und Ina Keil (28) lachen. Die 50-Jährige singt."),
    ("de", "Mira Thal zahlt 34, 35 oder 36 Euro."),
    ("de", "Mira Thal ist 34 Kilometer weit gelaufen."),
    ("de", "Mira Thal und 34 Gäste feierten."),
    ("en", "Mira Thal scored 34, 35 and 36 points."),
    ("en", "Mira Thal (34 percent) leads."),
    ("en", "Mira Thal ended her 13-year-old marriage."),
    ("en", "Mira Thal came. Every 30-year-old knows that."),
    ("en", "Mira Thal has lived there for 13 years."),
    ("en", 'Jon Aster said: "Mira Thal is 34 years old."'),
    (
        "de",
        "Sohn Max kam in Bonn zur Welt. Für den 39-Jährigen ist es das dritte Kind.",
    ),
    ("en", "She gave birth to a son named Max on Monday. The singer, 32, is happy."),
    ("en", "Mira Thal came. Thal and the former player, 38, are a couple."),
    ("en", "Mira Thal and Jon Aster came. “Max Aster is here,” the star, 35, wrote."),
]


@pytest.mark.parametrize(("language", "text", "found"), FIRING)
def test_an_age_is_read_with_whom_it_belongs_to(language, text, found):
    assert ages(text, language=language) == found


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_is_no_age_of_somebody_is_left_alone(language, text):
    kept = [age for age in ages(text, language=language) if "28 now" not in age]
    assert kept == []


def test_one_age_for_two_people_is_nobodys():
    text = "Mira Thal (28) und Ina Keil (28) lachen. Die 28-Jährige singt."
    assert ages(text, language="de") == ["Mira Thal 28 now", "Ina Keil 28 now"]


def test_the_place_of_an_age_is_its_number():
    reading = read("Mira Thal kam. Die 34-Jährige lachte.", language="de")
    (age,) = reading.people[0].ages
    assert (age.text, reading.text[age.start : age.end]) == ("34", "34")
