"""picture.credit, picture.licence, picture.unlabelled, picture.alt."""

from datetime import date

import pytest

from apps.checks.story_context import PictureContext, StoryContext
from tests.checks.sample import Text

TEXT = {"de": "Ada.\n\nKeil Ada am Steg", "en": "Ada.\n\nKeil Ada on the jetty"}
BOTH = pytest.mark.parametrize("language", ["de", "en"])


def shown_in(language: str, **fields) -> StoryContext:
    defaults = {
        "place": (6, len(TEXT[language])),
        "pk": 1,
        "credit": "Keil",
        "caption": TEXT[language][11:],
        "alt": "Ada",
        "title": "Steg",
        "rights": "own",
        "licence_from": None,
        "licence_until": None,
        "channels": "all",
        "provenance": "photo",
        "embargo": None,
        "shown": (),
        "is_first": True,
    }
    return StoryContext(is_stored=True, pictures=(PictureContext(**defaults | fields),))


def severities(rule: str, language: str, as_of="2025-03-03", **fields) -> list[str]:
    found = Text(TEXT[language], language).found(
        rule, as_of=as_of, story=shown_in(language, **fields)
    )
    assert all(words == TEXT[language][6:] for _, words, _ in found)
    return [severity for severity, *_ in found]


@BOTH
@pytest.mark.parametrize(
    ("credit", "found"),
    [
        ("", ["block"]),
        ("Foto:", ["block"]),
        ("Photo: ", ["block"]),
        ("Foto: Ina Keil", []),
        ("Fotini Keil", []),
        ("dpa", []),
    ],
)
def test_a_picture_names_who_made_it(language, credit, found):
    assert severities("picture.credit", language, credit=credit) == found


@BOTH
def test_a_bare_text_is_asked_for_its_credits_too(language):
    made = Text("Ada.\n\nFoto: Ada am Steg", language).picture("Foto:", "Ada am Steg")
    assert made.found("picture.credit") == [("block", "Foto:", None)]
    made = Text("Ada.\n\nKeil Ada am Steg", language).picture("Keil", "Ada am Steg")
    assert made.found("picture.credit") == []


@BOTH
@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, []),
        ({"rights": "unsettled"}, ["block"]),
        ({"channels": "print"}, ["block"]),
        ({"channels": "site"}, []),
        ({"licence_from": date(2025, 3, 4)}, ["block"]),
        ({"licence_from": date(2025, 3, 3)}, []),
        ({"licence_until": date(2025, 3, 2)}, ["block"]),
        ({"licence_until": date(2025, 3, 3)}, ["warn"]),
        ({"licence_until": date(2025, 3, 17)}, ["warn"]),
        ({"licence_until": date(2025, 3, 18)}, []),
    ],
)
def test_a_licence_covers_the_day_and_the_site(language, fields, found):
    assert severities("picture.licence", language, **fields) == found


@BOTH
def test_without_a_day_no_licence_has_ended(language):
    ended = {"licence_until": date(2020, 1, 1)}
    assert severities("picture.licence", language, as_of=None, **ended) == []


@pytest.mark.parametrize(
    ("language", "provenance", "caption", "credit", "found"),
    [
        ("de", "ai", "Ada am Steg", "Keil", ["block"]),
        ("de", "ai", "Ada am Steg", "Keil / KI-generiert", []),
        ("de", "ai", "Kira am Kiosk", "Keil", ["block"]),
        ("de", "symbolic", "Ein Steg", "Keil", ["block"]),
        ("de", "symbolic", "Ein Steg (Symbolbild)", "Keil", []),
        ("de", "archive", "Ada am Steg", "Keil", ["block"]),
        ("de", "archive", "Ada am Steg, 2019", "Keil", []),
        ("de", "archive", "Ada am Steg", "Archiv Keil", []),
        ("de", "montage", "Ada und Tom", "Keil", ["block"]),
        ("de", "montage", "Ada und Tom", "Montage: Keil", []),
        ("de", "photo", "Ada am Steg", "Keil", []),
        ("en", "ai", "Ada on the jetty", "Keil", ["block"]),
        ("en", "ai", "Ada said so", "Keil", ["block"]),
        ("en", "ai", "AI-generated picture of a jetty", "Keil", []),
        ("en", "symbolic", "A jetty", "Keil", ["block"]),
        ("en", "symbolic", "A jetty", "Keil / stock photo", []),
        ("en", "archive", "Ada on the jetty", "Keil", ["block"]),
        ("en", "archive", "Ada on the jetty, file photo", "Keil", []),
        ("en", "archive", "Ada on the jetty in 2019", "Keil", []),
        ("en", "montage", "Ada and Tom", "Keil", ["block"]),
        ("en", "montage", "Ada and Tom (composite)", "Keil", []),
        ("en", "photo", "Ada on the jetty", "Keil", []),
    ],
)
def test_what_is_no_photo_of_the_day_says_so(
    language, provenance, caption, credit, found
):
    fields = {"provenance": provenance, "caption": caption, "credit": credit}
    assert severities("picture.unlabelled", language, **fields) == found


@BOTH
@pytest.mark.parametrize(
    ("alt", "found"),
    [
        ("", ["block"]),
        ("IMG_2031", ["block"]),
        ("ada-am-steg.jpg", ["block"]),
        ("Keil", ["block"]),  # the credit once more
        ("Ada steht am Steg", []),
        ("Picture of a jetty", []),
    ],
)
def test_a_picture_is_described(language, alt, found):
    assert severities("picture.alt", language, alt=alt) == found
