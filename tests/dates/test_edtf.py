"""What EDTF text means: its bounds, its precision, its marks, its faults."""

import copy
import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.dates import Edtf, EdtfError, Precision
from apps.dates.days import civil, day_number, is_leap, month_length
from apps.dates.edtf import LONGEST

from .texts import answer, edtf_texts

DAYS = st.integers(min_value=-3_000_000, max_value=6_000_000)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("1993-08-19", date(1993, 8, 19), date(1993, 8, 19), Precision.DAY),
        ("1993-08", date(1993, 8, 1), date(1993, 8, 31), Precision.MONTH),
        ("1992-02", date(1992, 2, 1), date(1992, 2, 29), Precision.MONTH),
        ("1993", date(1993, 1, 1), date(1993, 12, 31), Precision.YEAR),
        ("1993-XX", date(1993, 1, 1), date(1993, 12, 31), Precision.YEAR),
        ("1993-XX-XX", date(1993, 1, 1), date(1993, 12, 31), Precision.YEAR),
        ("1993-08-XX", date(1993, 8, 1), date(1993, 8, 31), Precision.MONTH),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), Precision.DECADE),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), Precision.CENTURY),
        ("1XXX", date(1000, 1, 1), date(1999, 12, 31), Precision.MILLENNIUM),
        ("1957~", date(1955, 1, 1), date(1959, 12, 31), Precision.YEAR),
        ("1976?", date(1974, 1, 1), date(1978, 12, 31), Precision.YEAR),
        ("1976%", date(1974, 1, 1), date(1978, 12, 31), Precision.YEAR),
        ("1993-01~", date(1992, 11, 1), date(1993, 3, 31), Precision.MONTH),
        ("1993-12?", date(1993, 10, 1), date(1994, 2, 28), Precision.MONTH),
        ("1993-01-01~", date(1992, 12, 30), date(1993, 1, 3), Precision.DAY),
        ("199X~", date(1985, 1, 1), date(2004, 12, 31), Precision.DECADE),
        ("1993/2002", date(1993, 1, 1), date(2002, 12, 31), Precision.INTERVAL),
        ("1993-08/1993-08", date(1993, 8, 1), date(1993, 8, 31), Precision.INTERVAL),
        ("1953~/1954-02?", date(1951, 1, 1), date(1954, 4, 30), Precision.INTERVAL),
        ("1993/..", date(1993, 1, 1), None, Precision.INTERVAL),
        ("1993/", date(1993, 1, 1), None, Precision.INTERVAL),
        ("../1993", None, date(1993, 12, 31), Precision.INTERVAL),
        ("/1993-08", None, date(1993, 8, 31), Precision.INTERVAL),
        ("XXXX-08-04", None, None, Precision.YEARLESS),
        ("XXXX-02-29", None, None, Precision.YEARLESS),
        ("XXXX-08", None, None, Precision.YEARLESS),
    ],
)
def test_a_text_means_the_days_from_its_earliest_to_its_latest(
    text, earliest, latest, precision
):
    edtf = Edtf.parse(text)
    assert edtf.earliest == (earliest and earliest.toordinal())
    assert edtf.latest == (latest and latest.toordinal())
    assert edtf.precision is precision


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("0000", (0, 1, 1), (0, 12, 31)),  # 1 BC
        ("-0043", (-43, 1, 1), (-43, 12, 31)),  # 44 BC
        ("-0043-03-15", (-43, 3, 15), (-43, 3, 15)),
        ("-004X", (-49, 1, 1), (-40, 12, 31)),
        ("9999~", (9997, 1, 1), (10001, 12, 31)),
        ("0001~", (-1, 1, 1), (3, 12, 31)),
    ],
)
def test_bounds_go_on_where_the_calendar_of_python_ends(text, first, last):
    edtf = Edtf.parse(text)
    assert (civil(edtf.earliest), civil(edtf.latest)) == (first, last)


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("1990-02-31", "day", "February 1990 has no day 31: its days go from 1 to 28"),
        ("1900-02-29", "day", "February 1900 has no day 29"),
        ("XXXX-02-30", "day", "February has no day 30: its days go from 1 to 29"),
        ("-0043-04-31", "day", "April 44 BC has no day 31"),
        ("1990-13", "month", "There is no month 13"),
        ("1990-00", "month", "There is no month 0"),
        ("1990-01-00", "day", "no day 0"),
        ("2002/1993", "order", "“2002/1993” ends before it begins"),
        ("1993-X8", "unspecified", "X can stand for"),
        ("1993-08-X4", "unspecified", "X can stand for"),
        ("1993-XX-04", "unspecified", "X can stand for"),
        ("1X93", "unspecified", "X can stand for"),
        ("199X-08", "unspecified", "X can stand for"),
        ("-XXXX-01-01", "unspecified", "X can stand for"),
        ("XXXX-08-04/1993", "unspecified", "X can stand for"),
        ("XXXX", "nothing", "does not say when"),
        ("XXXX-XX-XX", "nothing", "does not say when"),
        ("../..", "nothing", "does not say when"),
        ("/", "nothing", "does not say when"),
        ("", "format", "is not an EDTF date"),
        ("1993-8", "format", "is not an EDTF date"),
        ("93", "format", "is not an EDTF date"),
        ("١٩٩٣", "format", "is not an EDTF date"),  # digits, but not ours
        ("1993??", "format", "is not an EDTF date"),
        ("~1993", "format", "is not an EDTF date"),
        ("1993/1994/1995", "format", "is not an EDTF date"),
        ("-0000", "format", "is not an EDTF date"),
        ("31.2.1990", "format", "is not an EDTF date"),
        ("1993\n\x00", "format", "is not an EDTF date"),
        ("1" * (LONGEST + 1), "long", "at most 60 characters"),
    ],
)
def test_what_is_no_date_gets_a_sentence(text, code, words):
    with pytest.raises(EdtfError) as caught:
        Edtf.parse(text)
    assert caught.value.code == code
    assert words in str(caught.value)


