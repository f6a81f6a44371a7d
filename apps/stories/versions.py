"""How a story's row changes: compare-and-set, its history, its log."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import F

from apps.base.models import User
from apps.stories.models import Event, Story
from apps.stories.rules import Obstacle


class NotReady(Exception):
    """The rules forbid it; `obstacles` says everything that stands in the way."""

    def __init__(self, found: list[Obstacle]) -> None:
        super().__init__(" ".join(found))
        self.obstacles = found


class Stale(Exception):
    """Somebody else changed the story after this editor last saw it."""


def change(
    story: Story, version: int, by: User, now: datetime, values: Mapping[str, Any]
) -> Story:
    # The UPDATE checks the version and raises it: of two editors, one changes no row.
    changed = Story.objects.filter(pk=story.pk, version=version).update(
        **values, version=F("version") + 1
    )
    if changed != 1:
        raise Stale
    saved = Story.objects.get(pk=story.pk)
    # update() writes no history by itself.
    Story.history.bulk_history_create(
        [saved], update=True, default_user=by, default_date=now
    )
    return saved


def log(story: Story, verb: str, by: User, now: datetime, note: str = "") -> None:
    Event.objects.create(story=story, verb=verb, by=by, at=now, note=note)
