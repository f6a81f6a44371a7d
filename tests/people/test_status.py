import pytest

from apps.dates import Certainty, Edtf
from apps.people.facts import Deaths
from apps.people.rules import Status, couple_status
from tests.people.facts import edtf, phase

WED = "marriage 1993-08-19..2002-02-04 divorce"
DATED = "dating 1990..1993-08-19 marriage"

# phases, day, what the couple is; "?" where the dates allow something else, too
TABLE = [
    ([], "2000", "none"),
    # one marriage from before to after
    ([WED], "1993-08-18", "none"),
    ([WED], "1993-08-19", "married"),
    ([WED], "2002-02-03", "married"),
    ([WED], "2002-02-04", "divorced"),
    ([WED], "2025-03-03", "divorced"),
    (["marriage 2012-06-30.."], "2025-03-03", "married"),
    (["marriage 2012-06-30.."], "2012-06", "married?"),
    (["marriage 1993..2002 divorce"], "1992-12-31", "none"),
    (["marriage 1993..2002 divorce"], "1993-06-01", "married?"),
    (["marriage 1993..2002 divorce"], "1994", "married"),
    (["marriage 1993..2002 divorce"], "2002-06-01", "divorced?"),
    (["marriage 1993..2002 divorce"], "2003", "divorced"),
    (["marriage 1993~..2002 divorce"], "1990-12-31", "none"),
    (["marriage 1993~..2002 divorce"], "1992", "married?"),
    (["marriage 1993~..2002 divorce"], "1996", "married"),
    (["marriage .."], "2025", "married?"),
    (["marriage ..2002 divorce"], "2025", "divorced"),
    (["marriage ..2002 divorce"], "1999", "married?"),
    # how it ended
    (["marriage 1993..2002 annulment"], "2005", "divorced"),
    (["marriage 1993..2002 separation"], "2005", "separated"),
    (["marriage 1993..2002 death"], "2005", "widowed"),
    (["marriage 1993..2002"], "2005", "ex"),
    (["civil_union 2003..2017 marriage"], "2018", "married"),
    (["civil_union 2003..2017 divorce"], "2018", "divorced"),
    (["civil_union 2003.."], "2010", "civil_union"),
    (
        ["civil_union 2003..2017-10-01 marriage", "marriage 2017-10-01.."],
        "2018",
        "married",
    ),
    # living apart
    (["marriage 1993..", "separation 2000.."], "1999", "married"),
    (["marriage 1993..", "separation 2000.."], "2001", "separated"),
    (["marriage 1993..", "separation 2000..2001"], "2002", "married"),
    (
        ["marriage 1993..2002 divorce", "separation 2000..2002 divorce"],
        "2001",
        "separated",
    ),
    (
        ["marriage 1993..2002 divorce", "separation 2000..2002 divorce"],
        "2003",
        "divorced",
    ),
    (["marriage 1993..", "separation 2000..2002 divorce"], "2003", "divorced"),
    (["marriage 1993..", "separation 2000-05.."], "2000-05-15", "separated?"),
    # before a marriage
    ([DATED, WED], "1991", "dating"),
    ([DATED, WED], "1995", "married"),
    ([DATED, WED], "2005", "divorced"),
    (["engagement 1992..1993-08-19 marriage", WED], "1992-12-24", "engaged?"),
    (["engagement 1992..1993-08-19 marriage", WED], "1993-01-01", "engaged"),
    (["dating 1990..", "engagement 1992.."], "1993", "engaged"),
    (["engagement 2020.."], "2021", "engaged"),
    (["engagement 2020..2021 separation"], "2022", "ex"),
    (["engagement 2020..2021 marriage"], "2022", "married"),
    (["engagement 2020.."], "2019", "none"),
    # never married
    (["dating 2008..2011"], "2007", "none"),
    (["dating 2008..2011"], "2009", "dating"),
    (["dating 2008..2011"], "2012", "ex"),
    (["dating 2008..2011 separation"], "2012", "ex"),
    (["dating 2008..2011", "dating 2013.."], "2012", "ex"),
    (["dating 2008..2011", "dating 2013.."], "2014", "dating"),
    (["dating 2008..", "separation 2011.."], "2012", "ex"),
    (["separation 2011.."], "2012", "ex"),
    (["separation 2011..2012"], "2014", "none"),
    (["dating 2008..2011 death"], "2012", "bereaved"),
    # again
    ([WED, "marriage 2010.."], "2005", "divorced"),
    ([WED, "marriage 2010.."], "2011", "married"),
    ([WED, "dating 2010.."], "2011", "dating"),
    ([WED, "dating 2010..2011 separation"], "2012", "divorced"),
    (["dating 1988..", WED], "2005", "divorced"),
    ([WED, "engagement 2010.."], "2011", "engaged"),
    # what is only said
    (["marriage 1993.. rumoured"], "2000", "none"),
    (["marriage 1993.. denied"], "2000", "none"),
    (["marriage 1993.. disputed"], "2000", "none"),
    (["marriage 1993.. reported"], "2000", "married"),
    (["dating 2008..2011", "dating 2013.. rumoured"], "2014", "ex"),
]


