"""Does what a text states fit what the record holds? Values in, three answers out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf

from apps.checks.facts import SHARED_LIFE, CoupleFacts, Dossier
from apps.dates import Certainty, Edtf, EdtfError, Precision
from apps.dates.ages import Span, ages_at
from apps.dates.compare import before, same, within
from apps.dates.days import civil, day_number, month_length
from apps.dates.durations import YearSpan, duration, fits
from apps.dates.hedges import hedge
from apps.people.rules import UNIONS, PhaseFact
from apps.reading.enums import Kind
from apps.reading.model import Age, Duration

PHASES_OF = {
    Kind.MARRIAGE: ("marriage", "civil_union"),
    Kind.ENGAGEMENT: ("engagement",),
    Kind.PARTNERSHIP: ("dating",),
}


def dated(text: str | None) -> Edtf | None:
    """Return what a reading's date means; None also where it is no date."""
    if not text:
        return None
    try:
        return Edtf.parse(text)
    except EdtfError:
        return None


def contradicts(stated: Edtf, recorded: Edtf) -> bool:
    """Whether no day can be meant by both."""
    return same(stated, recorded) is Certainty.IMPOSSIBLE


def refines(stated: Edtf, recorded: Edtf) -> bool:
    """Whether the text is narrower than the record: 1993-08 where that says 1993.

    A plain date also betters an interval that it overlaps: such intervals were worked
    out of a stated age.
    """
    if contradicts(stated, recorded) or stated.text == recorded.text:
        return False
    inside = within(stated, recorded) is Certainty.CERTAIN
    if inside and within(recorded, stated) is not Certainty.CERTAIN:
        return True
    worked_out = recorded.precision is Precision.INTERVAL
    return worked_out and stated.precision in (Precision.YEAR, Precision.MONTH)


def stated_years(age: Age) -> Span:
    """The whole years a stated age means: eight months are nought."""
    return Span(int(age.low), int(age.high))


def age_fits(stated: Span, birth: Edtf, day: Edtf) -> Certainty:
    """Whether the stated ages hold for all, some or none of the possible ones."""
    possible = ages_at(birth, day)
    if possible is None or not possible.overlaps(stated):
        return Certainty.IMPOSSIBLE
    if stated.low <= possible.low and possible.high <= stated.high:
        return Certainty.CERTAIN
    return Certainty.POSSIBLE


def birth_of_age(stated: Span, day: Edtf) -> Edtf | None:
    """Between which days somebody was born who has this age on the day.

    29 in March 2025: at the earliest the day after turning 30 would have been the
    first of the month, at the latest 29 years before its last day.
    """
    if day.earliest is None or day.latest is None:
        return None
    year, month, monthday = civil(day.earliest)
    earliest = _same_day(year - stated.high - 1, month, monthday) + 1
    year, month, monthday = civil(day.latest)
    latest = _same_day(year - stated.low, month, monthday)
    return Edtf.parse(f"{_text(earliest)}/{_text(latest)}")


def _same_day(year: int, month: int, day: int) -> int:
    return day_number(year, month, min(day, month_length(year, month)))


def _text(number: int) -> str:
    year, month, day = civil(number)
    return f"{year:04}-{month:02}-{day:02}"


def best_phase(
    couple: CoupleFacts, kind: Kind, begin: Edtf | None, end: Edtf | None
) -> PhaseFact | None:
    """The recorded phase a statement is about: of several, the one its dates fit."""
    phases = couple.of_kind(*PHASES_OF.get(kind, ()))
    if not phases:
        return None

    def misfit(phase: PhaseFact) -> tuple[int, int]:
        pairs = ((begin, phase.begin), (end, phase.end))
        apart = [contradicts(a, b) for a, b in pairs if a and b]
        return sum(apart), sum(apart) - len(apart)

    return min(reversed(phases), key=misfit)  # the latest of equals


@dataclass(frozen=True, slots=True)
class Basis:
    """One way to count how long a couple lasted."""

    phase: PhaseFact
    years: YearSpan


