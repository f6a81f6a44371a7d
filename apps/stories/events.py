"""Who did what with a story."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.stories.querysets import EventQuerySet


class Event(models.Model):
    """Who did what with a story when: written with the deed, never changed."""

    story = models.ForeignKey("stories.Story", models.PROTECT, related_name="events")
    verb = models.CharField(_("verb"), max_length=20)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="events"
    )
    at = models.DateTimeField(_("at"))
    note = models.TextField(_("note"), blank=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.verb} {self.story}"
