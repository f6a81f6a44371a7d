"""agrees, new, contradicts, unknown; and what accepting would write."""

import pytest

from apps.checks.facts import QuoteFacts
from apps.checks.judging.model import (
    AddOutlet,
    AddParenthood,
    AddPhase,
    AddQuote,
    ChangePhase,
    CreatePerson,
    SetBirth,
    SetChildren,
    SetDeath,
    SetJointChildren,
)
from apps.reading.enums import AgeWhen
from tests.checks.sample import Text, couple, edtf, known, phase, record

ADA, TOM = "ada", "tom"


def two(text: str = "Ada und Tom", **more) -> Text:
    linked = {"record": ADA} if more.pop("linked", True) else {}
    made = Text(text).person("Ada", **linked, **more)
    return made.person("Tom", **({"record": TOM} if linked else {}))


def verdict(made: Text, kind: str, dossier=None, as_of="2025-03-03"):
    found = made.judged(dossier, as_of)[kind]
    return found.verdict, found.proposal


def test_people_are_known_new_or_open():
    made = Text("Ada").person("Ada", record=ADA)
    assert verdict(made, "person", record(known(ADA))) == ("agrees", None)
    made = Text("Ada").person("Ada", gender="f")
    assert verdict(made, "person") == ("new", CreatePerson("p1", "Ada", "female"))
    made = Text("Ada").person("Ada", candidates=(ADA, "ada-2"))
    assert verdict(made, "person", record(known(ADA))) == ("unknown", None)


@pytest.mark.parametrize(
    ("birth", "as_of", "expected"),
    [
        ("1996-03-02", "2025-03-03", ("agrees", None)),
        ("1995", "2025-03-03", ("agrees", None)),
        ("1990", "2025-03-03", ("contradicts", None)),
        ("1996-03-02", None, ("unknown", None)),
        (None, None, ("unknown", None)),
        (None, "2025-03", ("new", "1995-03-02/1996-03-31")),
        (None, "2025-03-03", ("new", "1995-03-04/1996-03-03")),
        (None, "2024", ("new", "1994-01-02/1995-12-31")),
        (None, "2024-02-29", ("new", "1994-03-01/1995-02-28")),
    ],
)
def test_an_age_agrees_or_proposes_a_birth_between_two_days(birth, as_of, expected):
    made = Text("Ada (29)").person("Ada", record=ADA, ages={"29": 29})
    found, proposal = verdict(made, "age", record(known(ADA, birth)), as_of)
    said = proposal.birth.text if proposal else None
    assert (found, said) == expected


def test_an_age_proposes_nothing_beside_a_stated_birth():
    made = Text("Ada (29), 1995 geboren")
    made.person("Ada", ages={"29": 29}, birth=("1995", "1995 geboren"))
    assert verdict(made, "age") == ("unknown", None)
    assert verdict(made, "birth") == ("new", SetBirth("p1", edtf("1995")))


def test_an_age_at_a_past_event_is_judged_for_its_day():
    made = Text("Ada war 20").person(
        "Ada", record=ADA, ages={"20": 20}, when=AgeWhen.THEN, event_date="2015"
    )
    assert verdict(made, "age", record(known(ADA, "1995")))[0] == "agrees"
    assert verdict(made, "age", record(known(ADA, "1985")))[0] == "contradicts"


@pytest.mark.parametrize(
    ("stated", "recorded", "expected"),
    [
        ("1993", "1993-08-19", ("agrees", None)),
        ("1993", "1993", ("agrees", None)),
        ("1993-08", "1993", ("new", "1993-08")),
        ("1994", "1993", ("contradicts", None)),
        ("1994", "1993~", ("new", "1994")),
        ("1995", "1995-03-02/1996-03-31", ("new", "1995")),
        ("1997", "1995-03-02/1996-03-31", ("contradicts", None)),
        ("1993", None, ("new", "1993")),
    ],
)
def test_a_birth_agrees_refines_or_contradicts(stated, recorded, expected):
    made = Text("Ada, geboren").person("Ada", record=ADA, birth=(stated, "geboren"))
    found, proposal = verdict(made, "birth", record(known(ADA, recorded)))
    assert (found, proposal.birth.text if proposal else None) == expected


