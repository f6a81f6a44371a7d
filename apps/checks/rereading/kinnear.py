"""The kinship word before a whole name or behind it, or the bond around it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from apps.checks.rereading.kinaround import kin_around
from apps.checks.rereading.kinwords import (
    ADOPTED,
    BLOOD,
    CHILD_OF,
    CHILDREN,
    DOUBT,
    FORMER,
    LOVED,
    NUMBERED,
    OTHER_TIME,
    PARENT,
    STEP,
    UNION,
    WEDDING,
    any_kin,
    kin_told,
    tie_told,
)
from apps.checks.rereading.nearkin import near_kin
from apps.reading.enums import Kind, Parentage, Status
from apps.reading.model import Mention, Span

BEFORE = 90  # characters
EQUALS = {Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP}
EVENTS = (
    (Kind.MARRIAGE, WEDDING),
    (Kind.MARRIAGE, UNION),
    (Kind.PARTNERSHIP, LOVED),
)
# "als Sohn eines Pfarrers und seiner Frau Ida": the wife of somebody nobody named
STRANGERS = {
    "de": re.compile(
        r"\beine[srm]\s+(?:[a-zäöüß]+\s+){0,2}[A-ZÄÖÜ][\w-]+\s+und\s+"
        r"(?:seine[rm]?|ihre[sm]?|dessen|deren)\s+(?:[a-zäöüß]+\s+)?$"
    ),
    "en": re.compile(
        r"\ban?\s+(?:[a-z-]+\s+){1,4}and\s+(?:his|her)\s+(?:[a-z-]+\s+)?$"
    ),
}
OWNERS = {"sein": "m", "his": "m", "ihr": "f", "her": "f"}


@dataclass(frozen=True, slots=True)
class Word:
    kind: Kind | str
    noun: str
    gender: str  # of whose it is, "" where that is not said
    place: Span
    status: Status
    said: bool = True  # whose it is
    event: bool = False  # which tells nothing of today
    owner: int = -1  # where a name in the genitive stands before it
    lone: bool = False  # "Ehemann Bo Arp": whose, nothing but the place tells

    @property
    def told(self) -> bool:
        return self.said or self.lone or self.event or self.noun.lower() == "ex"


def word_at(
    text: str, language: str, signs: Sequence[int], mention: Mention
) -> Word | None:
    """The kinship word before the name or behind it, or the bond around it."""
    start = max(0, mention.start - BEFORE)
    at = bisect_left(signs, start)
    found = None
    if at < len(signs) and signs[at] <= mention.end + BEFORE:
        found = _told_word(text, language, mention, start)
    found = found or _around(text, language, mention)
    if found and _is_strangers(text, language, found):
        return None
    return found


def _is_strangers(text: str, language: str, word: "Word") -> bool:
    ahead = text[max(0, word.place.start - BEFORE) : word.place.start]
    return STRANGERS[language].search(ahead) is not None


def _around(text: str, language: str, mention: Mention) -> Word | None:
    found = kin_around(text, language, mention)
    if found is None:
        return None
    return Word(
        kind=found.kind,
        noun=found.noun,
        gender=found.gender,
        place=Span(found.start, found.end, text[found.start : found.end]),
        status=found.status,
        said=found.said,
        event=found.event,
        lone=not found.said,
    )


def _told_word(text: str, language: str, mention: Mention, start: int) -> Word | None:
    start = max(start, text.rfind("\n", start, mention.start) + 1)
    before = text[start : mention.start]
    after = text[mention.end : mention.end + BEFORE].partition("\n")[0]
    found = CHILD_OF[language].search(before)
    if found:
        place = start + found.start("noun"), mention.end
        return _made(text, language, PARENT, found, place, start)
    kin = any_kin(language)
    told = kin_told(language) if kin.search(before) or kin.search(after) else ()
    for way in told:
        found = next(filter(None, (one.search(before) for one in way.before)), None)
        if found:
            place = start + found.start("noun"), mention.end
            return _made(text, language, way.kind, found, place, start)
        found = way.behind.match(after)
        if found:
            place = mention.start, mention.end + found.end()
            return _made(text, language, way.kind, found, place, mention.end)
    return _tied(language, mention, before, after)


def _made(
    text: str,
    language: str,
    kind: Kind | str,
    found: re.Match[str],
    place: tuple[int, int],
    at: int,
) -> Word | None:
    """What is found in the text from there on."""
    groups = found.groupdict()
    said, word = (groups.get("poss") or "").lower(), groups.get("word") or ""
    numbered = kind in EQUALS and NUMBERED.match(word) is not None
    if OTHER_TIME.match(word) and not numbered:
        return None
    if word.lower() in near_kin(language).none:
        return None  # "her dance partner"
    gender = OWNERS.get(said, "")
    child = kind == PARENT and CHILDREN.get(found["noun"].lower())
    gender, said = (child, "of") if child else (gender, said)
    former = numbered or FORMER.match(found["noun"]) or FORMER.match(word)
    noun = f"{word} {found['noun']}" if BLOOD.match(word) else found["noun"]
    return Word(
        kind=kind,
        noun=noun,
        gender=gender,
        place=Span(*place, text[slice(*place)]),
        status=Status.FORMER if former else Status.CURRENT,
        said=bool(said),
        event=numbered,  # "seine erste Frau": it may be over
        owner=at + found.start("owner") if groups.get("owner") else -1,
    )


def _tied(language: str, mention: Mention, before: str, after: str) -> Word | None:
    word = None
    if tie := tie_told(before, after, language):
        word = Word(tie, "", "", mention, Status.CURRENT)
    else:
        for kind, events in EVENTS:
            if found := events[language].search(before):
                word = _event(kind, found, mention)
                break
    line = before.rpartition(". ")[2] + after.partition(".")[0]
    return None if word is None or DOUBT.search(line) else word


def _event(kind: Kind, found: re.Match[str], mention: Mention) -> Word:
    said = (found.groupdict().get("poss", "they") or "").lower()
    return Word(
        kind=kind,
        noun="",
        gender=OWNERS.get(said, ""),
        place=mention,
        status=Status.FORMER,
        said=bool(said),
        event=True,
    )


def parentage_of(noun: str) -> Parentage | None:
    if ADOPTED.search(noun):
        return Parentage.ADOPTIVE
    if STEP.search(noun):
        return Parentage.STEP
    return Parentage.BIRTH if BLOOD.search(noun) else None
