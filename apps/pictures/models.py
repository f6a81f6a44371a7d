"""Pictures, whose they are, and who is in them."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _

from apps.people.models import Person
from apps.pictures.querysets import PictureQuerySet


class Picture(models.Model):
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
    licence_until = models.DateField(_("licence until"), null=True, blank=True)
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
        ]

    def __str__(self) -> str:
        return self.title

    def licensed(self, day: date) -> bool:
        """Whether the licence still goes; Picture.objects.licensed() for many."""
        return self.licence_until is None or self.licence_until >= day

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
