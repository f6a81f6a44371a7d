"""Pictures, whose they are, and who is in them."""

from datetime import date, datetime

from django.db import models
from django.db.models import F, Q
from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _

from apps.base.embargo import Embargoed, ends, is_free, zone_known
from apps.people.models import Person
from apps.pictures.querysets import PictureQuerySet


class Picture(Embargoed):
    """A photograph that came in (kept as `original`, shown as `file`), or a drawing.

    Drawings are our own SVG files under static/drawings; nobody can upload one.
    """

    class Rights(models.TextChoices):
        OWN = "own", _("our own")
        AGENCY = "agency", _("agency")
        SINGLE = "single", _("single licence")
        CREATIVE_COMMONS = "cc", _("Creative Commons")
        HANDOUT = "handout", _("handout")
        SOCIAL = "social", _("social media, with permission")
        PUBLIC_DOMAIN = "public_domain", _("public domain")
        UNSETTLED = "unsettled", _("not settled")

    class Provenance(models.TextChoices):
        PHOTO = "photo", _("photograph of what is told")
        DRAWING = "drawing", _("drawing")
        ARCHIVE = "archive", _("archive picture")
        SYMBOLIC = "symbolic", _("symbolic picture")
        MONTAGE = "montage", _("montage")
        AI = "ai", _("made by AI")

    class Channels(models.TextChoices):
        ALL = "all", _("everywhere")
        SITE = "site", _("on our pages only, not on social cards")
        PRINT = "print", _("in print only")

    title = models.CharField(_("title for the desk"), max_length=160)
    drawing = models.SlugField(_("drawing"), max_length=80, blank=True)
    original = models.FileField(
        _("original"), upload_to="originals/", blank=True, editable=False
    )
    file = models.ImageField(
        _("file"),
        upload_to="shown/",
        blank=True,
        editable=False,
        width_field="width",
        height_field="height",
    )
    width = models.PositiveIntegerField(default=1200, editable=False)
    height = models.PositiveIntegerField(default=800, editable=False)
    alt = models.CharField(_("description for those who cannot see it"), max_length=300)
    credit = models.CharField(_("credit"), max_length=200)
    rights = models.CharField(
        _("rights"), max_length=13, choices=Rights, default=Rights.OWN
    )
    licence_from = models.DateField(_("licence from"), null=True, blank=True)
    licence_until = models.DateField(_("licence until"), null=True, blank=True)
    channels = models.CharField(
        _("where it may be shown"),
        max_length=5,
        choices=Channels,
        default=Channels.ALL,
    )
    provenance = models.CharField(
        _("provenance"),
        max_length=8,
        choices=Provenance,
        default=Provenance.PHOTO,
        help_text=_("Archive, symbolic, montage and AI must be said in the caption."),
    )
    barred = models.DateTimeField(
        _("barred"),
        null=True,
        editable=False,
        help_text=_("Since when a ban keeps it from readers."),
    )
    permission = models.TextField(
        _("permission"),
        blank=True,
        help_text=_("Who allowed it, when, how: needed for social media."),
    )
    people = models.ManyToManyField(
        Person, through="Shown", related_name="pictures", verbose_name=_("shown")
    )
    portrait_of = models.OneToOneField(
        Person,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="portrait",
        verbose_name=_("portrait of"),
    )

    objects = PictureQuerySet.as_manager()

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        constraints = [
            models.CheckConstraint(
                name="picture_is_drawing_or_file",
                condition=(~Q(drawing="") & Q(file="")) | (Q(drawing="") & ~Q(file="")),
            ),
            models.CheckConstraint(name="picture_has_credit", condition=~Q(credit="")),
            models.CheckConstraint(name="picture_has_alt", condition=~Q(alt="")),
            models.CheckConstraint(
                name="picture_social_has_permission",
                condition=~Q(rights="social") | ~Q(permission=""),
            ),
            models.CheckConstraint(
                name="picture_licence_ends_after_begin",
                condition=Q(licence_from__isnull=True)
                | Q(licence_until__isnull=True)
                | Q(licence_from__lte=F("licence_until")),
            ),
            models.CheckConstraint(
                name="picture_provenance_known",
                condition=Q(
                    provenance__in=[
                        "photo",
                        "drawing",
                        "archive",
                        "symbolic",
                        "montage",
                        "ai",
                    ]
                ),
            ),
            models.CheckConstraint(
                name="picture_channels_known",
                condition=Q(channels__in=["all", "site", "print"]),
            ),
            zone_known("picture_embargo_zone_known"),
        ]
        indexes = [ends("picture_embargo_ends")]

    def __str__(self) -> str:
        return self.title

    def licensed(self, day: date) -> bool:
        """Whether the licence covers our pages; Picture.objects.licensed() for many."""
        begun = self.licence_from is None or self.licence_from <= day
        runs = self.licence_until is None or self.licence_until >= day
        return begun and runs and self.channels != self.Channels.PRINT

    def released(self, now: datetime) -> bool:
        """Under no embargo and no ban; Picture.objects.released() for many."""
        return self.barred is None and is_free(self.embargo, now)

    @property
    def url(self) -> str:
        return static(f"drawings/{self.drawing}.svg") if self.drawing else self.file.url


class Shown(models.Model):
    """Somebody is in a picture, counted from the left."""

    picture = models.ForeignKey(Picture, models.CASCADE, related_name="shown_rows")
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="shown_rows", verbose_name=_("person")
    )
    position = models.PositiveSmallIntegerField(_("from the left"), default=1)

    class Meta:
        verbose_name = _("person shown")
        verbose_name_plural = _("people shown")
        constraints = [
            models.UniqueConstraint(fields=["picture", "person"], name="shown_once")
        ]

    def __str__(self) -> str:
        return str(self.person)
