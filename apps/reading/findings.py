"""What the rules have found so far, on its way to a reading."""

from dataclasses import dataclass, field

from apps.reading.couples.bonds import Bond
from apps.reading.couples.samename import Spouse
from apps.reading.enums import AgeWhen, Kind, Status
from apps.reading.kin.counted import Counted
from apps.reading.kin.described import Description
from apps.reading.kin.unnamed import Unnamed
from apps.reading.lives.ages import AgeFound
from apps.reading.lives.births import DEATH, LifeFound
from apps.reading.model import Count, Duration, Quote, Relation, Source


@dataclass(slots=True)
class Findings:
    ids: dict[int, str]  # number of a person to the id in the reading
    day: str = ""  # of the text, EDTF
    ages: list[AgeFound] = field(default_factory=list)
    lives: list[LifeFound] = field(default_factory=list)
    bonds: list[Bond] = field(default_factory=list)
    described: list[Description] = field(default_factory=list)
    unnamed: list[Unnamed] = field(default_factory=list)
    counted: list[Counted] = field(default_factory=list)
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

    def spouses(self) -> list[Spouse]:
        """Return the wives and husbands told of by no name."""
        return [
            Spouse(one.owner, one.kin.gender, one.first, one.sentence)
            for one in self.described
            if one.kin.kind == Kind.MARRIAGE and one.status is Status.CURRENT
        ]

    def deaths(self) -> dict[str, str | None]:
        """Return who the text says is dead, with the date where it tells one."""
        deaths: dict[str, str | None] = {}
        for life in self.lives:
            if life.event == DEATH:
                person = self.ids[life.draft.number]
                deaths[person] = deaths.get(person) or life.date
        for age in self.ages:
            if age.when is AgeWhen.AT_DEATH:
                deaths.setdefault(self.ids[age.draft.number])
        return deaths

    def years(self) -> dict[int, float]:
        """Return the least years of each whose age is told, by number."""
        return {
            age.draft.number: age.low for age in self.ages if age.when is AgeWhen.NOW
        }
