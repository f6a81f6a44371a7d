"""Why an action did not happen; nothing is half-done when one of these comes."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


class Refused(Exception):
    """What was asked for cannot be; str() is the sentence for whoever asked."""

    @classmethod
    def because(cls, error: ValidationError) -> "Refused":
        return cls(" ".join(error.messages))


class Stale(Exception):
    """Somebody else changed the record since it was looked at."""

    def __str__(self) -> str:
        return _("Somebody else has just changed this record. Look again, then decide.")
