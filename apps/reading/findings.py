"""What the rules have found so far, on its way to a reading."""

from dataclasses import dataclass, field

from apps.reading.ages import AgeFound
from apps.reading.births import LifeFound
from apps.reading.bonds import Bond
from apps.reading.drafts import Draft
from apps.reading.enums import Kind
from apps.reading.kinship import Description
from apps.reading.model import Count, Duration, Quote, Relation, Source


@dataclass(slots=True)
class Findings:
    ids: dict[int, str]  # number of a person to the id in the reading
    ages: list[AgeFound] = field(default_factory=list)
    lives: list[LifeFound] = field(default_factory=list)
    bonds: list[Bond] = field(default_factory=list)
    described: list[Description] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    durations: list[Duration] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)

    def couples(self, sentence: int) -> list[tuple[Draft, Draft]]:
        """Return the pairs that a sentence tells to be, or to have been, together."""
        return [
            (bond.a, bond.b)
            for bond in self.bonds
            if bond.sentence == sentence
            and bond.kind in (Kind.MARRIAGE, Kind.PARTNERSHIP, Kind.ENGAGEMENT)
        ]
