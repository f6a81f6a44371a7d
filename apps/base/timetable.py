"""What the house does by the clock, as plain values: each app registers its own.

A job is due at certain moments; between two of them nothing is to be done. Which of the
due times was served stands in JobRun (apps.base.jobs), never here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Protocol

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _


class When(Protocol):
    """Gives the last due time not after a moment, and the next one after it."""

    def last(self, now: datetime) -> datetime: ...
    def next(self, now: datetime) -> datetime: ...


@dataclass(frozen=True, slots=True)
class Daily:
    """Once a day at this hour of the house's own clock (TIME_ZONE).

    An hour that the change to summer time leaves out is due an hour later; one that
    comes twice is due the first time.
    """

    at: time

    def last(self, now: datetime) -> datetime:
        today = self._on(now)
        return today if today <= now else self._on(now - timedelta(days=1))

    def next(self, now: datetime) -> datetime:
        today = self._on(now)
        return today if today > now else self._on(now + timedelta(days=1))

    def _on(self, now: datetime) -> datetime:
        day = timezone.localdate(now)
        zone = timezone.get_default_timezone()
        return datetime.combine(day, self.at, tzinfo=zone).astimezone(UTC)

    def __str__(self) -> str:
        return _("each day at %(time)s") % {"time": self.at.strftime("%H:%M")}


@dataclass(frozen=True, slots=True)
class Every:
    """Every so many minutes, counted from the full hour of UTC."""

    minutes: int

    def last(self, now: datetime) -> datetime:
        step = self.minutes * 60
        return datetime.fromtimestamp(now.timestamp() // step * step, UTC)

    def next(self, now: datetime) -> datetime:
        return self.last(now) + timedelta(minutes=self.minutes)

    def __str__(self) -> str:
        return _("every %(minutes)s minutes") % {"minutes": self.minutes}


@dataclass(frozen=True, slots=True)
class Job:
    """`run` does it as of a moment and says in one sentence what came of it.

    It must bear to be run twice: who is killed in the middle is started again.
    """

    name: str
    label: str | Promise
    when: When
    run: Callable[[datetime], str]


JOBS: dict[str, Job] = {}


def register(*jobs: Job) -> None:
    """From an app's ready(); the same name again replaces the job."""
    JOBS.update({job.name: job for job in jobs})
