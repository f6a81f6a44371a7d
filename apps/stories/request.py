"""The register of those who ask to be put right, hidden or forgotten."""

from calendar import monthrange
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apps.people.models import Person
from apps.stories.request_querysets import DataRequestQuerySet


def due_of(received: date) -> date:
    """Within one month of receipt (Art. 12 (3) GDPR); 31 January → 28 February."""
    year, month = divmod(received.year * 12 + received.month, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(received.day, last))


class DataRequest(models.Model):
    """Somebody asks us to correct, hide or forget a person; what we decided, and did.

    Record keepers enter it; it is decided by apps.stories.requests only. It stays: it
    is the proof that we answered.
    """

    class Kind(models.TextChoices):
        CORRECT = "correct", _("put right")
        HIDE = "hide", _("hide")
        FORGET = "forget", _("forget")

    class Basis(models.TextChoices):
        RECTIFY = "rectify", _("Art. 16 GDPR (rectification)")
        ERASE = "erase", _("Art. 17 GDPR (erasure)")
        OBJECT = "object", _("Art. 21 GDPR (objection)")
        PERSONALITY = "personality", _("right of personality")
        IMAGE = "image", _("right to one's own image (KUG)")
        OTHER = "other", _("other")

    class Answer(models.TextChoices):
        OPEN = "", _("still open")
        GRANTED = "granted", _("granted")
        REFUSED = "refused", _("refused")

    kind = models.CharField(_("what is asked"), max_length=7, choices=Kind)
    asker = models.CharField(
        _("who asks"),
        max_length=200,
        help_text=_("Name, and as whose representative; how we can answer."),
    )
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        related_name="requests",
        verbose_name=_("about whom"),
    )
    wish = models.TextField(_("what exactly"))
    basis = models.CharField(_("basis"), max_length=11, choices=Basis)
    received = models.DateField(_("received"))
    due = models.DateField(_("due"), editable=False)

    answer = models.CharField(
        _("decision"), max_length=7, choices=Answer, blank=True, editable=False
    )
    reason = models.TextField(_("why"), blank=True, editable=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="decided_requests",
        verbose_name=_("decided by"),
    )
    done = models.DateTimeField(_("done"), null=True, editable=False)
    gone = models.JSONField(default=dict, editable=False)  # shown, never asked for

    history = HistoricalRecords()
    objects = DataRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request about data")
        verbose_name_plural = _("requests about data")
        permissions = [("decide_datarequest", "Can decide a request about data")]
        constraints = [
            models.CheckConstraint(
                name="datarequest_decided_with_reason",
                condition=Q(answer="", reason="", by=None, done=None)
                | (
                    Q(answer__in=["granted", "refused"])
                    & ~Q(reason="")
                    & Q(by__isnull=False, done__isnull=False)
                ),
            ),
            models.CheckConstraint(
                name="datarequest_kind_known",
                condition=Q(kind__in=["correct", "hide", "forget"]),
            ),
        ]

    def __str__(self) -> str:
        kind = self.get_kind_display()
        return f"{kind[:1].upper()}{kind[1:]}: {self.person}"
