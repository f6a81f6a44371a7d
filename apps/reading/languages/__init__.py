"""What the reader knows of a language: word lists and patterns, read once from files.

A new language is a new folder with the same files; lists in `any` hold for every one.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from apps.reading.languages.building import lexicon
from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.languages.patterns import Rule, RuleBook, frames, rule_book

HERE = Path(__file__).parent
CODES = tuple(sorted(p.parent.name for p in HERE.glob("*/stop.txt")))


Rules = dict[str, list[Rule]]  # by book


class Called(NamedTuple):
    """The words of a sentence that call, and the rules they call for."""

    words: frozenset[str]
    rules: Rules


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
    numbered: tuple[tuple[str, Rule], ...]  # the rules of sentences, with their book
    calling: dict[str, frozenset[int]]  # their places there, by the words that call

    def called_by(self, words: list[str]) -> Called:
        """Return what the words of a sentence call for; one look for all books."""
        here = self.calls.intersection(words)
        found = [self.calling[word] for word in here if word in self.calling]
        rules: Rules = {name: [] for name in SPOKEN} if here else {}
        for place in sorted(frozenset[int]().union(*found)):
            name, rule = self.numbered[place]
            rules[name].append(rule)
        return Called(here, rules)


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
    calls = frozenset(word for name in SPOKEN for word in books[name].called).union(
        words.kin, *(words.grammar[kind] for kind in CALLING)
    )
    small = frozenset(w for w, tag in words.tags.items() if tag & Tag.STOP)
    return Language(
        code, words, small, calls=calls, numbered=numbered(books),
        calling=_calling(books), **books,
    )  # fmt: skip


def numbered(books: dict[str, RuleBook]) -> tuple[tuple[str, Rule], ...]:
    """Return the rules that are tried on sentences in order, with their books."""
    return tuple((name, rule) for name in SPOKEN for rule in books[name].rules)


def _calling(books: dict[str, RuleBook]) -> dict[str, frozenset[int]]:
    called: dict[str, set[int]] = defaultdict(set)
    before = 0
    for name in SPOKEN:
        for word, numbers in books[name].called.items():
            called[word] |= {before + number for number in numbers}
        before += len(books[name].rules)
    return {word: frozenset(found) for word, found in called.items()}


# words that call no rule, but a room
CALLING = ("springs", "ranks", "wed_pairs", "brides", "little_child", "born_child")
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
SPOKEN = tuple(name for name in BOOKS if name not in APART)
