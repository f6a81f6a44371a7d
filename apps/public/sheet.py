"""The facts under "Was wir wissen", each with its sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.dates import Edtf
from apps.dates.display import display, display_duration
from apps.people.facts import Family
from apps.people.models import Name, NameKind
from apps.people.rules import Status
from apps.people.stretches import together
from apps.public.biography import Biography
from apps.public.circle import happened_by
from apps.public.faces import Face, source_lines
from apps.public.wording import language, status_alone

SHOWN_NAMES = (
    NameKind.BIRTH,
    NameKind.MARRIED,
    NameKind.STAGE,
    NameKind.TITLE,
    NameKind.NICKNAME,
    NameKind.FORMER,
)


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str
    more: str = ""
    face: Face | None = None  # whose name the value is
    sources: tuple[str, ...] = ()


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
            _("Born"),
            display(face.birth, language()),
            f", {place}" if place else "",
            sources=_lines(life, "birth"),
        )
    if face.death and face.died_by(life.as_of):
        day = display(face.death, language())
        yield Fact(_("Died"), day, sources=_lines(life, "death"))


def _names(life: Biography) -> Iterator[Fact]:
    lines = _lines(life, "name")
    for kind in SHOWN_NAMES if lines else ():
        names = [
            name.text
            for name in life.person.names.all()
            if name.kind == kind and borne_by(name, life)
        ]
        if names:
            label = str(kind.label)
            yield Fact(label[:1].upper() + label[1:], ", ".join(names), sources=lines)


def borne_by(name: Name, life: Biography) -> bool:
    """Whether it had been taken on by the day, as far as is known."""
    return name.begin is None or happened_by(name.begin, life.as_of)


def _partners(life: Biography) -> Iterator[Fact]:
    family = life.circle.family(life.as_of) if life.ties else None
    for tie in life.ties:
        if not (tie.status.together or tie.status.status is Status.SEPARATED):
            continue
        more = status_alone(tie.status)
        since = _together_since(family, life, tie.other) if family else None
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


def _together_since(family: Family, life: Biography, other: Face) -> Edtf | None:
    """Since when without a break, as the page of the couple has it."""
    one = life.face.slug
    deaths = family.deaths(one, other.slug)
    times = together(family.phases_of(one, other.slug), life.as_of, deaths)
    return times[-1].begin if times and not times[-1].over else None


def _children(life: Biography) -> Iterator[Fact]:
    if not life.children_count:
        return
    more = ""
    if life.hidden_children and life.children:
        more = ngettext(
            ", one of them protected",
            ", %(count)s of them protected",
            life.hidden_children,
        ) % {"count": life.hidden_children}
    rows = [r for r in life.circle.parenthoods if r.parent_id == life.person.pk]
    sources = source_lines(proof for row in rows for proof in row.sources)
    sources += life.sources_of("children_count", whole=False)
    count = str(life.children_count)
    yield Fact(_("Children"), count, more, sources=tuple(dict.fromkeys(sources)))


def _lines(life: Biography, about: str) -> tuple[str, ...]:
    return tuple(life.sources_of(about))
