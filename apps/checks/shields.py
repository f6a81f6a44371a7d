"""What the record holds against publishing, as values: no query hides here."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from apps.checks.bans.rules import BanFact


@dataclass(frozen=True, slots=True)
class ProceedingFact:
    """An accusation against somebody, and how far the desk has gone with it."""

    matter: str
    stage: str
    outcome: str  # "" while it is open
    is_asked: bool
    is_answered: bool
    source: str = ""  # words, as of every fact


@dataclass(frozen=True, slots=True)
class Protection:
    """Bans are all those on record, whenever they hold; proceedings are by slug."""

    bans: tuple[BanFact, ...] = ()
    proceedings: Mapping[str, tuple[ProceedingFact, ...]] = field(default_factory=dict)
