"""Links of our stories, and whether they still led somewhere when last tried."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

DEAD_AFTER = 2  # nights in vain


class CheckedLinkQuerySet(models.QuerySet):
    def dead(self) -> "CheckedLinkQuerySet":
        """In vain so often in a row that it is no passing trouble."""
        return self.filter(failures__gte=DEAD_AFTER)


class CheckedLink(models.Model):
    """An address that a story links to. Written by apps.checks.links.trying only."""

    address = models.CharField(_("address"), max_length=1000, unique=True)
    tried = models.DateTimeField(_("last tried"), null=True)
    failures = models.PositiveSmallIntegerField(_("times in vain"), default=0)
    since = models.DateTimeField(_("in vain since"), null=True)
    answer = models.CharField(_("answer"), max_length=40, blank=True)

    objects = CheckedLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        constraints = [
            models.CheckConstraint(
                name="checked_link_failed_since",
                condition=Q(failures=0, since=None)
                | Q(failures__gt=0, since__isnull=False),
            )
        ]
        indexes = [
            models.Index(
                fields=["address"],
                condition=Q(failures__gte=DEAD_AFTER),
                name="checked_link_dead",
            )
        ]

    def __str__(self) -> str:
        return self.address
