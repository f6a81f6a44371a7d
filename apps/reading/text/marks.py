"""Quotation marks of every house: straight, „ “, “ ”, « », » «, single ones."""

import re
from collections.abc import Iterable

from apps.reading.values import value

_MARK = re.compile("[\"„“”«»‚‘›‹'’]")
_SINGLE = "‚‘›‹'’"
_ALIKE = {"'": "'‘", "‘": "‘'"}  # what opens the next paragraph of one quote
_INNER = "‚›‹’"  # single marks that open no quote over paragraphs
_STOPS = ".!?…"
_AHEAD = '.!?…:,"”“»'  # what stands before a sentence in marks
# What may close what opens; the same marks open in one house and close in another.
_CLOSES = {
    '"': '"”“',
    "„": '“”"',
    "“": '”"“',
    "”": "”",
    "«": "»",
    "»": "«»",
    "‚": "‘’'",
    "‘": "’'",
    "›": "‹",
    "‹": "›",
    "'": "'’",
    "’": "’'",
}


@value
class Mark:
    """A marked string: start and end are of the words inside the marks."""

    start: int
    end: int
    nested: bool = False
    goes_on: bool = False  # opened anew in the next paragraph, closed later
    forgotten: bool = False  # opened and never closed: to the end of its paragraph

    @property
    def closed(self) -> bool:
        return not (self.goes_on or self.forgotten)

    @property
    def outer(self) -> tuple[int, int]:
        return self.start - 1, self.end + self.closed


def marks_of(text: str, bounds: list[tuple[int, int]]) -> list[Mark]:
    """Return the marked strings of each paragraph in order.

    What is opened and not closed is one where the next paragraph opens anew, and
    where it stands like a sentence: at the beginning, behind another, or a colon.
    """
    found: list[Mark] = []
    for number, (start, end) in enumerate(bounds):
        marks, opened = _within(text, start, end)
        found += marks
        if opened is None or opened + 1 >= end or text[opened] in _INNER:
            continue
        following = bounds[number + 1][0] if number + 1 < len(bounds) else end
        goes_on = following != end and text[following] in _ALIKE.get(
            text[opened], text[opened]
        )
        if goes_on or _like_a_sentence(text, start, opened, end):
            # English quotes over paragraphs: opened each time, closed once.
            found = [m for m in found if m.start <= opened or m.nested]
            found.append(Mark(opened + 1, end, goes_on=goes_on, forgotten=not goes_on))
    return sorted(found, key=lambda mark: mark.start)


def _like_a_sentence(text: str, start: int, opened: int, end: int) -> bool:
    """Tell what begins and ends as a sentence does, but for its closing mark."""
    before = text[start:opened].rstrip()
    whole = text[opened + 1].isupper() and text[end - 1] in _STOPS
    return whole and (not before or before[-1] in _AHEAD)


def _within(text: str, start: int, end: int) -> tuple[list[Mark], int | None]:
    """Return the marked strings between two places, and a mark that stays open."""
    found: list[Mark] = []
    opened: int | None = None
    inner: int | None = None
    for match in _MARK.finditer(text, start, end):
        at, sign = match.start(), match[0]
        if sign in "'’" and not _no_apostrophe(text, at):
            continue
        if opened is None:
            if _opens(text, at, end):
                opened = at
        elif sign in _CLOSES[text[opened]] and not _reopens(text, at, end):
            if at > opened + 1:
                found.append(Mark(opened + 1, at))
            opened = inner = None
        elif sign in _SINGLE and text[opened] not in _SINGLE:
            if inner is None:
                inner = at if _opens(text, at, end) else None
            elif sign in _CLOSES[text[inner]]:
                found.append(Mark(inner + 1, at, nested=True))
                inner = None
        elif sign == text[opened] and _reopens(text, at, end):
            opened, inner = at, None  # the first was never closed
    return found, opened


def _no_apostrophe(text: str, at: int) -> bool:
    """Tell a single mark at the edge of a word from the one in "it's"."""
    before = text[at - 1] if at else " "
    after = text[at + 1 : at + 2]
    if after.isalnum() or after == "_":
        return not before.isalnum()
    return bool(at) and not before.isspace() and before != "("


def _opens(text: str, at: int, end: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    if text[at] in "„‚":
        return not after.isspace()
    return not after.isspace() and (before.isspace() or before in '([–—-/:„“"»«')


def _reopens(text: str, at: int, end: int) -> bool:
    """Tell whether a mark can only open: a blank before it, none after it."""
    if text[at] in "„‚":
        return True
    before, after = text[at - 1], text[at + 1] if at + 1 < end else " "
    return before.isspace() and not (after.isspace() or after in ",.;:!?)")


def unsaid(marks: Iterable[Mark], text: str, words: frozenset[str]) -> list[Mark]:
    """Leave out marks in marks, and those of a word as "Ja" in "haben „Ja“ gesagt"."""
    return [
        mark
        for mark in marks
        if not mark.nested
        and text[mark.start : mark.end].strip("!., ").lower() not in words
    ]
