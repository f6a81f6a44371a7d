"""What people do."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.people.kinds import Gender


class Occupation(models.Model):
    """What somebody does, in the words for a woman, a man and anybody."""

    term = models.CharField(_("term"), max_length=80, unique=True)
    female = models.CharField(_("German, female"), max_length=80, blank=True)
    male = models.CharField(_("German, male"), max_length=80, blank=True)
    neutral = models.CharField(_("German, neutral"), max_length=80, blank=True)
    english = models.CharField(_("English"), max_length=80, blank=True)

    class Meta:
        verbose_name = _("occupation")
        verbose_name_plural = _("occupations")
        ordering = ["term"]

    def __str__(self) -> str:
        return self.neutral or self.term

    def label(self, gender: str, language: str) -> str:
        """The word for somebody of this gender; the term where none is recorded."""
        if language == "en":
            return self.english or self.term
        words = {Gender.FEMALE.value: self.female, Gender.MALE.value: self.male}
        german = words.get(gender, "")
        return german or self.neutral or self.term


class PersonOccupation(models.Model):
    person = models.ForeignKey(
        "people.Person", models.CASCADE, related_name="occupation_rows"
    )
    occupation = models.ForeignKey(
        Occupation,
        models.PROTECT,
        related_name="person_rows",
        verbose_name=_("occupation"),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("occupation")
        verbose_name_plural = _("occupations")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "occupation"], name="personoccupation_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.occupation)