def test_an_error_speaks_the_readers_language():
    german = "%(month)s hat keinen %(day)s. Tag, nur %(days)s."
    with pytest.raises(EdtfError) as caught:
        Edtf.parse("1990-02-31")
    sentence = caught.value.sentence("de", lambda english: german)
    assert sentence == "Februar 1990 hat keinen 31. Tag, nur 28."


def test_an_error_repeats_no_endless_text_and_survives_a_pickle():
    with pytest.raises(EdtfError) as caught:
        Edtf.parse("x" * LONGEST)
    assert "x" * 40 + "…" in str(caught.value)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.code, str(again)) == ("format", str(caught.value))


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain", "canonical"),
    [
        ("1993", False, False, "1993"),
        ("1993~", True, False, "1993~"),
        ("1993?", False, True, "1993?"),
        ("1993%", True, True, "1993%"),
        ("1993?~", True, True, "1993%"),
        ("1993~?", True, True, "1993%"),
        (" 1993 ", False, False, "1993"),
        ("1993~/2002", True, False, "1993~/2002"),
        ("../2002?~", True, True, "../2002%"),
    ],
)
def test_marks_are_kept_in_one_form(text, approximate, uncertain, canonical):
    edtf = Edtf.parse(text)
    assert (edtf.approximate, edtf.uncertain) == (approximate, uncertain)
    assert str(edtf) == edtf.text == canonical


def test_dates_are_values_equal_by_their_text():
    assert Edtf.parse("1993~?") == Edtf.parse("1993%")
    assert len({Edtf.parse("1993"), Edtf.parse(" 1993"), Edtf.parse("1993-XX")}) == 2
    assert Edtf.parse("1993") != "1993"
    with pytest.raises(AttributeError):
        Edtf.parse("1993").text = "1994"


@given(edtf_texts())
def test_copies_are_the_same_value(text):
    edtf = Edtf.parse(text)
    for twin in (copy.deepcopy(edtf), pickle.loads(pickle.dumps(edtf))):
        assert twin == edtf
        assert (twin.earliest, twin.latest) == (edtf.earliest, edtf.latest)
        assert twin.moment == edtf.moment


