"""Who is bound to whom, told by verbs and nouns: married, divorced, parted, parents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from apps.reading.beside import Reference
from apps.reading.bonds import Bond
from apps.reading.drafts import Draft
from apps.reading.durations import lasting
from apps.reading.enums import EndReason, Kind, Parentage, Status
from apps.reading.languages import Language
from apps.reading.languages.patterns import Rule
from apps.reading.marks import Mark
from apps.reading.model import Span
from apps.reading.skeleton import OWN, Skeleton, has_couple, is_person, skeleton
from apps.reading.text import Words
from apps.reading.whens import When

_BREAK = re.compile(r"[,;:–—!?]")
_REASONS = {str(reason): reason for reason in EndReason}
_STATUSES = {str(status): status for status in Status}


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence as the rules need it."""

    number: int
    first: int
    last: int
    skeleton: Skeleton
    words: Words
    language: Language
    whens: list[When]
    asks: bool  # it ends in a question mark
    references: list[Reference]
    marks: list[Mark]

    def coupled(self) -> "Passage":
        """Return the passage with "Jon und seine Frau Mira" as one pair."""
        words, lexicon = self.words, self.language.words
        if not has_couple(words, lexicon, self.references):
            return self
        sentence = (self.first, self.last)
        joined = skeleton(
            words, lexicon, sentence, self.references, self.marks, coupled=True
        )
        return replace(self, skeleton=joined) if joined else self


def told_bonds(passage: Passage, called: list[Rule]) -> Iterator[Bond]:
    """Yield what the patterns find in one sentence; a place is read once a kind."""
    for rule in called:
        for pattern in rule.patterns:
            for match in pattern.finditer(passage.skeleton.text):
                yield from _bonds(passage, rule, match)


def _bonds(passage: Passage, rule: Rule, match: re.Match[str]) -> Iterator[Bond]:
    people = {
        name: _people(passage.skeleton, match, name)
        for name in match.re.groupindex
        if match[name] is not None
    }
    start, end, clause = _places(passage, match)
    if rule.states[0] == Kind.PARENT:
        span = Span(start, end, passage.words.text[start:end])
        parents = [*people["p"], *people.get("p2", ())]
        for parent in parents:
            for child in people["k"]:
                yield Bond(
                    Kind.PARENT, parent, child, span, rule.name,
                    parentage=Parentage.BIRTH, sentence=passage.number,
                )  # fmt: skip
        return
    pair = people.get("c") or (*people.get("a", ()), *people.get("b", ()))
    if len(pair) != 2 or pair[0] is pair[1]:
        return
    yield _bond(passage, rule, (pair[0], pair[1]), start, end, clause)


def _people(skeleton: Skeleton, match: re.Match[str], name: str) -> tuple[Draft, ...]:
    reference = skeleton.reference(match.start(name))
    if name == "c" and len(reference.people) == 1:
        return reference.pair
    return reference.people


def _places(passage: Passage, match: re.Match[str]) -> tuple[int, int, tuple[int, int]]:
    """Return the evidence and the clause around it, as places in the text."""
    skeleton = passage.skeleton
    start = _predicate(passage, match)
    end = skeleton.finish(match.end())
    before = 0
    for found in _BREAK.finditer(skeleton.text, 0, match.start()):
        before = found.end()
    after = _BREAK.search(skeleton.text, match.end())
    stop = after.start() if after else len(skeleton.text)
    before = max(before, _last_joint(passage, match))
    joint = _joint(passage, match.end(), stop)
    clause = (skeleton.begin(before), skeleton.finish(joint))
    for when in passage.whens:
        if clause[0] <= when.start and when.end <= clause[1]:
            start, end = min(start, when.start), max(end, when.end)
    for found in lasting(passage.language).finditer(
        passage.words.text, end, skeleton.finish(stop)
    ):
        end = found.end()  # "trennten sich | nach zehn Jahren"
    return start, end, clause


