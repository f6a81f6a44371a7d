"""What the page of a person says, as of a day: facts, events, the line of a life."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from apps.dates import Edtf, Precision
from apps.dates.ages import Span
from apps.dates.days import civil
from apps.dates.display import display, display_duration, display_period
from apps.people.models import EndReason, NameKind, Person, Phase, PhaseKind
from apps.people.rules import UNIONS, Status
from apps.public import queries
from apps.public.circle import Circle, Tie
from apps.public.faces import Face, source_lines
from apps.public.pages import Moment
from apps.public.rules import lifeline
from apps.public.rules.lifeline import Kind, Point, Stretch, Track
from apps.public.wording import language, status_alone
from apps.sources.models import Citation

SHOWN_NAMES = (
    NameKind.BIRTH,
    NameKind.MARRIED,
    NameKind.STAGE,
    NameKind.TITLE,
    NameKind.NICKNAME,
    NameKind.FORMER,
)
KINDS = {
    PhaseKind.DATING: Kind.LOVE,
    PhaseKind.ENGAGEMENT: Kind.LOVE,
    PhaseKind.MARRIAGE: Kind.MARRIAGE,
    PhaseKind.CIVIL_UNION: Kind.MARRIAGE,
    PhaseKind.SEPARATION: Kind.APART,
}


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str
    more: str = ""
    face: Face | None = None  # whose name the value is
    sources: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Biography:
    person: Person
    face: Face
    circle: Circle
    told: tuple[Citation, ...]  # on the person's own facts
    protected: int  # children of whom nothing else is told
    day: date
    today: date

    @property
    def as_of(self) -> Edtf:
        return Edtf.of(self.day)

    @property
    def past(self) -> bool:
        return self.day < self.today

    @property
    def age(self) -> Span | None:
        return self.face.age_on(self.as_of)

    @property
    def age_at_death(self) -> Span | None:
        face = self.face
        if not face.birth or not face.death or not face.died_by(self.as_of):
            return None
        alive = Face.age_on(_living(face), face.death)
        return alive

    @property
    def next_birthday(self) -> tuple[int, date] | None:
        """The age to come and its day, in the twelve months after today."""
        birth, age = self.face.birth, self.age
        if not birth or birth.precision is not Precision.DAY or not age or self.past:
            return None
        if birth.approximate or birth.uncertain or birth.earliest is None:
            return None
        _year, month, day = civil(birth.earliest)
        year = self.today.year + ((month, day) <= (self.today.month, self.today.day))
        try:
            return age.high + 1, date(year, month, day)
        except ValueError:  # 29 February
            return age.high + 1, date(year, 3, 1)

    @property
    def ties(self) -> list[Tie]:
        return self.circle.ties(self.person.pk, self.as_of)

    @property
    def tie(self) -> Tie | None:
        """Who stands beside the name: today's partner, or one lost to death."""
        beside = (Status.SEPARATED, Status.WIDOWED)
        ties = [t for t in self.ties if t.status.together or t.status.status in beside]
        return ties[0] if ties else None

    @property
    def children(self) -> list[Face]:
        return [
            self.circle.faces[row.child_id]
            for row in self.circle.parenthoods
            if row.parent_id == self.person.pk
            and row.kind in ("birth", "adoptive", "unknown")
            and not self.circle.unborn(row.child_id, self.as_of)
        ]

    @property
    def hidden_children(self) -> int:
        """Only as of today: from day to day the number would tell their birthdays."""
        if self.past:
            return 0
        stated = self.person.children_count or 0
        if not self.sources_of("children_count", whole=False):
            stated = 0
        return max(self.protected, stated - len(self.children))

    @property
    def children_count(self) -> int:
        return len(self.children) + self.hidden_children

    @property
    def occupations(self) -> list[str]:
        if not self.sources_of("occupation"):
            return []
        return [
            row.occupation.label(self.person.gender, language())
            for row in self.person.occupation_rows.all()
        ]

    def sources_of(self, about: str, *, whole: bool = True) -> list[str]:
        wanted = {about, ""} if whole else {about}
        return source_lines(c for c in self.told if c.about in wanted)


