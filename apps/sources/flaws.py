"""What the audit found, as rows."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.people.audit import RULES, Severity, sentence
from apps.people.models import Person
from apps.sources.querysets import FlawQuerySet


class Flaw(models.Model):
    """Something in the record that cannot be, or is not likely, as the audit found it.

    Written by apps.sources.auditing only. Whoever accepts it says why; it comes back
    when one of the values it rests on changes, for then it is another one.
    """

    rule = models.CharField(_("rule"), max_length=40)
    severity = models.CharField(
        _("severity"), max_length=7, choices=[(s.value, s.label) for s in Severity]
    )
    person = models.ForeignKey(
        Person, models.CASCADE, related_name="flaws", verbose_name=_("person")
    )
    words = models.JSONField(default=dict)  # shown, never asked for
    digest = models.CharField(max_length=64, unique=True)
    found = models.DateTimeField(_("found"))

    reason = models.TextField(_("why it may stay"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="accepted_flaws",
        editable=False,
        verbose_name=_("accepted by"),
    )
    at = models.DateTimeField(_("accepted"), null=True, blank=True, editable=False)

    objects = FlawQuerySet.as_manager()

    class Meta:
        verbose_name = _("flaw of the record")
        verbose_name_plural = _("flaws of the record")
        constraints = [
            models.CheckConstraint(
                name="flaw_accepted_with_reason",
                condition=Q(reason="", by=None, at=None)
                | (~Q(reason="") & Q(by__isnull=False, at__isnull=False)),
            ),
            models.CheckConstraint(
                name="flaw_severity_known",
                condition=Q(severity__in=[s.value for s in Severity]),
            ),
        ]
        indexes = [
            models.Index(
                fields=["severity", "-id"],
                condition=Q(reason=""),
                name="flaw_open_list",
            )
        ]

    def __str__(self) -> str:
        rule = RULES.get(self.rule)
        return sentence(rule.message, self.words) if rule else self.rule
