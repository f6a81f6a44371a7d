"""Whom a surname means that others bear, too: "Keil, 62,", "Van Alstyne"."""

from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.drafts import MOST, Cast, Draft
from apps.reading.names.generations import without_generation
from apps.reading.names.names import Find
from apps.reading.names.proof import age_after
from apps.reading.text.folding import fold
from apps.reading.text.text import Words


def called_so(words: Words, i: int, bearers: list[Draft], kin: set[int]) -> list[Draft]:
    """Keep whom a surname at a word may mean: of that age, and nobody's kin."""
    if len(bearers) < 2:
        return bearers
    bearers = _of_that_age(words, i, bearers)
    return [draft for draft in bearers if id(draft) not in kin] or bearers


def by_tail(
    cast: Cast, words: Words, lexicon: Lexicon, find: Find, name: tuple[str, ...]
) -> list[Draft]:
    """Return whose surname of several words it is: "Van Alstyne", "De la Cruz".

    "Jon Emil Keil, the son of Emil Keil," is another.
    """
    of = words.lower[find.first - 1] if find.first > 1 else ""
    kin = words.lower[find.first - 2] if find.first > 1 else ""
    if find.given and of in lexicon.grammar["of_a"] and kin in lexicon.kin:
        return []
    tail = fold(" ".join(name))
    bearers = [
        draft
        for draft in cast.by_surname.get(fold(without_generation(name)[-1]), [])[:MOST]
        if len(draft.words) > len(name)
        and fold(" ".join(draft.words[-len(name) :])) == tail
    ]
    return [d for d in bearers if len(d.words) == len(name) + 1] or bearers


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
