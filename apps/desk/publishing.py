"""The gate: a story goes live when nothing of it is open."""

from datetime import datetime

from django.db import transaction

from apps.base.models import User
from apps.desk.margin import stored_margin
from apps.stories import actions as stories
from apps.stories.models import Story


@transaction.atomic
def publish(story: Story, *, version: int, by: User, now: datetime) -> Story:
    """Check the story as it is stored, and put it live if the rules let it pass."""
    stored = Story.objects.for_editor().get(pk=story.pk)
    margin = stored_margin(stored, now)
    return stories.publish(
        stored,
        version=version,
        blocking=margin.blocking,
        warnings=margin.warnings,
        by=by,
        now=now,
    )
