"""Dates that count from the day of the text, and what fixes no date."""

import pytest

from tests.reading.say import relations

DAY = "2024-05-18"  # a Saturday
PARTED = "partnership: Jon Aster + Mira Thal former {}separation"
WED = "marriage: Jon Aster + Mira Thal current {}"

DATED = [
    ("de", "Mira Thal und Jon Aster trennten sich vor zwei Jahren.", "2022"),
    ("de", "Mira Thal und Jon Aster trennten sich im vergangenen Jahr.", "2023"),
    ("de", "Mira Thal und Jon Aster trennten sich im Mai letzten Jahres.", "2023-05"),
    ("de", "Mira Thal und Jon Aster trennten sich in diesem Jahr.", "2024"),
    ("de", "Mira Thal und Jon Aster trennten sich heuer.", "2024"),
    ("de", "Mira Thal und Jon Aster trennten sich im vergangenen Sommer.", "2023"),
    ("de", "Mira Thal und Jon Aster trennten sich in diesem Frühjahr.", "2024"),
    ("de", "Mira Thal und Jon Aster trennten sich im vergangenen April.", "2024-04"),
    ("de", "Mira Thal und Jon Aster trennten sich am Montag.", "2024-05-13"),
    ("de", "Mira Thal und Jon Aster trennten sich gestern.", "2024-05-17"),
    ("de", "Mira Thal und Jon Aster trennten sich am 3. April.", "2024-04-03"),
    ("de", "Mira Thal und Jon Aster trennten sich am 3. Juni.", "2023-06-03"),
    ("en", "Mira Thal and Jon Aster separated two years ago.", "2022"),
    ("en", "Mira Thal and Jon Aster separated last year.", "2023"),
    ("en", "Mira Thal and Jon Aster separated in May last year.", "2023-05"),
    ("en", "Mira Thal and Jon Aster separated this year.", "2024"),
    ("en", "Mira Thal and Jon Aster separated last summer.", "2023"),
    ("en", "Mira Thal and Jon Aster separated this spring.", "2024"),
    ("en", "Mira Thal and Jon Aster separated last April.", "2024-04"),
    ("en", "Mira Thal and Jon Aster separated on Monday.", "2024-05-13"),
    ("en", "Mira Thal and Jon Aster separated yesterday.", "2024-05-17"),
    ("en", "Mira Thal and Jon Aster separated on April 3.", "2024-04-03"),
    ("en", "Mira Thal and Jon Aster separated on 3 April.", "2024-04-03"),
]
UNDATED = [
    ("de", "Mira Thal und Jon Aster trennten sich vor gut zwei Jahren."),
    ("de", "Mira Thal und Jon Aster trennten sich in den vergangenen Jahren."),
    ("de", "Mira Thal und Jon Aster trennten sich im letzten Winter."),
    ("de", "Mira Thal und Jon Aster trennten sich am Morgen."),
    ("en", "Mira Thal and Jon Aster separated nearly two years ago."),
    ("en", "Mira Thal and Jon Aster separated last winter."),
    ("en", "Mira Thal and Jon Aster separated on stage."),
]
BEGUN = [
    ("de", "Seit drei Jahren sind Mira Thal und Jon Aster verheiratet.", "2021–"),
    (
        "de",
        "2010 kam Mira Thal nach Rom. Zwei Jahre später heiratete sie Jon Aster.",
        "2012–",
    ),
    (
        "de",
        "2010 kam Mira Thal nach Rom. Im Jahr darauf heiratete sie Jon Aster.",
        "2011–",
    ),
    (
        "en",
        "In 2010 Mira Thal moved to Rome. Two years later she married Jon Aster.",
        "2012–",
    ),
    (
        "en",
        "Mira Thal moved to Rome in 2010 and married Jon Aster the following year.",
        "2011–",
    ),
    (
        "en",
        "Mira Thal moved to Rome in 2010. She married Jon Aster the year after.",
        "2011–",
    ),
]
PLANNED = [
    ("de", "Mira Thal und Jon Aster wollen nächstes Jahr heiraten.", " 2025–"),
    ("de", "Mira Thal und Jon Aster wollen im kommenden Sommer heiraten.", " 2024–"),
    ("de", "Mira Thal und Jon Aster wollen am Samstag heiraten.", ""),
    ("en", "Mira Thal and Jon Aster plan to marry next year.", " 2025–"),
    ("en", "Mira Thal and Jon Aster plan to marry on Saturday.", ""),
]
ANNOUNCED = [
    ("de", "Mira Thal und Jon Aster gaben im Mai 2023 ihre Trennung bekannt."),
    ("en", "Mira Thal and Jon Aster announced their separation in May 2023."),
]


@pytest.mark.parametrize(("code", "text", "end"), DATED)
def test_a_date_counts_from_the_day_of_the_text(code, text, end):
    assert relations(text, language=code, date=DAY) == [PARTED.format(f"?–{end} ")]


@pytest.mark.parametrize(("code", "text"), [row[:2] for row in DATED])
def test_without_a_day_nothing_is_counted(code, text):
    assert relations(text, language=code) == [PARTED.format("")]


@pytest.mark.parametrize(("code", "text"), UNDATED)
def test_what_fixes_no_year_is_no_date(code, text):
    assert relations(text, language=code, date=DAY) == [PARTED.format("")]


@pytest.mark.parametrize(("code", "text", "period"), BEGUN)
def test_a_beginning_counts_from_a_day(code, text, period):
    assert relations(text, language=code, date=DAY) == [WED.format(period)]


@pytest.mark.parametrize(("code", "text", "period"), PLANNED)
def test_a_plan_looks_ahead(code, text, period):
    said = f"marriage: Jon Aster + Mira Thal planned{period}"
    assert relations(text, language=code, date=DAY) == [said]


@pytest.mark.parametrize(("code", "text"), ANNOUNCED)
def test_the_day_of_an_announcement_is_not_that_of_the_event(code, text):
    assert relations(text, language=code, date=DAY) == [PARTED.format("")]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Mira Thal is marrying Jon Aster on 3 April."),
        ("en", "Mira Thal is marrying Jon Aster on April 3."),
    ],
)
def test_a_planned_day_is_the_next_one(code, text):
    assert relations(text, language=code, date=DAY) == [
        "marriage: Jon Aster + Mira Thal planned 2025-04-03–"
    ]
