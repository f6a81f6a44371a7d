"""Who bears a role: "der Regisseur" of Regisseur Jon Aster, "der Keeper" his trade."""

from collections.abc import Iterator

from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.drafts import Draft
from apps.reading.text.text import Words

Bearers = dict[str, dict[int, tuple[Draft, int]]]  # by role; from which word on

MOST = 200  # roles; a text with more is no text


def bearer(
    lexicon: Lexicon, roles: Bearers, base: str, gender: str, i: int, *, whose: bool
) -> Draft | None:
    """Return the one who bears a role before a word, by its word or else its trade.

    whose tells of "der Anwalt der Klägerin": he may be another than the Verteidiger.
    """
    if len(roles) >= MOST:
        return None
    same = {role for role in roles if _same(role, base)}
    if base in lexicon.grammar["stars"]:  # "The Harbour Lane star": an actress, too
        same |= {role for role in roles if same_trade(lexicon, role, base)}
    fitting = set(_fitting(roles, same, gender, i))
    if not fitting and not whose:
        trade = {role for role in roles if same_trade(lexicon, role, base)}
        fitting = set(_fitting(roles, trade, gender, i))
    return fitting.pop() if len(fitting) == 1 else None


def whole_role(words: Words, lexicon: Lexicon, i: int, base: str) -> str:
    """Return what sort of star somebody is: "rock-star" of "rock star Jon Aster"."""
    if base not in lexicon.grammar["stars"] or i < 1 or not words.glued(i):
        return base
    whole = f"{words.lower[i - 1]}-{base}"
    return whole if whole in lexicon.trades else base


def same_trade(lexicon: Lexicon, role: str, other: str) -> bool:
    """Tell whether two roles are of one trade: "Torwart" and "Keeper"."""
    return not _trades(lexicon, role).isdisjoint(_trades(lexicon, other))


def _trades(lexicon: Lexicon, role: str) -> frozenset[str]:
    trades, last = lexicon.trades, role.rpartition("-")[2]
    for word in (role, role.removesuffix("in"), last, last.removesuffix("in")):
        if word in trades:
            return trades[word]
    return frozenset()


def _same(role: str, base: str) -> bool:
    """Tell "singer-songwriter" and "des Regisseurs" for what they are."""
    if role.endswith(base) or base.endswith(role) or base in role.split("-"):
        return True
    return base in {f"{role}s", f"{role}es", f"{role}n", f"{role}en"}


def _fitting(roles: Bearers, words: set[str], gender: str, i: int) -> Iterator[Draft]:
    for role in words:
        for draft, first in roles[role].values():
            if first < i and (not gender or draft.gender in ("", gender)):
                yield draft
