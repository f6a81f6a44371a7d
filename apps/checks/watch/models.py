"""The watch list: published stories that something has overtaken."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.checks.watch.querysets import WatchedQuerySet
from apps.people.models import Person


class Watched(models.Model):
    """A published story that something has overtaken: an entry of the watch list.

    Made by the record's change itself or by `manage.py watch`, settled by a person, or
    by itself when the passage or what speaks against it is gone.
    """

    class Rule(models.TextChoices):
        FACT = "stale.fact", _("a fact has changed")
        LICENCE = "stale.licence", _("a licence ends")
        DECISION = "stale.decision", _("a decision has come due")

    class How(models.TextChoices):
        OPEN = "", pgettext_lazy("not over yet", "open")
        CORRECTION = "correction", _("corrected")
        ADDENDUM = "addendum", _("addendum")
        UPDATE = "update", _("brought up to date")
        STILL_RIGHT = "still_right", _("still right")
        FALLEN = "fallen", _("fallen by itself")

    story = models.ForeignKey(
        "stories.Story",
        models.CASCADE,
        related_name="watched",
        verbose_name=_("story"),
    )
    rule = models.CharField(_("rule"), max_length=14, choices=Rule)
    person = models.ForeignKey(
        Person,
        models.CASCADE,
        null=True,
        related_name="watched",
        verbose_name=_("person"),
    )
    kind = models.CharField(_("kind"), max_length=14, blank=True)
    field = models.CharField(_("field"), max_length=20, blank=True)
    passage = models.TextField(_("passage"))
    old = models.TextField(_("what the story says"))
    new = models.TextField(_("what holds now"))
    digest = models.CharField(max_length=64, editable=False)
    since = models.DateTimeField(_("since"))

    how = models.CharField(_("settled by"), max_length=11, choices=How, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="watched",
        verbose_name=_("by"),
    )
    settled = models.DateTimeField(_("settled"), null=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = WatchedQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry of the watch list")
        verbose_name_plural = _("watch list")
        constraints = [
            models.UniqueConstraint(
                fields=["story", "digest"],
                condition=Q(settled__isnull=True),
                name="watched_open_once",
            ),
            models.CheckConstraint(
                name="watched_settled_somehow",
                condition=Q(settled__isnull=True, how="")
                | (Q(settled__isnull=False) & ~Q(how="")),
            ),
            models.CheckConstraint(
                name="watched_still_right_has_reason_and_name",
                condition=~Q(how="still_right") | (~Q(reason="") & Q(by__isnull=False)),
            ),
        ]
        indexes = [
            models.Index(
                fields=["-since", "-id"],
                condition=Q(settled__isnull=True),
                name="watched_list_page",
            )
        ]

    def __str__(self) -> str:
        return f"{self.rule}: {self.passage}"
