"""Passages of a text, asked for what holds or touches a place."""

import pytest

from apps.checks.places import Places

NESTED = [(30, 40), (0, 20), (5, 10)]


@pytest.mark.parametrize(
    ("start", "end", "around", "touch"),
    [
        (0, 20, True, True),
        (12, 18, True, True),  # behind the inner one, still in the outer one
        (6, 9, True, True),
        (18, 22, False, True),
        (20, 30, False, False),
        (39, 40, True, True),
        (40, 45, False, False),
        (0, 50, False, True),
    ],
)
def test_what_holds_and_what_touches(start, end, around, touch):
    places = Places(NESTED)
    assert places.around(start, end) is around
    assert places.touch(start, end) is touch


def test_nothing_holds_where_there_is_nothing():
    assert not Places([]).around(0, 1)
    assert not Places([]).touch(0, 1)
