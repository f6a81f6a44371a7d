import pytest

from apps.people.facts import PhaseFact
from apps.sources.people_file.matching import (
    IN_FILE,
    IN_RECORD,
    Told,
    combined,
    match,
)
from tests.people.facts import phase


def told(text: str) -> Told:
    """As in tests.people.facts; no standing unless one is named."""
    fact: PhaseFact = phase(text)
    standing = fact.standing if fact.standing in text else ""
    return Told(fact.kind, fact.begin, fact.end, fact.end_reason, standing)


WED = "marriage 1993-08-19..2002 divorce"


@pytest.mark.parametrize(
    ("rows", "said", "wanted"),
    [
        ([WED], [WED], [0]),
        ([WED], ["marriage .."], [0]),
        ([WED], ["marriage 1993-08-19.."], [0]),
        ([WED], ["marriage 1993-08-19..2002-02 divorce"], [0]),
        ([WED], ["marriage 1993..2002 divorce"], [0]),
        ([WED], ["marriage 2010.."], [None]),
        ([WED], ["dating 1993-08-19.."], [None]),
        ([WED], [WED, "marriage 2010.."], [0, None]),
        (["marriage 2010..", WED], [WED, "marriage 2010.."], [1, 0]),
        (["marriage ..1990 divorce"], ["marriage ..1990 divorce", "marriage ..2005"],
         [0, None]),
        (["marriage 1993.."], ["marriage ..1990 divorce"], [None]),
        (["marriage 1990..1991", "marriage 1995.."], ["marriage 1990/1999.."], [None]),
        ([], ["dating .."], [None]),
    ],
)  # fmt: skip
def test_which_phase_of_the_record_is_meant(rows, said, wanted):
    found = match(list(map(told, rows)), list(map(told, said)), IN_RECORD)
    assert found == wanted


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        (WED, "marriage 1993..", WED),
        ("marriage 1993..", WED, WED),
        ("marriage ..", WED, WED),
        (WED, "marriage 1993-08-19..2002 reported", f"{WED} reported"),
    ],
)
def test_two_sides_of_a_file_say_more_together(first, second, wanted):
    one, other = told(first), told(second)
    assert match([one], [other], IN_FILE) == [0]
    assert combined(one, other) == told(wanted)
