"""Who is who, and who was with whom when. What can be computed is not stored."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from apps.dates import Certainty
from apps.dates.compare import before
from apps.dates.fields import EdtfField
from apps.people.edges.model import Edge
from apps.people.findable import FindKey, NameWord, WordSlip
from apps.people.querysets import (
    CoupleQuerySet,
    NameQuerySet,
    ParenthoodQuerySet,
    PersonQuerySet,
    PhaseQuerySet,
    month_and_day,
)
from apps.people.sameness import Merge, NotSame
from apps.people.tombstone import Tombstone

# Tables that stand in files of their own.
__all__ = ["Edge", "FindKey", "Merge", "NameWord", "NotSame", "Tombstone", "WordSlip"]


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


def _known(field: str, choices: type[models.TextChoices], name: str):
    return models.CheckConstraint(
        name=name, condition=Q(**{f"{field}__in": choices.values})
    )


def _ordered(begin: str, end: str, name: str):
    """The end may not lie before the begin on every reading of the two dates."""
    first, last = f"{begin}_earliest", f"{end}_latest"
    return models.CheckConstraint(
        name=name,
        condition=Q(**{f"{first}__isnull": True})
        | Q(**{f"{last}__isnull": True})
        | Q(**{f"{first}__lte": F(last)}),
    )


class Person(models.Model):
    """Somebody on record. The names stand in Name, the partners in Couple.

    Record keepers change it in the admin, everybody else by accepting proposals.
    """

    slug = models.SlugField(_("address"), max_length=120, unique=True)
    gender = models.CharField(
        _("gender"), max_length=7, choices=Gender, default=Gender.UNKNOWN, blank=True
    )
    birth = EdtfField(_("born"), blank=True)
    death = EdtfField(_("died"), blank=True)
    birth_place = models.CharField(_("birth place"), max_length=120, blank=True)
    occupations = models.ManyToManyField(
        "Occupation", through="PersonOccupation", related_name="people"
    )
    publicity = models.CharField(
        _("publicity"), max_length=10, choices=Publicity, default=Publicity.PUBLIC
    )
    children_count = models.PositiveSmallIntegerField(
        _("stated number of children"), null=True, blank=True
    )
    note = models.TextField(_("note for the desk"), blank=True)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="merged",
        editable=False,
        db_index=False,  # see person_merged
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    changed = models.DateTimeField(_("changed"), auto_now=True)

    history = HistoricalRecords(m2m_fields=[])
    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            _known("gender", Gender, "person_gender_known"),
            _known("publicity", Publicity, "person_publicity_known"),
            models.CheckConstraint(
                name="person_not_merged_into_itself",
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
            ),
        ]
        indexes = [
            models.Index(fields=["birth_earliest"], name="person_by_birth"),
            # Nearly nobody is merged: an index that held the others, too, would lead
            # SQLite to begin with all of them whenever a query leaves the merged out.
            models.Index(
                fields=["merged_into"],
                condition=Q(merged_into__isnull=False),
                name="person_merged",
            ),
            models.Index(month_and_day("birth"), name="person_birthday"),
            models.Index(month_and_day("death"), name="person_death_day"),
        ]

    def __str__(self) -> str:
        return self.display_name

    @property
    def display_name(self) -> str:
        """Costs a query unless the names are prefetched (for_names())."""
        shown = [name for name in self.names.all() if name.kind == NameKind.DISPLAY]
        return shown[0].text if shown else self.slug

    def get_absolute_url(self) -> str:
        return reverse("public:person", args=[self.slug])

    def clean(self) -> None:
        """Imports bring in what others say; by hand nobody dies before being born."""
        born, died = self.birth, self.death
        if not born or not died or before(died, born) is not Certainty.CERTAIN:
            return
        if not Person.objects.filter(pk=self.pk, birth=born, death=died).exists():
            raise ValidationError(
                {"death": _("The death lies before the birth. Check both dates.")}
            )


class OldSlug(models.Model):
    """An address that a person once had; it leads to the person for good."""

    slug = models.SlugField(max_length=120, unique=True)
    person = models.ForeignKey(Person, models.CASCADE, related_name="old_slugs")

    class Meta:
        verbose_name = _("old address")
        verbose_name_plural = _("old addresses")

    def __str__(self) -> str:
        return self.slug


class Name(models.Model):
    """What a person is or was called, or is wrongly called."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="names")
    text = models.CharField(_("name"), max_length=160)
    kind = models.CharField(_("kind"), max_length=11, choices=NameKind)
    begin = EdtfField(_("from"), blank=True)
    end = EdtfField(_("until"), blank=True)
    restricted = models.BooleanField(
        _("restricted"),
        default=False,
        help_text=_("Left behind by the person: never shown or found outside."),
    )

    history = HistoricalRecords()
    objects = NameQuerySet.as_manager()

    class Meta:
        verbose_name = _("name")
        verbose_name_plural = _("names")
        constraints = [
            _known("kind", NameKind, "name_kind_known"),
            _ordered("begin", "end", "name_end_not_before_begin"),
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(kind=NameKind.DISPLAY),
                name="name_one_display_a_person",
            ),
            models.UniqueConstraint(
                fields=["person", "text", "kind"], name="name_once_a_kind"
            ),
            models.CheckConstraint(
                name="name_display_not_restricted",
                condition=~Q(kind=NameKind.DISPLAY, restricted=True),
            ),
            models.CheckConstraint(name="name_has_text", condition=~Q(text="")),
        ]

    def __str__(self) -> str:
        return self.text


