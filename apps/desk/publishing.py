"""The gate: a story goes live when nothing of it is open."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from apps.base.models import User
from apps.checks.bans.banning import bar_stories
from apps.desk.looking import story_reading
from apps.desk.margin import stored_margin
from apps.people.saving import checked, save_changed
from apps.stories import actions as stories
from apps.stories.models import Story


@transaction.atomic
def publish(story: Story, *, version: int, by: User, now: datetime) -> Story:
    """Check the story as it is stored, and put it live if the rules let it pass."""
    stored = Story.objects.for_editor().get(pk=story.pk)
    margin = stored_margin(stored, now, by)
    live = stories.publish(
        stored,
        version=version,
        blocking=margin.blocking,
        warnings=margin.warnings,
        by=by,
        now=now,
        reader=story_reading,
    )
    _link_source(live, by=by, now=now)
    bar_stories(Story.objects.filter(pk=live.pk), now=now)
    return live


def _link_source(story: Story, *, by: User, now: datetime) -> None:
    """What was accepted from the draft leads to what readers can now read.

    The title stays: findings name it, and answers to them would fall with it.
    """
    source = story.cited_as
    if source is None:
        return
    link = f"{settings.SITE_ADDRESS}{story.get_absolute_url()}"
    changed = checked(source, {"url": link})
    if changed:
        save_changed(source, changed, by=by, now=now)
