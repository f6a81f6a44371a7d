"""Then and now: how old the people of a story were, and with whom, and are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from apps.dates import Edtf
from apps.dates.ages import Span
from apps.people.rules import Status
from apps.public.circle import Circle
from apps.public.faces import Face, source_lines
from apps.public.queries import Proof
from apps.public.wording import status_with

# What is over long ago says little about a day; what lasts or hurts does.
TOLD = (
    Status.MARRIED,
    Status.CIVIL_UNION,
    Status.ENGAGED,
    Status.DATING,
    Status.SEPARATED,
    Status.WIDOWED,
    Status.DIVORCED,
)


@dataclass(frozen=True, slots=True)
class State:
    age: Span | None
    status: str
    dead: bool
    sources: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    face: Face
    then: State
    now: State

    @property
    def sources(self) -> list[str]:
        return source_lines([*self.face.sources, *self.then.sources, *self.now.sources])


def cards(
    people: Iterable[Face], circle: Circle, then: date, today: date
) -> list[Card]:
    """A card for everybody of whom a date or a partner is known on either day."""
    found = []
    for face in people:
        before, after = _state(face, circle, then), _state(face, circle, today)
        if before.age or before.status or after.age or after.status:
            found.append(Card(face, before, after))
    return found


def _state(face: Face, circle: Circle, day: date) -> State:
    on = Edtf.of(day)
    if face.died_by(on):
        return State(None, "", True)
    ties = circle.ties(face.pk, on)
    tie = next((tie for tie in ties if tie.status.status in TOLD), None)
    if tie is None:
        return State(face.age_on(on), "", False)
    status = status_with(tie.status, tie.other.name)
    return State(face.age_on(on), status, False, tuple(tie.sources))
