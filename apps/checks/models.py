"""What people decided about findings; findings themselves are computed, not stored."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.stories.models import Story


class Answer(models.Model):
    """Somebody's answer to a finding: acknowledged a warning, or overrode a block.

    It holds for one passage and what the record said: `digest` is made of rule,
    passage and message, so the answer falls when any of them changes.
    """

    class Kind(models.TextChoices):
        ACKNOWLEDGED = "acknowledged", _("acknowledged")
        OVERRIDDEN = "overridden", _("overridden")

    story = models.ForeignKey(Story, models.CASCADE, related_name="answers")
    rule = models.CharField(_("rule"), max_length=40)
    digest = models.CharField(max_length=64)
    passage = models.TextField(_("passage"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    reason = models.TextField(_("reason"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="answers"
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("answer to a finding")
        verbose_name_plural = _("answers to findings")
        constraints = [
            models.UniqueConstraint(
                fields=["story", "digest"], name="answer_once_a_finding"
            ),
            models.CheckConstraint(
                name="answer_override_has_reason",
                condition=~Q(kind="overridden") | ~Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule}: {self.get_kind_display()}"