def test_a_death_is_new_agrees_or_contradicts():
    made = Text("Ada ist tot").person("Ada", record=ADA, death=("2024-05", "tot"))
    alive, dead = record(known(ADA)), record(known(ADA, death="2024"))
    assert verdict(made, "death", alive) == ("new", SetDeath("p1", edtf("2024-05")))
    assert verdict(made, "death", dead) == ("new", SetDeath("p1", edtf("2024-05")))
    other = record(known(ADA, death="2023-01-01"))
    assert verdict(made, "death", other) == ("contradicts", None)
    made = Text("Ada ist tot").person("Ada", record=ADA, death=(None, "tot"))
    assert verdict(made, "death", dead) == ("agrees", None)
    assert verdict(made, "death", alive) == ("new", None)


def together(*phases, children=None):
    people = known(ADA), known(TOM)
    return record(*people, couples=(couple(ADA, TOM, *phases, children=children),))


MARRIED = phase("marriage", "1993", "2002", "divorce")
MARRIED_SHORTLY = phase("marriage", "1993", "1999", "divorce")


@pytest.mark.parametrize(
    ("said", "phases", "expected"),
    [
        (("former", "1993", "2002", "divorce"), [MARRIED], ("agrees", None)),
        (("former", "1993-08", None, None), [MARRIED],
         ("new", ChangePhase(7, edtf("1993-08"), edtf("2002"), "divorce"))),
        (("former", "1994", None, None), [MARRIED], ("contradicts", None)),
        (("former", None, "2003", "divorce"), [MARRIED], ("contradicts", None)),
        (("current", "1993", None, None), [MARRIED], ("contradicts", None)),
        (("former", None, "2000", "separation"), [MARRIED], ("agrees", None)),
        (("former", None, "2002", "death"), [MARRIED], ("contradicts", None)),
        (("former", None, "2020", "divorce"), [phase("marriage", "1993")],
         ("new", ChangePhase(7, edtf("1993"), edtf("2020"), "divorce"))),
        (("former", None, None, None), [phase("marriage", "1993")],
         ("contradicts", None)),
        (("current", None, None, None), [phase("marriage", "1993")],
         ("agrees", None)),
        (("current", "2012", None, None), [],
         ("new", AddPhase("p1", "p2", "marriage", edtf("2012")))),
        (("current", "2012", None, None), [phase("dating", "2010")],
         ("new", AddPhase("p1", "p2", "marriage", edtf("2012")))),
        (("rumoured", None, None, None), [],
         ("new", AddPhase("p1", "p2", "marriage", standing="rumoured"))),
        (("planned", "2026", None, None), [], ("unknown", None)),
    ],
)  # fmt: skip
def test_a_marriage_agrees_is_new_refines_or_contradicts(said, phases, expected):
    made = two().relation("marriage", "und", *said)
    assert verdict(made, "marriage", together(*phases)) == expected


def test_who_is_married_is_a_couple_too():
    made = two().relation("partnership", "und")
    agrees = verdict(made, "partnership", together(phase("marriage", "1993")))
    assert agrees == ("agrees", None)
    assert verdict(made, "partnership", together()) == (
        "new",
        AddPhase("p1", "p2", "dating"),
    )


def test_nothing_is_proposed_while_it_is_open_who_is_meant():
    made = Text("Ada und Tom").person("Ada", candidates=(ADA, "ada-2")).person("Tom")
    made.relation("marriage", "und").relation("parent", "und")
    made.count("joint_children", "und", 2, "p1", "p2")
    for kind in ("marriage", "parent", "joint_children"):
        assert verdict(made, kind) == ("unknown", None)


@pytest.mark.parametrize(
    ("parentage", "recorded", "expected"),
    [
        ("birth", "birth", ("agrees", None)),
        (None, "adoptive", ("agrees", None)),
        ("birth", "unknown", ("agrees", None)),
        ("birth", "adoptive", ("contradicts", None)),
        ("step", "birth", ("contradicts", None)),
        ("birth", None, ("new", AddParenthood("p1", "p2", "birth"))),
        (None, None, ("new", AddParenthood("p1", "p2", "unknown"))),
    ],
)
def test_a_parenthood_agrees_is_new_or_contradicts(parentage, recorded, expected):
    made = two().relation("parent", "und", parentage=parentage)
    edges = ((ADA, TOM, recorded),) if recorded else ()
    dossier = record(known(ADA), known(TOM), parents=edges)
    assert verdict(made, "parent", dossier) == expected


