"""What a pattern needs in a text before it is worth trying."""

import re

import pytest

from apps.reading.languages.needs import Need, meeting, need_of

NEEDS = [
    ("(?P<a>\ue000) heiratete (?P<b>\ue000)", Need(" heiratete ")),
    (r"\b[Mm]it (?P<n>\d+) Jahren\b(?! alt)", Need(" Jahren", "it ")),
    ("(?:sagte|rief) sie", Need(" sie", "", ("rief", "sagte"))),
    ("(?:sagte |rief )?sie", Need("sie")),
    ("(?:sie ){0,2}kam", Need("kam")),
    ("(?:sie ){1,2}kam", Need("sie ", "kam")),
    ("ge(?:heiratet|traut)", Need("ge", "", ("heiratet", "traut"))),
    ("(?:sagte|)kam|rief|x", Need()),
    ("(?i:drei) Kinder", Need(" Kinder")),
    ("(?=Ja)J", Need("Ja")),
    ("(?<!vor )(?<=am )Montag(?!s)", Need("Montag", "am ")),
    ("[xy]", Need()),
]


@pytest.mark.parametrize(("pattern", "need"), NEEDS, ids=[p for p, _ in NEEDS])
def test_a_pattern_needs_the_letters_it_cannot_do_without(pattern, need):
    assert need_of(pattern, ["und"]) == need


def test_the_word_that_called_a_pattern_is_not_looked_for_again():
    assert need_of("Hochzeit", ["hochzeit", "hochzeiten"]) == Need()
    assert need_of("Hochzeit", ["hochzeit", "ehe"]) == Need("Hochzeit")


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("kam, sagte sie", True),
        ("kam, rief sie", True),
        ("kam sie", False),
        ("sagte er", False),
    ],
)
def test_a_text_meets_a_need_that_has_all_and_one_of_several(text, met):
    need = need_of("kam.*(?:sagte|rief)", ["und"])
    pattern = re.compile("kam.*(?:sagte|rief)")
    assert meeting([(pattern, need)], text) == ([pattern] if met else [])
    assert bool(pattern.search(text)) is met
