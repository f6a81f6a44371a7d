"""Names a letter or two apart have a key in common; others have none."""

import pytest

from apps.people.near import asked_keys, letters_off, stored_keys
from apps.reading.text.folding import fold


@pytest.mark.parametrize(
    ("recorded", "stated"),
    [
        ("Jorinde Falkenrast", "Jorinde Falkenrest"),  # another letter
        ("Jorinde Falkenrast", "Jorinde Falkenrat"),  # one too few
        ("Jorinde Falkenrast", "Jorrinde Falkenrast"),  # one too many
        ("Jorinde Falkenrast", "Joirnde Falkenrast"),  # two swapped
        ("Jorinde Falkenrast", "Jorindef Alkenrast"),
        ("Jorinde Falkenrast", "Jorinde Flakenrast"),
        ("Jorinde Falkenrast", "Jorinda Falkenrest"),  # vowels, far apart
        ("Jorinde Falkenrast", "Korinde Falkenrast"),
        ("Jorinde Falkenrast", "Jorinde Falkenraxx"),
        ("Anna Meier", "Anna Maier"),
        ("Anna Meier", "Ana Meier"),
        ("Selma Aydın", "Selma Aidin"),
        ("Ylvana", "Ylwana"),
    ],
)
def test_who_is_near_is_found(recorded, stated):
    assert stored_keys(recorded) & asked_keys(stated)
    assert letters_off(fold(recorded), fold(stated)) <= 2


@pytest.mark.parametrize("stated", ["Jorinde Adler", "Tilman Falke", "Ada Meier"])
def test_who_is_far_is_not(stated):
    assert not stored_keys("Jorinde Falkenrast") & asked_keys(stated)


@pytest.mark.parametrize(
    ("one", "other", "off"),
    [
        ("falke", "falke", 0),
        ("falke", "flake", 1),
        ("falke", "falken", 1),
        ("falke", "falter", 2),
        ("falke", "adler", 3),
        ("", "falke", 3),
    ],
)
def test_letters_are_counted_as_far_as_they_matter(one, other, off):
    assert letters_off(one, other) == letters_off(other, one) == off


def test_short_names_have_no_keys():
    assert stored_keys("Bo Li") == set()
