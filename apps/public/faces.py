"""People as other pages show them. Nobody gets onto a page but through here."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, Q
from django.urls import reverse
from django.utils.translation import get_language

from apps.dates import Edtf
from apps.dates.ages import Span, ages_at
from apps.dates.display import display
from apps.people.models import Name, NameKind, Person, Publicity
from apps.pictures.models import Picture
from apps.public import queries
from apps.public.pages import Moment
from apps.sources.models import Citation, Source
from apps.stories.models import Quote

TELLS_BIRTH, TELLS_DEATH = ("", "birth"), ("", "death")


@dataclass(frozen=True, slots=True)
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
    sources: tuple[Citation, ...]  # of the dates

    @property
    def address(self) -> str:
        """The page, or "" for people known only beside others."""
        return reverse("public:person", args=[self.slug]) if self.public else ""

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
    """Those of the people who may be named: four queries for any number."""
    wanted = {pk for pk in people if pk}
    found = Person.objects.nameable(when.today).filter(pk__in=wanted)
    shown = Name.objects.filter(kind=NameKind.DISPLAY)
    rows = list(found.prefetch_related(Prefetch("names", shown)))
    portraits = {
        picture.portrait_of_id: picture
        for picture in queries.pictures(when.today).filter(
            portrait_of__in=[person.pk for person in rows]
        )
    }
    told: dict[int, list[Citation]] = {}
    dates = queries.citations(when).filter(
        Q(about__in=["", "birth", "death"]), person__in=[person.pk for person in rows]
    )
    for citation in dates.select_related("source__outlet").order_by("pk"):
        told.setdefault(citation.person_id, []).append(citation)
    return {
        person.pk: _face(person, portraits.get(person.pk), told.get(person.pk, []))
        for person in rows
    }


def _face(person: Person, portrait: Picture | None, told: list[Citation]) -> Face:
    about = {citation.about for citation in told}
    return Face(
        pk=person.pk,
        slug=person.slug,
        name=person.display_name,
        gender=person.gender,
        public=person.publicity == Publicity.PUBLIC,
        birth=person.birth if about.intersection(TELLS_BIRTH) else None,
        death=person.death if about.intersection(TELLS_DEATH) else None,
        dead=person.death is not None,
        portrait=portrait,
        sources=tuple(told),
    )


def source_line(citation: Citation) -> str:
    """Name a source as it stands under a fact: outlet, title, day."""
    return name_source(citation.source)


def name_source(source: Source) -> str:
    """Outlet, title in quotation marks, day as far as it is known."""
    english = get_language() == "en"
    title = (
        (f"“{source.title}”" if english else f"„{source.title}“")
        if source.title
        else ""
    )
    parts = [str(source.outlet), title, _day(source.date)]
    return ", ".join(part for part in parts if part)


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


def source_lines(sources: Iterable[Citation]) -> list[str]:
    return list(dict.fromkeys(source_line(citation) for citation in sources))
