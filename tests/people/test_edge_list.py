"""Ways over the list of edges, held against the same ties sifted one by one."""

from dataclasses import dataclass
from datetime import date
from itertools import permutations, product
from random import Random

import pytest

from apps.people.chains import Link, several
from apps.people.edges.model import OPEN, Edge
from apps.people.edges.reading import FAMILY, Asked, EdgeList
from apps.people.models import Person
from apps.people.visibility import grown_up_born_by
from tests import make

pytestmark = pytest.mark.django_db
PEOPLE, TIES, MINOR = 40, 300, 7
KINDS = ["parent", "union", "partner"]
DAY = date(2020, 5, 1)
DAYS = range(DAY.toordinal() - 2, DAY.toordinal() + 3)
GROWN = grown_up_born_by(DAY)
EACH_ASKED = {
    f"{'family' if family else 'all'}, {'now' if now else 'ever'}, "
    f"for {'readers' if today else 'the desk'}": Asked(DAY, today, family, now)
    for family, now, today in product((False, True), (False, True), (None, DAY))
}


@dataclass(frozen=True)
class Tie:
    one: int
    other: int
    kind: str
    weight: int
    begins: int
    ends: int
    shown: bool
    youngest: int

    def counts(self, asked: Asked) -> bool:
        day, seen = asked.day.toordinal(), not asked.today
        if asked.today and self.shown:
            seen = self.youngest <= GROWN or MINOR in (self.one, self.other)
        lasts = self.ends > day or not asked.only_current
        kin = self.kind in FAMILY or not asked.only_family
        return seen and lasts and kin and self.begins <= day


def ties(chance: Random) -> list[Tie]:
    pairs = {frozenset(chance.sample(range(1, PEOPLE), 2)) for _ in range(TIES)}
    found = []
    for one, other in sorted(map(sorted, pairs)):
        kind, lasts = chance.choice(KINDS), chance.choice([*DAYS, OPEN])
        of_age = GROWN + chance.choice([-1, 0, 0, 0, 1])
        tie = (kind, KINDS.index(kind) // 2 + 1, chance.choice(DAYS), lasts)
        found.append(Tie(one, other, *tie, chance.random() < 0.8, of_age))
    return found


def put(found: list[Tie]) -> None:
    rows = []
    for key, tie in enumerate(found):
        facts = {k: v for k, v in vars(tie).items() if k not in ("one", "other")}
        for turned, (a, b) in enumerate(permutations((tie.one, tie.other))):
            rows.append(Edge(a=a, b=b, turned=turned, parenthood=key, **facts))
    Edge.objects.bulk_create(rows)


def sifted(found: list[Tie], asked: Asked) -> list[Link]:
    return [
        (known, other, tie.weight)
        for tie in found
        if tie.counts(asked)
        for known, other in permutations((tie.one, tie.other))
    ]


@pytest.mark.parametrize("asked", EACH_ASKED.values(), ids=EACH_ASKED)
def test_ways_are_those_over_the_ties_that_count(asked, monkeypatch):
    """The last link is asked for by both its ends, however few they are."""
    monkeypatch.setattr("apps.people.chains.FEW", 0)
    minor = Person.objects.create(pk=MINOR, slug="minor", birth="2012")
    make.decision(minor, made=DAY)
    ways_found = 0
    for seed in range(4):
        found = ties(Random(seed))
        Edge.objects.all().delete()
        put(found)
        links = sifted(found, asked)

        def known(people, links=links):
            return [link for link in links if link[0] in people]

        def between(people, others, links=links):
            return [link for link in links if link[0] in people and link[1] in others]

        for (one, other), deepest in product([(1, 2), (3, 9), (MINOR, 20)], (3, 9)):
            listed = EdgeList(asked)
            ways = several(one, other, listed, (), listed.between, deepest=deepest)
            assert ways == several(one, other, known, (), between, deepest=deepest)
            ways_found += len(ways[0])
    assert ways_found > 5
