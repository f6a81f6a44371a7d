"""Whether a list can be in a text is told by how its words begin, and never wrongly."""

import pytest

from apps.checks.languages import HERE, Beginnings, listed, pattern, stems
from apps.reading.languages.lists import entries

LISTS = sorted(
    {
        (path.parent.name, path.stem, label)
        for path in HERE.glob("??/*.txt")
        for label, _ in entries(path)
        if (path.stem, label) != ("labels", "affiliate")  # parts of addresses
    }
)


@pytest.mark.parametrize(("language", "name", "label"), LISTS)
def test_every_entry_is_seen_where_its_pattern_finds_it(language, name, label):
    for entry in listed(language, name, label):
        told = entry.replace("*", "enx").replace("{n}", "drei")
        for text in (f"Ja: „{told}“ so", f"({told.upper()})", told.replace(" ", "\n")):
            if pattern(language, name, label).search(text):
                assert Beginnings(text).may_have(stems(language, name, label)), text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Er wurde freigesprochen.", True),
        ("FREISPRUCH!", True),
        ("Sie sprach frei.", False),
        ("", False),
    ],
)
def test_other_texts_are_passed_over(text, found):
    assert Beginnings(text).may_have(stems("de", "accusations", "ended")) is found
