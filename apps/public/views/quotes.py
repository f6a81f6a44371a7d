from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from apps.public import jsonld
from apps.public.meant import Meant, meant
from apps.public.pages import Moment, absolute, moment, public_page, show
from apps.public.paging import PARAMETER
from apps.public.provenance import outlets
from apps.public.quotations import Asked, archive
from apps.sources.models import Outlet

SPEAKER, SUBJECT, OUTLET, WORDS = "von", "mit", "bei", "q"
LONGEST = 200  # characters of the words asked for


@public_page
def quotes(request: HttpRequest) -> HttpResponse:
    """The archive of quotes, whole or by words, speaker, people of a story, outlet."""
    when = moment()
    people = {
        key: meant(key, request.GET.get(key, ""), when) for key in (SPEAKER, SUBJECT)
    }
    if any(one.face and one.words != one.face.slug for one in people.values()):
        return redirect(_by_address(request, people))
    answered = all(one.face or not one.words for one in people.values())
    faces = (people[SPEAKER].face, people[SUBJECT].face)
    words = request.GET.get(WORDS, "").replace("\0", "").strip()[:LONGEST]
    asked = Asked(*faces, _outlet(request.GET.get(OUTLET, ""), when), words)
    key = request.GET.get(PARAMETER, "")
    here = (_("Quotes"), reverse("public:quotes"))
    context = {
        "here": "quotes",
        "ends": list(people.values()),
        "asked": asked,
        "archive": archive(asked, key, when) if answered else None,
        "first": not key,
        "canonical": "" if key or words else absolute(_canonical(asked)),
        "jsonld": jsonld.script(jsonld.breadcrumbs([here])),
    }
    return show(request, "public/quotes.html", context, when=when)


def _outlet(key: str, when: Moment) -> Outlet | None:
    if not key:
        return None
    if not (key.isdecimal() and len(key) < 12):
        raise Http404
    return get_object_or_404(outlets(when).filter(quoted=True), pk=key)


def _by_address(request: HttpRequest, people: dict[str, Meant]) -> str:
    """The address by which the page can be shared: addresses instead of names."""
    query = request.GET.copy()
    for key, one in people.items():
        if one.face:
            query[key] = one.face.slug
        elif not one.words:
            query.pop(key, None)
    return f"{request.path}?{query.urlencode()}"


def _canonical(asked: Asked) -> str:
    """Of the pages by two or three criteria none is for an index."""
    page = reverse("public:quotes")
    if asked.speaker and not asked.subject and not asked.outlet:
        return f"{page}?{SPEAKER}={asked.speaker.slug}"
    return page
