"""Dates of GEDCOM keep what they say, and no more than that."""

import pytest
from ged4py.date import DateValue

from apps.sources.gedcom.dates import edtf_of, is_told_whole


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("24 MAY 1819", "1819-05-24"),
        ("DEC 1984", "1984-12"),
        ("1914", "1914"),
        ("0987", "0987"),
        ("ABT 1969", "1969~"),
        ("ABT 1 MAR 1372", "1372-03-01~"),
        ("CAL 1850", "1850~"),
        ("EST 1815", "1815~"),
        ("INT 1900 (family bible)", "1900?"),
        ("BEF APR 1533", "../1533-04"),
        ("AFT 1483", "1483/.."),
        ("TO 1905", "../1905"),
        ("FROM 1900", "1900/.."),
        ("BET 30 JAN 1727 AND 30 JAN 1728", "1727-01-30/1728-01-30"),
        ("FROM 20 JAN 1961 TO 22 NOV 1963", "1961-01-20/1963-11-22"),
        ("22 FEB 1699/00", "1700-02-22"),
        ("1699/1700", "1700"),
        ("44 B.C.", "-0043"),
        ("@#DJULIAN@ 25 DEC 1066", "1066-12-31"),
        ("@#DJULIAN@ 1066", "1066"),
        ("@#DJULIAN@ FEB 1700", "1700-02-11/1700-03-11"),
        # 9 Thermidor, 18 Brumaire, the first day, a leap day, the last day
        ("@#DFRENCH R@ 9 THER 2", "1794-07-27"),
        ("@#DFRENCH R@ 18 BRUM 8", "1799-11-09"),
        ("@#DFRENCH R@ 1 VEND 1", "1792-09-22"),
        ("@#DFRENCH R@ 6 COMP 3", "1795-09-22"),
        ("@#DFRENCH R@ 10 NIVO 14", "1805-12-31"),
        ("@#DFRENCH R@ THER 2", "1794-07-19/1794-08-17"),
        ("@#DFRENCH R@ COMP 2", "1794-09-17/1794-09-21"),
        ("@#DFRENCH R@ NIVO 14", "1805-12-22/1805-12-31"),
        ("@#DFRENCH R@ 2", "1793-09-22/1794-09-21"),
        ("ABT @#DFRENCH R@ THER 2", "1794-07-19~/1794-08-17~"),
        ("BEF @#DFRENCH R@ THER 2", "../1794-08-17"),
        ("AFT @#DFRENCH R@ THER 2", "1794-07-19/.."),
        ("BET @#DFRENCH R@ 2 AND @#DFRENCH R@ 3", "1793-09-22/1795-09-22"),
        # a founding, a new year, a leap year and a common one
        ("@#DHEBREW@ 5 IYR 5708", "1948-05-14"),
        ("@#DHEBREW@ 1 TSH 5784", "2023-09-16"),
        ("@#DHEBREW@ 14 ADS 5784", "2024-03-24"),
        ("@#DHEBREW@ 14 ADR 5783", "2023-03-07"),
        ("@#DHEBREW@ 15 NSN 5783", "2023-04-06"),  # the first day of Passover
        ("@#DHEBREW@ ELL 5784", "2024-09-04/2024-10-02"),
        ("@#DHEBREW@ 5708", "1947-09-15/1948-10-03"),
        ("FROM @#DHEBREW@ 5 TSH 5700", "1939-09-18/.."),
    ],
)
def test_a_date_is_read_with_its_precision(line, edtf):
    assert edtf_of(DateValue.parse(line)) == edtf


@pytest.mark.parametrize(
    "line",
    [
        "(10 JAN)",
        "10 JAN",
        "(the year of the flood)",
        "5.5.1900",
        "31 FEB 1990",
        "BET 1900 AND 1890",
        "@#DHEBREW@ 14 ADS 5783",  # a common year has one Adar
        "@#DHEBREW@ 30 TVT 5784",
        "@#DHEBREW@ 5 XXX 5700",
        "@#DHEBREW@ 5 TSH 99999",
        "@#DFRENCH R@ 31 THER 2",
        "@#DFRENCH R@ 6 COMP 2",
        "@#DFRENCH R@ 0 THER 2",
        "@#DFRENCH R@ 11 NIVO 14",  # abolished on the day before
        "@#DFRENCH R@ 16 FLOR 79",
        "",
    ],
)
def test_what_edtf_cannot_say_is_not_guessed(line):
    assert edtf_of(DateValue.parse(line)) is None


def test_no_date_is_none():
    assert edtf_of(None) is None


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("24 MAY 1819", True),
        ("ABT 1969", True),
        ("22 FEB 1699/00", False),
        ("INT 1900 (family bible)", False),
        ("(10 JAN)", False),
        ("@#DJULIAN@ 25 DEC 1066", False),
        ("@#DFRENCH R@ 9 THER 2", False),
    ],
)
def test_it_is_known_what_the_edtf_leaves_unsaid(line, whole):
    assert is_told_whole(DateValue.parse(line)) is whole