def bases(couple: CoupleFacts, day: Edtf | None) -> Iterator[Basis]:
    """Yield the marriage, each relationship, and from first to last what is recorded.

    Who parts counts until the separation or until the divorce; both are given.
    """
    shared = couple.of_kind(*SHARED_LIFE)
    apart = couple.of_kind("separation")
    for phase in shared:
        for end in (phase.end or day, *(one.begin for one in apart)):
            yield from _basis(phase, phase.begin, end)
    if len(shared) > 1:
        first = min(shared, key=_begin)
        for phase in shared:
            for end in (phase.end or day, *(one.begin for one in apart)):
                yield from _basis(first, first.begin, end)


def courtships(couple: CoupleFacts) -> Iterator[Basis]:
    """Yield how long they were together before each wedding."""
    shared = couple.of_kind(*SHARED_LIFE)
    for wedding in couple.of_kind(*UNIONS):
        for phase in shared:
            if phase is not wedding:
                yield from _basis(phase, phase.begin, wedding.begin)


def _begin(phase: PhaseFact) -> tuple[float, float]:
    return phase.begin.sort_key if phase.begin else (inf, inf)


def _basis(phase: PhaseFact, begin: Edtf | None, end: Edtf | None) -> Iterator[Basis]:
    if begin is None or end is None:
        return
    years = duration(begin, end)
    if years is not None:
        yield Basis(phase, years)


def duration_fits(stated: Duration, years: YearSpan) -> Certainty:
    return fits(_said(stated), years)


def _said(stated: Duration) -> YearSpan:
    """What the words allow: a bare number is rounded, or the completed years."""
    if stated.low == stated.high:
        return hedge("", stated.low, "de")
    return YearSpan(stated.low, stated.high, stated.low_open, stated.high_open)


def share_that_fits(stated: Duration, years: YearSpan) -> float:
    """How much of what the record leaves open the words allow, from 0 to 1."""
    if years.high == years.low:
        return float(fits_at(stated, years.low))
    said = _said(stated)
    overlap = min(said.high, years.high) - max(said.low, years.low)
    return max(0.0, overlap / (years.high - years.low))


def fits_at(stated: Duration, years: float) -> bool:
    return years in _said(stated)


@dataclass(frozen=True, slots=True)
class ChildCount:
    """How many children the record shows: stated as a number, or at least so many."""

    stated: int | None
    least: int
    source: str = ""

    def excludes(self, count: int) -> bool:
        if self.stated is not None:
            return count != self.stated
        return count < self.least

    @property
    def expected(self) -> int | None:
        return self.stated


def joint_children(dossier: Dossier, a: str, b: str, day: Edtf | None) -> ChildCount:
    edges = born_by(dossier, dossier.children(a) & dossier.children(b), day)
    couple = dossier.couple(a, b)
    stated = couple.children_count if couple else None
    return ChildCount(stated, len(edges), couple.source if couple else "")


def children_of(dossier: Dossier, slug: str, day: Edtf | None) -> ChildCount:
    """All children of one person; couples' stated numbers add up to a least number."""
    person = dossier.people[slug]
    own = dossier.children(slug)
    with_partner: set[str] = set()
    least = 0
    for couple in dossier.couples_of(slug):
        joint = dossier.children(couple.a) & dossier.children(couple.b)
        with_partner |= joint
        least += max(couple.children_count or 0, len(born_by(dossier, joint, day)))
    least += len(born_by(dossier, own - with_partner, day))
    return ChildCount(person.children_count, least, person.children_source)


def born_by(
    dossier: Dossier, children: Iterable[str], day: Edtf | None
) -> frozenset[str]:
    """Those certainly born by the day; who has no birth on record is taken as born."""
    return frozenset(
        slug
        for slug in children
        if day is None
        or (birth := dossier.people[slug].birth) is None
        or before(day, birth) is Certainty.IMPOSSIBLE
    )


def marriages_of(dossier: Dossier, slug: str, day: Edtf) -> tuple[int, int]:
    """How many marriages of a person had certainly, and had possibly begun."""
    begun = [
        before(day, phase.begin) if phase.begin else Certainty.POSSIBLE
        for couple in dossier.couples_of(slug)
        for phase in couple.of_kind(*UNIONS)
    ]
    sure = sum(one is Certainty.IMPOSSIBLE for one in begun)
    return sure, sum(one is not Certainty.CERTAIN for one in begun)
