"""Births told in brackets behind children: "drei Kinder: Ida (1999), Tim (2002)"."""

from collections.abc import Iterator

from apps.reading.dates.whens import When
from apps.reading.languages.lexicon import Lexicon
from apps.reading.lives.births import BIRTH, LifeFound
from apps.reading.model import Span
from apps.reading.names.drafts import Cast, Named
from apps.reading.text.text import Words

_LEAD = 12  # words before the first child in which "Kinder" may stand
_DAY = len("2005-10-15")
_GAP = 2  # words between a bracket and the next child
Told = tuple[Named, When, int]  # a child, when it was born, behind which word


def bracket_births(
    words: Words, lexicon: Lexicon, cast: Cast, whens: list[When]
) -> Iterator[LifeFound]:
    """Yield the births of children in a row; one alone needs the day of its birth."""
    at = {when.start: when for when in whens}
    row: list[Told] = []
    for named in cast.named:
        told = _told(words, named, at)
        if row and (told is None or named.first - row[-1][2] > _GAP):
            yield from _born(words, lexicon, row)
            row = []
        if told is not None:
            row.append(told)
    yield from _born(words, lexicon, row)


def _told(words: Words, named: Named, at: dict[int, When]) -> Told | None:
    """Return when a bracket behind a name, with nothing else in it, has its date."""
    i = named.last
    if i + 2 >= len(words) or words.forms[i] != "(":
        return None
    when = at.get(words.starts[i + 1])
    after = words.at(when.end) if when is not None else 0
    if when is None or words.forms[after : after + 1] != [")"]:
        return None
    return named, when, after + 1


def _born(words: Words, lexicon: Lexicon, row: list[Told]) -> Iterator[LifeFound]:
    if not row or not _are_children(words, lexicon, row[0][0].first):
        return
    if len(row) < 2 and len(row[0][1].edtf) < _DAY:
        return  # "his son Tim (2002)" may be a film
    for named, when, _ in row:
        span = Span(when.start, when.end, words.text[when.start : when.end])
        yield LifeFound(BIRTH, named.draft, when.edtf, span, "birth-bracket")


def _are_children(words: Words, lexicon: Lexicon, first: int) -> bool:
    """Tell whether words for children lead to a row of names: no films, no albums."""
    grammar = lexicon.grammar
    for i in range(first - 1, max(first - _LEAD, -1), -1):
        if words.forms[i] in ".!?;" or words.lower[i] in grammar["beside_names"]:
            return False  # "children from his unions with Ada (1999) and Bea (2004)"
        kin = lexicon.kin.get(words.lower[i])
        if kin is not None and kin.role == "parent":
            return words.lower[i + 1] in grammar["of_a"]  # "Vater von Ida (1999)"
        if kin is not None and (kin.role == "child" or kin.kind == "sibling"):
            return True
    return False
