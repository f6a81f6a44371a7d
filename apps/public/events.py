"""The dated events of a life, in order."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from apps.dates import Edtf, Precision
from apps.people.models import EndReason, Phase, PhaseKind
from apps.public.biography import Biography
from apps.public.circle import happened_by
from apps.public.faces import Face


@dataclass(frozen=True, slots=True)
class Event:
    """`words` lead up to the name of the other, if there is one."""

    day: Edtf
    words: str
    face: Face | None = None

    @property
    def precision(self) -> str:
        """Say how much of the date is known, where it is not all."""
        if self.day.approximate:
            return _("approximately")
        if self.day.precision is Precision.YEAR:
            return _("only the year is on record")
        if self.day.precision is Precision.MONTH:
            return _("to the month")
        return "" if self.day.precision is Precision.DAY else _("not known exactly")

    @property
    def iso(self) -> str:
        """For <time>, which takes whole days, months and years."""
        exact = (Precision.DAY, Precision.MONTH, Precision.YEAR)
        marked = self.day.approximate or self.day.uncertain
        return "" if marked or self.day.precision not in exact else self.day.text


def events(life: Biography) -> list[Event]:
    """Everything dated up to the day, in order."""
    found: list[Event] = []
    face = life.face
    if face.birth:
        found.append(Event(face.birth, _("Birth")))
    for tie in life.ties:
        begins = {phase.begin for phase in tie.phases}
        for phase in tie.phases:
            found += phase_events(phase, tie.other, begins)
    found += [
        Event(child.birth, _("Birth of"), child)
        for child in life.children
        if child.birth
    ]
    if face.death:
        found.append(Event(face.death, _("Death")))
    happened = [event for event in found if happened_by(event.day, life.as_of)]
    return sorted(happened, key=lambda event: event.day.sort_key)


def phase_events(
    phase: Phase, other: Face, begins: set[Edtf | None]
) -> Iterator[Event]:
    """Its begin and its end, unless the end is the begin of what came next."""
    begun = {
        PhaseKind.DATING: _("Together with"),
        PhaseKind.ENGAGEMENT: _("Engagement to"),
        PhaseKind.MARRIAGE: _("Wedding with"),
        PhaseKind.CIVIL_UNION: _("Civil union with"),
        PhaseKind.SEPARATION: _("Separation from"),
    }[PhaseKind(phase.kind)]
    if phase.begin:
        yield Event(phase.begin, begun, other)
    turned = not phase.end_reason and phase.end in begins
    if phase.end and not turned and (words := _ending(phase)):
        yield Event(phase.end, words, other)


def _ending(phase: Phase) -> str:
    if phase.kind == PhaseKind.SEPARATION and phase.end_reason != EndReason.DIVORCE:
        return ""
    return {
        EndReason.DIVORCE: _("Divorce from"),
        EndReason.SEPARATION: _("Separation from"),
        EndReason.ANNULMENT: _("Annulment of the marriage to"),
        EndReason.DEATH: _("End by death of the partnership with"),
        EndReason.NONE: _("End of the partnership with"),
    }.get(EndReason(phase.end_reason), "")