def test_a_third_birth_parent_contradicts():
    made = two().relation("parent", "und", parentage="birth")
    edges = (("mia", TOM), ("max", TOM))
    people = (known(one) for one in (ADA, TOM, "mia", "max"))
    dossier = record(*people, parents=edges)
    assert verdict(made, "parent", dossier) == ("contradicts", None)


def test_siblings_are_computed():
    made = two().relation("sibling", "und")
    people = (known(one) for one in (ADA, TOM, "mia"))
    dossier = record(*people, parents=(("mia", ADA), ("mia", TOM)))
    assert verdict(made, "sibling", dossier) == ("agrees", None)
    assert verdict(made, "sibling", together()) == ("unknown", None)


def test_counts():
    made = two().count("joint_children", "und", 2, "p1", "p2")
    assert verdict(made, "joint_children", together(children=2)) == ("agrees", None)
    assert verdict(made, "joint_children", together(children=3)) == (
        "contradicts",
        None,
    )
    assert verdict(made, "joint_children", together()) == (
        "new",
        SetJointChildren("p1", "p2", 2),
    )
    made = two().count("children", "Ada", 2, "p1")
    assert verdict(made, "children", together()) == ("new", SetChildren("p1", 2))
    made = two().count("marriages", "Ada", 1, "p1")
    assert verdict(made, "marriages", together(MARRIED)) == ("agrees", None)
    again = phase("marriage", "2010")
    assert verdict(made, "marriages", together(MARRIED, again))[0] == "contradicts"


def test_durations():
    made = two("Ada und Tom, zehn Jahre").relation("marriage", "und", "former")
    made.duration("zehn Jahre", 9.5, 11, high_open=True)
    assert verdict(made, "duration", together(MARRIED_SHORTLY))[0] == "contradicts"
    longer = phase("marriage", "1992", "2002", "divorce")
    assert verdict(made, "duration", together(longer))[0] == "agrees"
    assert verdict(made, "duration", together())[0] == "unknown"


def test_quotes_and_sources():
    made = Text('Ada: "Ich gehe jetzt" (Revue)').person("Ada", record=ADA)
    made.source("Revue").quote("Ich gehe jetzt", "p1", 0)
    new = AddQuote("p1", "Ich gehe jetzt", "de", "Revue")
    assert verdict(made, "quote", record(known(ADA))) == ("new", new)
    assert verdict(made, "source") == ("new", AddOutlet("Revue"))
    on_file = record(
        known(ADA),
        quotes=(QuoteFacts(1, ADA, "„Ich gehe jetzt!“"),),
        outlets=("revue",),
    )
    assert verdict(made, "quote", on_file) == ("agrees", None)
    assert verdict(made, "source", on_file) == ("agrees", None)
    nobody = Text('"Ich gehe jetzt"').quote("Ich gehe jetzt")
    assert verdict(nobody, "quote") == ("unknown", None)


def test_keys_are_those_of_the_statements():
    made = Text("Ada (29)").person("Ada", record=ADA, ages={"29": 29})
    found = made.judged(record(known(ADA)))
    assert found["person"].key == "person:p1"
    assert found["age"].key == made.people[0].ages[0].key


@pytest.mark.parametrize(
    ("name", "ages", "of_somebody", "publicity"),
    [
        ("Bo", {}, True, "private"),
        ("Bo", {"12": 12}, True, "private"),
        ("Bo", {"29": 29}, True, "public"),
        ("Bo", {}, False, "public"),
        ("Bo Stern", {}, True, "public"),
        ("Bo Stern", {"12": 12}, False, "private"),
    ],
    ids=["child", "small", "grown", "nobodys", "with-surname", "young-star"],
)
def test_new_children_are_proposed_as_private(name, ages, of_somebody, publicity):
    made = Text(f"Ada und {name}, 12 oder 29, Tochter").person("Ada", record=ADA)
    made.person(name, ages=ages)
    if of_somebody:
        made.relation("parent", "Tochter", a="p1", b="p2")
    verdict_of_bo, proposal = verdict(made, "person", record(known(ADA)))
    assert (verdict_of_bo, proposal.publicity) == ("new", publicity)
