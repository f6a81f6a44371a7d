"""What search engines may know of: the same as readers.

The index names parts by key, two thousand rows each, so that none grows with the
magazine: a part holds at most 4,000 addresses of the 50,000 that sitemaps.org allows.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from django.db.models import Exists, F, Max, OuterRef, QuerySet
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation

from apps.people.models import Couple, Person, Phase
from apps.people.visibility import public
from apps.public import queries
from apps.public.pages import Moment, absolute, moment, public_page
from apps.public.syndication import writable
from apps.public.views.story import canonical
from apps.public.writers import author_address, who_writes
from apps.stories.models import Section, Story

PART = 2_000  # rows; people and couples have two addresses each
NEWS_DAYS, NEWS = 2, 1_000  # as Google's news sitemaps allow
LANGUAGES = ("de", "en")
FIXED = (
    "front",
    "people",
    "today",
    "connection",
    "age",
    "quotes",
    "archive",
    "authors",
    "corrections",
    "sources",
    "imprint",
)


@dataclass(frozen=True, slots=True)
class Address:
    location: str
    changed: datetime | None = None
    pictures: tuple[str, ...] = ()
    alternates: tuple[tuple[str, str], ...] = ()


@public_page
def index(request: HttpRequest) -> HttpResponse:
    """Three queries: which parts there are of each kind."""
    when = moment()
    parts = [Address(absolute(reverse(name))) for name in ("news", "pages")]
    for kind, (rows, _addresses) in KINDS.items():
        for part, changed in _parts(rows(when)):
            location = absolute(reverse("sitemap_part", args=[kind, part]))
            parts.append(Address(location, changed))
    return _written(request, "sitemap_index", parts)


@public_page
def pages(request: HttpRequest) -> HttpResponse:
    """Three queries: sections, months, authors."""
    return _written(request, "sitemap", [*_fixed(), *_archive(moment())])


@public_page
def part(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """One query for rows; for stories three more, for their pictures."""
    if kind not in KINDS:
        raise Http404
    when = moment()
    rows, addresses = KINDS[kind]
    first = number * PART
    found = rows(when).filter(pk__gte=first, pk__lt=first + PART).order_by("pk")
    listed = list(addresses(found, when))
    if not listed:
        raise Http404
    return _written(request, "sitemap", listed)


@public_page
def news(request: HttpRequest) -> HttpResponse:
    """Today's stories and yesterday's: one query.

    By days, not by hours: a page that is kept stays right until the next one.
    """
    when = moment()
    first = when.today - timedelta(days=NEWS_DAYS - 1)
    since = timezone.make_aware(datetime.combine(first, time.min))
    rows = queries.teasers(when).filter(went_live__gte=since)[:NEWS]
    told = [(canonical(row), row, writable(row.headline)) for row in rows]
    return _written(request, "sitemap_news", told)


def _written(request: HttpRequest, name: str, addresses: Iterable[Any]) -> HttpResponse:
    template = f"public/{name}.xml"
    context = {"addresses": addresses}
    return render(request, template, context, content_type="text/xml")


def _parts(rows: QuerySet) -> Iterator[tuple[int, datetime | None]]:
    """The numbers of the parts that have rows, and of stories when one changed last."""
    changed = (
        Max(Coalesce("updated", "went_live")) if rows.model is Story else Max("pk")
    )
    found = rows.order_by().values(part=F("pk") / PART).annotate(changed=changed)
    for row in found.order_by("part"):
        yield row["part"], row["changed"] if rows.model is Story else None


def _in_both(address: Callable[[], str]) -> Iterator[Address]:
    """A page that both languages have."""
    found = []
    for language in LANGUAGES:
        with translation.override(language):
            found.append((language, absolute(address())))
    for _language, location in found:
        yield Address(location, alternates=tuple(found))


def _fixed() -> Iterator[Address]:
    for name in FIXED:
        yield from _in_both(lambda name=name: reverse(f"public:{name}"))
    for section in Section.objects.all():
        yield from _in_both(section.get_absolute_url)


def _archive(when: Moment) -> Iterator[Address]:
    """Years and months that have stories, and who wrote them."""
    live = Story.objects.live(when.now).order_by()
    months = list(live.datetimes("went_live", "month", order="DESC"))
    for year in dict.fromkeys(month.year for month in months):
        yield from _in_both(
            lambda year=year: reverse("public:archive_year", args=[year])
        )
    for month in months:
        args = [f"{month:%Y}", f"{month:%m}"]
        yield from _in_both(
            lambda args=args: reverse("public:archive_month", args=args)
        )
    for writer in who_writes(when.now).order_by("pk"):
        yield from _in_both(lambda writer=writer: author_address(writer))


def _live(when: Moment) -> QuerySet[Story]:
    return Story.objects.live(when.now)


def _stories(rows: QuerySet[Story], when: Moment) -> Iterator[Address]:
    found = rows.select_related("section").defer("body")
    for story in queries.furnish(found, when):
        pictures = tuple(absolute(each.picture.url) for each in story.shown_figures)
        yield Address(canonical(story), story.updated or story.went_live, pictures)


def _with_page(when: Moment) -> QuerySet[Person]:
    return Person.objects.public(when.today)


def _people(rows: QuerySet[Person], _when: Moment) -> Iterator[Address]:
    for slug in rows.values_list("slug", flat=True):
        yield from _in_both(lambda slug=slug: reverse("public:person", args=[slug]))


def _told_couples(when: Moment) -> QuerySet[Couple]:
    """Of two with pages, with a time together that is told, from a source that is."""
    told = queries.published(when).supporting().filter(phase=OuterRef("pk"))
    phases = Phase.objects.public(when.today).filter(Exists(told))
    known = Couple.objects.filter(Exists(phases.filter(couple=OuterRef("pk"))))
    return known.filter(public(when.today, "a__"), public(when.today, "b__"))


def _couples(rows: QuerySet[Couple], _when: Moment) -> Iterator[Address]:
    for slugs in rows.values_list("a__slug", "b__slug"):
        pair = "-".join(sorted(slugs))
        yield from _in_both(lambda pair=pair: reverse("public:couple", args=[pair]))


KINDS = {
    "stories": (_live, _stories),
    "people": (_with_page, _people),
    "couples": (_told_couples, _couples),
}
