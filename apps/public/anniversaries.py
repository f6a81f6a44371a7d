"""Whose day it is: birthdays, weddings that last, days of death, as far as is public.

Only what is known to the day and has a source. Nobody who is divorced or apart, no
minors without a decision, nobody hidden: all of it goes through gather().
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from django.db.models import F, Prefetch, prefetch_related_objects
from django.db.models.functions import Length

from apps.dates import Edtf
from apps.dates.days import is_leap
from apps.people.models import Person, PersonOccupation, Phase
from apps.people.querysets import month_and_day
from apps.people.rules import Status
from apps.public.circle import Circle
from apps.public.faces import Face
from apps.public.gathering import gather
from apps.public.pages import Moment
from apps.public.wording import language

WED = ("marriage", "civil_union")
LASTING = (Status.MARRIED, Status.CIVIL_UNION)
MOST = 400  # of each kind in one window
TO_THE_DAY = 10  # letters of "1984-06-09"


class Kind(Enum):
    BIRTHDAY = "birthday"
    WEDDING = "wedding"
    DEATH = "death"


@dataclass(frozen=True, slots=True)
class Anniversary:
    """A day that comes round: of one, or for a wedding of two; `years` since then."""

    kind: Kind
    day: date  # on which it is kept
    since: date
    faces: tuple[Face, ...]
    occupation: str = ""

    @property
    def years(self) -> int:
        return self.day.year - self.since.year

    @property
    def address(self) -> str:
        return next((face.address for face in self.faces if face.address), "")

    @property
    def with_page(self) -> Face:
        return next((face for face in self.faces if face.address), self.faces[0])


def window(first: date, days: int) -> dict[str, date]:
    """The days from the first on by "06-09"; 29 February is 1 March where it is not."""
    found: dict[str, date] = {}
    for number in range(days):
        day = first + timedelta(days=number)
        found.setdefault(f"{day:%m-%d}", day)
        if f"{day:%m-%d}" == "03-01" and not is_leap(day.year):
            found.setdefault("02-29", day)
    return found


def anniversaries(days: dict[str, date], when: Moment) -> list[Anniversary]:
    """All of the days, in order, weddings as of today: eight queries for any number."""
    public = Person.objects.public(when.today)
    born = list(_on(public.filter(death=""), "birth", days))
    died = list(_on(public, "death", days))
    return _of(born, died, _weddings(days), days, when)


def anniversaries_of(
    person: int, days: dict[str, date], when: Moment
) -> list[Anniversary]:
    """The same of one person; nothing if they have no page."""
    public = Person.objects.public(when.today).filter(pk=person)
    born = list(_on(public.filter(death=""), "birth", days))
    died = list(_on(public, "death", days))
    wed = [] if not public.exists() else _weddings(days, person)
    return _of(born, died, wed, days, when)


def _of(
    born: Sequence[Person],
    died: Sequence[Person],
    wed: Sequence[Phase],
    days: dict[str, date],
    when: Moment,
) -> list[Anniversary]:
    work = PersonOccupation.objects.select_related("occupation")
    rows = Prefetch("occupation_rows", work.order_by("position", "pk"), to_attr="work")
    prefetch_related_objects([*born, *died], rows)
    circle = gather([row.pk for row in (*born, *died)], wed, [], when)
    found = [
        *_single(Kind.BIRTHDAY, "birth", born, circle, days),
        *_single(Kind.DEATH, "death", died, circle, days),
        *_lasting(wed, circle, days, when),
    ]
    order = list(Kind)
    return sorted(
        (each for each in found if each.years > 0 or each.kind is Kind.BIRTHDAY),
        key=lambda each: (
            *(each.day, order.index(each.kind), each.since),
            [face.slug for face in each.faces],
        ),
    )


def _on(people, field: str, days: Collection[str]):
    """Whose date is known to the day and comes round on one of the days."""
    known = people.filter(
        **{
            f"{field}_earliest": F(f"{field}_latest"),
            f"{field}_earliest__isnull": False,
        }
    )
    dated = known.annotate(comes=month_and_day(field), length=Length(field))
    return dated.filter(comes__in=sorted(days), length=TO_THE_DAY).order_by("pk")[:MOST]


def _weddings(days: Collection[str], person: int | None = None) -> list[Phase]:
    """With all that is known of the couples: what ended shows in another phase."""
    begun = Phase.objects.believed().filter(kind__in=WED, end="", end_reason="")
    if person is not None:
        begun = begun.of(person)
    couples = {row.couple_id for row in _on(begun, "begin", days)}
    rows = Phase.objects.believed().filter(couple__in=couples)
    return list(rows.select_related("couple").oldest_first())


def _single(
    kind: Kind,
    field: str,
    people: Iterable[Person],
    circle: Circle,
    days: dict[str, date],
) -> Iterator[Anniversary]:
    for person in people:
        face = circle.faces.get(person.pk)
        if face is None or not face.public or getattr(face, field) is None:
            continue
        if kind is Kind.BIRTHDAY and face.dead:
            continue
        rows: list[PersonOccupation] = person.work
        work = rows[0].occupation.label(person.gender, language()) if rows else ""
        since, day = (
            _since(getattr(person, field)),
            days[str(getattr(person, field))[5:]],
        )
        yield Anniversary(kind, day, since, (face,), work)


def _lasting(
    wed: Iterable[Phase], circle: Circle, days: dict[str, date], when: Moment
) -> Iterator[Anniversary]:
    """The marriages among them that last today between two who live."""
    public = {phase.pk for phase in circle.phases}
    today = Edtf.of(when.today)
    for phase in wed:
        if phase.kind not in WED or phase.end or phase.pk not in public:
            continue
        begin = str(phase.begin or "")
        pair = [circle.faces.get(pk) for pk in (phase.couple.a_id, phase.couple.b_id)]
        faces = tuple(face for face in pair if face and not face.dead)
        if len(begin) != TO_THE_DAY or begin[5:] not in days or len(faces) < 2:
            continue
        status = circle.status(phase.couple.a_id, phase.couple.b_id, today).status
        if status in LASTING and any(face.public for face in faces):
            yield Anniversary(Kind.WEDDING, days[begin[5:]], _since(phase.begin), faces)


def _since(day: Edtf | None) -> date:
    return date.fromisoformat(str(day))
