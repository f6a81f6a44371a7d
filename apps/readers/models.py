"""What readers send us, and how far we know them: no more than it needs."""

import secrets
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apps.people.models import Person
from apps.readers.querysets import (
    FollowQuerySet,
    PollQuerySet,
    ReportQuerySet,
    TipQuerySet,
)
from apps.readers.rules import ReportState, Rhythm
from apps.stories.models import Correction, Section, Story


class Poll(models.Model):
    """A question under a story, in its language. Once somebody voted it stays as it
    is; it can only be closed.
    """

    story = models.OneToOneField(
        Story, models.PROTECT, related_name="poll", verbose_name=_("story")
    )
    question = models.CharField(_("question"), max_length=160)
    ends = models.DateTimeField(_("ends"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="polls"
    )
    made = models.DateTimeField(_("made"))

    objects = PollQuerySet.as_manager()

    class Meta:
        verbose_name = _("poll")
        verbose_name_plural = _("polls")
        constraints = [
            models.CheckConstraint(
                name="poll_asks_something", condition=~Q(question="")
            )
        ]

    def __str__(self) -> str:
        return self.question

    def get_absolute_url(self) -> str:
        return reverse("public:poll", args=[self.pk])


class Option(models.Model):
    """One of a poll's answers."""

    poll = models.ForeignKey(Poll, models.CASCADE, related_name="options")
    text = models.CharField(_("answer"), max_length=120)
    position = models.PositiveSmallIntegerField(_("position"))

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["poll", "position"], name="option_place"),
            models.UniqueConstraint(fields=["poll", "text"], name="option_once"),
        ]

    def __str__(self) -> str:
        return self.text


class Tally(models.Model):
    """How many chose an answer; nothing tells who. In a table of its own, since a vote
    is no reason to make the story's page anew (apps.public.editions).
    """

    option = models.OneToOneField(Option, models.CASCADE, related_name="tally")
    votes = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.votes)


def unguessable() -> str:
    """128 bits by lot, for an address that only who was given it knows."""
    return secrets.token_urlsafe(16)


class Report(models.Model):
    """A mistake that a reader saw in a live story. Only who has its code, and the desk,
    see what was written; the e-mail address is kept until the answer was sent.
    """

    class State(models.TextChoices):
        RECEIVED = ReportState.RECEIVED.value, _("received")
        CHECKING = ReportState.CHECKING.value, _("being checked")
        CORRECTED = ReportState.CORRECTED.value, _("rectified")
        NO_ERROR = ReportState.NO_ERROR.value, _("no mistake")

    code = models.CharField(max_length=32, unique=True, default=unguessable)
    story = models.ForeignKey(
        Story, models.PROTECT, related_name="reports", verbose_name=_("story")
    )
    passage = models.TextField(_("passage"), blank=True)
    words = models.TextField(_("what is wrong"))
    email = models.EmailField(_("e-mail"), blank=True)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    at = models.DateTimeField(_("at"))

    state = models.CharField(
        _("state"), max_length=9, choices=State, default=State.RECEIVED, editable=False
    )
    answer = models.TextField(_("answer"), blank=True, editable=False)
    correction = models.ForeignKey(
        Correction,
        models.PROTECT,
        null=True,
        related_name="reports",
        editable=False,
        verbose_name=_("correction"),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="answered_reports",
        editable=False,
        verbose_name=_("by"),
    )
    answered = models.DateTimeField(_("answered"), null=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report of a mistake")
        verbose_name_plural = _("reports of mistakes")
        constraints = [
            models.CheckConstraint(
                name="report_says_something", condition=~Q(words="")
            ),
            models.CheckConstraint(
                name="report_state_known", condition=Q(state__in=list(ReportState))
            ),
            models.CheckConstraint(
                name="report_closed_has_answer",
                condition=Q(state__in=["received", "checking"])
                | (~Q(answer="") & Q(answered__isnull=False)),
            ),
            models.CheckConstraint(
                name="report_corrected_by_a_correction",
                condition=~Q(state="corrected") | Q(correction__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.words

    def get_absolute_url(self) -> str:
        return reverse("public:reported", args=[self.code])


class Follow(models.Model):
    """Somebody wants letters about a person or of a section.

    Written to only once it was confirmed from the address itself; deleted when they
    leave. The address is shown nowhere, not even at the desk.
    """

    email = models.EmailField(_("e-mail"))
    key = models.CharField(max_length=254, editable=False)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, related_name="followers"
    )
    section = models.ForeignKey(
        Section, models.CASCADE, null=True, related_name="followers"
    )
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    rhythm = models.CharField(
        _("how often"),
        max_length=6,
        choices={
            Rhythm.DAILY.value: _("once a day at most"),
            Rhythm.WEEKLY.value: _("once a week at most"),
        },
        default=Rhythm.WEEKLY.value,
    )
    code = models.CharField(max_length=32, unique=True, default=unguessable)
    asked = models.DateTimeField(_("asked"))
    confirmed = models.DateTimeField(_("confirmed"), null=True)
    told_until = models.DateTimeField(_("told until"), null=True)

    objects = FollowQuerySet.as_manager()

    class Meta:
        verbose_name = _("follower")
        verbose_name_plural = _("followers")
        constraints = [
            models.CheckConstraint(
                name="follow_one_subject",
                condition=Q(person__isnull=True) ^ Q(section__isnull=True),
            ),
            models.CheckConstraint(
                name="follow_confirmed_has_beginning",
                condition=Q(confirmed__isnull=True) | Q(told_until__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["key", "person"],
                condition=Q(person__isnull=False),
                name="follow_person_once",
            ),
            models.UniqueConstraint(
                fields=["key", "section"],
                condition=Q(section__isnull=False),
                name="follow_section_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("public:following", args=[self.code])

    @property
    def leave_address(self) -> str:
        return reverse("public:leave", args=[self.code])

    def subject(self, day: date) -> str:
        """Name whom or what is followed, as far as readers may know it on the day."""
        if self.section:
            names = {"de": self.section.name_de, "en": self.section.name_en}
            return names[self.language]
        public = Person.objects.at(self.person.slug, day) if self.person else None
        return public.display_name if public else ""


class Tip(models.Model):
    """Something that somebody wants us to know, and nobody to know from whom.

    Of when it came only the day is kept; it is in no log and in no part of the admin.
    """

    words = models.TextField(_("tip"))
    contact = models.CharField(_("contact"), max_length=200, blank=True)
    file = models.CharField(max_length=40, blank=True, editable=False)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    day = models.DateField(_("day"))

    objects = TipQuerySet.as_manager()

    class Meta:
        verbose_name = _("tip")
        verbose_name_plural = _("tips")
        constraints = [
            models.CheckConstraint(name="tip_says_something", condition=~Q(words=""))
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def is_picture(self) -> bool:
        return self.file.endswith(".webp")
