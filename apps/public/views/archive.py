"""The archive: all stories by month, and by who wrote them."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from apps.base.models import User
from apps.public import jsonld, queries
from apps.public.archive import in_month, months, years
from apps.public.pages import moment, public_page, show
from apps.public.paging import PARAMETER, page
from apps.public.writers import author_address, who_writes

A_PAGE = 12


@public_page
def archive(request: HttpRequest, year: str = "") -> HttpResponse:
    """The months of a year, the newest year where none is named: two queries."""
    when = moment()
    known = years(when)
    shown = int(year) if year else next(iter(known), when.today.year)
    if year and shown not in known:
        raise Http404
    context = {
        "here": "archive",
        "years": known,
        "year": shown,
        "months": months(shown, when),
        "jsonld": jsonld.script(jsonld.breadcrumbs(_trail())),
    }
    return show(request, "public/archive.html", context, when=when)


@public_page
def month(request: HttpRequest, year: str, month: str) -> HttpResponse:
    when = moment()
    try:
        first = date(int(year), int(month), 1)
    except ValueError as error:
        raise Http404 from error
    stories = in_month(queries.teasers(when), first)
    found = page(stories, request.GET.get(PARAMETER, ""), A_PAGE, when)
    if not found.stories:
        raise Http404
    named = (formats.date_format(first, "F Y"), request.path)
    context = {
        "here": "archive",
        "month": first,
        "page": found,
        "first": PARAMETER not in request.GET,
        "jsonld": jsonld.script(jsonld.breadcrumbs([*_trail(), named])),
    }
    return show(request, "public/month.html", context, when=when)


def _trail() -> list[tuple[str, str]]:
    return [(_("Archive"), reverse("public:archive"))]


@public_page
def authors(request: HttpRequest) -> HttpResponse:
    """Who has written what is to be read here: by surname, one query."""
    when = moment()
    found = who_writes(when.now)
    context = {
        "here": "authors",
        "authors": found.order_by("last_name", "first_name", "username"),
        "jsonld": jsonld.script(jsonld.breadcrumbs(_authors_trail())),
    }
    return show(request, "public/authors.html", context, when=when)


@public_page
def author(request: HttpRequest, key: str, name: str) -> HttpResponse:
    """Somebody's stories; accounts that have none here have no page."""
    when = moment()
    writer = get_object_or_404(User, pk=key)
    stories = queries.teasers(when).by(writer)
    found = page(stories, request.GET.get(PARAMETER, ""), A_PAGE, when)
    if not found.stories:
        raise Http404
    if request.path != author_address(writer):
        return redirect(author_address(writer), permanent=True)
    trail = [*_authors_trail(), (str(writer), request.path)]
    context = {
        "here": "authors",
        "author": writer,
        "page": found,
        "first": PARAMETER not in request.GET,
        "jsonld": jsonld.script(jsonld.author_page(writer), jsonld.breadcrumbs(trail)),
    }
    return show(request, "public/author.html", context, when=when)


def _authors_trail() -> list[tuple[str, str]]:
    return [(_("Authors"), reverse("public:authors"))]
