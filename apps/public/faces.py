"""People as other pages show them. Nobody gets onto a page but through here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import F, FilteredRelation, Q
from django.urls import reverse
from django.utils.translation import get_language

from apps.dates import Edtf
from apps.dates.ages import Span, ages_at
from apps.dates.display import display
from apps.people.initials import initials
from apps.people.models import NameKind, Person, Publicity
from apps.people.visibility import may_appear
from apps.pictures.models import Picture
from apps.public import queries
from apps.public.pages import Moment
from apps.public.queries import Proof
from apps.stories.models import Quote

TELLS_BIRTH, TELLS_DEATH = ("", "birth"), ("", "death")


@dataclass(frozen=True)
class Face:
    """Somebody who may be named; the dates only where a source stands behind them."""

    pk: int
    slug: str
    name: str
    gender: str
    public: bool  # has a page
    birth: Edtf | None
    death: Edtf | None
    dead: bool  # also where no source tells when
    portrait: Picture | None
    sources: tuple[Proof, ...]  # of the dates

    @cached_property
    def address(self) -> str:
        """The page, or "" for people known only beside others."""
        return reverse("public:person", args=[self.slug]) if self.public else ""

    @property
    def initials(self) -> str:
        return initials(self.name)

    def age_on(self, day: Edtf) -> Span | None:
        """Nothing for the dead, the unborn and those whose birth nobody vouches for."""
        if not self.birth or self.birth.earliest is None or self.died_by(day):
            return None
        return ages_at(self.birth, day)

    def died_by(self, day: Edtf) -> bool:
        if self.death is None:
            return self.dead
        first, last = self.death.earliest, day.latest
        return first is None or last is None or first <= last


def faces(people: Iterable[int | None], when: Moment) -> dict[int, Face]:
    """Those of the people who may be named: three queries for any number."""
    rows = on_record(people)
    told = queries.proofs([person.pk for person in rows], (), (), when)
    return faces_of(rows, grouped(told, "person_id"), when)


def on_record(people: Iterable[int | None]) -> list[Person]:
    """Rows with `shown_name` and portrait, also of those who stay hidden: one query."""
    display = FilteredRelation("names", condition=Q(names__kind=NameKind.DISPLAY))
    rows = Person.objects.filter(pk__in={pk for pk in people if pk})
    named = rows.annotate(display=display, shown_name=F("display__text"))
    return list(named.select_related("portrait"))


def grouped(told: Iterable[Proof], key: str) -> dict[int, list[Proof]]:
    """By one of the keys to what they support: person_id, phase_id, parenthood_id."""
    found: dict[int, list[Proof]] = {}
    for citation in told:
        if (pk := getattr(citation, key)) is not None:
            found.setdefault(pk, []).append(citation)
    return found


def faces_of(
    rows: Iterable[Person], told: Mapping[int, Sequence[Proof]], when: Moment
) -> dict[int, Face]:
    """Those of the rows who may be named: one query, for who is in their portraits."""
    decided = Person.objects.decided("naming", when.today, rows)
    named = [row for row in rows if may_appear(row, when.today, decided)]
    portraits = [row.portrait for row in named if hasattr(row, "portrait")]
    shown = queries.showable(portraits, when)
    by_key = {each.portrait_of_id: each for each in portraits if each.pk in shown}
    return {
        row.pk: _face(row, by_key.get(row.pk), told.get(row.pk, ())) for row in named
    }


def _face(person: Person, portrait: Picture | None, told: Sequence[Proof]) -> Face:
    dated = [each for each in told if each.about in TELLS_BIRTH + TELLS_DEATH]
    about = {citation.about for citation in dated}
    return Face(
        pk=person.pk,
        slug=person.slug,
        name=person.shown_name or person.slug,
        gender=person.gender,
        public=person.publicity == Publicity.PUBLIC,
        birth=person.birth if about.intersection(TELLS_BIRTH) else None,
        death=person.death if about.intersection(TELLS_DEATH) else None,
        dead=person.death is not None,
        portrait=portrait,
        sources=tuple(dated),
    )


def source_line(proof: Proof) -> str:
    """Name a source as it stands under a fact: outlet, title, day."""
    parts = [proof.outlet, _quoted(proof.title), _day(proof.date)]
    return ", ".join(part for part in parts if part)


def _quoted(title: str) -> str:
    if not title:
        return ""
    return f"“{title}”" if get_language() == "en" else f"„{title}“"


def where_said(quote: Quote) -> str:
    """Name what was said to whom and when: context, outlet, day."""
    source = quote.source
    if source is None:
        return ""
    said = _day(quote.said or source.date)
    parts = [quote.context or source.title, str(source.outlet), said]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _day(day: Edtf | None) -> str:
    return display(day, get_language() or "de") if day else ""


def source_lines(sources: Iterable[Proof]) -> list[str]:
    return list(dict.fromkeys(source_line(proof) for proof in sources))
