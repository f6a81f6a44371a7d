"""Births and deaths of whom their clause speaks: "Geboren 1941 in Ulm, floh sie …"."""

import re
from collections.abc import Iterator

from apps.reading.couples.telling import Telling
from apps.reading.couples.toldof import ToldOf
from apps.reading.dates.whens import When
from apps.reading.languages import Rules
from apps.reading.languages.patterns import Rule
from apps.reading.lives.births import BIRTH, DEATH, LifeFound, only_led, told_lives
from apps.reading.lives.obituaries import told_dead
from apps.reading.model import Span
from apps.reading.names.drafts import Draft
from apps.reading.sentence.otherssubject import of_unnamed
from apps.reading.sentence.passage import Passage

_WORD = re.compile(r"\w+")
_FIRST = 3  # words of a clause up to its subject


def lives_in(
    passage: Passage, rules: Rules, known: list[LifeFound], telling: Telling
) -> list[LifeFound]:
    """Return the births and deaths that a sentence tells, by the rules called."""
    found = list(told_lives(passage, rules["births"]))
    called = rules["lifeclauses"]
    if called and not passage.asks:
        before = [f for f in known if f.date or f.event == BIRTH]
        found += _of_clauses(
            passage, called, [*known, *found], [*before, *found], telling
        )
    return found


def _of_clauses(
    passage: Passage,
    called: list[Rule],
    known: list[LifeFound],
    settled: list[LifeFound],
    telling: Telling,
) -> Iterator[LifeFound]:
    """Yield what is told of nobody by name; what is settled needs no more.

    A death that a sentence before told without its date is not settled.
    """
    told, skeleton_text = None, passage.skeleton.text
    for rule in called:
        for pattern in rule.fitting(skeleton_text):
            for match in pattern.finditer(skeleton_text):
                told = told or ToldOf.of(passage, telling)
                people, clause = told.people(match.start(), match.end())
                if not people and rule.states[0] == DEATH:
                    one = told_dead(passage, *clause, known)
                    people = (one,) if one else ()
                if len(people) != 1 or _is_known(settled, rule, people[0]):
                    continue
                if _is_this_one(passage):
                    continue
                named = [d for r in passage.references if r.named for d in r.people]
                if people[0] not in named and only_led(passage, people[0]):
                    continue
                before = skeleton_text[clause[0] : match.start()]
                if rule.states[0] == DEATH and _is_of_owned(passage, before):
                    continue
                if _is_of_unnamed(passage, people[0], before):
                    continue
                if rule.states[0] == BIRTH and _is_of_child(passage, told, match):
                    continue
                yield from _found(passage, rule, match, clause, people[0])


def _is_this_one(passage: Passage) -> bool:
    """Tell "war mit Jon verheiratet, bis dieser starb": not who is spoken of."""
    lower, grammar = passage.words.lower, passage.language.words.grammar
    return any(lower[r.first] in grammar["this_one"] for r in passage.references)


def _is_known(settled: list[LifeFound], rule: Rule, draft: Draft) -> bool:
    return any(f.event == rule.states[0] and f.draft is draft for f in settled)


def _found(
    passage: Passage,
    rule: Rule,
    match: re.Match[str],
    clause: tuple[int, int],
    draft: Draft,
) -> Iterator[LifeFound]:
    skeleton, event = passage.skeleton, rule.states[0]
    first, last = clause
    if _is_unreal(passage, skeleton.text[first:last]):
        return
    start, end = skeleton.begin(first), skeleton.finish(last)
    whens = _within(passage.whens, start, end) or _within(passage.months, start, end)
    if len(whens) > 1 or (event == BIRTH and not whens):
        return
    begin, finish = skeleton.begin(match.start()), skeleton.finish(match.end())
    for when in whens:
        begin, finish = min(begin, when.start), max(finish, when.end)
    span = Span(begin, finish, passage.words.text[begin:finish])
    yield LifeFound(event, draft, whens[0].edtf if whens else None, span, rule.name)


def _within(whens: list[When], start: int, end: int) -> list[When]:
    return [when for when in whens if start <= when.start < end]


def _is_unreal(passage: Passage, clause: str) -> bool:
    """Tell "ist nicht gestorben" and "In der Serie stirbt er"."""
    words, grammar = set(_WORD.findall(clause.lower())), passage.language.words.grammar
    kinds = ("unlived", "unreal", "acted", "acts")
    return any(words & grammar[kind] for kind in kinds)


def _is_of_child(passage: Passage, told: ToldOf, match: re.Match[str]) -> bool:
    """Tell "2003 kam ein Mädchen zur Welt": not who is spoken of."""
    grammar = passage.language.words.grammar
    words = set(_WORD.findall(told.clause(match.end() - 1).lower()))
    return bool(words & (grammar["newborn_child", "list_words"]))


def _is_of_unnamed(passage: Passage, draft: Draft, before: str) -> bool:
    """Tell "Ada said her father died" from "His wife died", whom the text named."""
    spoken = any(draft in r.people and not r.own for r in passage.references)
    return spoken and of_unnamed(passage.language.words, before)


def _is_of_owned(passage: Passage, before: str) -> bool:
    """Tell "Als sein Hund starb, weinte P": whose it is that died lives."""
    pronouns = passage.language.words.pronouns
    return any(
        label.startswith("own")
        for word in _WORD.findall(before)[:_FIRST]
        for label in pronouns.get(word.lower(), ())
    )
