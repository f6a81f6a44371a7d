"""The people of one text: how old each of them is, or became, and who is near."""

from functools import cached_property

from apps.checks.facts import Dossier, PersonFacts
from apps.checks.rereading.agewords import ANYBODY, WOULD_BE, is_slip
from apps.dates import Edtf
from apps.dates.ages import Span, ages_at
from apps.reading.enums import AgeWhen
from apps.reading.model import Person, Reading

BACK = 500  # characters looked back for who is meant
AHEAD = 80
GENDERS = {"female": "f", "male": "m"}


class Aged:
    """One text, its people and how old each of them is, or became."""

    def __init__(self, reading: Reading, dossier: Dossier, as_of: Edtf | None):
        self.reading = reading
        self.dossier = dossier
        self.as_of = as_of
        self._right: dict[str, tuple[Span | None, AgeWhen]] = {}

    def facts(self, person: Person) -> PersonFacts | None:
        return self.dossier.people.get(person.record or "")

    def right(self, person: Person) -> tuple[Span | None, AgeWhen]:
        if person.id not in self._right:
            self._right[person.id] = self._age_of(person)
        return self._right[person.id]

    def _age_of(self, person: Person) -> tuple[Span | None, AgeWhen]:
        facts = self.facts(person)
        if facts is None or facts.birth is None or self.as_of is None:
            return None, AgeWhen.NOW
        if facts.death:
            return ages_at(facts.birth, facts.death), AgeWhen.AT_DEATH
        return ages_at(facts.birth, self.as_of), AgeWhen.NOW

    def is_unreal(self, before: str) -> bool:
        return WOULD_BE[self.reading.language].search(before) is not None

    def is_introduced(self, end: int, years: int) -> bool:
        """Whether somebody without a name was given this age: "eine 55-Jährige"."""
        return self._introduced.get(years, end + 1) <= end

    @cached_property
    def _introduced(self) -> dict[int, int]:
        """Where each such age first ends."""
        found: dict[int, int] = {}
        for one in ANYBODY.finditer(self.reading.text):
            found.setdefault(int(one["years"]), one.end())
        return found

    def is_within(self, person: Person, start: int, end: int) -> bool:
        return any(start <= one.start < end for one in person.mentions)

    def slipped(self, near: list[Person], years: int) -> Person | None:
        """The first of them who is nearly so old, if none is."""
        rights = [self.right(person)[0] for person in near]
        if any(right and years in right for right in rights):
            return None
        if any(a.low <= years <= a.high for person in near for a in person.ages):
            return None
        for person, right in zip(near, rights, strict=True):
            if right and is_slip(years, right):
                return person
        return None

    def near(self, at: int, gender: str) -> list[tuple[int, Person]]:
        """Those named around the place, the nearest first; before it counts more."""
        places: dict[str, tuple[int, Person]] = {}
        for person in self.reading.people:
            if gender and self.gender(person) not in ("", gender):
                continue
            for mention in person.mentions:
                away = at - mention.end
                if away < 0:
                    away = BACK // 2 - 2 * away if -away < AHEAD else BACK + 1
                if away <= BACK and away < places.get(person.id, (BACK + 1, person))[0]:
                    places[person.id] = (away, person)
        found = sorted(places.values(), key=lambda one: one[0])
        return found or [(BACK, one) for one in self.first_named(gender)]

    def first_named(self, gender: str) -> list[Person]:
        """Whom the text is about, if that can be meant."""
        named = sorted(self.reading.people, key=lambda one: one.mentions[0].start)
        fitting = [one for one in named if gender in ("", self.gender(one))]
        fitting.sort(key=lambda one: self.facts(one) is None)  # a hen has no record
        return fitting[:1]

    def gender(self, person: Person) -> str:
        facts = self.facts(person)
        return GENDERS.get(facts.gender if facts else "", person.gender)
