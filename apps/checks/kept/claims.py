"""Statements brought to one form, so that two of them can be held side by side.

An age is a claim about the birth, a marriage one about wedding and divorce; what no
two stories need agree on is no claim at all: lengths, rumours, plans, loves.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from apps.checks.comparisons import (
    ChildCount,
    birth_of_age,
    children_of,
    contradicts,
    dated,
    joint_children,
    stated_years,
)
from apps.checks.facts import ArchivedFact, Dossier
from apps.checks.kept.recalling import Kept, recalled
from apps.checks.kept.tense import DOUBTFUL, PAST
from apps.dates import Certainty, Edtf
from apps.dates.compare import before, within
from apps.people.rules import UNIONS
from apps.reading.enums import AgeWhen, CountOf, Kind
from apps.reading.model import Age, Count, LifeDate, Reading, Relation, Statement

ASKED_OF = {
    "age": ("age", "birth"),
    "birth": ("age", "birth"),
    "death": ("death",),
    "marriage": ("marriage",),
    "children": ("children",),
    "joint_children": ("joint_children",),
}  # which kinds of kept statements speak of the same
DATED = ("birth", "death", "marriage")


class Fact(StrEnum):
    BIRTH = "birth"
    DEATH = "death"
    WEDDING = "wedding"
    DIVORCE = "divorce"
    CHILDREN = "children"
    JOINT_CHILDREN = "joint_children"


@dataclass(frozen=True, slots=True)
class Claim:
    """`when` for what has a date; else so many children by the day."""

    fact: Fact
    people: frozenset[str]
    when: Edtf | None = None
    number: int = 0
    day: Edtf | None = None

    def excludes(self, other: "Claim") -> bool:
        """Whether no date and no birth of a child makes both right."""
        if (self.fact, self.people) != (other.fact, other.people):
            return False
        if self.when and other.when:
            return contradicts(self.when, other.when)
        return _fewer_later(self, other) or _fewer_later(other, self)


def _fewer_later(one: Claim, other: Claim) -> bool:
    """Children are born; that there are fewer of them a later story cannot say."""
    if not one.number or not other.number or one.day is None or other.day is None:
        return False
    later = before(one.day, other.day) is Certainty.IMPOSSIBLE
    return later and one.number < other.number


def claims(
    statement: Statement, people: Collection[str], day: Edtf | None
) -> list[Claim]:
    """What a statement of that day claims about people, by slug."""
    return list(_claims(statement, frozenset(people), day))


def _claims(
    statement: Statement, people: frozenset[str], day: Edtf | None
) -> Iterator[Claim]:
    match statement:
        case Age(when=when, event_date=event):
            at = day if when is AgeWhen.NOW else dated(event)
            born = birth_of_age(stated_years(statement), at) if at else None
            yield Claim(Fact.BIRTH, people, born)  # of no day where none is known
        case LifeDate(event=event, date=when) if dated(when):
            yield Claim(Fact(event), people, dated(when))
        case Relation(kind=Kind.MARRIAGE) if len(people) == 2:
            if statement.status not in DOUBTFUL:
                edges = {Fact.WEDDING: statement.begin, Fact.DIVORCE: statement.end}
                for fact, edge in edges.items():
                    if dated(edge):
                        yield Claim(fact, people, dated(edge))
        case Count(of=CountOf.CHILDREN, count=number) if len(people) == 1:
            yield Claim(Fact.CHILDREN, people, None, number, day)
        case Count(of=CountOf.JOINT_CHILDREN, count=number) if len(people) == 2:
            yield Claim(Fact.JOINT_CHILDREN, people, None, number, day)


def claims_of_archive(told: ArchivedFact) -> list[Claim]:
    """Nothing of what stands in quotes, or tells of former times without a date."""
    undated = told.kind != "age" or f";{AgeWhen.NOW};" in told.value
    if told.tense == PAST and told.kind not in DATED and undated:
        return []
    kept = Kept(
        pk=0,
        kind=told.kind,
        people=told.people,
        value=told.value,
        tense=told.tense,
        start=0,
        end=1,
        passage=told.passage,
        verdict="",
        recorded="",
        day=told.day,
    )
    return [
        claim
        for statement in _all_of(recalled([kept]).reading("de"))
        for claim in claims(statement, told.people, told.day)
    ]


def _all_of(reading: Reading) -> Iterator[Statement]:
    for person in reading.people:
        yield from person.ages
        yield from (one for one in (person.birth, person.death) if one)
    yield from reading.relations
    yield from reading.counts


def is_settled(stated: list[Claim], dossier: Dossier) -> bool:
    """Whether the record itself says all of it, so that no story need be asked.

    An age of no day is held against none: a full date of birth settles it.
    """
    return all(_is_in_record(claim, dossier) for claim in stated)


def _is_in_record(claim: Claim, dossier: Dossier) -> bool:
    if claim.number:
        return _counted(claim, dossier).stated == claim.number
    recorded = list(_recorded(claim, dossier))
    if claim.when is None:
        return any(one.earliest == one.latest for one in recorded)
    return any(within(one, claim.when) is Certainty.CERTAIN for one in recorded)


def record_excludes(claim: Claim, dossier: Dossier) -> bool:
    """Whether the record knows better than this claim."""
    if claim.number:
        return _counted(claim, dossier).excludes(claim.number)
    recorded, when = list(_recorded(claim, dossier)), claim.when
    if when is None or not recorded:
        return False
    return all(contradicts(when, one) for one in recorded)


def _counted(claim: Claim, dossier: Dossier) -> ChildCount:
    one, *other = sorted(claim.people)
    if other:
        return joint_children(dossier, one, other[0], claim.day)
    return children_of(dossier, one, claim.day)


def _recorded(claim: Claim, dossier: Dossier) -> Iterator[Edtf]:
    if claim.fact in (Fact.BIRTH, Fact.DEATH):
        facts = dossier.people[min(claim.people)]
        date = facts.birth if claim.fact is Fact.BIRTH else facts.death
        if date:
            yield date
        return
    couple = dossier.couple(*sorted(claim.people))
    for phase in couple.of_kind(*UNIONS) if couple else ():
        date = phase.begin if claim.fact is Fact.WEDDING else phase.end
        if date:
            yield date
