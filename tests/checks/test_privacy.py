"""privacy.minor."""

from datetime import date

import pytest

from apps.checks.facts import DecisionFact
from tests.checks.sample import Text, couple, known, record

JUNO, TILMAN, ADA, MAX = "juno", "tilman", "ada", "max"
RULE = "privacy.minor"


def ada(text: str = "Ada lacht.", language: str = "de", **more) -> Text:
    return Text(text, language).person("Ada", record=ADA, **more)


def decision(what: str, until: date | None = None):
    return (DecisionFact(what, date(2025, 1, 1), until),)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    ("birth", "found"),
    [
        ("2010-05-01", [("block", "Ada", None)]),
        ("2007-03-04", [("block", "Ada", None)]),
        ("2007-03-03", []),  # of age on the very day
        ("2007", [("info", "Ada", None)]),
        ("2006", []),
        ("2026", [("block", "Ada", None)]),  # not yet born: whatever it is, a minor
        (None, []),
    ],
)
def test_a_minor_is_named_only_by_decision(language, birth, found):
    assert ada(language=language).found(RULE, record(known(ADA, birth))) == found


@pytest.mark.parametrize(
    ("decisions", "found"),
    [
        (decision("naming"), []),
        (decision("naming", date(2025, 3, 3)), []),
        (decision("naming", date(2025, 3, 2)), [("block", "Ada", None)]),
        (decision("showing"), [("block", "Ada", None)]),
    ],
)
def test_a_decision_to_name_covers_its_time(decisions, found):
    dossier = record(known(ADA, "2010", decisions=decisions))
    assert ada().found(RULE, dossier) == found


@pytest.mark.parametrize("language", ["de", "en"])
def test_an_age_in_the_text_makes_a_minor_too(language):
    made = Text("Mia (8) lacht.", language).person("Mia", ages={"8": 8})
    assert made.found(RULE) == [("block", "Mia", None)]
    made = Text("Mia (18) lacht.", language).person("Mia", ages={"18": 18})
    assert made.found(RULE) == []


def test_the_record_beats_an_age_in_the_text():
    made = ada("Ada (8) lacht.", ages={"8": 8})
    assert made.found(RULE, record(known(ADA, "1980"))) == []


@pytest.mark.parametrize(
    ("decisions", "shown"),
    [
        (decision("naming"), [("block", "Ada am Steg", None)]),
        (decision("naming") + decision("showing"), []),
    ],
)
def test_a_minor_is_shown_only_by_decision(decisions, shown):
    made = ada("Ada lacht.\n\nFoto: Klatschmohn Ada am Steg")
    made.picture("Foto: Klatschmohn", "Ada am Steg", "p1")
    dossier = record(known(ADA, "2010", decisions=decisions))
    assert made.found(RULE, dossier) == shown


def family(*births: str | None, joint: int | None = None, children: int | None = None):
    kids = [known(f"kid-{at}", birth) for at, birth in enumerate(births)]
    parents = [(one, kid.slug) for one in (JUNO, TILMAN) for kid in kids]
    return record(
        known(JUNO, "1970", children_count=children),
        known(TILMAN, "1970"),
        *kids,
        couples=(couple(JUNO, TILMAN, children=joint),),
        parents=tuple(parents),
    )


def captioned(caption: str, language: str = "de", people: int = 2) -> Text:
    made = Text(f"Juno, Tilman\n\nAgentur {caption}", language)
    made.person("Juno", record=JUNO).person("Tilman", record=TILMAN)
    return made.picture("Agentur", caption, *("p1", "p2")[:people])


@pytest.mark.parametrize(
    ("language", "caption", "words"),
    [
        ("de", "Juno und Tilman mit ihren Kindern", "Kindern"),
        ("de", "Juno, Tilman und die Kids", "Kids"),
        ("de", "Juno und Tilman mit Nachwuchs", "Nachwuchs"),
        ("de", "Juno und Tilman mit ihrer Tochter", "Tochter"),
        ("en", "Juno and Tilman with their children", "children"),
        ("en", "Juno and Tilman with the kids", "kids"),
        ("en", "Juno and Tilman and their son", "son"),
    ],
)
def test_unnamed_children_beside_their_parents_count(language, caption, words):
    assert captioned(caption, language).found(RULE, family()) == [
        ("block", words, None)
    ]


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("de", "Juno und Tilman lesen Kinderbücher"),
        ("de", "Juno und Tilman mit Tochter Ada"),
        ("en", "Juno and Tilman with daughter Ada"),
        ("en", "Juno and Tilman at the kid-free gala"),
        ("de", "Juno und Tilman bei der Gala"),
    ],
)
def test_captions_without_unnamed_children(language, caption):
    assert captioned(caption, language).found(RULE, family()) == []


def test_children_in_a_title_are_none():
    made = captioned("Juno und Tilman in „Kinder des Olymp“").title("Kinder des Olymp")
    assert made.found(RULE, family()) == []


def test_children_beside_nobody_are_nobodys():
    assert captioned("Kinder am Strand", people=0).found(RULE, family()) == []


KIDS = [("block", "Kindern", None)]


@pytest.mark.parametrize(
    ("births", "counts", "found"),
    [
        ((), {"joint": 7}, KIDS),
        (("1995", "1998"), {}, []),
        (("1995", "1998"), {"joint": 2}, []),
        (("1995", "1998"), {"joint": 3}, KIDS),  # one that the record cannot name
        (("1995", "2012"), {}, KIDS),
        (("1995", "2007"), {}, KIDS),
        (("1995", None), {}, KIDS),
    ],
)
def test_children_who_are_all_grown_up_may_be_shown(births, counts, found):
    made = captioned("Juno und Tilman mit ihren Kindern")
    assert made.found(RULE, family(*births, **counts)) == found


def test_one_parent_alone_may_be_shown_with_all_children_there_are():
    made = captioned("Juno mit ihren Kindern", people=1)
    assert made.found(RULE, family("1995")) == []
    assert made.found(RULE, family("1995", children=2)) == KIDS
    assert made.found(RULE, family("1995", joint=2)) == KIDS
