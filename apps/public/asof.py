"""Turning a page back to a day: the day asked for, and the days worth asking for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.http import HttpRequest
from django.utils.translation import gettext as _

from apps.dates import Edtf, EdtfError
from apps.public.errors import NotUnderstood
from apps.public.events import Event
from apps.public.pages import Moment
from apps.public.wording import language, when_said

PARAMETER = "am"
CHOICES = 5
SHOWN = 60  # characters of what was asked for


def day_asked(request: HttpRequest, when: Moment) -> date:
    """The last day of the day, month or year asked for; never one to come.

    Raises NotUnderstood for what is none.
    """
    text = request.GET.get(PARAMETER, "").strip()
    if not text:
        return when.today
    try:
        asked = Edtf.parse(text)
    except EdtfError as error:
        raise no_day(text, error.sentence(language(), _)) from error
    if asked.latest is None or asked.latest < 1:
        raise no_day(text, _("Give a day that is over, like 2001-03-01, or a year."))
    return date.fromordinal(min(asked.latest, when.today.toordinal()))


def no_day(text: str, why: str) -> NotUnderstood:
    shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
    words = _("“%(text)s” is no day that the page could be turned back to. %(why)s")
    return NotUnderstood(words % {"text": shown, "why": why})


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which something changed; `asks` is what the address says."""

    day: date
    asks: str
    when: str
    what: str


@dataclass(frozen=True)
class AsOf:
    """All that `_asof.html` needs; `events` are those of every day up to today."""

    day: date
    today: date
    address: str  # of the page as of today
    events: Sequence[Event]

    @property
    def past(self) -> bool:
        return self.day < self.today

    @cached_property
    def changes(self) -> list[Change]:
        """In order, one for each date; of what came after the day, the date alone."""
        told: dict[str, list[Event]] = {}
        for event in self.events:
            latest = event.day.latest
            if latest and 1 <= latest <= self.today.toordinal():
                asks = event.iso or date.fromordinal(latest).isoformat()
                told.setdefault(asks, []).append(event)
        changes = [self._change(asks, events) for asks, events in told.items()]
        return sorted(changes, key=lambda change: (change.day, change.asks))

    @property
    def before(self) -> Change | None:
        return next((c for c in reversed(self.changes) if c.day < self.day), None)

    @property
    def after(self) -> Change | None:
        return next((c for c in self.changes if c.day > self.day), None)

    @property
    def first_year(self) -> int:
        return self.changes[0].day.year if self.changes else self.today.year

    @property
    def can_slide(self) -> bool:
        return self.first_year < self.today.year

    @property
    def years(self) -> list[int]:
        """Some years from the first to this one, evenly apart."""
        span = self.today.year - self.first_year
        steps = min(CHOICES - 1, span)
        return [self.first_year + round(span * at / steps) for at in range(steps)]

    def _change(self, asks: str, events: Sequence[Event]) -> Change:
        first = events[0].day
        day = date.fromordinal(first.latest or self.today.toordinal())
        said = dict.fromkeys(
            f"{event.words} {event.face.name}" if event.face else event.words
            for event in events
        )
        what = "; ".join(said) if day <= self.day else ""
        return Change(day, asks, when_said(first), what)
