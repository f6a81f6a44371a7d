"""States anew what stored stories say of people: of those stored before it was kept."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from apps.checks.hearing import state
from apps.desk.looking import story_reading
from apps.stories.models import Story


def waiting(*, missing: bool) -> list[int]:
    """The keys of the stories; `missing` are those of which nothing is kept."""
    stories = Story.objects.order_by("pk")
    if missing:
        stories = stories.filter(statements=None)
    return list(stories.values_list("pk", flat=True))


def state_stories(stories: list[int], now: datetime) -> Iterator[int]:
    """Yield how many statements each has: a transaction a story, so it may be stopped.

    Nothing else of a story changes, and to do it twice changes nothing.
    """
    for pk in stories:
        with transaction.atomic():
            story = Story.objects.select_for_update().filter(pk=pk).first()
            yield state(story, story_reading(story, now), now) if story else 0
