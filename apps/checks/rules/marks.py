"""Quotation marks: opened, closed, of one kind."""

import re
from collections.abc import Iterator

from apps.checks.findings import Severity
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair

OPEN = Pair(
    "Dieses Anführungszeichen wird nicht geschlossen.",
    "This quotation mark is never closed.",
)
MIXED = Pair(
    "Im Text stehen zweierlei Anführungszeichen: {mine} und {others}.",
    "The text has two kinds of quotation marks: {mine} and {others}.",
)
PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
MARKS = {"de": ("„", '„“”"'), "en": ("“", '“”"')}
INCHES = re.compile(r"(?<=\d)[\"”]")


def _unclosed(check: Check) -> Iterator[Find]:
    paragraphs = list(PARAGRAPH.finditer(check.text))
    for at, paragraph in enumerate(paragraphs):
        place = _left_open(paragraph[0], check.language)
        if place is None:
            continue
        following = paragraphs[at + 1][0] if at + 1 < len(paragraphs) else ""
        if following[:1] == paragraph[0][place]:
            continue  # a quote that goes on, opened anew
        start = paragraph.start() + place
        yield Find(start, start + 1, OPEN.say(check.language), severity=Severity.WARN)


def _left_open(words: str, language: str) -> int | None:
    """Where a mark opens that nothing closes behind it.

    In English, “ at the end of a quote is only untidy, so only the last may be open.
    """
    opening, all_marks = MARKS[language]
    if opening not in words:
        return None
    for at, sign in enumerate(words):
        if sign != opening:
            continue
        behind = words[at + 1 :]
        nearest = next((one for one in behind if one in all_marks), None)
        if nearest is None or (nearest == opening and language == "de"):
            return at
    return None


def _mixed(check: Check) -> Iterator[Find]:
    text = INCHES.sub(" ", check.text)
    if "„" not in text or '"' not in text.replace("“", ""):
        return
    straight = [at for at, sign in enumerate(text) if sign == '"']
    pairs = [at for at in straight if not _closes_a_low_one(text, at)]
    if len(pairs) >= 2:
        start = pairs[0]
        message = MIXED.say(check.language, mine="„…“", others='"…"')
        yield Find(start, start + 1, message)


def _closes_a_low_one(text: str, at: int) -> bool:
    ahead = text[:at]
    return ahead.rfind("„") > max(ahead.rfind("“"), ahead.rfind('"'))


def _marks(check: Check) -> Iterator[Find]:
    yield from _unclosed(check)
    yield from _mixed(check)


TYPOGRAPHY_QUOTES = Rule(
    code="typography.quotes",
    severity=Severity.INFO,
    needs="",
    sentence=Pair(
        "Anführungszeichen, die fehlen oder durcheinandergehen.",
        "Quotation marks that are missing or mixed.",
    ),
    find=_marks,
    spares_quotes=False,
)
