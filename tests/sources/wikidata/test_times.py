"""A time of Wikidata is read no more exactly than its precision says."""

import pytest

from apps.sources.wikidata.times import agreed, edtf_of
from tests.sources.wikidata.making import GREGORIAN, JULIAN, time


@pytest.mark.parametrize(
    ("text", "precision", "calendar", "edtf"),
    [
        ("+1952-03-11", 11, GREGORIAN, "1952-03-11"),
        ("+1952-03-11", 10, GREGORIAN, "1952-03"),
        ("+1952-03-11", 9, GREGORIAN, "1952"),
        ("+1952-01-01", 9, GREGORIAN, "1952"),
        ("+1952-00-00", 9, GREGORIAN, "1952"),
        ("+1952-03-11", 14, GREGORIAN, "1952-03-11"),
        ("+1952-00-00", 11, GREGORIAN, "1952"),
        ("+1952-02-30", 11, GREGORIAN, "1952-02"),
        ("+1950-00-00", 8, GREGORIAN, "195X"),
        ("+1957-00-00", 8, GREGORIAN, "195X"),
        ("+1900-00-00", 7, GREGORIAN, "1801/1900"),
        ("+1901-00-00", 7, GREGORIAN, "1901/2000"),
        ("+2000-00-00", 7, GREGORIAN, "1901/2000"),
        ("+1500-00-00", 6, GREGORIAN, "1001/2000"),
        ("+1066-12-25", 11, JULIAN, "1066-12-31"),
        ("+1066-12-00", 10, JULIAN, "1066-12"),
        ("+1066-00-00", 9, JULIAN, "1066"),
        ("-0044-03-15", 9, JULIAN, "-0043"),
        ("-0044-03-15", 11, GREGORIAN, "-0043-03-15"),
        ("+0000-00-00", 9, GREGORIAN, None),
        ("+1000000-00-00", 9, GREGORIAN, None),
        ("+1500-00-00", 5, GREGORIAN, None),
        ("-0300-00-00", 7, GREGORIAN, None),
    ],
)
def test_only_what_the_precision_covers_is_said(text, precision, calendar, edtf):
    assert edtf_of(time(text, precision, calendar)) == edtf


@pytest.mark.parametrize("value", [None, {}, "1952", {"time": 7, "precision": 9}, []])
def test_what_is_no_time_says_nothing(value):
    assert edtf_of(value) is None


def test_doubt_is_kept():
    assert edtf_of(time("+1952-00-00", 9), "~") == "1952~"


@pytest.mark.parametrize(
    ("dates", "all_say"),
    [
        ([], None),
        (["1952-03-11"], "1952-03-11"),
        (["1952", "1952-03-11", "1952-03"], "1952-03-11"),
        (["1952-03-11", "1952-03-12"], "1952-03"),
        (["1952-03-11", "1952-04-12"], "1952"),
        (["1952", "1953"], None),
        (["1952-03-11", "1953"], None),
        (["195X", "1952~"], "1952~"),
    ],
)
def test_of_several_dates_what_all_allow_holds(dates, all_say):
    assert agreed(dates) == all_say
