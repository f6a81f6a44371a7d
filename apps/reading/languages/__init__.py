"""What the reader knows of a language: word lists and patterns, read once from files.

A new language is a new folder with the same files; lists in `any` hold for every one.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from apps.reading.languages.building import lexicon
from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.languages.patterns import RuleBook, frames, rule_book

HERE = Path(__file__).parent
CODES = tuple(sorted(p.parent.name for p in HERE.glob("*/stop.txt")))


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    code: str
    words: Lexicon
    small: frozenset[str]  # the words that show the language
    ages: RuleBook
    ageclauses: RuleBook  # without whose they are
    mine: RuleBook  # what people tell of themselves, within marks
    births: RuleBook
    lifeclauses: RuleBook  # without whose they are
    newborns: RuleBook
    relations: RuleBook
    events: RuleBook
    counts: RuleBook
    sources: RuleBook
    whens: RuleBook
    calls: frozenset[str]  # words without one of which a sentence states nothing


@lru_cache
def language(code: str) -> Language:
    """Raise ValueError for a language whose lists are not here."""
    if code not in CODES:
        raise ValueError(f"no language {code!r}; there are {', '.join(CODES)}")
    words = lexicon(HERE, code)
    known = frames(HERE / code / "rules_frames.txt")
    books = {
        name: rule_book(HERE / code / f"rules_{name}.txt", words, known)
        for name in BOOKS
    }
    calls = frozenset(
        word
        for name, book in books.items()
        if name not in APART
        for word in book.called
    ).union(words.kin, *(words.grammar[kind] for kind in CALLING))
    small = frozenset(w for w, tag in words.tags.items() if tag & Tag.STOP)
    return Language(code, words, small, calls=calls, **books)


# words that call no rule, but a room
CALLING = ("springs", "ranks", "wed_pairs", "brides")
APART = ("whens", "mine")  # read in no sentence's skeleton
BOOKS = (
    "ages",
    "ageclauses",
    "mine",
    "births",
    "lifeclauses",
    "newborns",
    "relations",
    "events",
    "counts",
    "sources",
    "whens",
)
