"""Ages against a calendar that is walked birthday by birthday."""

from calendar import isleap
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.dates import Edtf
from apps.dates.ages import LONGEST_LIFE, Span, ages_at

LEAP_YEARS = [year for year in range(1880, 2030) if isleap(year)]
DAYS = st.dates(date(1890, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("birth", "day", "low", "high"),
    [
        ("1953-12-08", "2025-03-03", 71, 71),
        ("1958-04-03", "2025-04-02", 66, 66),
        ("1958-04-03", "2025-04-03", 67, 67),
        ("1995-10-23", "2025-10-22", 29, 29),
        ("1995-10-23", "2025-10-23", 30, 30),
        ("1984-01-06", "2026-01-06", 42, 42),
        ("1958", "2025-03", 66, 67),
        ("1958", "2025-12-31", 67, 67),
        ("1958-03", "2025-03", 66, 67),
        ("1957~", "2025-06-01", 65, 70),
        ("1976?", "2025", 46, 51),
        ("195X", "2025", 65, 75),
        ("1953/1954", "2025-06-01", 70, 72),
        ("2000-02-29", "2001-02-28", 0, 0),
        ("2000-02-29", "2001-03-01", 1, 1),
        ("2000-02-29", "2004-02-28", 3, 3),
        ("2000-02-29", "2004-02-29", 4, 4),
        ("2025-06-01", "2025", 0, 0),
        ("2025", "2025-06-01", 0, 0),
        ("2024~", "2025-01-01", 0, 3),
        ("../1993", "2025-06-01", 31, LONGEST_LIFE),
        ("1993/..", "2025-06-01", 0, 32),
        ("1958", "2025/..", 66, LONGEST_LIFE),
        ("1958", "../2025", 0, 67),
        ("XXXX-08-04", "2025", 0, LONGEST_LIFE),
        ("1700", "1995", 294, 295),
        ("-0099", "-0043", 55, 56),
    ],
)
def test_the_ages_somebody_may_have_on_a_day(birth, day, low, high):
    assert ages_at(Edtf.parse(birth), Edtf.parse(day)) == Span(low, high)


@pytest.mark.parametrize(
    ("birth", "day"),
    [
        ("2025-03-04", "2025-03-03"),
        ("2026", "2025"),
        ("2026/..", "2025"),
        ("2030~", "2025"),
    ],
)
def test_who_is_not_yet_born_has_no_age(birth, day):
    assert ages_at(Edtf.parse(birth), Edtf.parse(day)) is None


def test_a_day_may_be_a_plain_date():
    assert ages_at(Edtf.parse("1958-04-03"), date(2025, 3, 3)) == Span(66, 66)


def test_a_span_knows_its_ages():
    span = Span(29, 31)
    assert list(span) == [29, 30, 31]
    assert 31 in span
    assert 32 not in span
    assert "30" not in span
    assert span.exact is None
    assert Span(30, 30).exact == 30
    assert span.overlaps(Span(31, 40))
    assert not span.overlaps(Span(32, 40))


def birthday(birth: date, year: int) -> date:
    """The day a year of life begins: after 28 February for a child of the 29th."""
    try:
        return birth.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def counted(birth: date, day: date) -> int:
    """Count birthdays one by one."""
    age = 0
    while birthday(birth, birth.year + age + 1) <= day:
        age += 1
    return age


@given(DAYS, DAYS)
def test_a_known_birthday_gives_the_age_of_the_calendar(birth, day):
    found = ages_at(Edtf.of(birth), day)
    if day < birth:
        assert found is None
    else:
        assert found == Span(counted(birth, day), counted(birth, day))


@given(st.sampled_from(LEAP_YEARS), st.integers(1, 90), st.integers(-2, 2))
def test_leap_children_have_the_age_of_the_calendar(year, age, beside):
    birth = date(year, 2, 29)
    day = birthday(birth, year + age) + timedelta(days=beside)
    assert ages_at(Edtf.of(birth), day) == Span(
        counted(birth, day), counted(birth, day)
    )


@given(DAYS, st.integers(0, 70), DAYS, st.integers(0, 70))
def test_imprecise_dates_give_exactly_the_ages_of_all_their_days(
    birth, birth_days, day, day_days
):
    births = [birth + timedelta(days=n) for n in range(birth_days + 1)]
    asked = [day + timedelta(days=n) for n in range(day_days + 1)]
    found = ages_at(Edtf.between(births[0], births[-1]), Edtf.between(day, asked[-1]))
    # The edges reach the lowest and highest age; those between are tried at steps.
    tried = {
        counted(born, on)
        for born in {*births[::7], births[-1]}
        for on in {*asked[::7], asked[-1]}
        if born <= on
    }
    if not tried:
        assert found is None or found == Span(0, 0)
        return
    assert found is not None
    assert set(found) >= tried
    assert found.high == max(tried)
    # A birth that may lie after the day can only make it younger, down to 0.
    assert found.low == (min(tried) if births[-1] <= asked[0] else 0)


@given(st.integers(1880, 2030), st.dates(date(1880, 1, 1), date(2060, 1, 1)))
def test_a_year_of_birth_gives_at_most_two_ages(year, day):
    found = ages_at(Edtf.parse(str(year)), day)
    if found is not None:
        assert found.high - found.low <= 1
        assert found.high == day.year - year
