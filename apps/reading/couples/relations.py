"""Who is bound to whom, told by verbs and nouns: married, divorced, parted, parents."""

import re
from collections.abc import Iterator
from itertools import pairwise

from apps.reading.couples.bonds import SPLIT, Bond
from apps.reading.couples.bystanders import acts_before, are_kin, misplaced, of_aside
from apps.reading.couples.ends import grew, of_marriage
from apps.reading.couples.evidence import places_of
from apps.reading.couples.moods import mood_of
from apps.reading.couples.pairing import (
    acting_instead,
    each_alone,
    is_wedding,
    pairs_of,
)
from apps.reading.couples.untrue import untrue
from apps.reading.dates.dating import (
    announced,
    dates,
    ended_by,
    in_clause,
)
from apps.reading.enums import EndReason, Kind, Parentage, Status
from apps.reading.languages.patterns import Rule
from apps.reading.model import Span
from apps.reading.names.drafts import Draft
from apps.reading.sentence.nopartners import no_partner, part_at_work
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.resumed import stretches
from apps.reading.sentence.skeleton import (
    EITHER,
    PAIR,
    Skeleton,
)

LOVES = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP, SPLIT)
_APPOSED = 6  # words of "Mann, dem früheren Sänger"
_REASONS = {str(reason): reason for reason in EndReason}
_STATUSES = {str(status): status for status in Status}


def told_bonds(passage: Passage, called: list[Rule]) -> Iterator[Bond]:
    """Yield what the patterns find in one sentence; a place is read once a kind."""
    for part in stretches(passage) if called else ():
        for rule, match in part.matches(called):
            yield from _bonds(part.passage, rule, match)


def _bonds(passage: Passage, rule: Rule, match: re.Match[str]) -> Iterator[Bond]:
    people = {
        name: _people(passage.skeleton, match, name)
        for name in match.re.groupindex
        if name != "v" and match[name] is not None
    }
    others = _acting(passage, match, people)
    children = any(are_kin(passage, match, n) for n in ("c", "p") if n in people)
    if children or any(misplaced(passage, match, n) for n in people.keys() - others):
        return
    asides = [name for name in ("a", "b", "c") if name in people.keys() - others]
    if any(of_aside(passage, match, name) for name in asides):
        return
    people |= others
    if "c" in people and each_alone(passage, *match.span()):
        return
    if rule.states[0] in LOVES and _no_partner(passage, rule, match):
        return
    if grew(passage, rule, match.end(), {d for two in people.values() for d in two}):
        return
    start, end, clauses = places_of(passage, rule, match)
    if rule.states[0] == Kind.PARENT:
        yield from _parents(passage, rule, people, start, end)
        return
    called = _called_before(passage, match)
    rule = of_marriage(passage, rule, (min(c[0] for c in clauses), end), called)
    for pair in pairs_of(people):
        bond = bond_of(passage, rule, pair, start, end, clauses)
        if bond:
            yield bond


def _acting(
    passage: Passage, match: re.Match[str], people: dict[str, tuple[Draft, ...]]
) -> dict[str, tuple[Draft, ...]]:
    """Return who acts instead of those whom a pattern takes for the subject."""
    found = {
        "a": acting_instead(passage, match) if "a" in people else None,
        "p": acts_before(passage, match) if "p" in people else None,
    }
    return {name: told for name, told in found.items() if told is not None}


def _called_before(passage: Passage, match: re.Match[str]) -> str:
    """Return the word before the partner: "von seiner Frau Mira".

    So is it of "von seiner Frau, der Malerin Mira Thal".
    """
    if "b" not in match.re.groupindex or match["b"] is None:
        return ""
    first = passage.skeleton.reference(match.start("b")).first
    before = passage.words.lower[max(first - _APPOSED, passage.first) : first]
    if "," in before[1:]:
        called = before[before.index(",", 1) - 1]
        return called if called in passage.language.words.kin else before[-1]
    return before[-1] if before else ""


def _parents(
    passage: Passage,
    rule: Rule,
    people: dict[str, tuple[Draft, ...]],
    start: int,
    end: int,
) -> Iterator[Bond]:
    span = Span(start, end, passage.words.text[start:end])
    told = [Parentage(s) for s in rule.states[1:] if s in set(Parentage)]
    told_parents = (*people["p"], *people.get("p2", ()))
    # "had a daughter, whom they called Lia": they are not the daughter
    for parent in (one for one in told_parents if one not in people["k"]):
        for child in people["k"]:
            yield Bond(
                Kind.PARENT, parent, child, span, rule.name,
                parentage=told[0] if told else Parentage.BIRTH,
                sentence=passage.number,
            )  # fmt: skip