def _living(face: Face) -> Face:
    return Face(
        face.pk, face.slug, face.name, face.gender, face.public,
        face.birth, None, False, face.portrait, face.sources,
    )  # fmt: skip


def told_of(person: Person, when: Moment) -> tuple[Citation, ...]:
    found = queries.citations(when).on_person(person).select_related("source__outlet")
    return tuple(found.order_by("pk"))


def facts(life: Biography) -> Iterator[Fact]:
    """Yield what stands in "Was wir wissen", each with its sources."""
    yield from _dates(life)
    yield from _names(life)
    if life.occupations:
        value = ", ".join(life.occupations)
        yield Fact(_("Occupation"), value, sources=_lines(life, "occupation"))
    yield from _partners(life)
    yield from _children(life)


def _dates(life: Biography) -> Iterator[Fact]:
    face, place = life.face, life.person.birth_place
    if face.birth:
        yield Fact(
            pgettext("fact", "Born"),
            display(face.birth, language()),
            f", {place}" if place else "",
            sources=_lines(life, "birth"),
        )
    if face.death and face.died_by(life.as_of):
        day = display(face.death, language())
        yield Fact(pgettext("fact", "Died"), day, sources=_lines(life, "death"))


def _names(life: Biography) -> Iterator[Fact]:
    lines = _lines(life, "name")
    for kind in SHOWN_NAMES if lines else ():
        names = [name.text for name in life.person.names.all() if name.kind == kind]
        if names:
            label = str(kind.label)
            yield Fact(label[:1].upper() + label[1:], ", ".join(names), sources=lines)


def _partners(life: Biography) -> Iterator[Fact]:
    for tie in life.ties:
        if tie.status.together or tie.status.status is Status.SEPARATED:
            more = status_alone(tie.status)
            since = _together_since(tie)
            if since and tie.status.together:
                lasted = display_duration(since, life.as_of, language())
                more += _(", together for %(time)s") % {"time": lasted} if lasted else ""
            yield Fact(
                _("Partnership"),
                tie.other.name,
                f", {more}",
                tie.other,
                tuple(source_lines(tie.sources)),
            )


def _together_since(tie: Tie) -> Edtf | None:
    """Since the first phase, if none after it ever ended but by the next one."""
    ended = [p for p in tie.phases if p.end and p.end_reason != EndReason.MARRIAGE]
    begins = [phase.begin for phase in tie.phases if phase.begin]
    return tie.status.since if ended or not begins else begins[0]


def _children(life: Biography) -> Iterator[Fact]:
    if not life.children_count:
        return
    more = ""
    if life.hidden_children and life.children:
        more = ngettext(
            ", one of them protected", ", %(count)s of them protected", life.hidden_children
        ) % {"count": life.hidden_children}
    rows = [r for r in life.circle.parenthoods if r.parent_id == life.person.pk]
    sources = source_lines(citation for row in rows for citation in row.sources)
    sources += life.sources_of("children_count", whole=False)
    count = str(life.children_count)
    yield Fact(_("Children"), count, more, sources=tuple(dict.fromkeys(sources)))


def _lines(life: Biography, about: str) -> tuple[str, ...]:
    return tuple(life.sources_of(about))


def events(life: Biography) -> list[Event]:
    """Everything dated up to the day, in order."""
    found: list[Event] = []
    face = life.face
    if face.birth:
        found.append(Event(face.birth, pgettext("event", "Born")))
    for tie in life.ties:
        for phase in tie.phases:
            found += _phase_events(phase, tie.other)
    found += [
        Event(child.birth, _("Birth of"), child) for child in life.children if child.birth
    ]
    if face.death:
        found.append(Event(face.death, pgettext("event", "Died")))
    happened = [event for event in found if _by(event.day, life.as_of)]
    return sorted(happened, key=lambda event: event.day.sort_key)


