from typing import Self

from django.db.models import QuerySet
from django_tasks import TaskResultStatus


class JobRunQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""

    def unfinished(self) -> Self:
        """Waiting for a worker, or being done."""
        states = [TaskResultStatus.READY, TaskResultStatus.RUNNING]
        return self.filter(task__status__in=states)

    def failed(self) -> Self:
        return self.filter(task__status=TaskResultStatus.FAILED)

    def newest_first(self) -> Self:
        return self.order_by("-due", "-pk")

    def for_page(self) -> Self:
        """No query more: the task and who asked for it come along."""
        return self.select_related("task", "by")
