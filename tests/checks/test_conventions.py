"""The conventions of the house that several rules share, each on both of its sides."""

import pytest

from tests.checks.sample import Text, couple, known, phase, record

PAIR = (known("ada", "1980-05-05"), known("tom", "1978-01-01"))


def ada_and_tom(text: str, language: str) -> Text:
    return Text(text, language).person("Ada", record="ada").person("Tom", record="tom")


def bound(*phases, children: int | None = None, parents=()):
    pair = couple("ada", "tom", *phases, children=children)
    return record(*PAIR, known("mia", "2010-01-01"), couples=(pair,), parents=parents)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Ada kam mit Ehemann Tom.", "Ehemann"),
        ("en", "Ada came with husband Tom.", "husband"),
    ],
)
def test_a_civil_partnership_told_as_marriage_is_another_kind(language, text, words):
    made = ada_and_tom(text, language).relation("marriage", words)
    civil = bound(phase("civil_union", "2010-08-04"))
    assert made.found("relation.kind", civil) == [("warn", words, None)]
    turned = bound(
        phase("civil_union", "2010-08-04", "2018", "marriage"),
        phase("marriage", "2018-02-10"),
    )
    assert made.found("relation.kind", turned) == []
    assert made.found("relation.kind", bound(phase("marriage", "2010"))) == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Ada kam mit Ex-Mann Tom.", "Ex-Mann"),
        ("en", "Ada came with ex-husband Tom.", "ex-husband"),
    ],
)
def test_the_separated_are_not_yet_ex(language, text, words):
    made = ada_and_tom(text, language).relation("marriage", words, status="former")
    apart = bound(phase("marriage", "2010"), phase("separation", "2023-05-01"))
    assert [one[:2] for one in made.found("relation.status", apart)] == [
        ("warn", words)
    ]
    divorced = bound(phase("marriage", "2010", "2023-05-01", "divorce"))
    assert made.found("relation.status", divorced) == []


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    ("birth", "years", "found"),
    [
        ("1980", 44, []),  # known by its year: either of two ages
        ("1980", 45, []),
        ("1980", 46, [("warn", "46", None)]),
        ("1980~", 42, []),  # two years either way
        ("1980~", 47, []),
        ("1980~", 48, [("warn", "48", None)]),
        ("1980?", 42, []),
        ("1980?", 41, [("warn", "41", None)]),
    ],
)
def test_what_precision_permits_is_right(language, birth, years, found):
    made = Text(f"Ada ({years})", language)
    made.person("Ada", record="ada", ages={str(years): years})
    assert made.found("age.mismatch", record(known("ada", birth))) == found


@pytest.mark.parametrize(
    ("kind", "number", "found"),
    [
        ("birth", 1, []),
        ("adoptive", 1, []),
        ("birth", 0, ["warn"]),
        ("adoptive", 0, ["warn"]),
        ("step", 0, []),  # told apart, not counted
        ("foster", 0, []),
    ],
)
def test_children_are_birth_and_adopted_ones(kind, number, found):
    made = Text(f"Ada hat {number} Kinder").person("Ada", record="ada")
    made.count("children", f"{number} Kinder", number, "p1")
    edges = (("ada", "mia", kind),)
    one = made.found("family.children_count", bound(parents=edges))
    assert [severity for severity, _, _ in one] == found


def test_children_not_yet_born_by_the_day_do_not_count():
    made = Text("Ada hat 0 Kinder").person("Ada", record="ada")
    made.count("children", "0 Kinder", 0, "p1")
    edges = bound(parents=(("ada", "mia", "birth"),))
    assert made.found("family.children_count", edges, as_of="2009-12-31") == []
    assert made.found("family.children_count", edges, as_of="2010-01-01") != []


@pytest.mark.parametrize(
    ("words", "low", "high", "opens", "wrong"),
    [
        # married 2010-08-01 to 2019-01-01: 8.4 years
        ("8 Jahre", 7.5, 9, {"high_open": True}, False),
        ("9 Jahre", 8.5, 10, {"high_open": True}, True),
        ("knapp neun Jahre", 8, 9, {"high_open": True}, False),
        ("gut acht Jahre", 8, 9, {"low_open": True}, False),
        ("gut neun Jahre", 9, 10, {"low_open": True}, True),
        ("rund neun Jahre", 8, 10, {}, False),
        ("rund zehn Jahre", 9, 11, {}, True),
    ],
)
def test_years_are_rounded_or_completed_and_hedged(words, low, high, opens, wrong):
    made = ada_and_tom(f"Ada und Tom waren {words} verheiratet.", "de")
    made.relation("marriage", "verheiratet", status="former")
    made.duration(words, low, high, **opens)
    union = bound(phase("marriage", "2010-08-01", "2019-01-01", "divorce"))
    assert bool(made.found("relation.duration", union)) is wrong
