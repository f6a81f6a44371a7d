"""What stands for somebody of whom there is no portrait."""

import pytest

from apps.people.initials import initials
from apps.public.rules.family import Node


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ada Lindentau", "AL"),
        ("Philippa von Hagebutt", "PH"),
        ("Jean-Luc Marie Orsini", "JO"),
        ("Zorla", "Z"),
        ("von und zu", ""),
        ("", ""),
    ],
)
def test_the_first_and_the_last_word_give_a_letter(name, letters):
    assert initials(name) == letters


def test_protected_people_and_portraits_have_none():
    assert Node("1", "Ada Lindentau", "").initials == "AL"
    assert Node("1", "Ada Lindentau", "", protected=True).initials == ""
    assert Node("1", "Ada Lindentau", "", portrait="/a.svg").initials == ""
