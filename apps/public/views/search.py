from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from apps.people.models import Person
from apps.public.archive import years
from apps.public.faces import Face, faces
from apps.public.finding import Asked, Kind, find
from apps.public.pages import Moment, moment, public_page, show
from apps.stories.models import Section

SECTION, YEAR, PERSON = "ressort", "jahr", "mensch"


@public_page
def search(request: HttpRequest) -> HttpResponse:
    """Stories and people by words; by section, year or person the stories alone."""
    when = moment()
    asked = _asked(request, when)
    context = {
        "asked": asked,
        "words": asked.words,
        "kind": asked.kind,
        "kinds": list(Kind),
        "results": find(asked, when) if asked.words else None,
        "years": years(when) if asked.words else (),
        "canonical": "",
    }
    return show(request, "public/search.html", context, when=when)


def _asked(request: HttpRequest, when: Moment) -> Asked:
    told = request.GET
    section, year = told.get(SECTION), told.get(YEAR)
    return Asked(
        told.get("q", "").strip(),
        told.get("nur", ""),
        get_object_or_404(Section, slug=section) if section else None,
        _year(year) if year else None,
        _person(told.get(PERSON, ""), when),
    )


def _year(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) == 4 and int(text)):
        raise Http404
    return int(text)


def _person(slug: str, when: Moment) -> Face | None:
    if not slug:
        return None
    found = Person.objects.at(slug, when.today)
    if found is None:
        raise Http404
    return faces([found.pk], when)[found.pk]
