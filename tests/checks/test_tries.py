"""What is tried only beside a word finds what is tried everywhere."""

import re

import pytest

from apps.checks.rereading.openlengths import PATTERNS, YEARS
from apps.checks.rereading.tries import matches_beside, tries_of
from apps.reading.languages.needs import meeting
from tests.checks.planted import planting

LASTING = re.compile(r"(?<!\w)(?:more\s+than\s+)?(?:ten|2)\s+years", re.IGNORECASE)
YEAR = re.compile("year", re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("More than ten years, 2 years.", ["More than ten years", "2 years"]),
        ("after ten\nyears of ten years", ["ten\nyears", "ten years"]),
        ("often years, 12 years, ten days", []),
        ("year after year", []),
    ],
)
def test_a_pattern_is_found_beside_its_word(text, found):
    assert [one[0] for one in matches_beside(LASTING, YEAR, text)] == found


@pytest.mark.parametrize("home", planting.MENDED, ids=lambda one: one.name)
def test_no_length_of_the_stories_is_passed_by(home):
    for story in planting.stories(home):
        for at in (0, 2):
            pattern = PATTERNS[story.name[:2]][at]
            beside = [one.span() for one in matches_beside(pattern, YEARS, story.text)]
            assert beside == [one.span() for one in pattern.finditer(story.text)]


def test_a_pattern_is_tried_where_its_letters_stand():
    tries = tries_of([re.compile(r"\d+-year-old"), re.compile(r"aged \d+")])
    assert [one.pattern for one in meeting(tries, "aged 40")] == [r"aged \d+"]
