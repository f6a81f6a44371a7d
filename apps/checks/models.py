"""What people decided about findings; findings themselves are computed, not stored."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from apps.checks.bans.querysets import BanQuerySet
from apps.checks.faring.models import Firing, Fix, Switch
from apps.checks.links.models import CheckedLink
from apps.checks.watch.models import Watched
from apps.dates.fields import EdtfField
from apps.people.models import Person
from apps.pictures.models import Picture
from apps.sources.models import Source
from apps.stories.models import Story

__all__ = [
    "Answer",
    "Ban",
    "CheckedLink",
    "Firing",
    "Fix",
    "Proceeding",
    "Switch",
    "Watched",
]


class Answer(models.Model):
    """Somebody's answer to a finding: acknowledged a warning, or overrode a block.

    It holds for one passage and what the record said: `digest` is made of rule,
    passage, its sentence and message; the answer falls when any of them changes.
    """

    class Kind(models.TextChoices):
        ACKNOWLEDGED = "acknowledged", _("acknowledged")
        OVERRIDDEN = "overridden", _("overridden")
        MUTED = "muted", _("muted")

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


class Ban(models.Model):
    """What may not be published: a claim, a name or a picture, and on what ground.

    Record keepers and editors enter it. Readers see nothing that falls under it from
    its first day to its last.
    """

    class Kind(models.TextChoices):
        CLAIM = "claim", _("claim")
        NAME = "name", _("name")
        PICTURE = "picture", _("picture")

    class Basis(models.TextChoices):
        UNDERTAKING = "undertaking", _("cease-and-desist undertaking")
        INJUNCTION = "injunction", _("injunction")
        JUDGMENT = "judgment", _("judgment")
        AGREEMENT = "agreement", _("agreement")

    kind = models.CharField(_("kind"), max_length=7, choices=Kind)
    words = models.TextField(
        _("words"),
        blank=True,
        help_text=_(
            "One wording a line. A claim is found where all words of a line stand in "
            "one sentence, in any order; * stands for any ending. A name is found as "
            "it stands."
        ),
    )
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="bans",
        verbose_name=_("about"),
        help_text=_("The claim counts only in a story that names this person."),
    )
    picture = models.ForeignKey(
        Picture,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="bans",
        verbose_name=_("picture"),
    )
    basis = models.CharField(_("basis"), max_length=11, choices=Basis)
    reference = models.CharField(
        _("reference"), max_length=200, help_text=_("File number, date, parties.")
    )
    begin = models.DateField(_("from"))
    end = models.DateField(_("until"), null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="bans",
        verbose_name=_("entered by"),
    )

    history = HistoricalRecords()
    objects = BanQuerySet.as_manager()

    class Meta:
        verbose_name = _("ban")
        verbose_name_plural = _("bans")
        constraints = [
            models.CheckConstraint(
                name="ban_kind_known",
                condition=Q(kind__in=["claim", "name", "picture"]),
            ),
            models.CheckConstraint(
                name="ban_basis_known",
                condition=Q(
                    basis__in=["undertaking", "injunction", "judgment", "agreement"]
                ),
            ),
            models.CheckConstraint(
                name="ban_of_words_or_picture",
                condition=Q(kind="picture", picture__isnull=False, words="")
                | (Q(kind__in=["claim", "name"], picture=None) & ~Q(words="")),
            ),
            models.CheckConstraint(
                name="ban_has_reference", condition=~Q(reference="")
            ),
            models.CheckConstraint(
                name="ban_end_not_before_begin",
                condition=Q(end__isnull=True) | Q(end__gte=F("begin")),
            ),
        ]

    def __str__(self) -> str:
        what = self.picture if self.picture_id else self.words.partition("\n")[0]
        return f"{self.get_kind_display()}: {what}"


class Proceeding(models.Model):
    """An accusation or a criminal proceeding against somebody, and how far it went.

    A story about it needs the request for comment and the answer on record.
    """

    class Stage(models.TextChoices):
        ACCUSATION = "accusation", _("accusation")
        INVESTIGATION = "investigation", _("investigation")
        CHARGED = "charged", _("charged")
        TRIAL = "trial", _("on trial")
        VERDICT = "verdict", _("verdict, not final")
        CLOSED = "closed", _("closed")

    class Outcome(models.TextChoices):
        OPEN = "", pgettext_lazy("not over yet", "open")
        CONVICTED = "convicted", _("convicted")
        ACQUITTED = "acquitted", _("acquitted")
        DROPPED = "dropped", _("proceeding dropped")
        SETTLED = "settled", pgettext_lazy("out of court", "settled")
        REFUTED = "refuted", _("accusation refuted")

    person = models.ForeignKey(
        Person,
        models.PROTECT,
        related_name="proceedings",
        verbose_name=_("person"),
    )
    matter = models.CharField(_("matter"), max_length=200)
    stage = models.CharField(_("stage"), max_length=13, choices=Stage)
    since = EdtfField(_("stage since"), blank=True)
    outcome = models.CharField(
        _("outcome"), max_length=9, choices=Outcome, blank=True, default=""
    )
    source = models.ForeignKey(
        Source,
        models.PROTECT,
        related_name="proceedings",
        verbose_name=_("source"),
    )
    asked = models.DateField(_("asked for comment on"), null=True, blank=True)
    answered = models.DateField(_("answered on"), null=True, blank=True)
    answer = models.TextField(
        _("answer"), blank=True, help_text=_("Also that there was none, or a refusal.")
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("proceeding")
        verbose_name_plural = _("proceedings")
        constraints = [
            models.CheckConstraint(
                name="proceeding_has_matter", condition=~Q(matter="")
            ),
            models.CheckConstraint(
                name="proceeding_stage_known",
                condition=Q(
                    stage__in=[
                        "accusation",
                        "investigation",
                        "charged",
                        "trial",
                        "verdict",
                        "closed",
                    ]
                ),
            ),
            models.CheckConstraint(
                name="proceeding_outcome_known",
                condition=Q(
                    outcome__in=[
                        "",
                        "convicted",
                        "acquitted",
                        "dropped",
                        "settled",
                        "refuted",
                    ]
                ),
            ),
            models.CheckConstraint(
                name="proceeding_closed_has_outcome",
                condition=~Q(stage="closed") | ~Q(outcome=""),
            ),
            models.CheckConstraint(
                name="proceeding_answer_after_request",
                condition=(Q(answer="", answered__isnull=True))
                | (
                    Q(asked__isnull=False)
                    & ~Q(answer="")
                    & (Q(answered__isnull=True) | Q(answered__gte=F("asked")))
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.matter} ({self.get_stage_display()})"
