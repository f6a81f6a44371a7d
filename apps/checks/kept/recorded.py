"""What the record holds of the fact a statement is about, as one line to compare.

Two lines that are equal say that the record did not change, whatever else was written.
"""

from collections.abc import Iterator

from apps.checks.comparisons import joint_children
from apps.checks.facts import Dossier
from apps.checks.kept.recalling import TOGETHER
from apps.people.rules import PhaseFact

COUPLE_KINDS = {str(kind) for kind in TOGETHER} | {"duration"}


def recorded_line(kind: str, people: tuple[str, ...], dossier: Dossier) -> str:
    if any(slug not in dossier.people for slug in people):
        return ""
    if kind in ("age", "birth", "death"):
        return _life(dossier, people[0], kind)
    if kind in COUPLE_KINDS and len(people) == 2:
        return "; ".join([*_phases(dossier, *people), *_deaths(dossier, people)])
    if kind == "parent" and len(people) == 2:
        edge = dossier.parenthood(*people)
        return f"{edge.kind} {edge.standing}" if edge else ""
    if kind == "sibling" and len(people) == 2:
        both = (dossier.parents(slug, "birth", "adoptive") for slug in people)
        return " ".join(sorted(frozenset.intersection(*both)))
    if kind == "joint_children" and len(people) == 2:
        known = joint_children(dossier, *people, None)
        return f"{known.stated} {known.least}"
    if kind == "children":
        return _children(dossier, people[0])
    if kind == "marriages":
        couples = dossier.couples_of(people[0])
        lines = (_phases(dossier, one.a, one.b) for one in couples)
        return "; ".join(sorted(line for phases in lines for line in phases))
    return ""


def _life(dossier: Dossier, slug: str, kind: str) -> str:
    facts = dossier.people[slug]
    dates = {"birth": [facts.birth], "death": [facts.death]}
    wanted = dates.get(kind, [facts.birth, facts.death])
    return "; ".join(date.text if date else "" for date in wanted)


def _children(dossier: Dossier, slug: str) -> str:
    stated = [
        f"{one.children_count}"
        for one in dossier.couples_of(slug)
        if one.children_count is not None
    ]
    own = sorted(dossier.children(slug))
    return f"{dossier.people[slug].children_count}; {'+'.join(stated)}; {' '.join(own)}"


def _phases(dossier: Dossier, a: str, b: str) -> Iterator[str]:
    couple = dossier.couple(a, b)
    return (_phase(one) for one in (couple.phases if couple else ()))


def _phase(phase: PhaseFact) -> str:
    begin, end = (date.text if date else "" for date in (phase.begin, phase.end))
    return f"{phase.kind} {begin}–{end} {phase.end_reason} {phase.standing}"


def _deaths(dossier: Dossier, people: tuple[str, ...]) -> Iterator[str]:
    for slug in people:
        if death := dossier.people[slug].death:
            yield f"{slug} † {death.text}"
