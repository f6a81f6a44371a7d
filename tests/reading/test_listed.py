"""Given names that a library lists: people's, and no words."""

import pytest

from apps.reading.languages import language
from apps.reading.languages.listed import listed_names


@pytest.mark.parametrize(
    ("name", "gender"), [("Emelie", "f"), ("Thorben", "m"), ("Kasey", "")]
)
def test_a_name_has_the_gender_of_those_who_bear_it(name, gender):
    found = listed_names(())
    assert found[name] == gender
    assert len(found) > 10_000


def test_words_and_short_names_are_left_out():
    assert "Faith" in listed_names(())
    assert "Faith" not in listed_names(("Faith",))
    assert all(len(name) > 2 for name in listed_names(()))


@pytest.mark.parametrize("word", ["Sunday", "July", "Tod", "Angeles", "Prince"])
@pytest.mark.parametrize("code", ["de", "en"])
def test_what_is_a_word_first_is_no_given_name(code, word):
    assert word not in language(code).words.given


def test_our_own_lists_win():
    assert language("de").words.given["Andrea"] == "f"
