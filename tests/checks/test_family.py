"""family.children_count."""

import pytest

from tests.checks.sample import Text, couple, known, record

JUNO, TILMAN, ADA, MAX = "juno", "tilman", "ada", "max"


def pair(text: str, language: str = "de") -> Text:
    made = Text(text, language)
    return made.person("Juno", record=JUNO).person("Tilman", record=TILMAN)


def family(children=None, joint=None, parents=(), births=()):
    births = dict(births)
    return record(
        known(JUNO, children_count=children),
        known(TILMAN),
        known(ADA, births.get(ADA)),
        known(MAX, births.get(MAX)),
        couples=(couple(JUNO, TILMAN, children=joint),),
        parents=parents,
    )


BOTH = ((JUNO, ADA), (TILMAN, ADA), (JUNO, MAX), (TILMAN, MAX))


@pytest.mark.parametrize(
    ("language", "words", "number", "facts", "found"),
    [
        ("de", "sieben gemeinsame Kinder", 7, {"joint": 7}, []),
        ("de", "sieben gemeinsame Kinder", 7, {"joint": 8},
         [("warn", "sieben gemeinsame Kinder", "acht gemeinsame Kinder")]),
        ("en", "seven children together", 7, {"joint": 8},
         [("warn", "seven children together", "eight children together")]),
        ("en", "7 children together", 7, {"joint": 7}, []),
        ("de", "ein gemeinsames Kind", 1, {"joint": 2},
         [("warn", "ein gemeinsames Kind", None)]),
        # nothing stated on record: it may not know them all, but it knows these
        ("de", "drei gemeinsame Kinder", 3, {"parents": BOTH}, []),
        ("de", "ein gemeinsames Kind", 1, {"parents": BOTH},
         [("warn", "ein gemeinsames Kind", None)]),
        ("en", "one child together", 1, {}, []),
        # the second one was not born yet
        ("de", "ein gemeinsames Kind", 1,
         {"parents": BOTH, "births": {MAX: "2025-04"}}, []),
        # step-children are told apart
        ("de", "ein gemeinsames Kind", 1,
         {"parents": (*BOTH[:3], (TILMAN, MAX, "step"))}, []),
    ],
)  # fmt: skip
def test_joint_children_are_counted(language, words, number, facts, found):
    made = pair(f"Juno, Tilman: {words}.", language)
    made.count("joint_children", words, number, "p1", "p2")
    assert made.found("family.children_count", family(**facts)) == found


@pytest.mark.parametrize(
    ("language", "words", "number", "facts", "found"),
    [
        ("de", "zweifache Mutter", 2, {"children": 2}, []),
        ("de", "zweifache Mutter", 2, {"children": 3},
         [("warn", "zweifache Mutter", "dreifache Mutter")]),
        ("de", "einfache Mutter", 1, {"joint": 7},
         [("warn", "einfache Mutter", None)]),
        ("en", "mother of two", 2, {"children": 3},
         [("warn", "mother of two", "mother of three")]),
        ("en", "mother of eight", 8, {"joint": 7}, []),
        ("en", "mother of seven", 7, {"joint": 7}, []),
    ],
)  # fmt: skip
def test_somebodys_children_are_counted(language, words, number, facts, found):
    made = pair(f"Juno, Tilman: {words}.", language)
    made.count("children", words, number, "p1")
    assert made.found("family.children_count", family(**facts)) == found


def test_siblings_and_people_not_on_record_are_not_judged():
    made = pair("Juno, Tilman: drei Geschwister.")
    made.count("siblings", "drei", 3, "p1")
    assert made.found("family.children_count", family(children=2)) == []
    made = Text("Mia hat drei Kinder.").person("Mia").count("children", "drei", 3, "p1")
    assert made.found("family.children_count", family(children=2)) == []
