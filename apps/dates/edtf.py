"""EDTF (ISO 8601-2): a date with just as much of it as is known."""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from apps.dates.errors import EdtfError
from apps.dates.moment import Moment, Precision

LONGEST = 60  # characters; the column is as wide
OPEN = ("", "..")


@dataclass(frozen=True, slots=True)
class Edtf:
    """Equal by its text: 1993-XX and 1993 mean the same days and are not the same.

    An interval means "some day from … to …"; what lasted from one date to another has
    two of them. Marks (~ ? %) widen the bounds as apps.dates.moment.SLACK says.
    """

    text: str
    earliest: int | None = field(compare=False)  # None: no telling how early
    latest: int | None = field(compare=False)
    precision: Precision = field(compare=False)
    begin: Moment | None = field(compare=False, repr=False)  # None: open
    end: Moment | None = field(compare=False, repr=False)  # begin, if no interval

    @classmethod
    def parse(cls, text: str) -> "Edtf":
        """Raise EdtfError, whose sentence says what is wrong with the text."""
        return _parse(text.strip())

    @classmethod
    def of(cls, day: date) -> "Edtf":
        return _parse(f"{day.year:04}-{day.month:02}-{day.day:02}")

    @classmethod
    def between(cls, earliest: date, latest: date) -> "Edtf":
        """Some day from the earliest to the latest, both included."""
        first, last = cls.of(earliest), cls.of(latest)
        return first if first == last else cls.parse(f"{first}/{last}")

    @classmethod
    def unreadable(cls, text: str) -> "Edtf":
        """A text that is no EDTF, kept so that a page can show it and a form mend it.

        Open on both sides, so nothing certain follows from it.
        """
        return cls(text, None, None, Precision.UNREADABLE, None, None)

    def __str__(self) -> str:
        return self.text

    @property
    def approximate(self) -> bool:
        return any(side.approximate for side in (self.begin, self.end) if side)

    @property
    def uncertain(self) -> bool:
        return any(side.uncertain for side in (self.begin, self.end) if side)

    @property
    def moment(self) -> Moment | None:
        """The one date it is; None for an interval and for unreadable text."""
        return None if self.precision is Precision.INTERVAL else self.begin

    @property
    def year(self) -> int | None:
        """The one year it names; None for an interval, a decade, XXXX-08-04."""
        moment = self.moment
        if moment is None or moment.first_year != moment.last_year:
            return None
        return moment.first_year

    @property
    def day(self) -> int | None:
        """The one day number it can mean, if it is known to the day."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def sort_key(self) -> tuple[float, float]:
        """In order of the earliest day; one open towards the past goes by its end."""
        latest = float("inf") if self.latest is None else self.latest
        return (latest if self.earliest is None else self.earliest, latest)


def as_edtf(day: Edtf | date) -> Edtf:
    return day if isinstance(day, Edtf) else Edtf.of(day)


@lru_cache(maxsize=8192)
def _parse(text: str) -> Edtf:
    if len(text) > LONGEST:
        raise EdtfError("long", most=LONGEST)
    first, slash, last = text.partition("/")
    if not slash:
        moment = Moment.parse(text)
        return Edtf(moment.text, *moment.bounds, moment.precision, moment, moment)
    if first in OPEN and last in OPEN:
        raise EdtfError("nothing", text=text)
    return _interval(text, first, last)


def _interval(text: str, first: str, last: str) -> Edtf:
    begin = None if first in OPEN else Moment.parse(first)
    end = None if last in OPEN else Moment.parse(last)
    if any(side and side.precision is Precision.YEARLESS for side in (begin, end)):
        raise EdtfError("unspecified", text=text)
    earliest = begin.bounds[0] if begin else None
    latest = end.bounds[1] if end else None
    if earliest is not None and latest is not None and earliest > latest:
        raise EdtfError("order", text=text)
    canonical = f"{begin.text if begin else first}/{end.text if end else last}"
    return Edtf(canonical, earliest, latest, Precision.INTERVAL, begin, end)
