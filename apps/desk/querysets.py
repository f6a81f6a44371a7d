from typing import Self

from django.db.models import QuerySet


class IntakeQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""

    def waiting(self) -> Self:
        """Those whose story is still a draft."""
        return self.filter(story__stage="draft")

    def before(self, pk: int | None) -> Self:
        """The page after a row, by its key: deep pages cost no more than the first."""
        return self.filter(pk__lt=pk) if pk else self

    def newest_first(self) -> Self:
        return self.order_by("-pk")

    def for_list(self) -> Self:
        """One query for any number of rows."""
        return self.select_related("story", "by")

    def for_page(self) -> Self:
        """One query: the intake with its story and who brought it."""
        return self.select_related("story__cited_as__outlet", "by")
