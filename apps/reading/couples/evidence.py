"""Where a bond is told: its passage, and the clauses that may date it."""

import re

from apps.reading.couples.durations import lasting, tells_a_time
from apps.reading.dates.dating import in_clause
from apps.reading.languages.patterns import Rule
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import OWN, is_person

FAR = 200  # characters; no clause is longer
# "married Jon Aster, a former ski instructor, in 2021"
_APPOSED = re.compile(r", [a-z][^,;:.\ue000-\uf8ff]{1,80}, (\w+)\b")
_BREAK = re.compile(r"[,;:–—!?]")


def places_of(
    passage: Passage, rule: Rule, match: re.Match[str]
) -> tuple[int, int, list[tuple[int, int]]]:
    """Return the evidence and the clauses that may date it, the nearest first."""
    skeleton = passage.skeleton
    start = _predicate(passage, match)
    end = skeleton.finish(match.end())
    clauses = [_clause(passage, max(match.end() - 1, 0))]
    if "v" in match.re.groupindex and match["v"] is not None:
        clauses.append(_clause(passage, match.start("v")))
    else:
        clauses.append((skeleton.begin(_begin(passage, match.start())), clauses[0][1]))
    for clause in clauses:
        for when in in_clause(passage.whens, clause):
            start, end = min(start, when.start), max(end, when.end)
    if not tells_a_time(passage):
        return start, end, clauses
    stop = _told_until(passage, match.end())
    for found in lasting(passage.language).finditer(
        passage.words.text, end, skeleton.finish(stop)
    ):
        end = found.end()  # "trennten sich | nach zehn Jahren"
    if "weak" not in rule.states:  # "Nach zehn Jahren | trennten sich"
        begin = min(clauses[-1][0], clauses[0][0])
        for found in lasting(passage.language).finditer(
            passage.words.text, begin, start
        ):
            start = min(start, found.start())
    return start, end, clauses


def _told_until(passage: Passage, at: int) -> int:
    """Return where what is told behind a place ends: at a break or at "und"."""
    text = passage.skeleton.text
    stop = _BREAK.search(text, at, at + 2 * FAR)
    until = stop.start() if stop else min(at + 2 * FAR, len(text))
    for word in passage.language.words.grammar["and"]:
        joined = text.find(f" {word} ", at, until)
        until = joined if joined >= 0 else until
    return until


def _begin(passage: Passage, at: int) -> int:
    begin = max(at - FAR, 0)
    for found in _BREAK.finditer(passage.skeleton.text, begin, at):
        begin = found.end()
    return begin


def _clause(passage: Passage, at: int) -> tuple[int, int]:
    """Return the bounds of what is told around a place, between breaks and "und"."""
    skeleton = passage.skeleton
    text = skeleton.text
    begin = _begin(passage, at)
    after = _BREAK.search(text, at + 1, at + FAR)
    stop = after.start() if after else min(at + FAR, len(text))
    apposed = _APPOSED.match(text, stop)
    if apposed and apposed[1] in passage.language.words.grammar["on_day"]:
        after = _BREAK.search(text, apposed.end(), apposed.end() + FAR)
        stop = after.start() if after else min(apposed.end() + FAR, len(text))
    for word in passage.language.words.grammar["joins"]:
        found = text.rfind(f" {word} ", begin, at)
        if found >= 0 and not text[found + len(word) + 2].isdecimal():
            begin = max(begin, found + 1)
        found = text.find(f" {word} ", at, stop)
        if found >= at and not text[found + len(word) + 2].isdecimal():
            stop = found
    return skeleton.begin(begin), skeleton.finish(max(stop, at + 1))


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
