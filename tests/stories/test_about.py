"""Which stories name somebody: the same however many there are."""

import pytest

from apps.stories import querysets
from apps.stories.models import Story
from tests.public import world

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("many", [0, 1_000], ids=["of-many", "of-few"])
def test_the_way_to_the_stories_changes_nothing(monkeypatch, many):
    monkeypatch.setattr(querysets, "MANY", many)
    ida, ben, eva = (world.person(name) for name in ("Ida", "Ben", "Eva"))
    both = world.story("", ida, ben)
    one = world.story("", ben)
    world.story("", eva)
    world.story("")
    assert list(Story.objects.newest_about(ida)) == [both]
    assert list(Story.objects.newest_about(ida, ben.pk)) == [both, one]
    assert list(Story.objects.newest_about(ben)[1:]) == [one]
    assert list(Story.objects.about(ida)) == [both]
    assert not Story.objects.newest_about()


@pytest.mark.parametrize(("many", "words"), [(1, "EXISTS"), (2, " IN (SELECT")])
def test_of_many_the_stories_are_looked_through(monkeypatch, many, words):
    monkeypatch.setattr(querysets, "MANY", many)
    ida = world.person("Ida")
    for _ in range(2):
        world.story("", ida)
    assert words in str(Story.objects.newest_about(ida).query)
