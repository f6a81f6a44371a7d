from datetime import date, datetime
from typing import Self

from django.db.models import Q, QuerySet, Sum

from apps.readers.rules import Rhythm
from apps.stories.querysets import live


class FollowQuerySet(QuerySet):
    def confirmed(self) -> Self:
        return self.filter(confirmed__isnull=False)

    def unconfirmed_since(self, moment: datetime) -> Self:
        return self.filter(confirmed__isnull=True, asked__lt=moment)

    def due(self, now: datetime) -> Self:
        """Confirmed, and written to long enough ago for their rhythm."""
        long_ago = Q(pk__in=[])
        for rhythm in Rhythm:
            long_ago |= Q(rhythm=rhythm, told_until__lte=now - rhythm.pause)
        return self.confirmed().filter(long_ago)

    def with_subject(self) -> Self:
        """Two queries for any number: whom or what they follow, names ready."""
        rows = self.select_related("section", "person__merged_into")
        return rows.prefetch_related("person__names", "person__merged_into__names")


class TipQuerySet(QuerySet):
    def older_than(self, day: date) -> Self:
        return self.filter(day__lt=day)

    def before(self, pk: int | None) -> Self:
        return self.filter(pk__lt=pk) if pk else self


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
