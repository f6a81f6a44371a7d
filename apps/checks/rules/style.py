"""Words that a careful reader stumbles over; all of them only inform."""

import re
from collections.abc import Iterator
from functools import cache

from apps.checks.findings import Severity
from apps.checks.languages import pairs, pattern
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair
from apps.reading.enums import SourceKind

RELATIVE = Pair(
    "„{words}“ stimmt nur am Tag, an dem es geschrieben wird; diese Geschichte bleibt.",
    "“{words}” is true only on the day it is written; this story stays.",
)


def _relative_times(check: Check) -> Iterator[Find]:
    if not check.story.is_evergreen:
        return
    for found in pattern(check.language, "evergreen", "relative", "ago").finditer(
        check.text
    ):
        yield Find(*found.span(), RELATIVE.say(check.language, words=found[0]))


TIME_RELATIVE = Rule(
    code="time.relative",
    severity=Severity.WARN,
    needs="review date",
    sentence=Pair(
        "„heute“ oder „vor zwei Jahren“ in einer Geschichte, die bleibt.",
        "“today” or “two years ago” in a story that stays.",
    ),
    find=_relative_times,
)

LOADED = Pair(
    "„{words}“ wertet, was gesagt wird. Neutral ist „{plain}“.",
    "“{words}” judges what is said. “{plain}” is neutral.",
)
NEAR = 60  # letters between a verb of saying and the quote


@cache
def _loaded(language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    plain = pairs(language, "speech", "loaded")
    longest_first = sorted(map(re.escape, plain), key=len)[::-1]
    verbs = rf"(?<![\w-])(?:{'|'.join(longest_first)})(?![\w-])"
    return plain, re.compile(verbs, re.IGNORECASE)


def _loaded_verbs(check: Check) -> Iterator[Find]:
    plain, verbs = _loaded(check.language)
    for quote in check.reading.quotes:
        for start, end in _around(check, quote.start, quote.end):
            for found in verbs.finditer(check.text, start, end):
                neutral = plain[found[0].casefold()]
                if check.quoted(*found.span()):
                    continue
                yield Find(
                    *found.span(),
                    LOADED.say(check.language, words=found[0], plain=neutral),
                    expected=neutral if found[0][0].islower() else None,
                )


def _around(check: Check, start: int, end: int) -> Iterator[tuple[int, int]]:
    first, last = check.sentence(start)
    yield max(first, start - NEAR), start
    last = max(last, check.sentence(min(end, len(check.text) - 1))[1])
    yield end, min(last, end + NEAR)


VERB_LOADED = Rule(
    code="verb.loaded",
    severity=Severity.INFO,
    needs="",
    sentence=Pair(
        "Ein Redeverb, das wertet: gestand, beichtete, behauptete.",
        "A verb of saying that judges: confessed, admitted, claimed.",
    ),
    reference="Pressekodex 2",
    find=_loaded_verbs,
)

BRACKET = Pair(
    "„{words}“ steht wie ein Alter hinter {name}, ist aber keins.",
    "“{words}” stands behind {name} as an age does, and is none.",
)
NUMBER = re.compile(r"[’']?s?\s?\((?P<number>\d{1,4})\)")
OLDEST = 120


def _bracketed_numbers(check: Check) -> Iterator[Find]:
    ages = [(age.start, age.end) for one in check.reading.people for age in one.ages]
    for person in check.reading.people:
        for mention in person.mentions:
            found = NUMBER.match(check.text, mention.end)
            if found is None:
                continue
            start, end = found.span("number")
            if any(a < end and start < b for a, b in ages):
                continue
            message = BRACKET.say(
                check.language, words=found["number"], name=check.case.name(person.id)
            )
            yield Find(start, end, message, people=check.case.slugs(person.id))


NUMBER_BRACKET = Rule(
    code="number.bracket",
    severity=Severity.INFO,
    needs="",
    sentence=Pair(
        "Eine Zahl in Klammern hinter einem Namen, die kein Alter ist.",
        "A number in brackets behind a name that is no age.",
    ),
    find=_bracketed_numbers,
)

BEST = Pair(
    "„{words}“: Wer sagt das? Im Satz steht keine Quelle.",
    "“{words}”: who says so? The sentence names no source.",
)
FAR = 60  # letters from the superlative to what it is the best of


def _superlatives(check: Check) -> Iterator[Find]:
    scope = pattern(check.language, "evergreen", "scope")
    for found in check.listed("evergreen", "superlative"):
        first, last = check.sentence(found.start())
        reach = scope.search(check.text, found.end(), min(last, found.end() + FAR))
        if reach is None or _has_source(check, first, last):
            continue
        start, end = found.start(), reach.end()
        words = check.text[start:end]
        yield Find(start, end, BEST.say(check.language, words=words))


def _has_source(check: Check, first: int, last: int) -> bool:
    return any(
        first <= one.start < last and one.kind is not SourceKind.UNNAMED
        for one in check.reading.sources
    )


SUPERLATIVE_UNSOURCED = Rule(
    code="superlative.unsourced",
    severity=Severity.INFO,
    needs="sources",
    sentence=Pair(
        "Ein Superlativ, den niemand belegt.", "A superlative that nobody vouches for."
    ),
    reference="Pressekodex 2",
    find=_superlatives,
)
