"""Lists of stories and people, and the page about ourselves."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from apps.public import jsonld, queries
from apps.public.finding import by_name
from apps.public.pages import feeds, moment, public_page, show
from apps.public.paging import PARAMETER, page
from apps.public.provenance import outlets
from apps.public.register import register
from apps.public.templatetags.public import section_name
from apps.stories.models import Section

A_PAGE, CORRECTIONS, SUGGESTED = 12, 100, 8
FIELDS = (
    "q",
    "von",
    "zu",
    "wer",
    "bei",
)  # in which names are typed: here, or on their pages


@public_page
def section(request: HttpRequest, slug: str) -> HttpResponse:
    when = moment()
    here = get_object_or_404(Section, slug=slug)
    stories = queries.teasers(when).in_section(here)
    name = section_name(here)
    context = {
        "section": here,
        "page": page(stories, request.GET.get(PARAMETER, ""), A_PAGE, when),
        "first": PARAMETER not in request.GET,
        "feeds": feeds(f"Klatschmohn – {name}", "public:section_feed", slug),
        "jsonld": jsonld.script(jsonld.breadcrumbs([(name, here.get_absolute_url())])),
    }
    return show(request, "public/section.html", context, when=when)


@public_page
def people(request: HttpRequest) -> HttpResponse:
    """All people with a page: letter by letter, or those a finder's words meet."""
    when = moment()
    words = request.GET.get("q", "").strip()
    context = {
        "here": "people",
        "words": words,
        "register": register(words, request.GET.get("ab", ""), when),
        "jsonld": jsonld.script(
            jsonld.breadcrumbs([(_("People A–Z"), reverse("public:people"))])
        ),
    }
    return show(request, "public/people.html", context, when=when)


@public_page
def suggestions(request: HttpRequest) -> HttpResponse:
    """Whom a name that is being typed may mean; a part of the pages with a finder.

    It has an address of its own since caches keep our pages by address alone.
    """
    when = moment()
    field = next((name for name in FIELDS if name in request.GET), FIELDS[0])
    words = request.GET.get(field, "").strip()
    context = {"field": field, "people": by_name(words, SUGGESTED, when)}
    return HttpResponse(render_to_string("public/_suggestions.html", context))


@public_page
def corrections(request: HttpRequest) -> HttpResponse:
    """Every correction, the newest first, month by month."""
    when = moment()
    rows = list(queries.corrections(when)[:CORRECTIONS])
    months = [
        (first, list(of_month))
        for first, of_month in groupby(
            rows, key=lambda row: row.at.date().replace(day=1)
        )
    ]
    title = f"Klatschmohn – {_('Corrections')}"
    here = (_("Corrections"), reverse("public:corrections"))
    context = {
        "months": months,
        "feeds": feeds(title, "public:corrections_feed"),
        "jsonld": jsonld.script(jsonld.breadcrumbs([here])),
    }
    return show(request, "public/corrections.html", context, when=when)


@public_page
def imprint(request: HttpRequest) -> HttpResponse:
    context = {"jsonld": jsonld.script(jsonld.organization())}
    return show(request, "public/imprint.html", context, when=moment())


@public_page
def sources(request: HttpRequest) -> HttpResponse:
    """Where we have it from and how it is checked: one query more than every page."""
    when = moment()
    here = (_("Sources and how we check"), reverse("public:sources"))
    context = {
        "outlets": outlets(when),
        "jsonld": jsonld.script(jsonld.organization(), jsonld.breadcrumbs([here])),
    }
    return show(request, "public/sources.html", context, when=when)
