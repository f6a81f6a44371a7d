"""Whom "der Sänger", "the singer's" and "die Sängerin" mean; what a role tells."""

import pytest

from apps.reading import read
from tests.reading.say import ages, relations

# Who is called so: the mentions of the person named.
CALLED = {
    "an owner before her kin": (
        "en",
        "Singer Brett Keil is a new dad. The singer's wife, Ada, gave birth.",
        "Brett Keil",
        ["Brett Keil", "singer's"],
    ),
    "an owner of another name for it": (
        "en",
        "Writer Jon Aster laughed with Ada Keil. The novelist's widow, Ida, came.",
        "Jon Aster",
        ["Jon Aster"],
    ),
    "one word before kin is no owner": (
        "en",
        "Singer Brett Keil is a new dad. The singer wife of Max Thal gave birth.",
        "Brett Keil",
        ["Brett Keil"],
    ),
    "whom all is about": (
        "de",
        "Jon Aster singt. Jon Aster tanzt. Jon lacht. Ada Keil und Max Thal kamen. "
        "Jon winkte. Dann ging der Musiker.",
        "Jon Aster",
        ["Jon Aster", "Jon Aster", "Jon", "Jon", "Musiker"],
    ),
    "another was named last": (
        "de",
        "Jon Aster singt. Jon Aster tanzt. Jon lacht. Jon winkt. Max Thal kam. "
        "Dann ging der Musiker.",
        "Jon Aster",
        ["Jon Aster", "Jon Aster", "Jon", "Jon"],
    ),
    "of another trade": (
        "de",
        "Koch Jon Aster isst. Jon Aster tanzt. Jon lacht. Max Thal kam. Jon winkte. "
        "Dann ging der Musiker.",
        "Jon Aster",
        ["Jon Aster", "Jon Aster", "Jon", "Jon"],
    ),
    "of another age": (
        "de",
        "Sängerin Mira (23) kam. Ada Keil und Jon Aster trennten sich, "
        "schrieb die 35-jährige Sängerin.",
        "Mira",
        ["Mira"],
    ),
    "of her age": (
        "de",
        "Sängerin Mira (23) kam. Ada Keil und Jon Aster trennten sich, "
        "schrieb die 23-jährige Sängerin.",
        "Mira",
        ["Mira", "Sängerin"],
    ),
    "from one trade to another": (
        "en",
        "Footballer Jon Aster and painter Max Keil came. "
        "The footballer-turned-pundit laughed.",
        "Jon Aster",
        ["Jon Aster", "footballer-turned-pundit"],
    ),
    "from a trade of nobody": (
        "en",
        "Footballer Jon Aster and painter Max Keil came. "
        "The dentist-turned-pundit laughed.",
        "Jon Aster",
        ["Jon Aster"],
    ),
    "two trades before a name": (
        "de",
        "Mira Thal kam. Jon Aster begegnete der Bildnerin und Sängerin Ada Keil.",
        "Mira Thal",
        ["Mira Thal"],
    ),
}

# A role tells more than a given name that is a man's here and a woman's there.
GENDERS = {
    "her role": ("de", "US-Sängerin Halsey (23) kam.", "f"),
    "his compound": ("de", "Sie traf den Fußballspieler Ashley Keil.", "m"),
    "his kin": ("en", "She came with her husband Ashley Keil.", "m"),
    "two of them": ("de", "Die Auswanderer Sky und Jon Keil kamen.", "f"),
    "both behind their ages": (
        "de",
        "Mit dabei: Schauspieler Ada Keil (48) und Jon Thal (55).",
        "f",
    ),
    "more than two": ("de", "Die Schauspieler Ada Keil, Jon Thal kamen.", "f"),
    "by her husband's name": ("en", "She became Mrs. Jon Keil.", "m"),
    "either may be called so": ("en", "The actor Ashley Keil came.", "f"),
}


@pytest.mark.parametrize(
    ("language", "text", "name", "wanted"), CALLED.values(), ids=CALLED
)
def test_a_role_means_whom_it_can_mean(language, text, name, wanted):
    people = read(text, language=language).people
    assert [
        [mention.text for mention in person.mentions]
        for person in people
        if person.name == name
    ] == [wanted]


@pytest.mark.parametrize(("language", "text", "gender"), GENDERS.values(), ids=GENDERS)
def test_a_role_tells_the_gender(language, text, gender):
    (person, *_) = read(text, language=language).people
    assert person.gender == gender


def test_a_star_may_be_a_woman():
    text = "Mira Thal lebt mit Jon Aster. Der 46-jährige Filmstar singt."
    assert ages(text, language="de") == []


def test_the_singers_wife_is_his():
    text = "Star Brett Keil is a new dad. The singer's wife, Ada, gave birth."
    assert relations(text, language="en") == ["marriage: Ada + Brett Keil current"]
