"""The newsroom's readings of "knapp", "gut", "rund" and their English kin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.dates import Certainty
from apps.dates.ages import Span
from apps.dates.durations import YearSpan, fits
from apps.dates.hedges import WORDS, describe, hedge, in_year_of_life, part_of_ten
from apps.dates.names import NUMBERS


@pytest.mark.parametrize(
    ("language", "words", "span"),
    [
        ("de", ["knapp", "fast", "beinahe"], YearSpan(9, 10, high_open=True)),
        ("en", ["nearly", "almost", "just under"], YearSpan(9, 10, high_open=True)),
        ("de", ["gut", "über", "mehr als"], YearSpan(10, 11, low_open=True)),
        ("en", ["more than", "just over", "over"], YearSpan(10, 11, low_open=True)),
        ("de", ["rund", "etwa", "circa", "ca.", "ungefähr"], YearSpan(9, 11)),
        ("en", ["about", "around", "circa"], YearSpan(9, 11)),
        ("de", [""], YearSpan(9.5, 11, high_open=True)),
        ("en", [""], YearSpan(9.5, 11, high_open=True)),
    ],
)
def test_a_hedge_allows_these_years(language, words, span):
    for word in words:
        assert hedge(word, 10, language) == span


@pytest.mark.parametrize(
    ("word", "number", "unit", "span"),
    [
        ("über", 2, 10, YearSpan(20, 30, low_open=True, high_open=True)),
        ("knapp", 2, 10, YearSpan(15, 20, high_open=True)),
        ("rund", 2, 10, YearSpan(15, 25)),
        ("", 2, 10, YearSpan(15, 30, high_open=True)),
        ("über", 1, 100, YearSpan(100, 200, low_open=True, high_open=True)),
        ("knapp", 1.5, 1, YearSpan(1, 1.5, high_open=True)),
        ("gut", 1.5, 1, YearSpan(1.5, 2, low_open=True)),
        ("", 1.5, 1, YearSpan(1.25, 2, high_open=True)),
        ("knapp", 6, 1 / 4, YearSpan(1.25, 1.5, high_open=True)),
    ],
)
def test_decades_months_and_halves_count_in_their_own_unit(word, number, unit, span):
    assert hedge(word, number, "de", unit=unit) == span


def test_words_are_read_in_any_case_and_spacing():
    assert hedge(" Mehr  als ", 10, "de") == hedge("mehr als", 10, "de-AT")


@pytest.mark.parametrize(
    ("word", "language"), [("knapp", "en"), ("nearly", "de"), ("sehr", "de")]
)
def test_a_word_that_is_no_hedge_is_not_guessed(word, language):
    with pytest.raises(KeyError):
        hedge(word, 10, language)


def test_no_word_is_two_hedges():
    for kinds in WORDS.values():
        words = [word for group in kinds.values() for word in group]
        assert len(words) == len(set(words))
        assert [word.casefold() for word in words] == words


@pytest.mark.parametrize(
    ("word", "tens", "language", "span"),
    [
        ("Anfang", 30, "de", Span(30, 33)),
        ("Mitte", 40, "de", Span(44, 46)),
        ("Ende", 50, "de", Span(57, 59)),
        ("early", 30, "en", Span(30, 33)),
        ("mid-", 40, "en", Span(44, 46)),
        ("late", 50, "en", Span(57, 59)),
    ],
)
def test_parts_of_ten_years_of_age(word, tens, language, span):
    assert part_of_ten(word, tens, language) == span


def test_who_is_in_a_year_of_life_has_not_completed_it():
    assert in_year_of_life(55) == Span(54, 54)


@pytest.mark.parametrize(
    ("years", "german", "english"),
    [
        (8.6, "gut acht", "just over eight"),
        (8.45, "gut acht", "just over eight"),
        (9.8, "knapp zehn", "just under ten"),
        (8.0, "acht", "eight"),
        (8.03, "acht", "eight"),
        (7.98, "acht", "eight"),
        (12.2, "gut zwölf", "just over twelve"),
        (12.9, "knapp 13", "just under 13"),
        (1.1, "gut ein", "just over one"),
        (0.4, "weniger als ein", "less than one"),
    ],
)
def test_years_are_described_in_words(years, german, english):
    assert describe(years, "de") == german
    assert describe(years, "en") == english


@given(st.floats(0, 80), st.sampled_from(["de", "en"]))
def test_a_description_is_right_about_what_it_describes(years, language):
    *words, number = describe(years, language).split()
    numbers = NUMBERS[language]
    said = numbers.index(number) if number in numbers else int(number)
    stated = hedge(" ".join(words), said, language)
    assert fits(stated, YearSpan(years, years)) is Certainty.CERTAIN
