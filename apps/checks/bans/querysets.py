"""Which bans hold."""

from datetime import date
from typing import Self

from django.db.models import Q, QuerySet


class BanQuerySet(QuerySet):
    def in_force(self, day: date) -> Self:
        ends = Q(end__isnull=True) | Q(end__gte=day)
        return self.filter(ends, begin__lte=day)

    def for_page(self) -> Self:
        """Three queries for any number: bans with picture and user, people, names."""
        return self.select_related("picture", "by").prefetch_related("person__names")
