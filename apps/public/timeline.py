"""The line of a life: what of it is drawn on which track."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.dates import Edtf
from apps.dates.display import display, display_period
from apps.people.models import EndReason, Phase, PhaseKind
from apps.people.rules import UNIONS
from apps.public.biography import Biography
from apps.public.circle import Tie, happened_by
from apps.public.faces import Face
from apps.public.rules import lifeline
from apps.public.rules.tracks import Kind, Point, Stretch, Track
from apps.public.wording import language

KINDS = {
    PhaseKind.DATING: Kind.LOVE,
    PhaseKind.ENGAGEMENT: Kind.LOVE,
    PhaseKind.MARRIAGE: Kind.MARRIAGE,
    PhaseKind.CIVIL_UNION: Kind.MARRIAGE,
    PhaseKind.SEPARATION: Kind.APART,
}


def lines(life: Biography) -> list[lifeline.Drawing]:
    """Draw the life up to the day: once wide, once for a phone."""
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
    return _both(tracks, life)


def pair_lines(
    life: Biography, tie: Tie, joint: Iterable[Face]
) -> list[lifeline.Drawing]:
    """Draw what two were to each other up to the day, and their children's births."""
    born = tuple(
        Point(child.birth, f"{child.name}, {display(child.birth, language())}")
        for child in joint
        if child.birth
    )
    tracks = [
        Track(_("Together"), tuple(_stretches(tie, life))),
        Track(_("Children"), points=born),
    ]
    return _both(tracks, life)


def _both(tracks: list[Track], life: Biography) -> list[lifeline.Drawing]:
    drawn = [
        lifeline.draw(tracks, life.day.toordinal(), sheet)
        for sheet in (lifeline.WIDE, lifeline.PHONE)
    ]
    return [drawing for drawing in drawn if drawing]


def _own_points(life: Biography) -> Iterator[Point]:
    face = life.face
    if face.birth:
        yield Point(face.birth, _("born %(day)s") % {"day": _short(face.birth)})
    if face.death and face.died_by(life.as_of):
        yield Point(face.death, _("died %(day)s") % {"day": _short(face.death)})


def _short(day: Edtf) -> str:
    """The year, where there is one; the rest stands in the list below."""
    return (
        display(day, language()) if day.approximate or not day.year else str(day.year)
    )


def _first(phases: Iterable[Phase]) -> tuple[float, float]:
    keys = [p.begin.sort_key for p in phases if p.begin]
    return min(keys, default=(float("-inf"), float("-inf")))


def _stretches(tie: Tie, life: Biography) -> Iterator[Stretch]:
    for phase in tie.phases:
        if phase.begin and not happened_by(phase.begin, life.as_of):
            continue
        end = _end(phase, tie, life)
        yield Stretch(
            KINDS[PhaseKind(phase.kind)],
            phase.begin,
            end,
            _label(phase, end),
            _word(phase),
            _after(phase, end) if end and end == phase.end else "",
        )


def _end(phase: Phase, tie: Tie, life: Biography) -> Edtf | None:
    """Its own end by the day; a union's also when they part, or one of them dies."""
    ends = [phase.end]
    if phase.kind in UNIONS:
        ends += [tie.other.death, life.face.death]
        ends += [
            other.begin
            for other in tie.phases
            if other.kind == PhaseKind.SEPARATION and _first([phase]) <= _first([other])
        ]
    passed = [end for end in ends if end and happened_by(end, life.as_of)]
    return min(passed, key=lambda end: end.sort_key, default=None)


def _word(phase: Phase) -> str:
    return {
        PhaseKind.DATING: _("together"),
        PhaseKind.ENGAGEMENT: _("engaged"),
        PhaseKind.MARRIAGE: _("marriage"),
        PhaseKind.CIVIL_UNION: _("civil union"),
        PhaseKind.SEPARATION: _("separated"),
    }[PhaseKind(phase.kind)]


def _label(phase: Phase, end: Edtf | None) -> str:
    word = _word(phase)
    if not word or not phase.begin:
        return word
    if phase.kind in UNIONS and end and end.year and phase.begin.year:
        return f"{word} {phase.begin.year}–{end.year}"
    return f"{word} {display_period(phase.begin, None, language())}"


def _after(phase: Phase, end: Edtf | None) -> str:
    word = {
        EndReason.DIVORCE: _("divorced"),
        EndReason.ANNULMENT: _("annulled"),
        EndReason.SEPARATION: _("separated"),
        EndReason.DEATH: _("ended by death"),
    }.get(EndReason(phase.end_reason), "")
    return f"{word} {_short(end)}" if word and end else ""
