"""Since then: what happened in the lives of a story's people after it appeared."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from apps.dates import Edtf
from apps.public.circle import Circle, happened_by
from apps.public.events import Event, phase_events
from apps.public.faces import Face

SHOWN = 6
OWN_CHILD = ("birth", "adoptive", "unknown")


@dataclass(frozen=True, slots=True)
class Later:
    """One event after the story; `face` is whose, the event names the other."""

    face: Face
    event: Event


def since(
    people: Iterable[Face], circle: Circle, then: date, today: date
) -> list[Later]:
    """The latest first; no query: the circle holds what of it is public."""
    day, told, found = Edtf.of(today), set(), []
    for later in (one for face in people for one in _events(face, circle, day)):
        event = later.event
        first = event.day.earliest
        if (
            first is None
            or first <= then.toordinal()
            or not happened_by(event.day, day)
        ):
            continue
        pair = {later.face.pk, event.face.pk if event.face else 0}
        key = (event.day.text, event.words, frozenset(pair))
        if event.face and event.face.birth == event.day:
            key = (event.day.text, event.words, frozenset({event.face.pk}))
        if key not in told:  # of a couple, and of parents, once
            told.add(key)
            found.append(later)
    found.sort(key=lambda later: later.event.day.sort_key, reverse=True)
    return found[:SHOWN]


def _events(face: Face, circle: Circle, day: Edtf) -> Iterator[Later]:
    if face.death:
        yield Later(face, Event(face.death, _("Death")))
    for tie in circle.ties(face.pk, day):
        begins = {phase.begin for phase in tie.phases}
        for phase in tie.phases:
            for event in phase_events(phase, tie.other, begins):
                yield Later(face, event)
    for row in circle.parenthoods:
        if row.parent_id == face.pk and row.kind in OWN_CHILD:
            child = circle.faces[row.child_id]
            if child.birth:
                yield Later(face, Event(child.birth, _("Birth of"), child))
