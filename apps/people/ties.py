"""What binds people: couples with their phases, parents with children."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from apps.dates.fields import EdtfField
from apps.people.kinds import (
    EndReason,
    ParenthoodKind,
    PhaseKind,
    Standing,
    known,
    ordered,
)
from apps.people.querysets import (
    CoupleQuerySet,
    ParenthoodQuerySet,
    PhaseQuerySet,
    month_and_day,
)


class Couple(models.Model):
    """Two people who are or were something to each other; neither comes first."""

    a = models.ForeignKey(
        "people.Person",
        models.PROTECT,
        related_name="couples_as_a",
        verbose_name=_("person"),
    )
    b = models.ForeignKey(
        "people.Person",
        models.PROTECT,
        related_name="couples_as_b",
        verbose_name=_("and"),
    )
    children_count = models.PositiveSmallIntegerField(
        _("stated number of joint children"), null=True, blank=True
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    history = HistoricalRecords()
    objects = CoupleQuerySet.as_manager()

    class Meta:
        verbose_name = _("couple")
        verbose_name_plural = _("couples")
        constraints = [
            models.CheckConstraint(name="couple_in_order", condition=Q(a__lt=F("b"))),
            models.UniqueConstraint(fields=["a", "b"], name="couple_once"),
        ]

    def __str__(self) -> str:
        return f"{self.a} & {self.b}"


class Phase(models.Model):
    """A stretch of a couple's time together, or apart."""

    couple = models.ForeignKey(Couple, models.CASCADE, related_name="phases")
    kind = models.CharField(_("kind"), max_length=11, choices=PhaseKind)
    begin = EdtfField(_("from"), blank=True)
    end = EdtfField(_("until"), blank=True)
    end_reason = models.CharField(
        _("ended by"), max_length=10, choices=EndReason, blank=True, default=""
    )
    standing = models.CharField(
        _("standing"), max_length=9, choices=Standing, default=Standing.CONFIRMED
    )

    history = HistoricalRecords()
    objects = PhaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("phase")
        verbose_name_plural = _("phases")
        constraints = [
            known("kind", PhaseKind, "phase_kind_known"),
            known("end_reason", EndReason, "phase_end_reason_known"),
            known("standing", Standing, "phase_standing_known"),
            ordered("begin", "end", "phase_end_not_before_begin"),
        ]
        indexes = [models.Index(month_and_day("begin"), name="phase_day")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.begin or '?'}–{self.end or ''}"


class Parenthood(models.Model):
    """Somebody is a parent of somebody. Loops are refused by the database."""

    parent = models.ForeignKey(
        "people.Person",
        models.PROTECT,
        related_name="child_rows",
        verbose_name=_("parent"),
    )
    child = models.ForeignKey(
        "people.Person",
        models.PROTECT,
        related_name="parent_rows",
        verbose_name=pgettext_lazy("parenthood", "child"),
    )
    kind = models.CharField(
        _("kind"), max_length=8, choices=ParenthoodKind, default=ParenthoodKind.BIRTH
    )
    standing = models.CharField(
        _("standing"), max_length=9, choices=Standing, default=Standing.CONFIRMED
    )

    history = HistoricalRecords()
    objects = ParenthoodQuerySet.as_manager()

    class Meta:
        verbose_name = _("parenthood")
        verbose_name_plural = _("parenthoods")
        constraints = [
            models.UniqueConstraint(fields=["parent", "child"], name="parenthood_once"),
            models.CheckConstraint(
                name="parenthood_not_of_oneself", condition=~Q(parent=F("child"))
            ),
            known("kind", ParenthoodKind, "parenthood_kind_known"),
            known("standing", Standing, "parenthood_standing_known"),
        ]

    def __str__(self) -> str:
        return f"{self.parent} → {self.child}"
