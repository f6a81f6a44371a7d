"""How long a marriage or a relationship lasted: "nach knapp zehn Jahren"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from apps.dates.hedges import WORDS, hedge
from apps.reading.languages import Language
from apps.reading.languages.lexicon import Lexicon
from apps.reading.model import Duration
from apps.reading.sentence.passage import Passage
from apps.reading.values import value


@value
class Lasting:
    start: int
    end: int
    low: float
    high: float
    low_open: bool
    high_open: bool


def tells_a_time(passage: Passage) -> bool:
    """Tell whether a span of years can be in a sentence: most have none."""
    units, ends = _times(passage.language)
    words = passage.words.lower[passage.first : passage.last]
    return not units.isdisjoint(words) or any(word.endswith(ends) for word in words)


@lru_cache
def _times(language: Language) -> tuple[frozenset[str], tuple[str, ...]]:
    lexicon = language.words
    units = {unit.lower() for unit in (*lexicon.spans, *lexicon.units)}
    hyphened = tuple(f"-{unit}" for unit in units)
    return frozenset(units), (*lexicon.grammar["long_ends"], *hyphened)


@lru_cache
def lasting(language: Language) -> re.Pattern[str]:
    """Return the pattern of a span of years with its hedge."""
    lexicon = language.words
    cased = not lexicon.grammar["capitals"]
    small_or_capital = {f for n in lexicon.numbers for f in (n, n.capitalize())}
    numbers = "|".join(sorted(small_or_capital, key=len, reverse=True))
    known = [word for kind in WORDS[language.code].values() for word in kind]
    known += [word[0].upper() + word[1:] for word in known]
    hedges = "|".join(re.escape(w) for w in sorted(known, key=len, reverse=True))
    small = [w.title() if cased else w for w in lexicon.units if lexicon.units[w] > 1]
    units = "|".join(sorted([*lexicon.spans, *small], key=len, reverse=True))
    ends = "|".join(sorted(lexicon.grammar["long_ends"]))
    unions = "|".join(sorted(lexicon.grammar["unions"]))
    lasting = rf"|-?(?:{ends}) (?=(?i:{unions})\b)" if ends else ""
    long = "|".join(lexicon.grammar["joint", "long"])
    halves = "|".join(map(re.escape, sorted(lexicon.grammar["halves"])))
    return re.compile(
        rf"(?:(?P<hedge>{hedges}) )?"
        rf"\b(?P<n>\d{{1,2}}|(?:(?:{numbers})(?:und|-)?){{1,3}}?)"
        rf"(?: ?(?P<half>{halves}))?"
        rf"(?:[ -](?:(?:{long}) )?(?P<unit>{units})(?!\w){lasting})"
    )


def found_lasting(
    text: str, match: re.Match[str], relation: int, lexicon: Lexicon, code: str
) -> Iterator[Duration]:
    """Yield what a number of years says, unless they lie between then and now."""
    found = _lasting(match, lexicon, code)
    if found is None or _ago(text, match, lexicon):
        return
    yield Duration(
        match.start(),
        match.end(),
        match[0],
        relation,
        found.low,
        found.high,
        "duration",
        found.low_open,
        found.high_open,
    )


def _ago(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Tell whether years lie between then and now, or are an age: "vor zehn Jahren"."""
    before = text[max(match.start() - 24, 0) : match.start()].split()
    after = text[match.end() : match.end() + 12].split()
    grammar = lexicon.grammar
    return bool(
        (before and before[-1].lower() in grammar["ago"])
        or (after and after[0].strip(".,;:!?()").lower() in grammar["ago_behind"])
    )


def _lasting(match: re.Match[str], lexicon: Lexicon, code: str) -> Lasting | None:
    number = lexicon.number(match["n"].lower().rstrip("-"))
    if number is None:
        return None
    unit = _unit(match["unit"] or "", lexicon)
    if match["half"] and match["hedge"]:
        return None  # "knapp fünfeinhalb Jahre": how many is not told
    if match["half"]:
        years = round((number + 0.5) * unit, 2)
        return Lasting(match.start(), match.end(), years, years, False, False)
    if not match["hedge"]:
        years = round(number * unit, 2)
        return Lasting(match.start(), match.end(), years, years, False, False)
    span = hedge(match["hedge"].lower(), number, code, unit=unit)
    return Lasting(
        match.start(), match.end(), span.low, span.high, span.low_open, span.high_open
    )


def _unit(word: str, lexicon: Lexicon) -> float:
    """Return how many years a word for a time is: "Jahrzehnt", "months"."""
    return lexicon.spans.get(word) or 1 / lexicon.units.get(word.lower(), 1)
