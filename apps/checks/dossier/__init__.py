"""The record's side of a check, fetched in a fixed small number of statements."""

from apps.checks.dossier.loading import load

__all__ = ["load"]
