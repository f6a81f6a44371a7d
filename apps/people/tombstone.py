"""Marks of those who asked to be forgotten, so that no import brings them back."""

import hashlib

from django.db import models
from django.utils.translation import gettext_lazy as _

KEY = "key"  # the scheme of our own addresses


class Tombstone(models.Model):
    """A number or address under which somebody was known, as a digest only.

    A digest does not hide a number from whoever guesses it; it keeps the table from
    being a list of those who asked not to be on one.
    """

    digest = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField(_("forgotten"))

    def __str__(self) -> str:
        return self.digest[:12]


def digest(scheme: str, value: str) -> str:
    return hashlib.sha256(f"{scheme}:{value}".encode()).hexdigest()
