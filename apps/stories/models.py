"""What we publish: from first draft to withdrawal."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from apps.base.embargo import Embargoed, ends, zone_known
from apps.base.terms import TermsField
from apps.dates.fields import EdtfField
from apps.people.models import Person
from apps.pictures.models import Picture
from apps.sources.models import Source
from apps.stories.corrections import Correction
from apps.stories.events import Event
from apps.stories.querysets import QuoteQuerySet, StoryQuerySet
from apps.stories.request import DataRequest
from apps.stories.rules import Stage
from apps.stories.statements import Statement

__all__ = [
    "Correction",
    "DataRequest",
    "Event",
    "Figure",
    "Mention",
    "Quote",
    "Section",
    "Statement",
    "Story",
]


class Section(models.Model):
    """A part of the magazine."""

    slug = models.SlugField(_("address"), unique=True)
    name_de = models.CharField(_("German name"), max_length=60)
    name_en = models.CharField(_("English name"), max_length=60)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["position", "slug"]

    def __str__(self) -> str:
        return self.name_de

    def get_absolute_url(self) -> str:
        return reverse("public:section", args=[self.slug])


class Story(Embargoed):
    """An article about people.

    Its stage changes only through apps.stories.actions; the body is a small safe set
    of HTML, cleaned there too.
    """

    slug = models.SlugField(_("address"), max_length=120, unique=True)
    language = models.CharField(
        _("language"), max_length=2, choices=settings.LANGUAGES, default="de"
    )
    section = models.ForeignKey(
        Section,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="stories",
        verbose_name=_("section"),
    )
    kicker = models.CharField(_("kicker"), max_length=80, blank=True)
    headline = models.CharField(_("headline"), max_length=160, blank=True)
    teaser = models.TextField(_("teaser"), max_length=400, blank=True)
    body = models.TextField(_("text"), blank=True)
    planned = models.DateTimeField(_("planned for"), null=True, blank=True)
    review = models.DateField(_("to be reviewed on"), null=True, blank=True)

    authors = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        related_name="stories",
        verbose_name=_("authors"),
        blank=True,
    )
    people = models.ManyToManyField(Person, through="Mention", related_name="stories")
    translation_of = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="translations",
        verbose_name=_("translation of"),
    )
    cited_as = models.OneToOneField(
        Source,
        models.PROTECT,
        null=True,
        related_name="story",
        editable=False,
        verbose_name=_("cited as"),
    )

    stage = models.CharField(
        _("stage"),
        max_length=9,
        choices=[(stage.value, stage.label) for stage in Stage],
        default=Stage.DRAFT,
        editable=False,
    )
    lead = models.BooleanField(_("lead story"), default=False)
    went_live = models.DateTimeField(_("went live"), null=True, editable=False)
    updated = models.DateTimeField(_("updated"), null=True, editable=False)
    withdrawn = models.DateTimeField(_("withdrawn"), null=True, editable=False)
    barred = models.DateTimeField(
        _("barred"),
        null=True,
        editable=False,
        help_text=_("Since when a ban keeps it from readers."),
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    history = HistoricalRecords()
    objects = StoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        permissions = [
            ("publish_story", "Can put stories live and withdraw them"),
            ("override_finding", "Can override findings that block"),
        ]
        constraints = [
            models.CheckConstraint(
                name="story_stage_known", condition=Q(stage__in=list(Stage))
            ),
            models.CheckConstraint(
                name="story_live_has_date_and_headline",
                condition=~Q(stage=Stage.LIVE)
                | (Q(went_live__isnull=False) & ~Q(headline="")),
            ),
            models.CheckConstraint(
                name="story_withdrawn_has_date",
                condition=~Q(stage=Stage.WITHDRAWN) | Q(withdrawn__isnull=False),
            ),
            zone_known("story_embargo_zone_known"),
        ]
        indexes = [
            models.Index(
                fields=["-went_live", "-id"],
                condition=Q(stage=Stage.LIVE),
                name="story_front_page",
            ),
            models.Index(
                fields=["section", "-went_live", "-id"],
                condition=Q(stage=Stage.LIVE),
                name="story_section_page",
            ),
            ends("story_embargo_ends"),
            # Beside the unique one: told that most are NULL, SQLite would read all.
            models.Index(
                fields=["cited_as"],
                condition=Q(cited_as__isnull=False),
                name="story_cited",
            ),
            models.Index(
                fields=["translation_of"],
                condition=Q(translation_of__isnull=False),
                name="story_translations",
            ),
        ]

    def __str__(self) -> str:
        return self.headline or gettext("Without a headline")

    def get_absolute_url(self) -> str:
        """Of a story that went live: /news/2025/03/03/<slug>/, the day in Berlin."""
        day = timezone.localdate(self.went_live or self.planned or timezone.now())
        return reverse(
            "public:story",
            args=[f"{day:%Y}", f"{day:%m}", f"{day:%d}", self.slug],
        )

    def clean(self) -> None:
        # The constraint says so too, but full_clean() passes over a constraint on a
        # field that is not in the form, as stage is not; the admin would crash.
        if self.stage == Stage.LIVE and not self.headline.strip():
            raise ValidationError({"headline": _("A live story needs a headline.")})


class Mention(models.Model):
    """A story speaks of somebody on record."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="mentions")
    person = models.ForeignKey(Person, models.PROTECT, related_name="mentions")
    name = models.CharField(_("as named"), max_length=160)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        constraints = [
            models.UniqueConstraint(fields=["story", "person"], name="mention_once")
        ]
        indexes = [
            models.Index(fields=["person", "-story"], name="mention_person_page")
        ]

    def __str__(self) -> str:
        return self.name


class Figure(models.Model):
    """A picture in a story; without a picture it is a request for one."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="figures")
    picture = models.ForeignKey(
        Picture,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="figures",
        verbose_name=_("picture"),
    )
    credit = models.CharField(_("credit as it came"), max_length=200, blank=True)
    caption = models.CharField(_("caption"), max_length=400, blank=True)
    permission = models.TextField(_("permission"), blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.caption or self.credit


class Quote(models.Model):
    """What somebody said to whom, when."""

    speaker = models.ForeignKey(
        Person, models.PROTECT, related_name="quotes", verbose_name=_("speaker")
    )
    words = models.TextField(_("the words"))
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    source = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="quotes",
        verbose_name=_("source"),
    )
    said = EdtfField(_("said on"), blank=True)
    context = models.CharField(_("context"), max_length=200, blank=True)
    translation = models.TextField(_("translation"), blank=True)
    translated_by = models.CharField(_("translated by"), max_length=120, blank=True)
    barred = models.DateTimeField(_("barred"), null=True, editable=False)
    stories = models.ManyToManyField(
        Story, related_name="quotes", blank=True, verbose_name=_("stories")
    )
    terms = TermsField(of=("words", "translation", "context"))

    history = HistoricalRecords(excluded_fields=["terms"])
    objects = QuoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("quote")
        verbose_name_plural = _("quotes")
        constraints = [
            models.CheckConstraint(name="quote_has_words", condition=~Q(words="")),
            models.CheckConstraint(
                name="quote_translation_says_by_whom",
                condition=Q(translation="") | ~Q(translated_by=""),
            ),
        ]
        indexes = [
            models.Index(fields=["-said_latest", "-id"], name="quote_archive_page"),
            models.Index(
                fields=["speaker", "-said_latest", "-id"], name="quote_speaker_page"
            ),
        ]

    def __str__(self) -> str:
        return self.words
