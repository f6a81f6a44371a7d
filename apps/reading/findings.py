"""What the rules have found so far, on its way to a reading."""

from dataclasses import dataclass, field

from apps.reading.couples.bonds import Bond
from apps.reading.enums import Kind, Status
from apps.reading.kin.described import Description
from apps.reading.kin.unnamed import Unnamed
from apps.reading.lives.ages import AgeFound
from apps.reading.lives.births import LifeFound
from apps.reading.model import Count, Duration, Quote, Relation, Source


@dataclass(slots=True)
class Findings:
    ids: dict[int, str]  # number of a person to the id in the reading
    ages: list[AgeFound] = field(default_factory=list)
    lives: list[LifeFound] = field(default_factory=list)
    bonds: list[Bond] = field(default_factory=list)
    described: list[Description] = field(default_factory=list)
    unnamed: list[Unnamed] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    durations: list[Duration] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)

    def parted(self) -> frozenset[int]:
        """Return the numbers of those whose "Ex-Mann" is spoken of by no name."""
        return frozenset(
            one.owner.number
            for one in self.described
            if one.kin.kind == Kind.MARRIAGE and one.status is Status.FORMER
        )
