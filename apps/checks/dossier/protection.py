"""From the record to what speaks against publishing."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from apps.checks.bans.rules import BanFact
from apps.checks.dossier.statements import BANS, PROCEEDINGS, select, select_all
from apps.checks.shields import ProceedingFact, Protection


def load_protection(slug_of: Mapping[int, str]) -> Protection:
    """Two queries for any number of people, by key; one where there is nobody.

    Bans are asked for whoever is in the text: one may name nobody.
    """
    proceedings: dict[str, tuple[ProceedingFact, ...]] = defaultdict(tuple)
    for person, matter, stage, outcome, asked, answered, outlet, title in select(
        PROCEEDINGS, slug_of
    ):
        source = f"{outlet}: {title}" if title else outlet
        proceedings[slug_of[person]] += (
            ProceedingFact(matter, stage, outcome, bool(asked), bool(answered), source),
        )
    return Protection(
        proceedings=dict(proceedings),
        bans=tuple(
            BanFact(
                pk, kind, words, person or "", picture, basis, reference, begin, end
            )
            for pk, kind, words, person, picture, basis, reference, *days in select_all(
                BANS
            )
            for begin, end in [(_date(days[0]), days[1] and _date(days[1]))]
        ),
    )


def _date(value: date | str) -> date:
    """SQLite has no dates of its own and gives their text."""
    return value if isinstance(value, date) else date.fromisoformat(value)
