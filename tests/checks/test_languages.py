"""The rules' word lists: complete in both languages, each entry once."""

import re
from pathlib import Path

import pytest

from apps.checks import rules
from apps.checks.languages import HERE, listed, pattern
from apps.reading.languages.lists import entries

ASKED = re.compile(
    r'(?:pattern|listed|pairs|may_have)\(\s*(?:(?:check\.)?language,\s*)?"(?P<name>\w+)",'
    r'\s*(?P<labels>"\w+"(?:,\s*"\w+")*)\s*,?\s*\)'
)
SOURCES = sorted(Path(rules.__file__).parent.glob("*.py"))
LISTS = sorted({
    (found["name"], label)
    for path in SOURCES
    for found in ASKED.finditer(path.read_text("utf-8"))
    for label in re.findall(r'"(\w+)"', found["labels"])
})  # fmt: skip


def test_the_rules_ask_for_lists():
    assert len(LISTS) > 20


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("name", "label"), LISTS)
def test_a_list_that_a_rule_asks_for_is_there(language, name, label):
    assert listed(language, name, label)


@pytest.mark.parametrize("path", sorted(HERE.glob("*/*.txt")), ids=str)
def test_an_entry_stands_once_under_its_label(path):
    found = list(entries(path))
    assert len(found) == len(set(found))


def test_a_pattern_of_nothing_is_refused():
    with pytest.raises(LookupError):
        pattern("de", "labels", "nothing")
