"""Years of a marriage that a feast tells: "their 50th wedding anniversary"."""

import re
from functools import lru_cache

from apps.reading.languages import Language


@lru_cache
def jubilees(language: Language) -> re.Pattern[str]:
    """Return the pattern of such a feast, its number in the group n."""
    nth = "|".join(map(re.escape, sorted(language.words.grammar["nth_wedding"])))
    return re.compile(rf"\b(?P<n>\d{{1,2}})(?:\.|st|nd|rd|th) (?i:{nth})\b")
