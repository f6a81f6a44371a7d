from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

from apps.base.querysets import JobRunQuerySet
from apps.base.timetable import JOBS


class User(AbstractUser):
    """Somebody who works here; what they may do comes from their groups (roles)."""

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def initials(self) -> str:
        """Two letters for the petal that stands for the account."""
        names = [self.first_name, self.last_name] if self.last_name else [str(self)]
        return "".join(name[:1] for name in names).upper()


class SearchEntry(models.Model):
    """What readers may find: one row a public story or person.

    Written only through apps.base.search, which keeps the engine's full-text index
    beside it. It holds nothing that the public may not see.
    """

    kind = models.CharField(max_length=10)
    key = models.PositiveBigIntegerField()
    language = models.CharField(max_length=2, blank=True)
    title = models.CharField(max_length=300)
    words = models.TextField(blank=True)
    reasons = models.TextField(blank=True)
    rank_day = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key"], name="searchentry_one_a_thing"
            )
        ]
        indexes = [
            models.Index(fields=["kind", "-rank_day", "-id"], name="searchentry_newest")
        ]

    def __str__(self) -> str:
        return self.title


class Load(models.Model):
    """Stands there only within a transaction that writes many rows: nobody sees it.

    As long as it does, triggers of SQLite that would do the same for each row wait;
    what they wait with is done when it goes (apps.base.bulk.many_rows).
    """

    def __str__(self) -> str:
        return str(self.pk)


class JobRun(models.Model):
    """A due time of a job that was served, or a run somebody asked for out of turn.

    How it went stands in the task; when that is thrown away, this goes with it.
    """

    job = models.CharField(_("job"), max_length=40)
    due = models.DateTimeField(_("due"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="job_runs",
        verbose_name=_("asked for by"),
    )
    task = models.OneToOneField(DBTaskResult, models.CASCADE, related_name="job_run")

    objects = JobRunQuerySet.as_manager()

    class Meta:
        verbose_name = _("run of a job")
        verbose_name_plural = _("jobs")
        constraints = [
            models.UniqueConstraint(
                fields=["job", "due"], name="jobrun_once_a_due_time"
            )
        ]

    def __str__(self) -> str:
        return self.job

    @property
    def label(self) -> str:
        """What the page calls the job; its name if the program no longer has it."""
        job = JOBS.get(self.job)
        return str(job.label) if job else self.job

    @property
    def reason(self) -> str:
        """Why it failed: the last line of what the program says."""
        return self.task.traceback.strip().rpartition("\n")[2]

    @property
    def took(self) -> str:
        begin, end = self.task.started_at, self.task.finished_at
        return _seconds((end - begin).total_seconds()) if begin and end else ""


class WorkerSign(models.Model):
    """A worker that is there, and when it last said so (apps.base.workers)."""

    worker = models.CharField(max_length=64, unique=True)
    host = models.CharField(max_length=255)
    seen = models.DateTimeField()

    def __str__(self) -> str:
        return self.worker


def _seconds(seconds: float) -> str:
    if seconds < 60:
        return f"{number_format(seconds, 1)} s"
    return f"{number_format(seconds / 60, 1)} min"