class NameKey(models.Model):
    """A folded form under which a name is looked up; kept by apps.people.actions.

    Tiers, the likeliest to mean this very person first: 0 a whole name of several
    words; 1 one word by which somebody is known ("Xara"); 2 one word that many bear (a
    nickname, a given name that is all we have); 3 a part of a longer name.
    """

    name = models.ForeignKey(Name, models.CASCADE, related_name="keys")
    person = models.ForeignKey(Person, models.CASCADE, related_name="name_keys")
    key = models.CharField(max_length=160)
    tier = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name", "key", "tier"], name="namekey_once_a_name"
            )
        ]
        indexes = [
            models.Index(fields=["key", "tier", "person"], name="namekey_lookup")
        ]

    def __str__(self) -> str:
        return self.key


class ExternalId(models.Model):
    """Under which number somebody else knows the person."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="external_ids")
    scheme = models.CharField(_("scheme"), max_length=40)
    value = models.CharField(_("value"), max_length=120)

    class Meta:
        verbose_name = _("external id")
        verbose_name_plural = _("external ids")
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "value"], name="externalid_of_one_person"
            ),
            models.UniqueConstraint(
                fields=["person", "scheme"], name="externalid_one_a_scheme"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"


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
        german = {Gender.FEMALE: self.female, Gender.MALE: self.male}.get(gender, "")
        return german or self.neutral or self.term


class PersonOccupation(models.Model):
    person = models.ForeignKey(Person, models.CASCADE, related_name="occupation_rows")
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


class Couple(models.Model):
    """Two people who are or were something to each other; neither comes first."""

    a = models.ForeignKey(
        Person, models.PROTECT, related_name="couples_as_a", verbose_name=_("person")
    )
    b = models.ForeignKey(
        Person, models.PROTECT, related_name="couples_as_b", verbose_name=_("and")
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
            _known("kind", PhaseKind, "phase_kind_known"),
            _known("end_reason", EndReason, "phase_end_reason_known"),
            _known("standing", Standing, "phase_standing_known"),
            _ordered("begin", "end", "phase_end_not_before_begin"),
        ]
        indexes = [models.Index(month_and_day("begin"), name="phase_day")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.begin or '?'}–{self.end or ''}"


class Parenthood(models.Model):
    """Somebody is a parent of somebody. Loops are refused by the database."""

    parent = models.ForeignKey(
        Person, models.PROTECT, related_name="child_rows", verbose_name=_("parent")
    )
    child = models.ForeignKey(
        Person,
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
            _known("kind", ParenthoodKind, "parenthood_kind_known"),
            _known("standing", Standing, "parenthood_standing_known"),
        ]

    def __str__(self) -> str:
        return f"{self.parent} → {self.child}"


class Decision(models.Model):
    """Why a minor or private person may be named or shown, and until when."""

    class What(models.TextChoices):
        NAMING = "naming", _("may be named")
        SHOWING = "showing", _("may be shown in pictures")

    person = models.ForeignKey(
        Person, models.CASCADE, related_name="decisions", verbose_name=_("person")
    )
    what = models.CharField(_("what"), max_length=7, choices=What)
    reason = models.TextField(_("reason"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="decisions",
        verbose_name=_("decided by"),
    )
    made = models.DateField(_("decided on"))
    until = models.DateField(_("valid until"), null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        constraints = [
            models.CheckConstraint(name="decision_has_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="decision_until_not_before_made",
                condition=Q(until__isnull=True) | Q(until__gte=F("made")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_what_display()}"
