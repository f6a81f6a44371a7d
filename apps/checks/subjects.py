"""Of whom a sentence speaks, as far as its words show it."""

import re
from functools import lru_cache

from apps.checks.facts import PersonFacts
from apps.checks.rule import Check
from apps.dates import Certainty
from apps.dates.compare import before
from apps.reading.languages import language
from apps.reading.model import Mention, Person

OWN = {
    "de": re.compile(
        r"\b(?:mein|dein|sein|ihr|unser|dessen|deren)(?:e|er|em|en|es)?\b|"
        r"\b(?:der|die|das|des|dem|den)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(r"\b(?:my|your|his|her|their|our|whose|the)\b|['’]s\b", re.I),
}
PRONOUN = {
    "de": re.compile(r"\b(?:er|sie|ihm|ihr|ihn)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:he|she|him|her)\b", re.IGNORECASE),
}
WORD = re.compile(r"[\w-]+")


@lru_cache
def _kin(code: str) -> frozenset[str]:
    return frozenset(language(code).words.kin)


def mentions_in(check: Check, start: int, end: int) -> list[Mention]:
    return [one for one in check.mentions_in(start, end) if one.end <= end]


def people_in(check: Check, start: int, end: int) -> list[Person]:
    """Everybody named between two places, each once, in order."""
    ids = dict.fromkeys(one.person for one in mentions_in(check, start, end))
    return [check.case.people[one] for one in ids if one in check.case.people]


def said_of(check: Check, start: int) -> Person | None:
    """Whom the words at a place are said of: the name before them in the sentence.

    Else whom a pronoun before them takes up from the sentence before. Nobody where
    kin without a name ("seine kranke Mutter") stands between.
    """
    first, last = check.sentence(start)
    named = mentions_in(check, first, last)
    ahead = [one for one in named if one.end <= start]
    if ahead:
        if _kin_between(check, ahead[-1].end, start):
            return None
        return check.case.people.get(ahead[-1].person)
    if PRONOUN[check.language].search(check.text, first, start):
        if first == 0 or _kin_between(check, first, start):
            return None
        return _last_named(check, first)
    if named and not _kin_between(check, first, named[0].start):
        return check.case.people.get(named[0].person)
    return None


def _last_named(check: Check, end: int) -> Person | None:
    first, _ = check.sentence(end - 1) if end else (0, 0)
    paragraph = check.text.rfind("\n\n", 0, end) + 2
    if check.text[:end].rstrip(" ").endswith("\n") and paragraph >= end:
        return None
    named = mentions_in(check, max(first, paragraph, 0), end)
    ids = {one.person for one in named}
    return check.case.people.get(named[0].person) if len(ids) == 1 else None


def _kin_between(check: Check, start: int, end: int) -> bool:
    """Whether somebody's kin is spoken of there: a word of kin behind an article."""
    kin = _kin(check.language)
    words = list(WORD.finditer(check.text, start, end))
    for at, word in enumerate(words):
        if word[0].casefold() not in kin:
            continue
        ahead = check.text[words[max(0, at - 2)].start() if at else start : word.end()]
        if OWN[check.language].search(ahead):
            return True
    return False


def is_dead(check: Check, person: Person) -> bool:
    """By the record before the day, or by the text."""
    facts = check.facts(person.id)
    if facts and facts.death and check.as_of:
        return before(facts.death, check.as_of) is not Certainty.IMPOSSIBLE
    return person.death is not None


def is_private(facts: PersonFacts | None) -> bool:
    return facts is not None and facts.publicity == "private"