def _people(skeleton: Skeleton, match: re.Match[str], name: str) -> tuple[Draft, ...]:
    reference = skeleton.reference(match.start(name))
    if name in ("c", "p") and len(reference.people) == 1 and _is_either(match[name]):
        return reference.pair
    return reference.people


def _is_either(sign: str) -> bool:
    return chr(EITHER) <= sign < chr(PAIR)


def _no_partner(passage: Passage, rule: Rule, match: re.Match[str]) -> bool:
    ends = rule.states[0] == SPLIT
    if "b" not in match.re.groupindex or match["b"] is None:
        pair = match.start("c") if "c" in match.re.groupindex and match["c"] else -1
        return ends and pair >= 0 and part_at_work(passage, pair)
    first = passage.skeleton.reference(match.start("b")).first
    return no_partner(
        passage.words, passage.language.words, first, wed=is_wedding(rule), ends=ends
    )


def bond_of(
    passage: Passage,
    rule: Rule,
    pair: tuple[Draft, Draft],
    start: int,
    end: int,
    clauses: list[tuple[int, int]],
) -> Bond | None:
    words, lexicon = passage.words, passage.language.words
    if _nothing(passage, rule, clauses):
        return None
    states = set(rule.states)
    status = next((_STATUSES[s] for s in rule.states if s in _STATUSES), Status.CURRENT)
    reason = next((_REASONS[s] for s in rule.states if s in _REASONS), None)
    begin = finish = None
    if not any(announced(words, lexicon, clause) for clause in clauses):
        dated = [in_clause(passage.whens, clause) for clause in clauses]
        whens = next((found for found in dated if found), [])
        begin, finish = dates(words, lexicon, whens, states, status)
    mood = None if "sure" in states else mood_of(passage, clauses)
    if mood is Status.DENIED and any(_says(passage, c, "no_more") for c in clauses):
        mood, status, begin = None, Status.FORMER, None
    if not mood and status is Status.FORMER and reason is None:
        reason = _reason(passage, clauses)
    if mood is Status.PLANNED and reason and "end" not in states:
        mood = None  # "will die Scheidung": not yet divorced, but parted
    if mood and (reason or "end" in states):
        return None  # an end in doubt says nothing for sure of the bond itself
    if mood is Status.DENIED and "weak" in states:
        return None  # "Geheiratet haben sie nie": there is no marriage
    weak = "weak" in states and not mood
    if mood:
        status, begin, finish, reason = mood, begin, None, None
    span = Span(start, end, words.text[start:end])
    return Bond(
        rule.states[0], *pair, span, rule.name, status, begin, finish, reason,
        weak=weak, noun="called" in states, sentence=passage.number,
        again=any(_says(passage, clause, "church") for clause in clauses),
        then=any(_says(passage, clause, "already") for clause in clauses),
    )  # fmt: skip


def _nothing(passage: Passage, rule: Rule, clauses: list[tuple[int, int]]) -> bool:
    """Tell "trennten sich zum ersten Mal" and what is told of a film: nothing is so."""
    ends = rule.states[0] == SPLIT
    if ends and any(
        _one_of_several(passage, c) or _of_ways(passage, c) for c in clauses
    ):
        return True
    return rule.states[0] in LOVES and untrue(passage, clauses)


def _of_ways(passage: Passage, clause: tuple[int, int]) -> bool:
    """Tell "Die Wege von Ada und Jon trennten sich": so do those of colleagues."""
    words, grammar = passage.words, passage.language.words.grammar
    said = words.lower[words.at(clause[0]) : words.at(clause[1])]
    if not grammar["pair_heads"].isdisjoint(said):
        return False  # "trennten sich die Wege des Paares"
    return any(
        one in grammar["ways"] and before not in grammar["own_ways"]
        for before, one in pairwise(said)
    )


def _reason(passage: Passage, clauses: list[tuple[int, int]]) -> EndReason | None:
    words, lexicon = passage.words, passage.language.words
    ends = (ended_by(words, lexicon, clause) for clause in clauses)
    return next((end for end in ends if end), None)


def _one_of_several(passage: Passage, clause: tuple[int, int]) -> bool:
    words, lexicon = passage.words, passage.language.words
    return any(
        words.lower[i] in lexicon.grammar["turn"]
        and words.lower[i - 1] in lexicon.grammar["nth"]
        for i in range(words.at(clause[0]) + 1, words.at(clause[1]))
    )


def _says(passage: Passage, clause: tuple[int, int], label: str) -> bool:
    words, listed = passage.words, passage.language.words.grammar[label]
    return any(
        words.lower[i] in listed
        for i in range(words.at(clause[0]), words.at(clause[1]))
    )
