"""The words of one language, looked up by one word at a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

KEPT = 16384  # words of which what they are is kept from text to text
_ENDING = 24  # letters of the longest ending looked for
_SHORTEST = 7  # letters that no compound has


class Tag:
    """What a word is, as bits of a plain number: the reader asks for each word."""

    STOP = 1
    NOUN = 2
    PLACE = 4
    SURNAME = 8  # also a surname, whatever else it is
    TITLE = 16
    ROLE = 32
    KIN = 64
    MONTH = 128
    SAYING = 256
    BODY = 512  # in the names of firms and prizes: beside it nobody is named


class Kin(NamedTuple):
    """What a kinship word says: "Ex-Frau" is marriage, same, former, f."""

    kind: str
    role: str  # what its bearer is to the other: same, child, parent, elder, younger
    status: str  # for kind parent the parentage
    gender: str


class Grammar(dict[str | tuple[str, ...], frozenset[str]]):
    """Small words by what they do; a language may lack a kind of them.

    grammar["and", "or"] has the words of both kinds, joined once for all texts.
    """

    def __init__(self, kinds: Iterable[tuple[str, frozenset[str]]]) -> None:
        super().__init__(kinds)
        self._endings: dict[tuple[str, ...], tuple[str, ...]] = {}

    def __missing__(self, label: str | tuple[str, ...]) -> frozenset[str]:
        kinds = label if isinstance(label, tuple) else ()
        self[label] = frozenset[str]().union(*(self[kind] for kind in kinds))
        return self[label]

    def ends(self, word: str, label: str) -> bool:
        """Tell whether a word has one of the endings of a kind."""
        return word.endswith(self.endings(label))

    def endings(self, *labels: str) -> tuple[str, ...]:
        """Return the endings of some kinds, as `str.endswith` takes them."""
        if labels not in self._endings:
            self._endings[labels] = tuple(self[labels])
        return self._endings[labels]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    tags: dict[str, int]  # by lower-case word
    given: dict[str, str]  # as written, to "f", "m" or ""
    weak: frozenset[str]
    short: dict[str, frozenset[str]]  # short given names to whole ones
    brands: dict[str, tuple[tuple[str, ...], ...]]  # by their first word
    particles: frozenset[str]
    kin: dict[str, Kin]
    kin_words: tuple[str, ...]  # as written, longest first
    kin_forms: frozenset[str]  # the same
    adjectives: dict[str, str]  # before a kinship word, to what they change
    genders: dict[str, str]  # of titles, roles and kinship words
    trades: dict[str, frozenset[str]]  # of roles: what they have in common
    months: dict[str, int]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    units: dict[str, int]
    tens: dict[str, int]  # "fifties"
    seasons: dict[str, int]  # to their last month
    weekdays: dict[str, int]
    spans: dict[str, int]  # units of a duration, as written, in years
    pronouns: dict[str, tuple[str, ...]]  # to "f", "own m", ...
    couples: frozenset[str]
    couple_heads: frozenset[str]  # their first words
    plural_verbs: frozenset[str]
    moods: dict[str, str]
    abbreviations: frozenset[str]
    works: dict[str, str]
    work_endings: tuple[str, ...]  # of compounds: "Krimireihe"
    outlets: dict[str, str]  # folded by casefold only, to the kind of source
    shows: frozenset[str]  # those of the outlets that are works as well
    outlet_names: tuple[str, ...]  # as written, longest first
    outlet_heads: frozenset[str]  # their first words, and words for an outlet
    papers: tuple[str, ...]  # last words of papers' names: "Anzeiger"
    paper_endings: tuple[str, ...]  # of papers' names in one word: "Tagesbote"
    networks: tuple[str, ...]  # social ones
    channels: tuple[str, ...]
    aired: tuple[str, ...]  # channels' shows: "Nachtlicht Talk"
    spokespeople: tuple[str, ...]  # words for who speaks for somebody
    media: tuple[str, ...]  # words for an outlet: "Magazin"
    media_words: frozenset[str]  # the same, with a capital letter
    saying_words: tuple[str, ...]
    sayings: frozenset[str]  # verbs of saying in every form
    loose: frozenset[str]  # verbs of saying that often say something else
    agencies: tuple[str, ...]  # longest first
    credit_words: dict[str, tuple[str, ...]]  # by what they do in a picture line
    role_endings: frozenset[str]
    noun_endings: tuple[str, ...]
    noun_heads: frozenset[str]  # nouns that end compounds
    grammar: Grammar
    genitive: tuple[str, ...]  # endings, longest first

    def tag(self, word: str) -> int:
        """Return what a lower-case word is, compounds of roles included."""
        return self.tags.get(word, 0) or _compound(self, word)

    def number(self, word: str) -> int | None:
        """Read digits or a number word: "fünfundvierzig", "forty-five", "45"."""
        if word.isdecimal():
            return int(word) if len(word) < 5 else None
        found = self.numbers.get(word)
        if found is not None:
            return found
        for joint in ("und", "-"):
            low, joined, high = word.partition(joint)
            if joined and low in self.numbers and high in self.numbers:
                parts = sorted((self.numbers[low], self.numbers[high]))
                return sum(parts) if parts[0] < 10 <= 20 <= parts[1] < 100 else None
        return None


@lru_cache(maxsize=KEPT)
def _compound(lexicon: Lexicon, word: str) -> int:
    """Return whether a word that no list has is a role by how it ends."""
    if len(word) > _SHORTEST and _ends_as_role(lexicon, word):
        return Tag.ROLE
    if "-" not in word:
        return 0
    return lexicon.tags.get(word.rpartition("-")[2], 0) & Tag.ROLE


def _ends_as_role(lexicon: Lexicon, word: str) -> bool:
    endings = lexicon.role_endings
    begin = max(len(word) - _ENDING, 1)  # else a long word costs its square
    return any(word[i:] in endings for i in range(begin, len(word) - 2))
