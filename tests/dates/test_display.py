"""Dates, ages and durations in words."""

import pytest
from hypothesis import given

from apps.dates import Edtf
from apps.dates.ages import LONGEST_LIFE, Span
from apps.dates.display import (
    display,
    display_ages,
    display_duration,
    display_period,
    display_when,
)

from .texts import edtf_texts


@pytest.mark.parametrize(
    ("text", "german", "english"),
    [
        ("1993-08-19", "19. August 1993", "19 August 1993"),
        ("1993-03", "März 1993", "March 1993"),
        ("1993-08-XX", "August 1993", "August 1993"),
        ("1993", "1993", "1993"),
        ("1993-XX", "1993", "1993"),
        ("1993~", "um 1993", "about 1993"),
        ("1993-08~", "um August 1993", "about August 1993"),
        ("1993-08-19~", "um den 19. August 1993", "about 19 August 1993"),
        ("1993?", "vermutlich 1993", "probably 1993"),
        ("1993%", "vermutlich um 1993", "probably about 1993"),
        ("199X", "1990er-Jahre", "1990s"),
        ("199X~", "um die 1990er-Jahre", "about the 1990s"),
        ("19XX", "zwischen 1900 und 1999", "between 1900 and 1999"),
        ("19XX~", "etwa zwischen 1900 und 1999", "about between 1900 and 1999"),
        ("1953/1954", "zwischen 1953 und 1954", "between 1953 and 1954"),
        ("195X/1964", "zwischen 1950 und 1964", "between 1950 and 1964"),
        (
            "1953-04-01/1954-06",
            "zwischen dem 1. April 1953 und Juni 1954",
            "between 1 April 1953 and June 1954",
        ),
        (
            "1953~/1954?",
            "zwischen etwa 1953 und vermutlich 1954",
            "between about 1953 and probably 1954",
        ),
        ("../2000", "vor 2001", "before 2001"),
        ("../1993-08", "vor September 1993", "before September 1993"),
        ("../1993-08-19", "vor dem 20. August 1993", "before 20 August 1993"),
        ("1994/..", "nach 1993", "after 1993"),
        ("1993-01/..", "nach Dezember 1992", "after December 1992"),
        ("1993/", "seit 1993", "since 1993"),
        ("1993-08-19/", "seit dem 19. August 1993", "since 19 August 1993"),
        ("/2000", "bis 2000", "until 2000"),
        ("/2000-01-01", "bis zum 1. Januar 2000", "until 1 January 2000"),
        ("1993~/..", "frühestens etwa 1993", "about 1993 at the earliest"),
        ("../1993?", "spätestens vermutlich 1993", "probably 1993 at the latest"),
        ("199X/..", "nach 1989", "after 1989"),
        ("../9999", "bis 9999", "until 9999"),
        ("XXXX-08-04", "4. August", "4 August"),
        ("XXXX-08", "August", "August"),
        ("-0043", "44 v. Chr.", "44 BC"),
        ("0000", "1 v. Chr.", "1 BC"),
        ("-0043-03-15", "15. März 44 v. Chr.", "15 March 44 BC"),
        ("0000/..", "nach 2 v. Chr.", "after 2 BC"),
        ("-004X", "zwischen 50 v. Chr. und 41 v. Chr.", "between 50 BC and 41 BC"),
        ("0866", "866", "866"),
        ("0009", "9 n. Chr.", "9 AD"),
        ("0009-03", "März 9 n. Chr.", "March 9 AD"),
        ("086X", "860er-Jahre", "860s"),
        ("001X", "zwischen 10 n. Chr. und 19 n. Chr.", "between 10 AD and 19 AD"),
    ],
)
def test_a_date_in_words(text, german, english):
    assert display(Edtf.parse(text), "de") == german
    assert display(Edtf.parse(text), "en") == english


@pytest.mark.parametrize(
    ("text", "german", "english"),
    [
        ("1993-08-19", "am 19. August 1993", "on 19 August 1993"),
        ("1993-08", "im August 1993", "in August 1993"),
        ("1993", "1993", "in 1993"),
        ("199X", "in den 1990er-Jahren", "in the 1990s"),
        ("19XX", "zwischen 1900 und 1999", "between 1900 and 1999"),
        ("1993~", "um 1993", "about 1993"),
        ("../2000", "vor 2001", "before 2001"),
        ("XXXX-08-04", "am 4. August", "on 4 August"),
    ],
)
def test_a_date_inside_a_sentence(text, german, english):
    assert display_when(Edtf.parse(text), "de") == german
    assert display_when(Edtf.parse(text), "en") == english


