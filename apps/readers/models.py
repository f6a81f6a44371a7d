"""What readers send us, and how far we know them: no more than it needs."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apps.readers.querysets import PollQuerySet
from apps.stories.models import Story


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
                name="poll_asks_something", condition=~models.Q(question="")
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
