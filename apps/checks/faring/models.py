"""How the rules fare: what fired, what was put right, and how they are set."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.checks.findings import Severity

SEVERITIES = [
    (Severity.BLOCK.value, _("blocks")),
    (Severity.WARN.value, _("warning")),
    (Severity.INFO.value, _("note")),
]


class Firing(models.Model):
    """A finding stood in a stored story; once for each passage and what is wrong in it.

    Counted when a story is saved or published, never while somebody types.
    """

    class Outcome(models.TextChoices):
        OPEN = "", _("open")
        FIXED = "fixed", _("fix applied")
        REWORDED = "reworded", _("put right by hand")
        ACKNOWLEDGED = "acknowledged", _("acknowledged")
        OVERRIDDEN = "overridden", _("overridden")
        MUTED = "muted", _("muted")

    story = models.ForeignKey(
        "stories.Story", models.CASCADE, related_name="firings", verbose_name=_("story")
    )
    rule = models.CharField(_("rule"), max_length=40)
    digest = models.CharField(max_length=64)
    severity = models.CharField(_("severity"), max_length=5, choices=SEVERITIES)
    at = models.DateTimeField(_("at"))
    outcome = models.CharField(
        _("outcome"), max_length=12, choices=Outcome, blank=True, default=Outcome.OPEN
    )

    class Meta:
        verbose_name = _("firing of a rule")
        verbose_name_plural = _("firings of rules")
        constraints = [
            models.UniqueConstraint(
                fields=["story", "digest"], name="firing_once_a_finding"
            ),
            models.CheckConstraint(
                name="firing_outcome_known",
                condition=Q(
                    outcome__in=[
                        "",
                        "fixed",
                        "reworded",
                        "acknowledged",
                        "overridden",
                        "muted",
                    ]
                ),
            ),
        ]
        indexes = [models.Index(fields=["at", "rule"], name="firing_rules_page")]

    def __str__(self) -> str:
        return f"{self.rule}: {self.get_outcome_display()}"


class Fix(models.Model):
    """Words that one click put in the place of others, so that one click takes back."""

    story = models.ForeignKey(
        "stories.Story", models.CASCADE, related_name="fixes", verbose_name=_("story")
    )
    rule = models.CharField(_("rule"), max_length=40)
    digest = models.CharField(max_length=64)
    field = models.CharField(_("field"), max_length=20)
    before = models.TextField(_("before"))
    after = models.TextField(_("after"))
    start = models.PositiveIntegerField(default=0)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="fixes",
        verbose_name=_("by"),
    )
    at = models.DateTimeField(_("at"))
    undone = models.DateTimeField(_("undone"), null=True, editable=False)

    class Meta:
        verbose_name = _("applied fix")
        verbose_name_plural = _("applied fixes")
        constraints = [
            models.CheckConstraint(name="fix_has_words", condition=~Q(before="")),
        ]

    def __str__(self) -> str:
        return f"{self.before} → {self.after}"


class Switch(models.Model):
    """Somebody set how severe a rule is, and why. Never changed: the last one holds."""

    class Severity(models.TextChoices):
        BLOCK = "block", _("blocks")
        WARN = "warn", _("warning")
        INFO = "info", _("note")
        OFF = "off", _("off")
        OWN = "own", _("as the rule itself says")

    rule = models.CharField(_("rule"), max_length=40)
    severity = models.CharField(_("severity"), max_length=5, choices=Severity)
    reason = models.TextField(_("reason"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="switches",
        verbose_name=_("by"),
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("setting of a rule")
        verbose_name_plural = _("settings of rules")
        constraints = [
            models.CheckConstraint(name="switch_has_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="switch_severity_known",
                condition=Q(severity__in=["block", "warn", "info", "off", "own"]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule}: {self.get_severity_display()}"
