"""Names in a text that are a letter or two away from recorded ones.

Looked for also where the reader found nobody: whoever is misspelt is nobody it knows.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from apps.checks.dossier.statements import NEAR_NAMES, select
from apps.checks.facts import NearName
from apps.checks.places import Places
from apps.dates.fields import read
from apps.people.near import FURTHEST, asked_keys, letters_off
from apps.reading.languages import language
from apps.reading.model import Reading
from apps.reading.text.folding import fold

MOST = 400  # names of a text
LONGEST_NAME = 5  # words
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
GENITIVE = re.compile(r"(?:['’]s?|(?<=[^\Wsßxz\d_])s)$")


@dataclass(frozen=True, slots=True)
class Place:
    start: int
    end: int
    words: str


def near_names(reading: Reading) -> tuple[NearName, ...]:
    """Whom the record knows by nearly these names; one query, or none."""
    asked: dict[str, list[Place]] = defaultdict(list)
    for place in list(dict.fromkeys(_places(reading)))[:MOST]:
        for key in asked_keys(place.words):
            asked[key].append(place)
    found: dict[NearName, None] = {}
    for key, slug, name, birth, text, kind, restricted in select(NEAR_NAMES, asked):
        recorded = fold(text)
        for place in asked[key]:
            off = letters_off(fold(place.words), recorded)
            if off <= FURTHEST:
                near = NearName(
                    *(place.start, place.end, place.words, slug, name),
                    *(text, kind, bool(restricted), off, read(birth)),
                )
                found[near] = None
    return tuple(sorted(found, key=lambda one: (one.off, one.start - one.end)))


def _places(reading: Reading) -> Iterator[Place]:
    """Names of unknown people, then all capitals in a row outside of known ones."""
    known = Places(
        (mention.start, mention.end)
        for person in reading.people
        if person.record or person.candidates
        for mention in person.mentions
    )
    for person in reading.people:
        if not person.record and not person.candidates:
            for mention in person.mentions:
                words = WORD.findall(mention.text)
                if len(words) > 1 or mention is person.mentions[0]:
                    yield from _with_endings(mention.start, mention.text)
    for run in _runs(reading):
        for start, end in _parts(run):
            if not known.touch(start, end):
                yield from _with_endings(start, reading.text[start:end])


def _with_endings(start: int, words: str) -> Iterator[Place]:
    yield Place(start, start + len(words), words)
    bare = GENITIVE.sub("", words)
    if bare != words:
        yield Place(start, start + len(bare), bare)


def _runs(reading: Reading) -> Iterator[list[re.Match[str]]]:
    """Words with a capital, single blanks between, with particles of names inside."""
    particles = language(reading.language).words.particles
    run: list[re.Match[str]] = []
    for word in WORD.finditer(reading.text):
        if run and reading.text[run[-1].end() : word.start()] != " ":
            yield run
            run = []
        if word[0][0].isupper() or (run and word[0] in particles):
            run.append(word)
        elif run:
            yield run
            run = []
    yield run


def _parts(run: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Two words of the run or more, a capital at both ends."""
    for first, word in enumerate(run):
        for last in run[first + 1 : first + LONGEST_NAME]:
            if word[0][0].isupper() and last[0][0].isupper():
                yield word.start(), last.end()
