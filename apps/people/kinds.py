"""What kinds there are of people's facts, and constraints that hold them to these."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Gender(models.TextChoices):
    """For grammar: die, der, or neither."""

    FEMALE = "female", _("female")
    MALE = "male", _("male")
    DIVERSE = "diverse", _("diverse")
    UNKNOWN = "", _("not known")


class Publicity(models.TextChoices):
    PUBLIC = "public", _("a public figure")
    CONTEXTUAL = "contextual", _("known only beside one")
    PRIVATE = "private", _("private")


class NameKind(models.TextChoices):
    DISPLAY = "display", _("display name")
    BIRTH = "birth", _("birth name")
    MARRIED = "married", _("married name")
    STAGE = "stage", _("stage name")
    NICKNAME = "nickname", _("nickname")
    TITLE = "title", _("title")
    FORMER = "former", _("former name")
    SPELLING = "spelling", _("other spelling")
    MISSPELLING = "misspelling", _("misspelling")


class PhaseKind(models.TextChoices):
    DATING = "dating", _("relationship")
    ENGAGEMENT = "engagement", _("engagement")
    MARRIAGE = "marriage", _("marriage")
    CIVIL_UNION = "civil_union", _("civil union")
    SEPARATION = "separation", _("separation")


class EndReason(models.TextChoices):
    DIVORCE = "divorce", _("divorce")
    SEPARATION = "separation", _("separation")
    ANNULMENT = "annulment", _("annulment")
    DEATH = "death", _("death")
    MARRIAGE = "marriage", _("marriage")
    NONE = "", _("none stated")


class Standing(models.TextChoices):
    CONFIRMED = "confirmed", _("confirmed")
    REPORTED = "reported", _("reported")
    DISPUTED = "disputed", _("disputed")
    DENIED = "denied", _("denied")
    RUMOURED = "rumoured", _("rumoured")


class ParenthoodKind(models.TextChoices):
    BIRTH = "birth", _("birth parent")
    ADOPTIVE = "adoptive", _("adoptive parent")
    STEP = "step", _("step-parent")
    FOSTER = "foster", _("foster parent")
    UNKNOWN = "unknown", _("kind not known")


def known(field: str, choices: type[models.TextChoices], name: str):
    return models.CheckConstraint(
        name=name, condition=Q(**{f"{field}__in": choices.values})
    )


def ordered(begin: str, end: str, name: str):
    """The end may not lie before the begin on every reading of the two dates."""
    first, last = f"{begin}_earliest", f"{end}_latest"
    return models.CheckConstraint(
        name=name,
        condition=Q(**{f"{first}__isnull": True})
        | Q(**{f"{last}__isnull": True})
        | Q(**{f"{first}__lte": F(last)}),
    )
