"""Before, same, within, overlapping, held against every day that is possible."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.dates import Certainty, Edtf
from apps.dates.certainty import every, opposite, some
from apps.dates.compare import Period, before, overlap, running, same, within

from .texts import edtf_texts

CERTAIN, POSSIBLE, IMPOSSIBLE = Certainty
FIRST = date(1992, 2, 20).toordinal()


def parse(text: str | None) -> Edtf | None:
    return Edtf.parse(text) if text else None


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("1992", "1993", CERTAIN),
        ("1993-08-18", "1993-08-19", CERTAIN),
        ("1993-08-19", "1993-08-19", IMPOSSIBLE),
        ("1993", "1993", POSSIBLE),
        ("1993", "1993-08", POSSIBLE),
        ("1993-12-31", "1993", IMPOSSIBLE),
        ("1994", "1993", IMPOSSIBLE),
        ("1957~", "1958", POSSIBLE),
        ("1957~", "1960", CERTAIN),
        ("../1993", "1994", CERTAIN),
        ("../1993", "1993", POSSIBLE),
        ("1993/..", "1993", POSSIBLE),
        ("1994/..", "1993", IMPOSSIBLE),
        ("1993", "1994/..", CERTAIN),
        ("1994", "../1993", IMPOSSIBLE),
        ("XXXX-08-04", "1993", POSSIBLE),
        ("-0043", "0001", CERTAIN),
    ],
)
def test_before_is_certain_possible_or_impossible(a, b, answer):
    assert before(Edtf.parse(a), Edtf.parse(b)) is answer


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("1993-08-19", "1993-08-19", CERTAIN),
        ("1993-08-19", "1993-08-20", IMPOSSIBLE),
        ("1993-08", "1993-08-20", POSSIBLE),
        ("1993", "1993", POSSIBLE),
        ("1993", "1994", IMPOSSIBLE),
        ("1993~", "1995", POSSIBLE),
        ("1993~", "1996", IMPOSSIBLE),
        ("../1993", "1993-01-01", POSSIBLE),
        ("../1993", "1994-01-01", IMPOSSIBLE),
        ("XXXX-08-04", "1993-08-04", POSSIBLE),
        ("XXXX-08-04", "1993-08-05", IMPOSSIBLE),
        ("1993-09", "XXXX-08-04", IMPOSSIBLE),
        ("XXXX-08-04", "1993", POSSIBLE),
        ("XXXX-08-04", "../1993", POSSIBLE),
        ("XXXX-02-29", "1993/1995", IMPOSSIBLE),
        ("XXXX-02-29", "1993/1996", POSSIBLE),
        ("XXXX-02-29", "1897/1903", IMPOSSIBLE),
        ("XXXX-02-29", "1897/1904", POSSIBLE),
        ("XXXX-02", "1993-02-28", POSSIBLE),
        ("XXXX-08-04", "XXXX-08", POSSIBLE),
        ("XXXX-08-04", "XXXX-08-05", IMPOSSIBLE),
        ("XXXX-08", "XXXX-09", IMPOSSIBLE),
    ],
)
def test_same_day_is_certain_possible_or_impossible(a, b, answer):
    assert same(Edtf.parse(a), Edtf.parse(b)) is answer
    assert same(Edtf.parse(b), Edtf.parse(a)) is answer


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("1995-10-23", "1995", CERTAIN),
        ("1995", "1995", CERTAIN),
        ("1995", "1995-10", POSSIBLE),
        ("1995", "1996", IMPOSSIBLE),
        ("1995", "../1995", CERTAIN),
        ("../1995", "1995", POSSIBLE),
        ("../1994", "../1995", CERTAIN),
        ("1995~", "1995", POSSIBLE),
        ("1995-08-04", "XXXX-08-04", CERTAIN),
        ("1995-08", "XXXX-08", CERTAIN),
        ("1995-08", "XXXX-08-04", POSSIBLE),
        ("1995", "XXXX-08", POSSIBLE),
        ("XXXX-08-04", "XXXX-08", CERTAIN),
        ("XXXX-08", "XXXX-08-04", POSSIBLE),
        ("XXXX-08-04", "1995", POSSIBLE),
    ],
)
def test_what_lies_within(a, b, answer):
    assert within(Edtf.parse(a), Edtf.parse(b)) is answer


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        (("1993", "2002"), ("2003", None), IMPOSSIBLE),
        (("1993", "2002"), ("2002", None), POSSIBLE),
        (("1993", "2002"), ("2001", None), CERTAIN),
        (("1993", None), ("2012", None), CERTAIN),
        (("1993-08-19", "2002-02-03"), ("2002-02-03", None), IMPOSSIBLE),
        (("1993-08-19", "2002-02-03"), ("2002-02-02", None), CERTAIN),
        ((None, "2002"), ("1990", "1995"), POSSIBLE),
        ((None, "2002"), ("2003", "2005"), IMPOSSIBLE),
        ((None, "1992"), ("1990", "1995"), CERTAIN),
        ((None, "1989"), ("1990", "1995"), IMPOSSIBLE),
        ((None, None), ("1990", "1995"), POSSIBLE),
        ((None, "1993"), (None, "1995"), POSSIBLE),
        (("1993", "1995/.."), ("1998", None), POSSIBLE),
    ],
)
def test_periods_share_time_or_not(a, b, answer):
    first = Period(parse(a[0]), parse(a[1]))
    second = Period(parse(b[0]), parse(b[1]))
    assert overlap(first, second) is answer
    assert overlap(second, first) is answer


@pytest.mark.parametrize(
    ("period", "day", "answer"),
    [
        (("1993-08-19", "2002"), "1993-08-18", IMPOSSIBLE),
        (("1993-08-19", "2002"), "1993-08-19", CERTAIN),
        (("1993-08-19", "2002"), "2001-12-31", CERTAIN),
        (("1993-08-19", "2002"), "2002-06", POSSIBLE),
        (("1993-08-19", "2002"), "2003", IMPOSSIBLE),
        (("1993-08-19", "2002-02-03"), "2002-02-03", IMPOSSIBLE),
        (("1993", None), "1993-06", POSSIBLE),
        (("1993", None), "2025-03-03", CERTAIN),
        ((None, "2002"), "1990", POSSIBLE),
        ((None, "2002"), "2003", IMPOSSIBLE),
        ((None, None), "2003", POSSIBLE),
    ],
)
def test_a_period_runs_on_a_day_or_not(period, day, answer):
    assert running((parse(period[0]), parse(period[1])), Edtf.parse(day)) is answer


def test_plain_dates_can_be_compared_with_edtf():
    assert before(date(1992, 12, 31), Edtf.parse("1993")) is CERTAIN
    assert same(Edtf.parse("1993-08-19"), date(1993, 8, 19)) is CERTAIN


def test_nothing_certain_is_said_of_unreadable_text():
    broken, year = Edtf.unreadable("soon"), Edtf.parse("1993")
    for compare in (before, same, within):
        assert compare(broken, year) is POSSIBLE
        assert compare(year, broken) is POSSIBLE


@pytest.mark.parametrize(("a", "b"), list(product(Certainty, repeat=2)))
def test_and_or_not_agree_as_in_logic(a, b):
    assert opposite(every(a, b)) is some(opposite(a), opposite(b))
    assert every(a, b) is every(b, a)
    assert opposite(opposite(a)) is a
    assert every() is CERTAIN
    assert some() is IMPOSSIBLE


@st.composite
def short_dates(draw: st.DrawFn) -> Edtf:
    """A few days around a 29 February, so that every day can be tried."""
    first = draw(st.integers(FIRST, FIRST + 20))
    last = first + draw(st.integers(0, 5))
    return Edtf.between(date.fromordinal(first), date.fromordinal(last))


def days(edtf: Edtf) -> range:
    return range(edtf.earliest, edtf.latest + 1)


def of(answers: list[bool]) -> Certainty:
    if all(answers):
        return CERTAIN
    return POSSIBLE if any(answers) else IMPOSSIBLE


@given(short_dates(), short_dates())
def test_answers_are_those_of_trying_every_day(a, b):
    pairs = list(product(days(a), days(b)))
    assert before(a, b) is of([x < y for x, y in pairs])
    assert same(a, b) is of([x == y for x, y in pairs])
    inside = [x in days(b) for x in days(a)]
    assert within(a, b) is of(inside)


@given(st.lists(short_dates(), min_size=4, max_size=4))
def test_overlaps_are_those_of_trying_every_day(four):
    begin_a, end_a, begin_b, end_b = four
    tried = [
        w < z and y < x
        for w, x in product(days(begin_a), days(end_a))
        if w <= x
        for y, z in product(days(begin_b), days(end_b))
        if y <= z
    ]
    if not tried:
        return
    answer = overlap((begin_a, end_a), (begin_b, end_b))
    if answer is not POSSIBLE:  # possible may turn out to be more certain
        assert answer is of(tried)
    if of(tried) is IMPOSSIBLE:
        assert answer is not CERTAIN


@given(edtf_texts(), edtf_texts())
def test_order_is_consistent(first, second):
    a, b = Edtf.parse(first), Edtf.parse(second)
    if before(a, b) is CERTAIN:
        assert before(b, a) is IMPOSSIBLE
        assert same(a, b) is IMPOSSIBLE
    assert same(a, b) is same(b, a)
    if same(a, b) is CERTAIN:
        assert before(a, b) is before(b, a) is IMPOSSIBLE
    if same(a, b) is IMPOSSIBLE:
        assert within(a, b) is IMPOSSIBLE
    assert within(a, a) is CERTAIN


@given(st.dates(date(1600, 1, 1), date(2200, 1, 1)), st.integers(0, 900))
def test_a_day_of_the_year_recurs_as_the_calendar_says(first, length):
    last = first + timedelta(days=length)
    span = Edtf.between(first, last)
    calendar = {first + timedelta(days=n) for n in range(length + 1)}
    for month, day in ((2, 28), (2, 29), (3, 1), (12, 31)):
        comes_by = any((each.month, each.day) == (month, day) for each in calendar)
        answer = same(Edtf.parse(f"XXXX-{month:02}-{day:02}"), span)
        assert (answer is POSSIBLE) is comes_by
