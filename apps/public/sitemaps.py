"""What search engines may know of: the same as readers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation

from apps.people.models import Person
from apps.public import queries
from apps.public.pages import Moment, absolute, moment, public_page
from apps.public.views.story import canonical
from apps.stories.models import Section

MOST = 24_000  # addresses of stories and of people each; one file may hold 50,000
LANGUAGES = ("de", "en")


@dataclass(frozen=True, slots=True)
class Address:
    location: str
    changed: datetime | None = None
    pictures: tuple[str, ...] = ()
    alternates: tuple[tuple[str, str], ...] = ()


@public_page
def robots(request: HttpRequest) -> HttpResponse:
    context = {"sitemap": absolute(reverse("sitemap"))}
    return render(request, "public/robots.txt", context, content_type="text/plain")


@public_page
def sitemap(request: HttpRequest) -> HttpResponse:
    """Six queries for any number of addresses."""
    when = moment()
    addresses = [*_fixed(), *_stories(when), *_people(when)]
    context = {"addresses": addresses}
    return render(request, "public/sitemap.xml", context, content_type="text/xml")


def _in_both(name: str, *args: str) -> Iterator[Address]:
    """A page that both languages have."""
    found = []
    for language in LANGUAGES:
        with translation.override(language):
            found.append((language, absolute(reverse(name, args=args))))
    for _language, location in found:
        yield Address(location, alternates=tuple(found))


def _fixed() -> Iterator[Address]:
    for name in ("front", "people", "corrections", "imprint"):
        yield from _in_both(f"public:{name}")
    for section in Section.objects.all():
        yield from _in_both("public:section", section.slug)


def _stories(when: Moment) -> Iterator[Address]:
    for story in queries.furnish(queries.teasers(when)[:MOST], when):
        pictures = tuple(absolute(each.picture.url) for each in story.shown_figures)
        yield Address(canonical(story), story.updated or story.went_live, pictures)


def _people(when: Moment) -> Iterator[Address]:
    slugs = Person.objects.public(when.today).order_by("pk").values_list("slug")
    for (slug,) in slugs[: MOST // 2]:
        yield from _in_both("public:person", slug)
