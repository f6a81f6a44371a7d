"""Puts jobs into the queue: each due time once, however many workers look."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django_tasks import task

from apps.base.models import JobRun, User
from apps.base.timetable import JOBS, Job


class AlreadyWaiting(Exception):
    """The job waits for its turn or is being done."""


@task()
def run_job(name: str) -> str:
    return JOBS[name].run(timezone.now())


def enqueue_due(now: datetime) -> list[str]:
    """Queue each job whose last due time nobody has served; return their names.

    Nights that were missed are caught up by one run. A job that still waits or runs is
    not queued a second time: its due time is served when it is done.
    """
    return [
        job.name for job in JOBS.values() if _is_due(job, now) and _served(job, now)
    ]


def _is_due(job: Job, now: datetime) -> bool:
    runs = JobRun.objects.filter(job=job.name)
    served = runs.filter(due=job.when.last(now)).exists()
    return not served and not runs.unfinished().exists()


def _served(job: Job, now: datetime) -> bool:
    try:
        _enqueue(job.name, job.when.last(now), None)
    except IntegrityError:
        return False  # another worker was faster
    return True


@transaction.atomic
def run_now(name: str, *, by: User, now: datetime) -> JobRun:
    """Queue a job out of turn; raise AlreadyWaiting where that would double it."""
    if JobRun.objects.filter(job=name).unfinished().exists():
        raise AlreadyWaiting
    return _enqueue(name, now, by)


@transaction.atomic
def _enqueue(name: str, due: datetime, by: User | None) -> JobRun:
    # The task is in the same transaction: refused with the row, or there with it.
    queued = run_job.enqueue(name)
    return JobRun.objects.create(job=name, due=due, by=by, task_id=UUID(queued.id))
