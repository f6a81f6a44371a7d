"""Many rows written at once, each with its line in the history."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Model
from simple_history.utils import bulk_update_with_history

from apps.base import bulk
from apps.people.changes import announce_rows
from apps.people.saving import Author

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Signature:
    """Who writes, when and why."""

    by: Author
    now: datetime
    reason: str

    def create(self, rows: Sequence[Model]) -> None:
        if rows:
            bulk.create(rows)
            by = self.by.pk if self.by else None
            bulk.remember(rows, by=by, at=self.now, why=self.reason)
            announce_rows(rows, by=self.by, now=self.now)

    def update(self, rows: Sequence[Model], fields: Sequence[str]) -> None:
        if rows:
            bulk_update_with_history(
                rows,
                type(rows[0]),
                fields,
                batch_size=AT_ONCE,
                default_user=self.by,
                default_change_reason=self.reason,
                default_date=self.now,
            )
            announce_rows(rows, by=self.by, now=self.now)
