"""From the record to what speaks against publishing."""

from datetime import date

from apps.checks.bans import BanFact
from apps.checks.shields import Protection
from apps.checks.statements import BANS, select_all


def load_protection() -> Protection:
    """One query, whoever is in the text: a ban may name nobody."""
    return Protection(
        bans=tuple(
            BanFact(
                pk, kind, words, person or "", picture, basis, reference, begin, end
            )
            for pk, kind, words, person, picture, basis, reference, *days in select_all(
                BANS
            )
            for begin, end in [(_date(days[0]), days[1] and _date(days[1]))]
        )
    )


def _date(value: date | str) -> date:
    """SQLite has no dates of its own and gives their text."""
    return value if isinstance(value, date) else date.fromisoformat(value)
