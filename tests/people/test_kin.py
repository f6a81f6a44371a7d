import pytest

from apps.dates import Certainty, Edtf
from apps.people.rules import kin_word, kinship
from tests.people.facts import family

PARENTS = ("mum > ann", "dad > ann", "mum > bob", "dad > bob")
WED = "mum+dad marriage 1980..2000 divorce"
STEP = ("mum > ann", "dad > ann", "mum+stan marriage 2001..2010 divorce")

# people, facts, day, whose, who: "kind", "kind?" if possible, "ex kind" if former
TABLE = [
    ({}, PARENTS, "2020", "ann", "mum", "parent"),
    ({}, PARENTS, "2020", "mum", "ann", "child"),
    ({}, ["mum > ann adoptive"], "2020", "ann", "mum", "adoptive_parent"),
    ({}, ["mum > ann foster"], "2020", "mum", "ann", "foster_child"),
    ({}, ["mum > ann step"], "2020", "ann", "mum", "step_parent"),
    ({}, ["mum > ann birth rumoured"], "2020", "ann", "mum", ""),
    # siblings
    ({}, PARENTS, "2020", "ann", "bob", "sibling"),
    ({"ann": "1990-01-01", "bob": "1990-01-01"}, PARENTS, "2020", "ann", "bob", "twin"),
    ({"ann": "1990", "bob": "1990"}, PARENTS, "2020", "ann", "bob", "sibling"),
    ({"ann": "1990-01-01", "bob": "1991-01-01"}, PARENTS, "2020", "ann", "bob",
     "sibling"),
    ({}, ["mum > ann", "dad > ann", "mum > bob", "stan > bob"], "2020", "ann", "bob",
     "half_sibling"),
    ({}, ["mum > ann", "mum > bob"], "2020", "ann", "bob", "sibling?"),
    ({}, ["mum > ann", "dad > ann", "mum > bob"], "2020", "ann", "bob", "sibling?"),
    ({}, ["mum > ann adoptive", "dad > ann adoptive", "mum > bob", "dad > bob"], "2020",
     "ann", "bob", "sibling"),
    ({}, ["mum > ann foster", "mum > bob"], "2020", "ann", "bob", ""),
    # further off
    ({}, ["gran > mum", "mum > ann"], "2020", "ann", "gran", "grandparent"),
    ({}, ["gran > mum", "mum > ann"], "2020", "gran", "ann", "grandchild"),
    ({}, ["gran > mum", "gran > sue", "mum > ann"], "2020", "ann", "sue",
     "parent_sibling"),
    ({}, ["gran > mum", "gran > sue", "mum > ann"], "2020", "sue", "ann",
     "sibling_child"),
    ({}, ["gran > mum", "gran > sue", "mum > ann", "sue > cat"], "2020", "ann", "cat",
     "cousin"),
    # step-family
    ({"ann": "1990"}, STEP, "2005", "ann", "stan", "step_parent"),
    ({"ann": "1990"}, STEP, "2005", "stan", "ann", "step_child"),
    ({"ann": "1990"}, STEP, "2000", "ann", "stan", ""),
    ({"ann": "1990"}, STEP, "2020", "ann", "stan", "ex step_parent"),
    ({"ann": "2011"}, STEP, "2020", "ann", "stan", ""),
    ({"ann": "2010"}, STEP, "2020", "ann", "stan", "ex step_parent?"),
    ({"ann": "1990..1995"}, STEP, "2005", "ann", "stan", ""),
    ({}, STEP, "2005", "ann", "stan", "step_parent?"),
    ({"ann": "1990"}, ["mum > ann", "mum+stan dating 2001.."], "2005", "ann", "stan",
     ""),
    ({"ann": "1990"}, [*STEP[:2], "mum+dad marriage 1980.."], "2005", "ann", "dad",
     "parent"),
    ({"ann": "1990", "tim": "1992"}, [*STEP, "stan > tim"], "2005", "ann", "tim",
     "step_sibling"),
    ({"ann": "1990", "tim": "2012"}, [*STEP, "stan > tim"], "2013", "ann", "tim", ""),
    ({"ann": "1990", "tim": "2002"}, [*STEP, "stan > tim", "mum > tim"], "2005", "ann",
     "tim", "half_sibling"),
    # in-laws
    ({}, [*PARENTS, "bob+eve marriage 2010.."], "2012", "ann", "eve", "sibling_in_law"),
    ({}, [*PARENTS, "bob+eve marriage 2010.."], "2012", "eve", "ann", "sibling_in_law"),
    ({}, [*PARENTS, "bob+eve marriage 2010.."], "2009", "ann", "eve", ""),
    ({}, [*PARENTS, "bob+eve marriage 2010..2015 divorce"], "2016", "ann", "eve",
     "ex sibling_in_law"),
    ({}, [*PARENTS, "bob+eve marriage 2010..2015 death"], "2016", "ann", "eve",
     "sibling_in_law"),
    ({}, [*PARENTS, "bob+eve marriage 2010..", "bob+eve separation 2014.."], "2016",
     "ann", "eve", "sibling_in_law"),
    ({}, [*PARENTS, "bob+eve dating 2010..2015"], "2016", "ann", "eve", ""),
    ({}, [*PARENTS, "bob+eve marriage 2010.. rumoured"], "2016", "ann", "eve", ""),
    ({}, [*PARENTS, "bob+eve marriage 2010..2015 divorce", "bob+eve dating 2018.."],
     "2019", "ann", "eve", "ex sibling_in_law"),
    ({}, [*PARENTS, "bob+eve marriage 2010.."], "2012", "eve", "mum", "parent_in_law"),
    ({}, [*PARENTS, "bob+eve marriage 2010.."], "2012", "mum", "eve", "child_in_law"),
    ({}, [*PARENTS, "bob+eve marriage 2010..2011 divorce"], "2012", "mum", "eve",
     "ex child_in_law"),
    ({}, [*PARENTS, "bob+eve civil_union 2010.."], "2012", "mum", "eve",
     "child_in_law"),
    ({}, [*PARENTS, WED], "2020", "ann", "zoe", ""),
]  # fmt: skip


@pytest.mark.parametrize(("people", "facts", "day", "whose", "who", "wanted"), TABLE)
def test_what_somebody_is_to_somebody(people, facts, day, whose, who, wanted):
    kin = kinship(family(people, *facts), whose, who, Edtf.parse(day))
    found = ""
    if kin:
        doubt = "?" if kin.certainty is Certainty.POSSIBLE else ""
        found = f"{'ex ' if kin.former else ''}{kin.kind}{doubt}"
    assert found == wanted


@pytest.mark.parametrize(
    ("gender", "language", "wanted"),
    [
        ("female", "de", "Ex-Schwägerin"),
        ("male", "de", "Ex-Schwager"),
        ("diverse", "de", "Ex-Schwägerin/Schwager"),
        ("female", "en", "former sister-in-law"),
        ("", "en", "former sibling-in-law"),
    ],
)
def test_the_word_for_a_relative_goes_by_gender_and_language(gender, language, wanted):
    facts = family({}, *PARENTS, "bob+eve marriage 2010..2015 divorce")
    kin = kinship(facts, "ann", "eve", Edtf.parse("2016"))
    assert kin_word(kin, gender, language) == wanted
