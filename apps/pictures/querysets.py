from datetime import date, datetime
from typing import Any, Self

from django.db.models import Q, QuerySet

from apps.base.embargo import free


class PictureQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""

    def licensed(self, day: date) -> Self:
        """What may be shown on our pages on a day as far as its licence goes."""
        begun = Q(licence_from__isnull=True) | Q(licence_from__lte=day)
        runs = Q(licence_until__isnull=True) | Q(licence_until__gte=day)
        return self.filter(begun, runs).exclude(channels="print")

    def released(self, now: datetime) -> Self:
        """Under no embargo and no ban."""
        return self.filter(free(now), barred__isnull=True)

    def showing(self, person: Any) -> Self:
        shown = self.model.people.through.objects.filter(person=person)
        return self.filter(pk__in=shown.values("picture"))

    def matching(self, words: str) -> Self:
        """Every word in the title, the description or the credit."""
        found = self
        for word in words.split():
            found = found.filter(
                Q(title__icontains=word)
                | Q(alt__icontains=word)
                | Q(credit__icontains=word)
            )
        return found

    def newest_first(self) -> Self:
        return self.order_by("-pk")

    def for_choice(self) -> Self:
        """One query: what the editor's list of pictures shows."""
        return self.only("title", "credit", "drawing", "file", "alt").newest_first()
