"""How texts come in."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apps.dates.fields import EdtfField
from apps.desk.querysets import IntakeQuerySet
from apps.stories.models import Story


class Intake(models.Model):
    """A text as it came in. It is never changed; what was decided stands in Ruling.

    The draft that comes of it is made with it, so that facts can cite it at once.
    """

    name = models.CharField(_("name"), max_length=200)
    text = models.TextField(_("text"))
    digest = models.CharField(max_length=64, editable=False)
    language = models.CharField(_("language"), max_length=2)
    date = EdtfField(_("date of the text"), blank=True)
    story = models.OneToOneField(
        Story, models.PROTECT, related_name="intake", verbose_name=_("story")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="intakes"
    )
    at = models.DateTimeField(_("came in"))

    objects = IntakeQuerySet.as_manager()

    class Meta:
        verbose_name = _("intake")
        verbose_name_plural = _("intakes")
        constraints = [
            models.UniqueConstraint(fields=["digest"], name="intake_text_once")
        ]
        indexes = [models.Index(fields=["-at", "-id"], name="intake_list")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("desk:intake", args=[self.pk])


class Ruling(models.Model):
    """What somebody decided about one proposal of an intake.

    `key` is the statement's key in the reading; for people, "person:<id>" with the
    person chosen or made. Rejected statements are not proposed again from the text.
    """

    class Kind(models.TextChoices):
        ACCEPTED = "accepted", _("accepted")
        CORRECTED = "corrected", _("accepted, corrected")
        REJECTED = "rejected", _("rejected")
        IDENTIFIED = "identified", _("person chosen")

    intake = models.ForeignKey(Intake, models.CASCADE, related_name="rulings")
    key = models.CharField(max_length=120)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    value = models.CharField(_("value"), max_length=200, blank=True)
    person = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, related_name="rulings"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="rulings"
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("ruling")
        verbose_name_plural = _("rulings")
        constraints = [
            models.UniqueConstraint(fields=["intake", "key"], name="ruling_once")
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.get_kind_display()}"
