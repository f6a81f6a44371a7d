from typing import Any, Self

from django.db.models import QuerySet


class CitationQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""

    def supporting(self) -> Self:
        return self.filter(stance="supports")

    def on_person(self, person: Any, about: str | None = None) -> Self:
        """About the person's own facts; `about` narrows to one of them."""
        found = self.filter(person=person)
        return found if about is None else found.filter(about=about)

    def newest_first(self) -> Self:
        return self.order_by("-source__date_latest", "-pk")

    def for_page(self) -> Self:
        """No query more: source and outlet come along."""
        return self.select_related("source__outlet")