def _by(edge: Edtf, day: Edtf) -> bool:
    first, last = edge.earliest, day.latest
    return first is None or last is None or first <= last


def _phase_events(phase: Phase, other: Face) -> Iterator[Event]:
    begun = {
        PhaseKind.DATING: _("Together with"),
        PhaseKind.ENGAGEMENT: _("Engagement to"),
        PhaseKind.MARRIAGE: _("Wedding with"),
        PhaseKind.CIVIL_UNION: _("Civil union with"),
        PhaseKind.SEPARATION: _("Separation from"),
    }[PhaseKind(phase.kind)]
    if phase.begin:
        yield Event(phase.begin, begun, other)
    if phase.end and (words := _ending(phase)):
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


def line(life: Biography) -> lifeline.Drawing | None:
    """Draw the life up to the day."""
    tracks = [Track(_("Life"), points=tuple(_own_points(life)))]
    for tie in sorted(life.ties, key=lambda tie: _first(tie.phases)):
        stretches = tuple(_stretches(tie, life))
        tracks.append(Track(tie.other.name, stretches))
    born = tuple(
        Point(child.birth, f"{child.name}, {display(child.birth, language())}")
        for child in life.children
        if child.birth
    )
    remark = ""
    if life.hidden_children:
        remark = ngettext(
            "%(count)s child, details protected",
            "%(count)s children, details protected",
            life.hidden_children,
        ) % {"count": life.hidden_children}
    tracks.append(Track(_("Children"), points=born, remark=remark))
    return lifeline.draw(tracks, life.day.toordinal())


def _own_points(life: Biography) -> Iterator[Point]:
    face = life.face
    if face.birth:
        yield Point(face.birth, _("born %(day)s") % {"day": _short(face.birth)})
    if face.death and face.died_by(life.as_of):
        yield Point(face.death, _("died %(day)s") % {"day": _short(face.death)})


def _short(day: Edtf) -> str:
    """The year, where there is one; the rest stands in the list below."""
    return display(day, language()) if day.approximate or not day.year else str(day.year)


def _first(phases: Iterable[Phase]) -> tuple[float, float]:
    keys = [p.begin.sort_key for p in phases if p.begin]
    return min(keys, default=(float("-inf"), float("-inf")))


def _stretches(tie: Tie, life: Biography) -> Iterator[Stretch]:
    for phase in tie.phases:
        if phase.begin and not _by(phase.begin, life.as_of):
            continue
        end = phase.end if phase.end and _by(phase.end, life.as_of) else None
        lost = tie.other.death or life.face.death
        if end is None and lost and _by(lost, life.as_of) and phase.kind in UNIONS:
            end = lost
        yield Stretch(
            KINDS[PhaseKind(phase.kind)],
            phase.begin,
            end,
            _label(phase, end),
            _after(phase, end) if phase.end else "",
        )


def _label(phase: Phase, end: Edtf | None) -> str:
    word = {
        PhaseKind.DATING: pgettext("couple", "together"),
        PhaseKind.ENGAGEMENT: pgettext("couple", "engaged"),
        PhaseKind.MARRIAGE: pgettext("phase", "marriage"),
        PhaseKind.CIVIL_UNION: pgettext("phase", "civil union"),
        PhaseKind.SEPARATION: "",
    }[PhaseKind(phase.kind)]
    if not word or not phase.begin:
        return word
    if phase.kind in UNIONS and end and end.year and phase.begin.year:
        return f"{word} {phase.begin.year}–{end.year}"
    return f"{word} {display_period(phase.begin, None, language())}"


def _after(phase: Phase, end: Edtf | None) -> str:
    word = {
        EndReason.DIVORCE: pgettext("couple", "divorced"),
        EndReason.ANNULMENT: pgettext("couple", "annulled"),
        EndReason.SEPARATION: pgettext("couple", "separated"),
        EndReason.DEATH: pgettext("couple", "ended by death"),
    }.get(EndReason(phase.end_reason), "")
    return f"{word} {_short(end)}" if word and end else ""
