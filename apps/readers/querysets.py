from datetime import datetime
from typing import Self

from django.db.models import QuerySet, Sum

from apps.stories.querysets import live


class ReportQuerySet(QuerySet):
    def open(self) -> Self:
        return self.filter(state__in=["received", "checking"])

    def before(self, pk: int | None) -> Self:
        return self.filter(pk__lt=pk) if pk else self

    def answered_before(self, moment: datetime) -> Self:
        return self.filter(answered__lt=moment)

    def for_list(self) -> Self:
        """Two queries for any number, the newest first, with what one may choose."""
        rows = self.select_related("story", "by", "correction")
        return rows.prefetch_related("story__corrections").order_by("-pk")


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
