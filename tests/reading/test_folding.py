"""The one way in which names become keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.reading.text.folding import fold, plain_fold


@pytest.mark.parametrize(
    ("text", "folded", "plain"),
    [
        ("Jörg Weiß", "joerg weiss", "jorg weiss"),
        ("Müller-Lüdenscheidt", "mueller luedenscheidt", "muller ludenscheidt"),
        ("José  Ávila", "jose avila", "jose avila"),
        ("O’Neil", "oneil", "oneil"),
        ("Łukasz Øster", "lukasz oster", "lukasz oster"),
        ("ÄRZTIN", "aerztin", "arztin"),
        ("A\u0308rztin", "aerztin", "arztin"),
        ("J. Lo", "j lo", "j lo"),
        ("…", "", ""),
    ],
)
def test_names_are_folded_both_ways(text, folded, plain):
    assert (fold(text), plain_fold(text)) == (folded, plain)


@given(st.text(max_size=40))
def test_what_is_folded_stays_as_it_is(text):
    assert fold(fold(text)) == fold(text)
    assert plain_fold(plain_fold(text)) == plain_fold(text)
