"""What the record holds against publishing, as values: no query hides here."""

from dataclasses import dataclass

from apps.checks.bans import BanFact


@dataclass(frozen=True, slots=True)
class Protection:
    """Bans are all those on record, whenever they hold."""

    bans: tuple[BanFact, ...] = ()
