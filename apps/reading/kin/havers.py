"""Who is said to have what a sentence counts, in the clause around its words."""

import re

from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import PARTNERS
from apps.reading.sentence.clauses import Part, Placed
from apps.reading.sentence.passage import Passage

_COMMAS = 3  # parts of "Mit seiner Frau, der Lehrerin Ada,"
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
    others = others or _ahead(match, parts[: at + 1], people)
    if len(others) == 1 and len(others[0].people) == 1:
        other = others[0].people[0]
        return (people[0], other) if other is not people[0] else people
    return people


def _ahead(match: re.Match[str], parts: list[Part], people: People) -> list[Placed]:
    """Return Ada of "Mit seiner ersten Frau, der Lehrerin Ada, hat er zwei Kinder"."""
    skeleton, lexicon = parts[0].skeleton, parts[0].lexicon
    lead = skeleton.text[: match.start()].lower().split()
    if not lead or lead[0] not in lexicon.grammar["along"]:
        return []
    kin = [lexicon.kin[word] for word in lead if word in lexicon.kin]
    if any(p.opening != "," for p in parts[1:]) or len(parts) > _COMMAS:
        return []
    if any(one.kind not in PARTNERS for one in kin):
        return []
    ahead = [p for part in parts for p in part.people if p.at < match.start()]
    return [p for p in ahead if not p.reference.own and p.people != people]


def part_of(match: re.Match[str], parts: list[Part]) -> Part:
    return next(p for p in reversed(parts) if p.start <= match.start())
