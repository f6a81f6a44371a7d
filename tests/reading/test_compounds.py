"""Names before a kinship word in one compound: "Keil-Tochter"."""

import pytest

from apps.reading import read

OWNERS = [
    ("surname", "Tom Keil schwieg. Keil-Tochter Mia lachte.", "parent"),
    (
        "surname-later",
        "Die Keil-Freundin Ida Lorenz kam. Tom Keil nicht.",
        "partnership",
    ),
    ("article", "Tom Keil schwieg. Die Keil-Ex Ida Lorenz kam.", "partnership"),
    ("ex-wife", "Tom Keil schwieg. Die Keil-Ex-Frau Ida kam.", "marriage"),
    ("full-name", "Es kam die Tom-Keil-Tochter Mia.", "parent"),
    ("full-name-apart", "Es kam Tom Keil-Tochter Mia.", "parent"),
    ("one-name", "Die Sängerin Beyoncé kam. Beyoncé-Tochter Mia sang.", "parent"),
]
NOBODY = [
    ("noun", "Tom Keil ist ein Star. Star-Sohn Mio Thal kam."),
    ("kind-of-kin", "Tom Keil kam mit Adoptiv-Sohn Mio und Lieblings-Bruder Jon Thal."),
    ("place", "Tom Keil lebt in Bayern. Bayern-Sohn Mio Thal kam."),
    ("name-of-nobody", "Tom Keil kam. Die Lorenz-Tochter Mia auch."),
    ("two-bearers", "Tom Keil und Ida Keil kamen. Keil-Freundin Eva Thal kam."),
    ("part-of-herself", "Mira Thal kam mit der Mira-Freundin Ida Keil."),
]


@pytest.mark.parametrize(
    ("text", "kind"), [row[1:] for row in OWNERS], ids=[row[0] for row in OWNERS]
)
def test_a_name_in_a_compound_owns_its_kin(text, kind):
    reading = read(text, language="de")
    assert [str(relation.kind) for relation in reading.relations] == [kind]
    names = {person.id: person.name for person in reading.people}
    (relation,) = reading.relations
    owner = next(name for name in ("Tom Keil", "Beyoncé") if name in names.values())
    assert owner in (names[relation.a], names[relation.b])


@pytest.mark.parametrize("text", [r[1] for r in NOBODY], ids=[r[0] for r in NOBODY])
def test_a_compound_without_its_bearer_says_nothing(text):
    assert read(text, language="de").relations == ()


def test_the_mention_of_an_owner_is_the_name_alone():
    reading = read("Tom Keil schwieg. Keil-Tochter Mia lachte.", language="de")
    assert [m.text for m in reading.people[0].mentions] == ["Tom Keil", "Keil"]
