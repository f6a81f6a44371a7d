"""The pictures of a story, and its requests for pictures."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from apps.base.models import User
from apps.stories.models import Figure, Story
from apps.stories.versions import log


@transaction.atomic
def set_figures(
    story: Story,
    rows: Iterable[Mapping[str, Any]],
    *,
    by: User,
    now: datetime,
) -> None:
    """Make the story's figures these, in this order; a row without pk is new."""
    kept = []
    for position, row in enumerate(rows):
        values = {key: row[key] for key in row if key != "pk"} | {"position": position}
        if row.get("pk"):
            story.figures.filter(pk=row["pk"]).update(**values)
            kept.append(row["pk"])
        else:
            kept.append(Figure.objects.create(story=story, **values).pk)
    story.figures.exclude(pk__in=kept).delete()
    log(story, "figures", by, now)
