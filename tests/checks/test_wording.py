"""Fixes in the notation of the text."""

import pytest

from apps.checks.fixes import other_duration, other_status
from apps.checks.wording import spelled, term_words, with_number, years_words
from apps.dates import Edtf
from apps.dates.durations import YearSpan
from apps.people.rules import Status
from apps.reading.model import Span


@pytest.mark.parametrize(
    ("language", "passage", "old", "new", "right"),
    [
        ("de", "66", 66, 67, "67"),
        ("de", "(66)", 66, 67, "(67)"),
        ("de", "66-Jährige", 66, 67, "67-Jährige"),
        ("de", "66 Jahre alt", 66, 67, "67 Jahre alt"),
        ("de", "Fünfundvierzigjährige", 45, 31, "Einunddreißigjährige"),
        ("de", "sieben gemeinsame Kinder", 7, 12, "zwölf gemeinsame Kinder"),
        ("de", "66 (66)", 66, 67, None),
        ("de", "Mitte 40", 66, 67, None),
        ("en", "66-year-old", 66, 67, "67-year-old"),
        ("en", "Forty-five years old", 45, 46, "Forty-six years old"),
        ("en", "mother of two", 2, 3, "mother of three"),
    ],
)
def test_another_number_in_the_same_notation(language, passage, old, new, right):
    assert with_number(passage, old, new, language) == right


@pytest.mark.parametrize(
    ("language", "passage", "years", "right"),
    [
        ("de", "knapp zehn Jahren", (8.45, 8.53), "gut acht Jahren"),
        ("de", "nach 13 Ehejahren", (8.9, 8.9), "nach knapp neun Ehejahren"),
        ("de", "zehn Jahre", (14.2, 14.3), "gut 14 Jahre"),
        ("de", "knapp zehn Jahren", (8.4, 9.4), None),
        ("de", "zehn Jahren", (1.2, 1.3), None),  # "gut einem Jahr": other grammar
        ("de", "zwei Jahrzehnten", (8.4, 8.5), None),
        ("en", "nearly ten years", (8.45, 8.53), "just over eight years"),
        ("en", "married for 20 years", (12.0, 12.0), "married for twelve years"),
    ],
)
def test_another_duration_with_its_hedge(language, passage, years, right):
    assert other_duration(passage, YearSpan(*years), language) == right


@pytest.mark.parametrize(
    ("language", "text", "status", "wrong", "right"),
    [
        ("de", "ihr Ex-Mann", Status.MARRIED, "Ex-Mann", "Mann"),
        ("de", "ihr Ex-Ehemann", Status.MARRIED, "Ex-Ehemann", "Ehemann"),
        ("de", "ihres Exmannes", Status.SEPARATED, "Exmannes", "Noch-Ehemannes"),
        ("de", "seine Noch-Ehefrau", Status.DIVORCED, "Noch-Ehefrau", "Ex-Frau"),
        ("de", "sind verlobt", Status.DIVORCED, "sind verlobt", None),
        ("de", "seine Frau", Status.CIVIL_UNION, "Frau", None),
        ("en", "his former wife", Status.MARRIED, "former wife", "wife"),
        ("en", "his wife’s", Status.EX, "wife’s", "ex-wife’s"),
    ],
)
def test_another_word_for_the_partner(language, text, status, wrong, right):
    place, found = other_status((Span(0, len(text), text),), status, text, language)
    assert (place.text, found) == (wrong, right)


@pytest.mark.parametrize(
    ("language", "number", "word"),
    [
        ("de", 1, "eins"),
        ("de", 17, "siebzehn"),
        ("de", 21, "einundzwanzig"),
        ("de", 30, "dreißig"),
        ("de", 100, "100"),
        ("en", 21, "twenty-one"),
        ("en", 40, "forty"),
    ],
)
def test_numbers_are_spelled(language, number, word):
    assert spelled(number, language) == word


def test_years_in_words():
    assert years_words(YearSpan(8.37, 9.37), "de") == "8,4 bis 9,4 Jahre"
    assert years_words(YearSpan(8.45, 8.53), "en") == "8.4 to 8.5 years"
    assert years_words(YearSpan(8.0, 8.0), "de") == "8 Jahre"


@pytest.mark.parametrize(
    ("begin", "end", "over", "german", "english"),
    [
        ("2011", None, False, "seit 2011", "since 2011"),
        ("2011", None, True, "ab 2011", "from 2011"),
        ("2011", "2016-05", True, "2011 – Mai 2016", "2011 – May 2016"),
        (None, "2016", True, "bis 2016", "until 2016"),
        (None, None, True, "", ""),
    ],
)
def test_a_term_is_said_in_words(begin, end, over, german, english):
    dates = [Edtf.parse(date) if date else None for date in (begin, end)]
    assert term_words(*dates, "de", over) == german
    assert term_words(*dates, "en", over) == english
