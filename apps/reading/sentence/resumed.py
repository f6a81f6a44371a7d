"""A sentence that goes on behind what is told of its subject by the way.

"Jon Aster, who has a son, Max, is dating Ada": who dates Ada is Jon, not Max.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from apps.reading.languages.lexicon import Lexicon
from apps.reading.languages.patterns import Rule
from apps.reading.sentence.clauses import leader
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import Skeleton
from apps.reading.values import value

_PERSON = re.compile("[\ue000-\uf7ff](?!\uf8f0)")
_OPENING = 60  # characters of ", a younger daughter of"


@value
class Stretch:
    """A passage, and between which places of its skeleton a match must end."""

    passage: Passage
    after: int
    until: int

    def matches(self, rules: list[Rule]) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Yield what the patterns of rules find that is told here."""
        text = self.passage.skeleton.text
        for rule in rules:
            for pattern in rule.fitting(text):
                for match in pattern.finditer(text):
                    if self.after < match.end() <= self.until:
                        yield rule, match


def stretches(passage: Passage) -> list[Stretch]:
    """Return the whole sentence, or what is told by the way and the rest without it."""
    bones = passage.skeleton
    aside = _aside(bones.text, passage.language.words)
    if aside is None:
        return [Stretch(passage, -1, len(bones.text))]
    start, end = aside
    rest, first, last = _without(bones, aside), bones.begin(start), bones.finish(end)
    whens = [w for w in passage.whens if not first <= w.start < last]
    short = replace(passage, skeleton=rest, whens=whens)
    return [Stretch(passage, -1, end), Stretch(short, start, len(rest.text))]


def _aside(text: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the bounds of ", who has a son, Max," behind the subject of a sentence."""
    verbs = lexicon.grammar["resumes"]
    subject = _PERSON.search(text) if verbs and text.count(",") > 1 else None
    if subject is None or not _opens(text, subject.end(), lexicon):
        return None
    before = text[: subject.start()]
    if any(sign in before for sign in ",;:") or leader(text, len(before), lexicon):
        return None
    start = subject.end()
    closing = [*_resuming(verbs).finditer(text, start + 1)]
    told = text[start : closing[-1].start()] if closing else ""
    if _PERSON.search(told) is None or any(sign in told for sign in ";:"):
        return None
    clause = told.split(",")[1].lower().split()
    if not lexicon.grammar["that"].isdisjoint(clause):
        return None  # "who said that Ada, his sister, was married to Ben"
    if clause[0] in lexicon.grammar["whose"] and verbs.isdisjoint(clause):
        return None if len(closing) < 2 else (start, closing[-1].end())
    return start, closing[-1].end()


def _opens(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell ", who has", ", a singer" and ", daughter of" behind a subject."""
    words = text[at + 1 : at + _OPENING].split()[:3]
    if text[at : at + 1] != "," or len(words) < 3:
        return False
    grammar, kin = lexicon.grammar, lexicon.kin
    if words[0] in grammar["relative"]:
        return True
    if words[0] in grammar["article", "any"]:
        return words[1][0].islower() or words[1][0].isdecimal()
    first, second = (words[i] in kin and words[i + 1] in grammar["of"] for i in (0, 1))
    return first or second


@lru_cache
def _resuming(verbs: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf",(?= (?:{'|'.join(sorted(verbs))})\b)")


def _without(bones: Skeleton, aside: tuple[int, int]) -> Skeleton:
    """Return a skeleton without a part of it; places still lead back to the text."""
    cut, on = aside
    starts: list[int] = []
    spans: list[tuple[int, int]] = []
    for start, end, span in zip(
        bones.starts, [*bones.starts[1:], len(bones.text)], bones.spans, strict=True
    ):
        if start < cut:
            starts.append(start)
            spans.append(span if end <= cut else (span[0], span[0] + cut - start))
        if end > on:
            first = max(start, on)
            starts.append(first - on + cut)
            spans.append((span[0] + first - start, span[1]))
    text = bones.text[:cut] + bones.text[on:]
    return replace(bones, text=text, starts=starts, spans=spans)
