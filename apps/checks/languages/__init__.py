"""What the rules know of a language: word lists, read once from files.

`*` stands for any ending, a blank for any white space, {n} for a number in figures or
one word. A rule asks for a list by name.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from apps.reading.languages.lists import entries

HERE = Path(__file__).parent
NUMBER = r"(?:\d{1,3}|[^\W\d_]{3,14})"
ANY = "any"  # the folder of lists that every language shares
WORD = re.compile(r"[\w-]+")
STEM = re.compile(r"(?<!\S)\w[\w-]*")
LONGEST_STEM = 6
Stems = Mapping[int, frozenset[str]]


@lru_cache
def listed(language: str, name: str, label: str) -> tuple[str, ...]:
    """The entries of one label."""
    paths = (HERE / folder / f"{name}.txt" for folder in (ANY, language))
    return tuple(
        entry
        for path in paths
        if path.exists()
        for found, entry in entries(path)
        if found == label
    )


@lru_cache
def pairs(language: str, name: str, label: str) -> dict[str, str]:
    """The entries of a label of the form "gestand = sagte", the first one lowered."""
    halves = (entry.partition(" = ") for entry in listed(language, name, label))
    return {first.casefold(): second for first, _, second in halves}


@lru_cache
def pattern(language: str, name: str, *labels: str) -> re.Pattern[str]:
    """Finds every entry of the labels as whole words, whatever the capitals.

    Raises LookupError where there is none: a pattern of nothing fits everywhere.
    """
    words = {entry for label in labels for entry in listed(language, name, label)}
    if not words:
        raise LookupError(f"{language}/{name}.txt has nothing under {labels}")
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?:{either(longest_first)})(?!\w)", re.IGNORECASE)


@lru_cache
def stems(language: str, name: str, *labels: str) -> Stems:
    """How the longest word of each entry of the labels begins, by length.

    A text none of whose words begins so has none of the entries.
    """
    found: dict[int, set[str]] = {}
    for label in labels:
        for entry in listed(language, name, label):
            words = STEM.findall(entry.lower().replace("{n}", ""))
            stem = max(words, key=len, default="")[:LONGEST_STEM]  # all begin with ""
            found.setdefault(len(stem), set()).add(stem)
    return {length: frozenset(words) for length, words in found.items()}


class Beginnings:
    """The words of a text by how they begin: lists are found absent at once."""

    def __init__(self, text: str) -> None:
        self._words = {*WORD.findall(text.lower()), ""}
        self._cut: dict[int, set[str]] = {}

    def may_have(self, stems: Stems) -> bool:
        return any(
            not self._of(length).isdisjoint(words) for length, words in stems.items()
        )

    def _of(self, length: int) -> set[str]:
        if length not in self._cut:
            self._cut[length] = {word[:length] for word in self._words}
        return self._cut[length]


def either(words: list[str], depth: int = 2) -> str:
    """The words as alternatives, those with one first letter together: far faster."""
    groups: dict[str, list[str]] = {}
    for word in words:
        head = word[:1].lower() if depth and word[:1].isascii() else ""
        groups.setdefault(head if head.isalpha() else "", []).append(word)
    if groups.keys() == {""}:
        return "|".join(_as_pattern(word) for word in words)
    rest = [_as_pattern(one) for one in groups.pop("", [])]
    headed = [
        f"{head}(?:{either([one[1:] for one in group], depth - 1)})"
        for head, group in groups.items()
    ]
    return "|".join([*headed, *rest])


def _as_pattern(entry: str) -> str:
    """An ending also takes hyphens along: "krebs*" finds "Krebs-Diagnose"."""
    parts = re.split(r"(\{n\}|[* ])", entry)
    signs = {"*": r"[\w-]*", " ": r"\s+", "{n}": NUMBER}
    return "".join(signs.get(part, re.escape(part)) for part in parts)
