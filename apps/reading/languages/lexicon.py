"""The words of one language, looked up by one word at a time."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from apps.reading.languages.lists import entries


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


class Kin(NamedTuple):
    """What a kinship word says: "Ex-Frau" is marriage, same, former, f."""

    kind: str
    role: str  # what its bearer is to the other: same, child, parent, elder, younger
    status: str  # for kind parent the parentage
    gender: str


class Grammar(dict[str, frozenset[str]]):
    """Small words by what they do; a language may lack a kind of them."""

    def __missing__(self, label: str) -> frozenset[str]:
        return frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    tags: dict[str, int]  # by lower-case word
    given: dict[str, str]  # as written, to "f", "m" or ""
    weak: frozenset[str]
    particles: frozenset[str]
    kin: dict[str, Kin]
    kin_words: tuple[str, ...]  # as written, longest first
    adjectives: dict[str, str]  # before a kinship word, to what they change
    genders: dict[str, str]  # of titles, roles and kinship words
    months: dict[str, int]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    units: dict[str, int]
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
    outlet_names: tuple[str, ...]  # as written, longest first
    outlet_heads: frozenset[str]  # their first words, and words for an outlet
    media: tuple[str, ...]  # words for an outlet: "Magazin"
    saying_words: tuple[str, ...]
    agencies: tuple[str, ...]  # longest first
    credit_words: dict[str, tuple[str, ...]]  # by what they do in a picture line
    role_endings: tuple[str, ...]
    noun_endings: tuple[str, ...]
    grammar: Grammar
    genitive: tuple[str, ...]  # endings, longest first

    def tag(self, word: str) -> int:
        """Return what a lower-case word is, compounds of roles included."""
        tag = self.tags.get(word, 0)
        if not tag and len(word) > 7 and word.endswith(self.role_endings):
            return Tag.ROLE
        return tag

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


Entries = Callable[[str], list[tuple[str, str]]]  # the entries of a list by its name


def lexicon(here: Path, code: str) -> Lexicon:
    """Read the lists of one language, and those that hold for every one."""

    def own(name: str) -> list[tuple[str, str]]:
        return list(entries(here / code / f"{name}.txt"))

    def shared(name: str) -> list[tuple[str, str]]:
        return list(entries(here / "any" / f"{name}.txt"))

    kin = {word.lower(): Kin(*label.split()) for label, word in own("kin")}
    grammar = _gathered(own("grammar"))
    genders = _genders(own("titles"), own("roles"), grammar["feminine"])
    genders |= {word: k.gender.strip("x") for word, k in kin.items()}
    return Lexicon(
        tags=_tags(own, shared, genders, kin),
        kin=kin,
        kin_words=_as_written([word for _, word in own("kin")]),
        genders=genders,
        grammar=Grammar((label, frozenset(words)) for label, words in grammar.items()),
        genitive=tuple(sorted(grammar["genitive"], key=len, reverse=True)),
        **_of_names(shared),
        **_of_numbers(own),
        **_of_people(own),
        **_of_sources(own, shared),
        role_endings=tuple(word for _, word in own("role_endings")),
        noun_endings=tuple(word for _, word in own("noun_endings")),
        abbreviations=frozenset(word for _, word in own("abbreviations")),
    )


def _gathered(listed: list[tuple[str, str]]) -> dict[str, list[str]]:
    gathered: dict[str, list[str]] = defaultdict(list)
    for label, word in listed:
        gathered[label].append(word)
    return gathered


def _of_names(shared: Entries) -> dict[str, Any]:
    return {
        "given": {
            name: gender if len(gender) == 1 else ""
            for gender in ("f", "m", "both")
            for _, name in shared(f"given_{gender}")
        },
        "weak": frozenset(word for _, word in shared("given_weak")),
        "particles": frozenset(word for _, word in shared("particles")),
    }


def _of_numbers(own: Entries) -> dict[str, Any]:
    lists = {
        "months": "months",
        "numbers": "numbers",
        "ordinals": "ordinals",
        "units": "months_age",
    }
    numbers = {
        name: {word.lower(): int(label) for label, word in own(file)}
        for name, file in lists.items()
    }
    return {**numbers, "spans": {word: int(label) for label, word in own("spans")}}


def _of_people(own: Entries) -> dict[str, Any]:
    pronouns: dict[str, list[str]] = defaultdict(list)
    for label, word in own("pronouns"):
        pronouns[word].append(label)
    return {
        "adjectives": {word: label for label, word in own("adjectives")},
        "pronouns": {word: tuple(labels) for word, labels in pronouns.items()},
        "couples": frozenset(word for _, word in own("couples")),
        "couple_heads": frozenset(word.split()[0] for _, word in own("couples")),
        "plural_verbs": frozenset(word for _, word in own("plural_verbs")),
        "moods": {word: label for label, word in own("moods")},
    }


def _of_sources(own: Entries, shared: Entries) -> dict[str, Any]:
    outlets = [word for _, word in shared("outlets")]
    media = [word for label, word in own("works") if label == "outlet"]
    return {
        "work_endings": _endings(own("works")),
        "works": {word.lower(): label for label, word in own("works")},
        "outlets": {word.casefold(): label for label, word in shared("outlets")},
        "outlet_heads": _heads(outlets + media, {word for _, word in own("stop")}),
        "outlet_names": _longest(outlets),
        "media": _longest(media),
        "saying_words": _longest(word for _, word in own("sayings")),
        "credit_words": _credit_words(shared("credit_words")),
        "agencies": _longest(word for _, word in shared("agencies")),
    }


def _as_written(words: list[str]) -> tuple[str, ...]:
    return _longest(f for word in words for f in (word, word[0].upper() + word[1:]))


def _heads(names: list[str], stop: set[str]) -> frozenset[str]:
    """Return the first word of each name that is not in every text."""
    parted = (re.findall(r"\w+", name.lower()) for name in names)
    return frozenset(
        next((part for part in parts if part not in stop), parts[-1])
        for parts in parted
    )


def _endings(works: list[tuple[str, str]]) -> tuple[str, ...]:
    words = (word.lower() for label, word in works if label == "work")
    return tuple(word for word in words if len(word) > 3 and word.isalpha())


def _credit_words(listed: list[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    labels = {label for label, _ in listed}
    return {
        label: _longest(word for own, word in listed if own == label)
        for label in labels
    }


def _longest(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def _genders(titles, roles, feminine) -> dict[str, str]:
    genders = {}
    for label, word in [*titles, *roles]:
        genders[word.lower()] = label.replace("any", "")
    for label, word in roles:
        for ending in feminine if label in ("m", "any") else ():
            stem = word.lower().removesuffix("e")
            genders.setdefault(stem + ending, "f")
    return genders


def _tags(own, shared, genders, kin) -> dict[str, int]:
    tags: dict[str, int] = defaultdict(int)
    titles = {word.lower() for _, word in own("titles")}
    for tag, words in (
        (Tag.STOP, own("stop")),
        (Tag.NOUN, own("nouns")),
        (Tag.PLACE, shared("places")),
        (Tag.SURNAME, shared("surnames_plain")),
        (Tag.TITLE, own("titles")),
        (Tag.MONTH, own("months")),
        (Tag.SAYING, own("sayings")),
    ):
        for _, word in words:
            tags[word.lower()] |= tag
    for word in genders:
        if word in kin:
            tags[word] |= Tag.KIN
        elif word not in titles:
            tags[word] |= Tag.ROLE
    return dict(tags)
