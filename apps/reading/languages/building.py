"""Builds a lexicon from the lists of a language and those that hold for every one."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from apps.reading.languages.lexicon import Grammar, Kin, Lexicon, Tag
from apps.reading.languages.listed import listed_names
from apps.reading.languages.lists import entries
from apps.reading.text.text import WORD

_SHORT = 3  # letters; a shorter name in capitals may be anything
Entries = Callable[[str], list[tuple[str, str]]]  # the entries of a list by its name


def lexicon(here: Path, code: str) -> Lexicon:
    """Read the lists of one language, and those that hold for every one."""

    def own(name: str) -> list[tuple[str, str]]:
        return list(entries(here / code / f"{name}.txt"))

    def shared(name: str) -> list[tuple[str, str]]:
        return list(entries(here / "any" / f"{name}.txt"))

    kin = {word.lower(): Kin(*label.split()) for label, word in own("kin")}
    grammar = _gathered(own("grammar"))
    genders = _genders(own("titles"), own("roles"), grammar)
    genders |= {word: k.gender.strip("x") for word, k in kin.items()}
    return Lexicon(
        tags=_tags(own, shared, genders, kin),
        kin=kin,
        kin_words=_as_written([word for _, word in own("kin")]),
        kin_forms=frozenset(_as_written([word for _, word in own("kin")])),
        genders=genders,
        grammar=Grammar((label, frozenset(words)) for label, words in grammar.items()),
        genitive=tuple(sorted(grammar["genitive"], key=len, reverse=True)),
        **_of_names(shared),
        **_of_numbers(own),
        **_of_people(own),
        **_of_sources(own, shared),
        role_endings=frozenset(_endings_of_roles(own("role_endings"), grammar)),
        noun_endings=tuple(word for _, word in own("noun_endings")),
        noun_heads=_noun_heads(own, shared),
        abbreviations=frozenset(word for _, word in own("abbreviations")),
    )


def _noun_heads(own: Entries, shared: Entries) -> frozenset[str]:
    """Return what ends compounds, but not what ends surnames: "Dahlberg"."""
    surnames = {word.lower() for _, word in shared("surnames_plain")}
    surnames |= {word.lower() for _, word in shared("surname_heads")}
    nouns = {word.lower() for _, word in own("nouns") if len(word) > 3}
    return frozenset(nouns - surnames)


def _gathered(listed: list[tuple[str, str]]) -> dict[str, list[str]]:
    gathered: dict[str, list[str]] = defaultdict(list)
    for label, word in listed:
        gathered[label].append(word)
    return gathered


def _of_names(shared: Entries) -> dict[str, Any]:
    return {
        "given": listed_names({word for _, word in shared("given_not")})
        | {
            name: gender if len(gender) == 1 else ""
            for gender in ("f", "m", "both")
            for _, name in shared(f"given_{gender}")
        },
        "weak": frozenset(word for _, word in shared("given_weak")),
        "short": {
            name: frozenset(whole)
            for name, whole in _gathered(shared("short_names")).items()
        },
        "brands": _by_head(
            WORD.findall(word)
            for word in [
                *(word for _, word in shared("brands")),
                *_outlets_of_words(shared),
            ]
        ),
        "particles": frozenset(word for _, word in shared("particles")),
    }


def _outlets_of_words(shared: Entries) -> Iterator[str]:
    """Yield "Good Morning America" and "Page Six", but not the show "Anne Will"."""
    given = {n for kind in ("f", "m", "both") for _, n in shared(f"given_{kind}")}
    for label, name in shared("outlets"):
        first, _, rest = name.partition(" ")
        if rest and (label == "outlet" or first not in given):
            yield name


def _by_head(names: Iterable[list[str]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    heads: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        heads[name[0]].append(tuple(name))
    return {head: tuple(sorted(own, key=len)[::-1]) for head, own in heads.items()}


def _of_numbers(own: Entries) -> dict[str, Any]:
    lists = {
        "months": "months",
        "numbers": "numbers",
        "ordinals": "ordinals",
        "units": "months_age",
        "tens": "tens",
        "seasons": "seasons",
        "weekdays": "weekdays",
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
    trades: dict[str, set[str]] = defaultdict(set)
    for label, word in own("trades"):
        trades[word.lower()].add(label)
    return {
        "adjectives": {word: label for label, word in own("adjectives")},
        "trades": {word: frozenset(labels) for word, labels in trades.items()},
        "pronouns": {word: tuple(labels) for word, labels in pronouns.items()},
        "couples": frozenset(word for _, word in own("couples")),
        "couple_heads": frozenset(word.split()[0] for _, word in own("couples")),
        "plural_verbs": frozenset(word for _, word in own("plural_verbs")),
        "moods": {word: label for label, word in own("moods")},
    }


def _of_sources(own: Entries, shared: Entries) -> dict[str, Any]:
    outlets = [word for _, word in shared("outlets")]
    media = [word for label, word in own("works") if label == "outlet"]
    papers = shared("papers")
    agencies = [word for _, word in shared("agencies")]
    last = [word for label, word in papers if not label]
    return {
        "work_endings": _endings(own("works")),
        "works": {word.lower(): label for label, word in own("works")},
        "outlets": {
            word.casefold(): label.replace("show", "broadcast")
            for label, word in shared("outlets")
        },
        "shows": frozenset(
            word.casefold() for label, word in shared("outlets") if label == "show"
        ),
        "papers": _longest(last),
        "networks": _longest(w for label, w in shared("outlets") if label == "social"),
        "channels": _longest(
            w for label, w in shared("outlets") if label == "broadcast"
        ),
        "aired": _longest(w for label, w in shared("outlets") if label == "show"),
        "spokespeople": _longest(word for _, word in own("spokespeople")),
        "paper_endings": _longest(word for label, word in papers if label),
        "outlet_heads": _heads(
            outlets + media + last, {word for _, word in own("stop")}
        ),
        "outlet_names": _longest(outlets),
        "media": _longest(media),
        "media_words": frozenset(word.capitalize() for word in media),
        "sayings": frozenset(word.lower() for _, word in own("sayings")),
        "loose": frozenset(word for label, word in own("sayings") if label),
        "saying_words": _longest(word for _, word in own("sayings")),
        "credit_words": _credit_words(shared("credit_words")),
        "agencies": _longest([*agencies, *_in_capitals(agencies)]),
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


def _in_capitals(names: list[str]) -> list[str]:
    """Return "FOTO" for "Foto", "KEYSTONE" for "Keystone": some houses write so."""
    return [name.upper() for name in names if len(name) > _SHORT]


def _endings(works: list[tuple[str, str]]) -> tuple[str, ...]:
    words = (word.lower() for label, word in works if label == "work")
    return tuple(word for word in words if len(word) > 3 and word.isalpha())


def _credit_words(listed: list[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    labels = {label for label, _ in listed}
    words = {label: [w for own, w in listed if own == label] for label in labels}
    return {
        label: _longest([*own, *_in_capitals(own)] if label in ("label", "by") else own)
        for label, own in words.items()
    }


def _longest(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def _genders(titles, roles, grammar) -> dict[str, str]:
    genders = {}
    for label, word in [*titles, *roles]:
        genders[word.lower()] = label.replace("any", "")
    for label, word in roles:
        for ending in grammar["feminine"] if label in ("m", "any") else ():
            for many in ("", *grammar["feminine_many"]):
                genders.setdefault(_stem(word.lower()) + ending + many, "f")
    for word in [word.lower() for _, word in roles]:
        for case in _cases(word, grammar):
            genders.setdefault(case, genders[word])
    return genders


def _stem(word: str) -> str:
    return word.removesuffix("e")


def _cases(word: str, grammar: dict[str, list[str]]) -> list[str]:
    """Return "Produzenten", "Sängers": the other forms of what somebody is."""
    endings = grammar["cases_e"] if word.endswith("e") else grammar["cases"]
    return [word + ending for ending in endings]


def _endings_of_roles(listed, grammar) -> list[str]:
    """Return endings of compounds in every form; labelled ones have no feminine."""
    out = []
    for label, word in listed:
        out += [word, *_cases(word, grammar)]
        feminine = () if label else grammar["feminine"]
        many = ("", *grammar["feminine_many"])
        out += [_stem(word) + ending + more for ending in feminine for more in many]
    return out


def _of_places(places, own) -> list[tuple[str, str]]:
    """Return the places' own forms: "Russlands" is nobody after "Präsident"."""
    ending = next((e for label, e in own("grammar") if label == "of_place"), "")
    return [("", place + ending) for _, place in places]


def _tags(own, shared, genders, kin) -> dict[str, int]:
    tags: dict[str, int] = defaultdict(int)
    titles = {word.lower() for _, word in own("titles")}
    for tag, words in (
        (Tag.STOP, own("stop")),
        (Tag.NOUN, own("nouns")),
        (Tag.NOUN | Tag.BODY, shared("bodies")),
        (Tag.PLACE, [*shared("places"), *_of_places(shared("places"), own)]),
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