@given(edtf_texts())
def test_the_text_of_a_date_is_that_date(text):
    edtf = Edtf.parse(text)
    assert Edtf.parse(edtf.text) == edtf
    assert Edtf.parse(edtf.text).text == edtf.text


@given(edtf_texts())
def test_no_date_ends_before_it_begins(text):
    edtf = Edtf.parse(text)
    if edtf.earliest is not None and edtf.latest is not None:
        assert edtf.earliest <= edtf.latest


@given(edtf_texts())
def test_a_mark_never_narrows(text):
    plain = Edtf.parse(text)
    if "/" in text or plain.approximate or plain.uncertain:
        return
    for mark in "~?%":
        marked = Edtf.parse(text + mark)
        if plain.earliest is not None:
            assert marked.earliest < plain.earliest
            assert marked.latest > plain.latest


EDTF_LIKE = st.text(alphabet="0123456789X-/.~?% ", max_size=24)


@given(st.one_of(EDTF_LIKE, st.text(max_size=80)))
def test_any_text_is_a_date_or_a_fault(text):
    found = answer(lambda: Edtf.parse(text))
    if isinstance(found, EdtfError):
        assert str(found).endswith(".")
    else:
        assert Edtf.parse(found.text) == found


@given(st.dates())
def test_a_day_is_its_own_bounds(day):
    edtf = Edtf.of(day)
    assert edtf.text == day.isoformat()
    assert edtf.earliest == edtf.latest == edtf.day == day.toordinal()


@given(st.dates(), st.dates())
def test_between_includes_both_days(first, last):
    if first > last:
        with pytest.raises(EdtfError):
            Edtf.between(first, last)
        return
    edtf = Edtf.between(first, last)
    assert (edtf.earliest, edtf.latest) == (first.toordinal(), last.toordinal())
    assert (edtf.moment is None) == (first < last)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1993-08-19", 1993),
        ("1993~", 1993),
        ("-0043", -43),
        ("199X", None),
        ("XXXX-08-04", None),
        ("1993/1993", None),
        ("1993/..", None),
    ],
)
def test_a_date_names_a_year_only_if_it_is_one(text, year):
    assert Edtf.parse(text).year == year


def test_unreadable_text_says_nothing_certain_and_is_kept():
    edtf = Edtf.unreadable("31.2.1990")
    assert str(edtf) == "31.2.1990"
    assert edtf.earliest is edtf.latest is edtf.year is edtf.moment is None
    assert not edtf.approximate
    assert not edtf.uncertain


def test_dates_sort_by_their_earliest_day():
    texts = ["../1950", "1960", "1960-01-01", "1960-06/..", "1961", "XXXX-08-04"]
    parsed = [Edtf.parse(text) for text in reversed(texts)]
    ordered = [edtf.text for edtf in sorted(parsed, key=lambda edtf: edtf.sort_key)]
    assert ordered == ["../1950", "1960-01-01", "1960", *texts[3:]]


@given(DAYS)
def test_every_day_number_is_a_day_and_back(number):
    year, month, day = civil(number)
    assert 1 <= month <= 12
    assert 1 <= day <= month_length(year, month)
    assert day_number(year, month, day) == number
    following = civil(number + 1)
    assert following > (year, month, day)
    assert following in {
        (year, month, day + 1),
        (year, month + 1, 1),
        (year + 1, 1, 1),
    }


def test_day_numbers_are_those_of_the_calendar_of_python():
    day = date(1895, 12, 31)
    while day.year < 1905:  # over 1900, which was no leap year
        assert day_number(day.year, day.month, day.day) == day.toordinal()
        day += timedelta(days=1)
    for year in (1, 4, 100, 400, 1582, 2000, 9999):
        assert day_number(year, 12, 31) == date(year, 12, 31).toordinal()


@pytest.mark.parametrize(
    ("year", "leap"),
    [(1900, False), (2000, True), (1992, True), (1993, False), (0, True), (-4, True)],
)
def test_leap_years_are_gregorian_before_christ_too(year, leap):
    assert is_leap(year) is leap
