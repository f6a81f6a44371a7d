"""One reading beside its dossier, with the look-ups that judging it takes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from apps.checks.facts import Dossier, PersonFacts
from apps.checks.judging.model import Judgement, Proposal, Verdict
from apps.dates import Edtf
from apps.reading.model import Person, Reading, Statement, spans


@dataclass(frozen=True)
class Case:
    reading: Reading
    dossier: Dossier
    as_of: Edtf | None
    language: str
    people: Mapping[str, Person] = field(init=False)
    _facts: Mapping[str | None, PersonFacts] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        by_id = {person.id: person for person in self.reading.people}
        object.__setattr__(self, "people", by_id)
        facts = {
            person.id: self.dossier.people[person.record]
            for person in self.reading.people
            if person.record and person.record in self.dossier.people
        }
        object.__setattr__(self, "_facts", facts)

    def facts(self, person: str | None) -> PersonFacts | None:
        """What is on record about somebody of the reading, given by id."""
        return self._facts.get(person)

    def slugs(self, *people: str) -> tuple[str, ...]:
        """The slugs of those on record."""
        found = (self.facts(person) for person in people)
        return tuple(facts.slug for facts in found if facts)

    def name(self, person: str) -> str:
        facts = self.facts(person)
        if facts:
            return facts.name
        named = self.people.get(person)
        return named.name if named else person

    def names_are_settled(self, *people: str) -> bool:
        """Whether each is on record or clearly new, not one of several candidates."""
        return all(
            person in self.people and not self._is_open(self.people[person])
            for person in people
        )

    @staticmethod
    def _is_open(person: Person) -> bool:
        return person.record is None and bool(person.candidates)


def judged(
    statement: Statement,
    verdict: Verdict,
    *,
    kind: str,
    people: tuple[str, ...],
    stated: str = "",
    recorded: str = "",
    proposal: Proposal | None = None,
) -> Judgement:
    """Make the judgement of a statement, placed where the text shows it best."""
    span = spans(statement)[0]
    return Judgement(
        key=statement.key,
        kind=kind,
        people=people,
        start=span.start,
        end=span.end,
        text=span.text,
        verdict=verdict,
        stated=stated,
        recorded=recorded,
        proposal=proposal,
    )
