"""What readers can find of stories: their entries in the search table."""

from collections.abc import Collection, Iterable

from django.utils import timezone

from apps.base import search
from apps.stories.bodies import plain
from apps.stories.models import Story


def remember(stories: Iterable[Story]) -> None:
    """Write the entries of live stories; run inside the caller's transaction."""
    search.put([_entry(story) for story in stories])


def forget(stories: Collection[int]) -> None:
    search.drop("story", stories)


def _entry(story: Story) -> search.Entry:
    words = f"{story.kicker}\n{story.teaser}\n{plain(story.body)}"
    return search.Entry(
        kind="story",
        key=story.pk,
        language=story.language,
        title=story.headline,
        words=words,
        rank_day=timezone.localdate(story.went_live).toordinal(),
    )
