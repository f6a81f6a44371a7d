"""Not before: an instant, with the time zone in which it was agreed."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

HOME = "Europe/Berlin"
ZONES = (
    HOME,
    "Europe/Vienna",
    "Europe/Zurich",
    "Europe/London",
    "Europe/Paris",
    "Europe/Madrid",
    "Europe/Rome",
    "Europe/Stockholm",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "Asia/Tokyo",
    "Australia/Sydney",
    "UTC",
)


# For an admin's formfield_overrides: one labelled field, where Django's own are two
# without a label that a screen reader would find.
ONE_CLOCK = {
    models.DateTimeField: {
        "form_class": forms.DateTimeField,
        "widget": forms.DateTimeInput(
            attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"
        ),
    }
}


class Embargoed(models.Model):
    """Something that nobody outside may see before an agreed instant."""

    embargo = models.DateTimeField(
        _("embargo until"),
        null=True,
        blank=True,
        help_text=_("In the time zone beside it; nothing of it is public before."),
    )
    embargo_zone = models.CharField(
        _("time zone of the embargo"),
        max_length=40,
        choices=[(zone, zone) for zone in ZONES],
        default=HOME,
    )

    class Meta:
        abstract = True


def zone_known(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(name=name, condition=Q(embargo_zone__in=ZONES))


def ends(name: str) -> models.Index:
    """For which embargo has ended last: asked with every public page."""
    return models.Index(
        fields=["embargo"], condition=Q(embargo__isnull=False), name=name
    )


def free(now: datetime, prefix: str = "") -> Q:
    """Under no embargo at the instant."""
    field = f"{prefix}embargo"
    return Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__lte": now})


def is_free(embargo: datetime | None, now: datetime) -> bool:
    """The same of a row that is there already."""
    return embargo is None or embargo <= now


class EmbargoFields(forms.BaseForm):
    """For a ModelForm: the clock that is typed is that of the zone beside it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        row = getattr(self, "instance", None)
        if row is not None and row.embargo:
            self.initial["embargo"] = at_clock(row.embargo, row.embargo_zone)

    @property
    def changed_data(self) -> list[str]:
        """A time zone of no embargo changes nothing."""
        names = list(super().changed_data)
        if "embargo_zone" in names and not self["embargo"].value():
            names.remove("embargo_zone")
        return names

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("embargo"):
            zone = cleaned.get("embargo_zone") or HOME
            clock = timezone.make_naive(cleaned["embargo"])
            cleaned["embargo"] = clock.replace(tzinfo=ZoneInfo(zone))
        return cleaned


def at_clock(instant: datetime, zone: str) -> datetime:
    """What a clock there shows, without its zone."""
    return instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
