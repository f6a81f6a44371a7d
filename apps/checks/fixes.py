"""Words that can take the place of wrong ones as they stand in the sentence."""

import re
from math import isinf

from apps.checks.wording import SPELLED
from apps.dates.durations import YearSpan
from apps.dates.hedges import WORDS, describe
from apps.people.rules import Status
from apps.reading.model import Span

DIVORCED = {Status.DIVORCED, Status.EX}
# "Ex-Frau", "seine aktuelle Frau", "Exmannes", "Noch-Ehemann"
GERMAN_SPOUSE = re.compile(
    r"\b(?:(?:aktuelle|jetzige|heutige|derzeitige)[rnms]?\s+)?"
    r"(?P<prefix>Ex-?|Noch-)?(?P<wed>ehe)?(?P<noun>frau|mann)(?P<case>e?s)?\b",
    re.IGNORECASE,
)
ENGLISH_SPOUSE = re.compile(
    r"\b(?:current\s+)?(?P<prefix>ex-|former\s+|estranged\s+)?"
    r"(?P<noun>wife|husband)(?P<case>['’]s)?\b",
    re.IGNORECASE,
)
SPOUSE = {"de": GERMAN_SPOUSE, "en": ENGLISH_SPOUSE}


def other_status(
    evidence: tuple[Span, ...], status: Status, text: str, language: str
) -> tuple[Span, str | None]:
    """Return the word that is wrong and the right one; else the passage, and None."""
    for span in evidence:
        found = SPOUSE[language].search(text, span.start, span.end)
        if found:
            place = Span(found.start(), found.end(), found[0])
            write = _german_spouse if language == "de" else _english_spouse
            right = write(found, status)
            return place, right if right != found[0] else None
    return evidence[0], None


def _german_spouse(found: re.Match[str], status: Status) -> str | None:
    noun = found["noun"].capitalize() + (found["case"] or "")
    if status in DIVORCED:
        return f"Ex-{noun}"
    if status is Status.SEPARATED:
        return f"Noch-Ehe{noun.lower()}"
    if status is Status.MARRIED:
        return f"Ehe{noun.lower()}" if found["wed"] else noun
    return None


def _english_spouse(found: re.Match[str], status: Status) -> str | None:
    noun = found["noun"].lower() + (found["case"] or "")
    if status in DIVORCED:
        return f"ex-{noun}"
    if status is Status.SEPARATED:
        return f"estranged {noun}"
    return noun if status is Status.MARRIED else None


def _duration_pattern(language: str) -> re.Pattern[str]:
    hedges = sorted((w for kind in WORDS[language].values() for w in kind), key=len)
    numbers = sorted((w for w, n in SPELLED[language].items() if n > 1), key=len)
    either = "|".join(re.escape(word) for word in reversed(hedges))
    number = "|".join(re.escape(word) for word in reversed(numbers))
    units = r"jahre|ehejahre|jahren|ehejahren" if language == "de" else r"years"
    return re.compile(
        rf"(?<!\w)(?:(?:{either})\s+)?(?:\d{{1,2}}|{number})(?=\s+(?:{units})\b)",
        re.IGNORECASE,
    )


DURATION = {language: _duration_pattern(language) for language in SPELLED}


def other_duration(passage: str, years: YearSpan, language: str) -> str | None:
    """The passage with the years that are right, where the record leaves one way."""
    found = DURATION[language].search(passage)
    if found is None or isinf(years.high) or years.low < 1.5:
        return None
    right = describe(years.low, language)
    if right != describe(years.high, language):
        return None
    return passage[: found.start()] + right + passage[found.end() :]
