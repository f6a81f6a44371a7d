"""What a live story got wrong, said in public."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Correction(models.Model):
    """What was wrong in a live story, and what is right. Never changed or deleted."""

    class Kind(models.TextChoices):
        TYPO = "typo", _("typo")
        CORRECTION = "correction", _("correction")
        CLARIFICATION = "clarification", _("clarification")
        ADDENDUM = "addendum", _("addendum")

    story = models.ForeignKey(
        "stories.Story", models.PROTECT, related_name="corrections"
    )
    kind = models.CharField(_("kind"), max_length=13, choices=Kind)
    before = models.TextField(_("what stood there"), blank=True)
    after = models.TextField(_("what is right"), blank=True)
    note = models.TextField(_("note"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="corrections"
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="correction_says_something",
                condition=~Q(after="") | ~Q(note=""),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.story}"
