"""What stories say about people, a row for each statement: between text and record."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.people.models import Couple, Parenthood, Person, Phase
from apps.stories.querysets import StatementQuerySet


class Statement(models.Model):
    """One thing that a story says about somebody on record.

    Written anew whenever the story is saved, published or corrected, and only then;
    `value` and `recorded` are short texts that apps.checks.recall knows how to read.
    """

    class Tense(models.TextChoices):
        PRESENT = "present", _("present state")
        PAST = "past", _("past event")

    class Verdict(models.TextChoices):
        AGREES = "agrees", _("agrees")
        NEW = "new", _("new")
        CONTRADICTS = "contradicts", _("contradicts")
        UNKNOWN = "unknown", _("cannot be judged")

    story = models.ForeignKey(
        "stories.Story", models.CASCADE, related_name="statements"
    )
    kind = models.CharField(_("kind"), max_length=14)
    person = models.ForeignKey(
        Person,
        models.CASCADE,
        related_name="statements",
        db_index=False,  # see statement_person_watch
        verbose_name=_("person"),
    )
    other = models.ForeignKey(
        Person,
        models.CASCADE,
        null=True,
        related_name="statements_as_other",
        db_index=False,  # see statement_other_watch
        verbose_name=_("and"),
    )

    value = models.CharField(_("value"), max_length=160, blank=True)
    stated = models.CharField(_("as stated"), max_length=200, blank=True)
    day = models.DateField(_("as of"))
    tense = models.CharField(_("tense"), max_length=7, choices=Tense)

    field = models.CharField(_("field"), max_length=20)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    passage = models.TextField(_("passage"))

    verdict = models.CharField(_("verdict"), max_length=11, choices=Verdict)
    recorded = models.TextField(_("on record"), blank=True)
    about = models.CharField(_("about"), max_length=14, blank=True)
    phase = models.ForeignKey(
        Phase,
        models.SET_NULL,
        null=True,
        related_name="statements",
        db_index=False,  # see statement_phase_page
    )
    parenthood = models.ForeignKey(
        Parenthood,
        models.SET_NULL,
        null=True,
        related_name="statements",
        db_index=False,  # see statement_parenthood_page
    )
    couple = models.ForeignKey(
        Couple,
        models.SET_NULL,
        null=True,
        related_name="statements",
        db_index=False,  # see statement_couple_page
    )

    objects = StatementQuerySet.as_manager()

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        constraints = [
            models.CheckConstraint(
                name="statement_of_one_fact",
                condition=Q(about="", couple=None, phase=None)
                | Q(about="", couple=None, parenthood=None)
                | Q(about="", phase=None, parenthood=None)
                | Q(couple=None, phase=None, parenthood=None),
            ),
            models.CheckConstraint(
                name="statement_tense_known", condition=Q(tense__in=["present", "past"])
            ),
            models.CheckConstraint(
                name="statement_passage_in_order",
                condition=Q(start__lt=models.F("end")),
            ),
            models.CheckConstraint(
                name="statement_not_of_oneself",
                condition=Q(other__isnull=True) | ~Q(person=models.F("other")),
            ),
        ]
        indexes = [
            models.Index(fields=["person", "about"], name="statement_person_watch"),
            models.Index(fields=["other"], name="statement_other_watch"),
            models.Index(
                fields=["phase"],
                condition=Q(phase__isnull=False),
                name="statement_phase_page",
            ),
            models.Index(
                fields=["parenthood"],
                condition=Q(parenthood__isnull=False),
                name="statement_parenthood_page",
            ),
            models.Index(
                fields=["couple"],
                condition=Q(couple__isnull=False),
                name="statement_couple_page",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.passage} ({self.get_verdict_display()})"
