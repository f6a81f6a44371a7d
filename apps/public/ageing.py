"""How old somebody was when: on a day, and at each event of a life."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from apps.dates import Edtf
from apps.dates.ages import Span, ages_at
from apps.dates.display import display
from apps.public.events import Event
from apps.public.faces import Face
from apps.public.wording import language, years_old
from apps.stories.models import Story


@dataclass(frozen=True, slots=True)
class Then:
    """Something that happened, and how old somebody was: "31 oder 32 Jahre"."""

    event: Event
    age: str
    story: Story | None = None

    @property
    def asks(self) -> str:
        """What the address of the page says to ask for this day; "" for a vague one."""
        return self.event.iso


def age_then(face: Face, day: Edtf) -> str:
    """Say how old, or why not: not yet born, dead by then; "" if nobody can tell."""
    if not face.birth or face.birth.earliest is None:
        return ""
    if ages_at(face.birth, day) is None:
        return _("not yet born")
    if face.death and _before(face.death, day):
        return _("no longer alive")
    return years_old(_ages(face, day))


def vague(face: Face, day: Edtf) -> str:
    """Say why there is more than one answer; "" where there is one or none."""
    ages = _ages(face, day)
    if ages is None or ages.exact is not None or face.birth is None:
        return ""
    told = {"birth": display(face.birth, language()), "day": display(day, language())}
    return _("Birth: %(birth)s. Asked for: %(day)s. Nearer nobody can tell.") % told


def _ages(face: Face, day: Edtf) -> Span | None:
    """None for the unborn, the dead, and those who died nobody knows when."""
    ages = ages_at(face.birth, day) if face.birth else None
    if ages is None or face.death is None:
        return None if face.dead else ages
    last = ages_at(face.birth, face.death) if face.birth else None
    if last is None or _before(face.death, day):
        return None
    return Span(min(ages.low, last.high), min(ages.high, last.high))


def _before(one: Edtf, other: Edtf) -> bool:
    """Certainly the one before the other."""
    last, first = one.latest, other.earliest
    return last is not None and first is not None and last < first


def at_events(face: Face, events: Sequence[Event]) -> Iterator[Then]:
    """All of them with the age, in order; one's own birth tells nothing."""
    for event in events:
        if not (event.day == face.birth and event.face is None):
            yield Then(event, age_then(face, event.day))


def at_stories(face: Face, stories: Sequence[Story]) -> Iterator[Then]:
    """On the day on which each story came out."""
    for story in stories:
        assert story.went_live  # noqa: S101, readers see no others
        day = Edtf.of(timezone.localdate(story.went_live))
        yield Then(Event(day, story.headline), age_then(face, day), story)


def within(events: Sequence[Event], day: Edtf) -> list[Event]:
    """What certainly happened on the day, in the month or year that was asked for."""
    return [event for event in events if _within(event.day, day)]


def _within(one: Edtf, other: Edtf) -> bool:
    ends = (other.earliest, one.earliest, one.latest, other.latest)
    known = [end for end in ends if end is not None]
    return len(known) == len(ends) and known == sorted(known)
