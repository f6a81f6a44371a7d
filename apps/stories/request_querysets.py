from datetime import date
from typing import Self

from django.db.models import F, QuerySet


class DataRequestQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""

    def waiting(self) -> Self:
        return self.filter(answer="")

    def overdue(self, day: date) -> Self:
        return self.waiting().filter(due__lt=day)

    def due_first(self) -> Self:
        """Open ones by their day, then the decided ones, the latest first."""
        return self.order_by(F("done").desc(nulls_first=True), "due", "pk")

    def for_list(self) -> Self:
        """One query more: the names of the people; who decided comes along."""
        return self.select_related("by", "person").prefetch_related("person__names")
