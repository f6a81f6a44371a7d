"""Who is who, and who was with whom when. What can be computed is not stored."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apps.dates import Certainty
from apps.dates.compare import before
from apps.dates.fields import EdtfField
from apps.people.edges.model import Edge
from apps.people.findable import FindKey, NameWord, WordSlip
from apps.people.kinds import (
    EndReason,
    Gender,
    NameKind,
    ParenthoodKind,
    PhaseKind,
    Publicity,
    Standing,
    known,
    ordered,
)
from apps.people.occupations import Occupation, PersonOccupation
from apps.people.querysets import (
    NameQuerySet,
    PersonQuerySet,
    month_and_day,
)
from apps.people.sameness import Merge, NotSame
from apps.people.ties import Couple, Parenthood, Phase
from apps.people.tombstone import Tombstone

__all__ = [
    "Couple",
    "Decision",
    "Edge",
    "EndReason",
    "ExternalId",
    "FindKey",
    "Gender",
    "Merge",
    "Name",
    "NameKey",
    "NameKind",
    "NameWord",
    "NotSame",
    "Occupation",
    "OldSlug",
    "Parenthood",
    "ParenthoodKind",
    "Person",
    "PersonOccupation",
    "Phase",
    "PhaseKind",
    "Publicity",
    "Standing",
    "Tombstone",
    "WordSlip",
]


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
            known("gender", Gender, "person_gender_known"),
            known("publicity", Publicity, "person_publicity_known"),
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
            known("kind", NameKind, "name_kind_known"),
            ordered("begin", "end", "name_end_not_before_begin"),
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
