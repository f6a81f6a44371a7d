"""Where we have it from."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from simple_history.models import HistoricalRecords

from apps.base.embargo import Embargoed, ends, zone_known
from apps.dates.fields import EdtfField
from apps.people.models import Couple, Parenthood, Person, Phase
from apps.sources.flaws import Flaw
from apps.sources.incoming import Awaited, Difference, ImportRun, LeftOut, Term
from apps.sources.querysets import CitationQuerySet, UploadQuerySet

__all__ = [
    "Awaited",
    "Citation",
    "Difference",
    "Flaw",
    "ImportRun",
    "LeftOut",
    "Outlet",
    "Source",
    "Term",
    "Upload",
]


class Outlet(models.Model):
    """Who publishes: a magazine, a station, an agency, an archive, we ourselves."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    home = models.URLField(_("website"), blank=True)

    class Meta:
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Source(Embargoed):
    """One article, post, interview or document."""

    class Kind(models.TextChoices):
        ARTICLE = "article", _("article")
        POST = "post", _("post")
        INTERVIEW = "interview", _("interview")
        BROADCAST = "broadcast", _("broadcast")
        DOCUMENT = "document", _("document")

    outlet = models.ForeignKey(
        Outlet, models.PROTECT, related_name="sources", verbose_name=_("outlet")
    )
    kind = models.CharField(_("kind"), max_length=9, choices=Kind, default=Kind.ARTICLE)
    title = models.CharField(_("title"), max_length=240, blank=True)
    url = models.CharField(_("link"), max_length=500, blank=True)
    date = EdtfField(_("date"), blank=True)
    language = models.CharField(_("language"), max_length=2, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints = [
            models.UniqueConstraint(
                fields=["url"], condition=~Q(url=""), name="source_link_once"
            ),
            models.UniqueConstraint(
                fields=["outlet", "title", "date"],
                condition=Q(url=""),
                name="source_without_link_once",
            ),
            zone_known("source_embargo_zone_known"),
        ]
        indexes = [ends("source_embargo_ends")]

    def __str__(self) -> str:
        title = f": {self.title}" if self.title else ""
        return f"{self.outlet}{title}"


class Citation(models.Model):
    """A source says something about one fact: supports or contradicts it.

    The fact is a couple, a phase, a parenthood, or one of a person's own facts
    (about=""  means the person's entry as a whole).
    """

    class About(models.TextChoices):
        WHOLE = "", _("the whole entry")
        NAME = "name", _("name")
        BIRTH = "birth", _("birth")
        DEATH = "death", _("death")
        OCCUPATION = "occupation", _("occupation")
        CHILDREN_COUNT = "children_count", _("number of children")

    class Stance(models.TextChoices):
        SUPPORTS = "supports", _("supports")
        CONTRADICTS = "contradicts", _("contradicts")

    source = models.ForeignKey(
        Source, models.PROTECT, related_name="citations", verbose_name=_("source")
    )
    person = models.ForeignKey(
        Person,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("person"),
    )
    about = models.CharField(
        _("about"), max_length=14, choices=About, blank=True, default=About.WHOLE
    )
    couple = models.ForeignKey(
        Couple,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("number of joint children of"),
    )
    phase = models.ForeignKey(
        Phase,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("phase"),
    )
    parenthood = models.ForeignKey(
        Parenthood,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("parenthood"),
    )
    excerpt = models.TextField(_("the words"), blank=True)
    value = models.CharField(_("the value it gives"), max_length=120, blank=True)
    stance = models.CharField(
        _("stance"), max_length=11, choices=Stance, default=Stance.SUPPORTS
    )

    history = HistoricalRecords()
    objects = CitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        constraints = [
            models.CheckConstraint(
                name="citation_of_one_fact",
                condition=Q(
                    person__isnull=False, couple=None, phase=None, parenthood=None
                )
                | Q(person=None, couple__isnull=False, phase=None, parenthood=None)
                | Q(person=None, couple=None, phase__isnull=False, parenthood=None)
                | Q(person=None, couple=None, phase=None, parenthood__isnull=False),
            ),
            models.CheckConstraint(
                name="citation_about_only_of_a_person",
                condition=Q(about="") | Q(person__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.source)


class Upload(models.Model):
    """A file that somebody sent to be taken in, and what came of it.

    Written by apps.sources.uploads only; apps.sources.upload_files keeps the file.
    """

    class Stage(models.TextChoices):
        CHECKING = "checking", _("is looked at")
        CHECKED = "checked", _("looked at, not taken in")
        IMPORTING = "importing", _("is taken in")
        DONE = "done", _("taken in")
        UNUSABLE = "unusable", _("cannot be used")

    key = models.UUIDField(unique=True)
    name = models.CharField(_("file"), max_length=120)
    kind = models.CharField(_("kind"), max_length=20)
    size = models.PositiveBigIntegerField(_("size"))
    language = models.CharField(max_length=10, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="uploads",
        verbose_name=_("sent by"),
    )
    at = models.DateTimeField(_("sent"))
    stage = models.CharField(
        _("stage"), max_length=9, choices=Stage, default=Stage.CHECKING
    )
    report = models.JSONField(default=dict)  # shown, never asked for
    fault = models.TextField(blank=True)
    ended = models.DateTimeField(null=True)
    task = models.ForeignKey(
        DBTaskResult, models.SET_NULL, null=True, related_name="uploads"
    )

    objects = UploadQuerySet.as_manager()

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")

    def __str__(self) -> str:
        return self.name

    @property
    def is_busy(self) -> bool:
        """Waits for a worker, or one is at it; costs no query with_task()."""
        states = (TaskResultStatus.READY, TaskResultStatus.RUNNING)
        return self.task is not None and self.task.status in states

    @property
    def has_failed(self) -> bool:
        """The program broke; the file may well be right."""
        between = self.stage in (self.Stage.CHECKING, self.Stage.IMPORTING)
        return between and not self.is_busy

    @property
    def sentence(self) -> str:
        """What came of it, in numbers."""
        if not self.report:
            return self.fault
        return (
            _(
                "%(created)s created, %(changed)s changed, %(unchanged)s unchanged, "
                "%(rejected)s rejected"
            )
            % self.report
        )
