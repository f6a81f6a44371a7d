"""Which bearer of a surname is meant where an age stands behind it: "Keil, 62,"."""

from apps.reading.names.drafts import Draft
from apps.reading.names.proof import age_after
from apps.reading.text.text import Words


def called_so(words: Words, i: int, bearers: list[Draft], kin: set[int]) -> list[Draft]:
    """Keep whom a surname at a word may mean: of that age, and nobody's kin."""
    if len(bearers) < 2:
        return bearers
    bearers = _of_that_age(words, i, bearers)
    return [draft for draft in bearers if id(draft) not in kin] or bearers


def _of_that_age(words: Words, i: int, bearers: list[Draft]) -> list[Draft]:
    """Leave out Ada Keil, 39, where the surname at a word goes on "Keil, 62,"."""
    years = _years(words, i + 1)
    if years < 0:
        return bearers
    told = {id(d): max(d.aged, _years(words, _past_name(d))) for d in bearers}
    return [d for d in bearers if told[id(d)] in (-1, years)] or bearers


def _past_name(draft: Draft) -> int:
    return draft.surnamed + len(draft.words) if draft.surnamed >= 0 else -1


def _years(words: Words, i: int) -> int:
    """Return the years of "(39)" or ", 39," at a word, or -1."""
    if not 0 <= i < len(words) - 2:
        return -1
    number, behind = words.forms[i + 1 : i + 3]
    plain = words.forms[i] == "," and number.isdecimal() and len(number) == 2
    return int(number) if plain and behind in (",", ".") else age_after(words, i)
