"""Kin as the press tells them: each passage says what its row says, and no more."""

import pytest

from tests.reading import family_de, family_en, joined_en, kin_de, kin_en, press_en
from tests.reading.say import relations

BOTH = {"de": kin_de, "en": kin_en}
TABLES = [
    ("de", kin_de),
    ("de", family_de),
    ("en", kin_en),
    ("en", family_en),
    ("en", press_en),
    ("en", joined_en),
]


def said(text: str, code: str) -> list[str]:
    return [row.replace(" current", "") for row in relations(text, language=code)]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [(code, *row) for code, rows in TABLES for row in rows.TOLD],
)
def test_a_passage_tells_its_kin(code, text, found):
    assert said(text, code) == found


@pytest.mark.xfail(reason="known gaps of the reader", strict=True)
@pytest.mark.parametrize(
    ("code", "text", "found"),
    [(code, *row) for code, rows in BOTH.items() for row in rows.TO_COME],
)
def test_kin_are_still_to_come(code, text, found):
    assert said(text, code) == found


@pytest.mark.parametrize(
    ("code", "text"),
    [(code, text) for code, rows in TABLES for text in rows.SILENT],
)
def test_a_passage_tells_no_kin(code, text):
    assert said(text, code) == []
