from datetime import datetime
from typing import Self

from django.db.models import QuerySet, Sum

from apps.stories.querysets import live


class PollQuerySet(QuerySet):
    def public(self, now: datetime) -> Self:
        """Of stories that readers see."""
        return self.filter(live(now, "story__"))

    def before(self, pk: int | None) -> Self:
        return self.filter(pk__lt=pk) if pk else self

    def for_list(self) -> Self:
        """One query for any number, the newest first; `votes` is None without any."""
        counted = self.select_related("story").annotate(
            votes=Sum("options__tally__votes")
        )
        return counted.order_by("-pk")