@pytest.mark.parametrize(("phases", "day", "wanted"), TABLE)
def test_what_a_couple_is_on_a_day(phases, day, wanted):
    found = couple_status([phase(text) for text in phases], Edtf.parse(day))
    doubt = "?" if found.certainty is Certainty.POSSIBLE else ""
    assert f"{found.status}{doubt}" == wanted
    assert found.status in found.possible


@pytest.mark.parametrize(
    ("phases", "deaths", "day", "wanted"),
    [
        (["marriage 1980.."], ("2000-01-01", ""), "1999", "married"),
        (["marriage 1980.."], ("2000-01-01", ""), "2001", "widowed"),
        (["marriage 1980.."], ("", "2000-01-01"), "2001", "widowed"),
        (["marriage 1980.."], ("2000-01-01", "2005"), "2010", "widowed"),
        (["marriage 1980.."], ("2000", ""), "2000-06-01", "widowed?"),
        (["marriage 1980..2000"], ("2000", ""), "2001", "widowed"),
        (["marriage 1980..1990 divorce"], ("2000", ""), "2001", "divorced"),
        (["marriage 1980..1990 separation"], ("2000", ""), "2001", "widowed"),
        (["civil_union 2003.."], ("2010", ""), "2011", "widowed"),
        (["dating 2003.."], ("2010", ""), "2011", "bereaved"),
        (["dating 2003..2005"], ("2010", ""), "2011", "ex"),
        (["engagement 2003.."], ("", "2010"), "2011", "bereaved"),
    ],
)
def test_what_a_death_makes_of_a_couple(phases, deaths, day, wanted):
    died = Deaths(*map(edtf, deaths))
    found = couple_status(map(phase, phases), Edtf.parse(day), died)
    doubt = "?" if found.certainty is Certainty.POSSIBLE else ""
    assert f"{found.status}{doubt}" == wanted


def test_since_and_until_are_those_of_the_phase_that_decides():
    found = couple_status([phase(DATED), phase(WED)], Edtf.parse("1995"))
    assert (str(found.since), str(found.until)) == ("1993-08-19", "2002-02-04")
    found = couple_status([phase(DATED), phase(WED)], Edtf.parse("2005"))
    assert (str(found.since), found.until) == ("2002-02-04", None)
    assert (found.kind, found.end_reason) == ("marriage", "divorce")


def test_who_marries_the_same_person_again_is_remarried():
    phases = [phase("marriage 1975..1976 divorce"), phase("marriage 1980..")]
    assert not couple_status(phases, Edtf.parse("1978")).remarried
    assert couple_status(phases, Edtf.parse("1981")).remarried


def test_what_a_couple_may_be_is_certain_possible_or_impossible():
    found = couple_status([phase("marriage 1993..2002 divorce")], Edtf.parse("2002-06"))
    assert found.may_be(Status.MARRIED) is Certainty.POSSIBLE
    assert found.may_be(Status.MARRIED, Status.DIVORCED) is Certainty.CERTAIN
    assert found.may_be(Status.ENGAGED) is Certainty.IMPOSSIBLE


def test_many_phases_without_dates_are_not_expensive():
    phases = [phase("dating ..")] * 40
    assert couple_status(phases, Edtf.parse("2000")).status is Status.DATING
