"""What the rules know of a language: word lists, read once from files.

`*` stands for any ending, a blank for any white space. A rule asks for a list by name.
"""

import re
from functools import lru_cache
from pathlib import Path

from apps.reading.languages.lists import entries

HERE = Path(__file__).parent


def listed(language: str, name: str, label: str) -> tuple[str, ...]:
    """The entries of one label."""
    path = HERE / language / f"{name}.txt"
    return tuple(entry for found, entry in entries(path) if found == label)


@lru_cache
def pattern(language: str, name: str, *labels: str) -> re.Pattern[str]:
    """Finds every entry of the labels as whole words, whatever the capitals."""
    words = {entry for label in labels for entry in listed(language, name, label)}
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    either = "|".join(_as_pattern(word) for word in longest_first)
    return re.compile(rf"(?<![\w-])(?:{either})(?!\w)", re.IGNORECASE)


def _as_pattern(entry: str) -> str:
    """An ending also takes hyphens along: "krebs*" finds "Krebs-Diagnose"."""
    parts = re.split(r"([* ])", entry)
    signs = {"*": r"[\w-]*", " ": r"\s+"}
    return "".join(signs.get(part, re.escape(part)) for part in parts)