@pytest.mark.parametrize(
    ("begin", "end", "german", "english"),
    [
        ("1993", "2002", "1993–2002", "1993–2002"),
        ("1993-08-19", "2002", "19. August 1993 – 2002", "19 August 1993 – 2002"),
        ("2012-06-30", None, "seit dem 30. Juni 2012", "since 30 June 2012"),
        ("2012~", None, "seit etwa 2012", "since about 2012"),
        ("199X", None, "seit den 1990er-Jahren", "since the 1990s"),
        ("199X~", None, "etwa seit den 1990er-Jahren", "about since the 1990s"),
        ("19XX", None, "zwischen 1900 und 1999 –", "between 1900 and 1999 –"),
        (None, "199X", "bis in die 1990er-Jahre", "until the 1990s"),
        (None, "2002", "bis 2002", "until 2002"),
        (None, "2002-02-03", "bis zum 3. Februar 2002", "until 3 February 2002"),
        ("../1993", None, "vor 1994", "before 1994"),
        (None, None, "", ""),
    ],
)
def test_a_period_in_words(begin, end, german, english):
    first, last = (text and Edtf.parse(text) for text in (begin, end))
    assert display_period(first, last, "de") == german
    assert display_period(first, last, "en") == english


@pytest.mark.parametrize(
    ("ages", "german", "english"),
    [
        (Span(30, 30), "30", "30"),
        (Span(29, 30), "29 oder 30", "29 or 30"),
        (Span(65, 70), "etwa 68", "about 68"),
        (Span(65, 75), "zwischen 65 und 75", "between 65 and 75"),
        (Span(31, LONGEST_LIFE), "mindestens 31", "at least 31"),
        (Span(0, LONGEST_LIFE), "", ""),
        (None, "", ""),
    ],
)
def test_ages_in_words(ages, german, english):
    assert display_ages(ages, "de") == german
    assert display_ages(ages, "en") == english


@pytest.mark.parametrize(
    ("begin", "end", "german", "english"),
    [
        ("1993-08-19", "2002-02-03", "8 Jahre 5 Monate", "8 years 5 months"),
        ("1993-08-19", "1994-09-19", "1 Jahr 1 Monat", "1 year 1 month"),
        ("1993-08-19", "1994-09-18", "1 Jahr", "1 year"),
        ("1993-08-19", "1993-10-19", "2 Monate", "2 months"),
        ("1993-01-31", "1993-02-28", "28 Tage", "28 days"),
        ("1993-01-31", "1993-03-01", "1 Monat", "1 month"),
        ("1993-08-19", "1993-08-20", "1 Tag", "1 day"),
        ("1993-08-19", "1993-08-19", "0 Tage", "0 days"),
        ("1993-08-19", "2002", "8 oder 9 Jahre", "8 or 9 years"),
        ("1993-08-19", "2002-02", "8 Jahre", "8 years"),
        ("1993~", "2002", "6 bis 11 Jahre", "6 to 11 years"),
        ("1993", "1993", "weniger als 1 Jahr", "less than 1 year"),
        ("1993", "1994", "weniger als 2 Jahre", "less than 2 years"),
        ("1993", "2002/..", "mindestens 8 Jahre", "at least 8 years"),
        ("1993/..", "2002/..", "", ""),
        ("2002", "1993", "", ""),
    ],
)
def test_durations_in_words(begin, end, german, english):
    first, last = Edtf.parse(begin), Edtf.parse(end)
    assert display_duration(first, last, "de") == german
    assert display_duration(first, last, "en") == english


def test_unreadable_text_is_shown_as_it_is():
    broken = Edtf.unreadable("31.2.1990")
    assert display(broken, "de") == display_when(broken, "de") == "31.2.1990"
    assert display_period(broken, None, "de") == "31.2.1990"


def test_other_languages_are_answered_in_english():
    assert display(Edtf.parse("1993-03"), "fr") == "March 1993"
    assert display(Edtf.parse("1993-03"), "de-AT") == "März 1993"


@given(edtf_texts())
def test_every_date_has_words_in_both_languages(text):
    edtf = Edtf.parse(text)
    for language in ("de", "en"):
        for said in (display(edtf, language), display_when(edtf, language)):
            assert said
            assert "{" not in said
            assert "None" not in said
