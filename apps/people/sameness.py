"""That two entries are one person, or are not: what was decided, and what was done."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class NotSame(models.Model):
    """Two who are not one person, however alike; it is never proposed again."""

    a = models.ForeignKey("people.Person", models.CASCADE, related_name="not_same_as_a")
    b = models.ForeignKey("people.Person", models.CASCADE, related_name="not_same_as_b")
    reason = models.TextField(_("reason"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="told_apart"
    )
    at = models.DateTimeField(_("decided"))

    class Meta:
        verbose_name = _("not the same person")
        verbose_name_plural = _("not the same people")
        constraints = [
            models.CheckConstraint(name="notsame_in_order", condition=Q(a__lt=F("b"))),
            models.UniqueConstraint(fields=["a", "b"], name="notsame_once"),
        ]

    def __str__(self) -> str:
        return f"{self.a} ≠ {self.b}"


class Merge(models.Model):
    """One entry became part of another; `steps` tell how to take that back.

    Written by apps.people.merging only. A step is a row that was changed or made, with
    the values before and after.
    """

    kept = models.ForeignKey(
        "people.Person", models.PROTECT, related_name="merges", verbose_name=_("kept")
    )
    gone = models.ForeignKey(
        "people.Person",
        models.PROTECT,
        related_name="merged_by",
        verbose_name=_("merged"),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="merges",
        verbose_name=_("merged by"),
    )
    at = models.DateTimeField(_("merged on"))
    reason = models.TextField(_("reason"), blank=True)
    steps = models.JSONField(default=list, editable=False)  # replayed, never asked for
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="undone_merges",
        verbose_name=_("undone by"),
    )
    undone = models.DateTimeField(_("undone on"), null=True, blank=True)

    class Meta:
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        constraints = [
            models.CheckConstraint(name="merge_of_two", condition=~Q(kept=F("gone"))),
            models.UniqueConstraint(
                fields=["gone"], condition=Q(undone=None), name="merge_in_force_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gone} → {self.kept}"
