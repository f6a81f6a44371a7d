from typing import Any, Self

from django.db.models import Case, QuerySet, When


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


class FlawQuerySet(QuerySet):
    """What the audit found in the record."""

    def waiting(self) -> Self:
        """Not accepted."""
        return self.filter(reason="")

    def worst_first(self) -> Self:
        """error, info, warning is no order: errors, warnings, then infos."""
        rank = Case(
            When(severity="error", then=0), When(severity="warning", then=1), default=2
        )
        return self.order_by(rank, "-pk")

    def for_list(self) -> Self:
        """No query more: the person and who accepted come along."""
        return self.select_related("person", "by")


class UploadQuerySet(QuerySet):
    """Files that came in by upload."""

    def newest_first(self) -> Self:
        return self.order_by("-at", "-pk")

    def with_task(self) -> Self:
        """No query more: the task comes along."""
        return self.select_related("task")

    def for_list(self) -> Self:
        """No query more: the task and who sent it come along."""
        return self.select_related("task", "by")


class DifferenceQuerySet(QuerySet):
    """What imports say otherwise than the record."""

    def open(self) -> Self:
        return self.filter(state="open")

    def newest_first(self) -> Self:
        return self.order_by("-pk")

    def for_list(self) -> Self:
        """One query more, for the names of all people in it."""
        return self.select_related("person", "other", "by").prefetch_related(
            "person__names", "other__names"
        )
