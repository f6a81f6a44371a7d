"""Who is said to have what a sentence counts, in the clause around its words."""

import re

from apps.reading.names.drafts import Draft
from apps.reading.sentence.clauses import Part
from apps.reading.sentence.passage import Passage

_ASIDE = 5  # parts of "(sieben, acht und neun)"
People = tuple[Draft, ...]


def acting_inside(match: re.Match[str], parts: list[Part]) -> People:
    """Return the subject of "hat die Oma, Ada Thal, inzwischen acht Enkel"."""
    bare = [
        placed
        for part in parts
        if part.start < match.end() and match.start() < part.end
        for placed in part.bare()
        if match.start() < placed.at < match.end()
    ]
    alone = len(bare) == 1 and len(bare[0].people) == 1 and bare[0].reference.named
    return bare[0].people if alone else ()


def with_other(
    passage: Passage, match: re.Match[str], parts: list[Part], people: People
) -> People:
    """Return the two where somebody has children with another: "mit Jon zwei Söhne"."""
    part = part_of(match, parts)
    along = passage.language.words.grammar["along"]
    at = parts.index(part)
    near = parts[at + 1 : at + _ASIDE]
    aside = bool(near) and near[0].opening == "("
    behind = next((p.people for p in near if aside and p.opening == ")"), ())
    placed = (*part.people, *behind)
    others = [p for p in placed if p.led in along and not p.reference.own]
    if len(others) == 1 and len(others[0].people) == 1:
        other = others[0].people[0]
        return (people[0], other) if other is not people[0] else people
    return people


def part_of(match: re.Match[str], parts: list[Part]) -> Part:
    return next(p for p in reversed(parts) if p.start <= match.start())
