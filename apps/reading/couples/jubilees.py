"""Years of a marriage that a feast tells: "50th wedding anniversary"."""

import re
from functools import lru_cache

from apps.reading.languages import Language


@lru_cache
def _named(language: Language) -> dict[str, int]:
    told = [entry.rpartition(" ") for entry in language.words.grammar["jubilees"]]
    return {name: int(years) for name, _, years in told}


@lru_cache
def jubilees(language: Language) -> re.Pattern[str]:
    """Return the pattern of such a feast."""
    nth = "|".join(map(re.escape, sorted(language.words.grammar["nth_wedding"])))
    named = "|".join(map(re.escape, sorted(_named(language), key=len, reverse=True)))
    return re.compile(
        rf"\b(?P<n>\d{{1,2}})(?:\.|st|nd|rd|th) (?:{nth})\b|\b(?P<j>{named})\b"
    )


def years_of_jubilee(match: re.Match[str], language: Language) -> int:
    return int(match["n"]) if match["n"] else _named(language)[match["j"]]
