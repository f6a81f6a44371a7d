"""What the checks count when a story is stored."""

from datetime import UTC, date, datetime

import pytest

from apps.checks.hearing import story_told
from apps.checks.models import Firing
from apps.reading import read
from apps.stories.messages import StoryTold
from apps.stories.models import Figure, Story
from tests import make

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)


def tell(story: Story, by) -> None:
    story_told(StoryTold(story, read(story.body), by, NOW))


def illustrated(number: int) -> Story:
    story = make.story()
    for at in range(number):
        picture = make.picture(licence_until=date(2020, 1, 1))
        Figure.objects.create(story=story, picture=picture, position=at)
    return story


def test_what_a_picture_lacks_is_counted():
    tell(illustrated(1), make.user())
    assert Firing.objects.filter(rule="picture.licence").count() == 1


@pytest.mark.parametrize("pictures", [1, 20])
def test_any_number_of_pictures_costs_the_same(pictures, django_assert_num_queries):
    story, by = illustrated(pictures), make.user()
    # figures for the text, and with their pictures; who is shown; authors; bans;
    # statements, within a savepoint; how the rules are set; what was counted, what is
    # new; the watch list
    with django_assert_num_queries(12):
        tell(story, by)
