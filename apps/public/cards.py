"""Then and now: how old the people of a story were, and with whom, and are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from apps.dates import Edtf
from apps.dates.ages import Span
from apps.people.rules import Status
from apps.public.circle import Circle
from apps.public.faces import Face, source_lines
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


@dataclass(frozen=True, slots=True)
class Card:
    face: Face
    then: State
    now: State
    sources: tuple[str, ...]


def cards(
    people: Iterable[Face], circle: Circle, then: date, today: date
) -> list[Card]:
    """A card for everybody of whom a date or a partner is known on either day."""
    found = []
    for face in people:
        before, after = _state(face, circle, then), _state(face, circle, today)
        if before.age or before.status or after.age or after.status:
            cited = [*face.sources, *_cited(face, circle, then, today)]
            found.append(Card(face, before, after, tuple(source_lines(cited))))
    return found


def _state(face: Face, circle: Circle, day: date) -> State:
    on = Edtf.of(day)
    dead = face.died_by(on)
    ties = [] if dead else circle.ties(face.pk, on)
    told = [tie for tie in ties if tie.status.status in TOLD]
    status = status_with(told[0].status, told[0].other.name) if told else ""
    return State(face.age_on(on), status, dead)


def _cited(face: Face, circle: Circle, *days: date) -> list:
    found = []
    for day in days:
        ties = circle.ties(face.pk, Edtf.of(day))
        told = [tie for tie in ties if tie.status.status in TOLD]
        found += told[0].sources if told else []
    return found
