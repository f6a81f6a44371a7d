from collections.abc import Collection
from typing import Any, Self

from django.db.models import Q, QuerySet

from apps.stories.models import Story
from apps.stories.rules import Stage


class WatchedQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""

    def open(self) -> Self:
        """Not settled, and the story still stands."""
        return self.filter(settled=None, story__stage=Stage.LIVE)

    def of_rule(self, rule: str) -> Self:
        return self.filter(rule=rule) if rule else self

    def matching(self, words: str) -> Self:
        found = self
        for word in words.split():
            named = Q(passage__icontains=word) | Q(story__headline__icontains=word)
            found = found.filter(named | Q(new__icontains=word))
        return found

    def of_authors(self, user: Any) -> Self:
        return self.filter(story__in=Story.objects.by(user))

    def before(self, pk: int | None) -> Self:
        """The page after a row, by its key; for newest_first()."""
        return self.filter(pk__lt=pk) if pk else self

    def newest_first(self) -> Self:
        return self.order_by("-pk")

    def for_list(self) -> Self:
        """Two queries for any number of rows: entries, the names of the people."""
        return self.select_related("story", "person").prefetch_related("person__names")

    def of_stories(self, stories: Collection[int]) -> Self:
        return self.filter(settled=None, story__in=stories)
