"""Notes become annotations; what has no place in the text is named."""

import json

import pytest

from apps.reading.scoring import annotation
from tests.reading.annotating import annotated, main
from tests.reading.placing import NotPlaced, Places, years

TEXT = """date 2024-05-04

Mira Thal (34) und Jon Aster, Mitte 40, sind seit 2019 verheiratet. Die dreifache
Mutter lebt nach knapp zehn Jahren mit Jon in Köln; Sohn Max ist acht Monate alt.
„Ja“, sagte Mira der „Revue“. Jons Mutter Ida Aster starb 2020 mit 71.

Ida und Karl Aster waren da.

Getty Images Mira Thal und Jon Aster bei der Gala
"""
NOTES = {
    "people": {
        "Mira Thal": ["34 now"],
        "Jon Aster": ["44-46 now"],
        "Max": ["0.67 now"],
        "Ida Aster": ["71 at_death 2020 @ mit 71"],
        "Karl Aster": [],
    },
    "lives": ["death Ida Aster 2020"],
    "relations": {
        "marriage: Jon Aster + Mira Thal": "current 2019–",
        "parent: Ida Aster + Jon Aster": "current adoptive",
    },
    "counts": ["children 3: Mira Thal"],
    "durations": ["marriage: Jon Aster + Mira Thal 9-10"],
    "quotes": {"Ja": "Mira Thal | Revue"},
    "titles": {"Revue": "outlet"},
    "sources": ["Revue outlet"],
    "pictures": [["Getty Images", ["Mira Thal", "Jon Aster"]]],
}


@pytest.fixture
def write(tmp_path):
    def written(**changes):
        (tmp_path / "de_a.txt").write_text(TEXT, "utf-8")
        notes = json.dumps(NOTES | changes)
        (tmp_path / "de_a.notes.json").write_text(notes, "utf-8")
        return tmp_path / "de_a.txt"

    return written


def test_notes_become_a_reading_with_places(write):
    reading = annotation(annotated(write()))
    assert [(p.id, p.name) for p in reading.people][:2] == [
        ("p1", "Mira Thal"),
        ("p2", "Jon Aster"),
    ]
    ages = [age for person in reading.people for age in person.ages]
    assert [age.text for age in ages] == ["34", "40", "acht", "mit 71"]
    assert [m.text for m in reading.people[1].mentions] == [
        "Jon Aster",
        "Jon",
        "Jon",
        "Jon Aster",
    ]
    assert reading.people[4].mentions[0].text == "Karl Aster"
    assert reading.relations[0].evidence[0].text == "Mira Thal und Jon Aster"
    assert reading.relations[1].parentage == "adoptive"
    assert (reading.counts[0].text, reading.durations[0].text) == ("drei", "zehn")
    assert (reading.quotes[0].speaker, reading.quotes[0].source) == ("p1", 0)
    assert reading.pictures[0].caption == "Mira Thal und Jon Aster bei der Gala"


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"people": {"Eva Roth": []}}, "Eva Roth"),
        ({"counts": ["children 8: Karl Aster", "children 9: Max"]}, "children 9"),
        ({"counts": ["children 3: Eva"]}, "Eva"),
        ({"quotes": {"Nein": "?"}}, "Nein"),
        ({"quotes": {"waren da": "?"}}, "not between marks"),
        ({"sources": ["Stern outlet"]}, "Stern"),
        ({"pictures": [["dpa", []]]}, "dpa"),
        ({"lives": ["birth Eva 1990"]}, "Eva"),
        ({"relations": {"marriage: Max + Mira Thal": "current soon"}}, "soon"),
        ({"people": NOTES["people"] | {"Max": ["23 now"]}}, "Max"),
    ],
)
def test_what_cannot_be_placed_is_named(write, changes, word):
    with pytest.raises(NotPlaced, match=word):
        annotated(write(**changes))


def test_notes_that_lack_a_part_are_refused(write):
    path = write()
    path.with_suffix(".notes.json").write_text("{}", "utf-8")
    with pytest.raises(NotPlaced, match="titles"):
        annotated(path)


def test_a_folder_is_annotated_file_by_file(write, capsys):
    folder = write().parent
    (folder / "b.txt").write_text("Mira Thal lacht.", "utf-8")
    (folder / "b.notes.json").write_text("{}", "utf-8")
    assert main(folder) == 1
    assert "b.txt" in capsys.readouterr().out
    assert json.loads((folder / "de_a.json").read_text("utf-8"))["file"] == "de_a.txt"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("die dreiundvierzig Jahre", 43),
        ("is forty-three now", 43),
        ("aged 43", 43),
        ("in her forties", 40),
        ("die dreizehn Kinder", 13),
        ("zum dritten Mal", 3),
    ],
)
def test_numbers_are_found_as_digits_and_words(text, number):
    assert Places(text).number([number])


@pytest.mark.parametrize("text", ["die dreizehn Kinder", "1983", "3,5", "keine"])
def test_numbers_are_not_found_in_others(text):
    with pytest.raises(NotPlaced):
        Places(text).number([3])


def test_years_told_otherwise_are_looked_for():
    assert years(44, 46)[:4] == [44, 46, 45, 40]
    assert years(0.67, 0.67)[0] == 8