def _predicate(passage: Passage, match: re.Match[str]) -> int:
    """Return where what is told of somebody begins, after who stands first."""
    skeleton, text = passage.skeleton, passage.words.text
    at = match.start()
    if not is_person(skeleton.text[at]) or skeleton.text[at + 1 : at + 2] == OWN:
        return skeleton.begin(at)
    start, end = skeleton.begin(at + 1), skeleton.finish(match.end())
    while start < end - 1 and not text[start].isalnum():
        start += 1
    return start


def _joint(passage: Passage, at: int, stop: int) -> int:
    """Return where the clause ends: before "und" too, for what follows is new."""
    text = passage.skeleton.text
    for word in passage.language.words.grammar["joins"]:
        found = text.find(f" {word} ", at, stop)
        if found >= at and not text[found + len(word) + 2].isdecimal():
            stop = found
    return max(stop, at)


def _last_joint(passage: Passage, match: re.Match[str]) -> int:
    """Return where the last clause in a match begins: "heirateten … und trennten"."""
    text, latest = passage.skeleton.text, 0
    for word in passage.language.words.grammar["joins"]:
        found = text.rfind(f" {word} ", match.start(), match.end())
        if found >= 0 and not text[found + len(word) + 2].isdecimal():
            latest = max(latest, found + 1)
    return latest


def _bond(
    passage: Passage,
    rule: Rule,
    pair: tuple[Draft, Draft],
    start: int,
    end: int,
    clause: tuple[int, int],
) -> Bond:
    states = set(rule.states)
    status = next((_STATUSES[s] for s in rule.states if s in _STATUSES), Status.CURRENT)
    reason = next((_REASONS[s] for s in rule.states if s in _REASONS), None)
    begin, finish = _dates(passage, clause, states, status)
    mood = _mood(passage, clause)
    weak = "weak" in states and not mood
    if mood:
        status, begin, finish, reason = mood, begin, None, None
    span = Span(start, end, passage.words.text[start:end])
    return Bond(
        rule.states[0], *pair, span, rule.name, status, begin, finish, reason,
        weak=weak, sentence=passage.number,
    )  # fmt: skip


def _mood(passage: Passage, clause: tuple[int, int]) -> Status | None:
    words, moods = passage.words, passage.language.words.moods
    if passage.asks:
        return Status.RUMOURED
    found = {
        moods[words.lower[i]]
        for i in range(words.at(clause[0]), words.at(clause[1]))
        if words.lower[i] in moods
    }
    for mood in (Status.DENIED, Status.RUMOURED, Status.PLANNED):
        if mood in found:
            return mood
    return None


def _dates(
    passage: Passage, clause: tuple[int, int], states: set[str], status: Status
) -> tuple[str | None, str | None]:
    whens = [
        (when, _word_before(passage.words, when))
        for when in passage.whens
        if clause[0] <= when.start and when.end <= clause[1]
    ]
    grammar = passage.language.words.grammar
    begin = end = None
    if len(whens) == 2 and whens[0][1] in grammar["from"]:
        return whens[0][0].edtf, whens[1][0].edtf
    if len(whens) == 2 and _dash(passage.words.text, whens[0][0], whens[1][0]):
        return whens[0][0].edtf, whens[1][0].edtf
    if len(whens) != 1:
        return None, None
    when, word = whens[0]
    if word in grammar["since"]:
        begin = when.edtf if status is Status.CURRENT else None
        end = when.edtf if status is Status.FORMER and "end" in states else None
    elif word in grammar["until"] or "end" in states:
        end = when.edtf
    elif "begin" in states and ("weak" in states or status is not Status.FORMER):
        begin = when.edtf
    return begin, end


def _word_before(words: Words, when: When) -> str:
    i = words.at(when.start)
    before = words.lower[i - 1] if i else ""
    return before if before.isalpha() else ""


def _dash(text: str, a: When, b: When) -> bool:
    return text[a.end : b.start].strip() in ("–", "-", "—")
