"""Years between dates, and whether what was said of them can be right."""

from datetime import date, timedelta
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.dates import Certainty, Edtf
from apps.dates.ages import Span, ages_at
from apps.dates.durations import (
    YearSpan,
    anniversary,
    duration,
    fits,
    years_between,
)
from apps.dates.hedges import hedge

CERTAIN, POSSIBLE, IMPOSSIBLE = Certainty
DAYS = st.dates(date(1890, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("begin", "end", "low", "high"),
    [
        ("1993-08-19", "2002", 8.37, 9.37),
        ("1993-08-19", "2002-02", 8.45, 8.53),
        ("1993-08-19", "2002-08-19", 9, 9),
        ("1993", "2002", 8.0, 10.0),
        ("2000-02-29", "2001-03-01", 1, 1),
        ("2000-02-29", "2001-02-28", 1.0, 1.0),
        ("1993", "1993", 0, 1.0),
        ("1993/..", "2002", 0, 10.0),
        ("../1993", "2002", 8.0, inf),
        ("1993", "2002/..", 8.0, inf),
        ("XXXX-08-04", "2002", 0, inf),
    ],
)
def test_years_between_two_dates(begin, end, low, high):
    years = duration(Edtf.parse(begin), Edtf.parse(end))
    assert years is not None
    assert (round(years.low, 2), round(years.high, 2)) == (low, high)
    assert not years.low_open
    assert not years.high_open


def test_what_ends_before_it_begins_has_no_duration():
    assert duration(Edtf.parse("2002"), Edtf.parse("2001")) is None
    assert duration(date(2002, 1, 1), date(2001, 12, 31)) is None


@pytest.mark.parametrize(
    ("words", "years", "divorce", "answer"),
    [
        ("knapp", 10, "2002", POSSIBLE),
        ("knapp", 10, "2002-02", IMPOSSIBLE),
        ("knapp", 9, "2002-02", CERTAIN),
        ("gut", 8, "2002-02", CERTAIN),
        ("", 9, "2002", POSSIBLE),
        ("", 8, "2002-02", CERTAIN),
        ("rund", 9, "2002", CERTAIN),
        ("über", 10, "2002", IMPOSSIBLE),
    ],
)
def test_the_marriage_of_1993_and_what_may_be_said_of_it(words, years, divorce, answer):
    possible = duration(Edtf.parse("1993-08-19"), Edtf.parse(divorce))
    assert possible is not None
    assert fits(hedge(words, years, "de"), possible) is answer


@pytest.mark.parametrize(
    ("stated", "possible", "answer"),
    [
        (YearSpan(9, 10, high_open=True), YearSpan(9, 9.9), CERTAIN),
        (YearSpan(9, 10, high_open=True), YearSpan(9, 10), POSSIBLE),
        (YearSpan(9, 10, high_open=True), YearSpan(10, 11), IMPOSSIBLE),
        (YearSpan(9, 10, low_open=True), YearSpan(8, 9), IMPOSSIBLE),
        (YearSpan(9, 10, low_open=True), YearSpan(9, 10), POSSIBLE),
        (YearSpan(9, 10, low_open=True), YearSpan(9, 10, low_open=True), CERTAIN),
        (YearSpan(9, 10, high_open=True), YearSpan(9, 10, high_open=True), CERTAIN),
        (YearSpan(9, 10), YearSpan(9, inf), POSSIBLE),
        (YearSpan(9, inf), YearSpan(10, inf), CERTAIN),
        (YearSpan(9, 10), YearSpan(11, 12), IMPOSSIBLE),
        (YearSpan(9, 10), YearSpan(10, 12), POSSIBLE),
    ],
)
def test_what_was_said_fits_or_not(stated, possible, answer):
    assert fits(stated, possible) is answer


def test_a_span_holds_its_ends_unless_they_are_open():
    assert 9 in YearSpan(9, 10)
    assert 10 in YearSpan(9, 10)
    assert 9 not in YearSpan(9, 10, low_open=True)
    assert 10 not in YearSpan(9, 10, high_open=True)
    assert "9" not in YearSpan(9, 10)


def test_ages_become_the_years_lived():
    assert YearSpan.of_ages(Span(29, 30)) == YearSpan(29, 31, high_open=True)


def test_a_year_from_29_february_is_over_on_1_march():
    leap, last = date(2000, 2, 29).toordinal(), date(2001, 2, 28).toordinal()
    assert years_between(leap, last) == 365 / 366
    assert years_between(leap, last + 1) == 1


@given(DAYS, st.integers(0, 40000))
def test_completed_years_are_the_age(begin, length):
    end = begin + timedelta(days=length)
    years = years_between(begin.toordinal(), end.toordinal())
    assert ages_at(Edtf.of(begin), end) == Span(int(years), int(years))


@given(DAYS, st.integers(0, 40000))
def test_a_day_more_is_longer(begin, length):
    first = begin.toordinal()
    shorter = years_between(first, first + length)
    longer = years_between(first, first + length + 1)
    assert 0 < longer - shorter < 1 / 364
    assert years_between(first + 1, first + length + 1) < longer


@given(DAYS, st.integers(0, 120))
def test_an_anniversary_is_a_whole_number_of_years(begin, years):
    on = anniversary(begin.toordinal(), years)
    assert years_between(begin.toordinal(), on) == years


@given(DAYS, st.integers(0, 30), DAYS, st.integers(0, 30))
def test_imprecise_dates_give_the_shortest_and_the_longest(begin, more, end, longer):
    begins = [begin + timedelta(days=n) for n in range(more + 1)]
    ends = [end + timedelta(days=n) for n in range(longer + 1)]
    found = duration(Edtf.between(begin, begins[-1]), Edtf.between(end, ends[-1]))
    tried = [
        years_between(first.toordinal(), last.toordinal())
        for first in begins
        for last in ends
        if first <= last
    ]
    if not tried:
        assert found is None
        return
    assert found == YearSpan(min(tried), max(tried))


SPANS = st.builds(
    lambda low, length, low_open, high_open: YearSpan(
        low / 2, (low + length) / 2, low_open and length > 0, high_open and length > 0
    ),
    st.integers(0, 12),
    st.integers(0, 6),
    st.booleans(),
    st.booleans(),
)
TRIED = [quarter / 8 for quarter in range(-8, 90)]


@given(SPANS, SPANS)
def test_fitting_is_that_of_trying_every_number(stated, possible):
    held = [number in stated for number in TRIED if number in possible]
    if all(held):
        assert fits(stated, possible) is CERTAIN
    else:
        assert fits(stated, possible) is (POSSIBLE if any(held) else IMPOSSIBLE)
