"""The way between two people, as readers ask for it: by name or by a shared address."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from apps.people.edges.reading import Asked
from apps.public import jsonld
from apps.public.asof import PARAMETER, day_asked
from apps.public.connection import connect
from apps.public.faces import Face
from apps.public.meant import meant
from apps.public.pages import moment, public_page, show
from apps.public.proposals import pairs_of_late

ENDS = ("von", "zu")
FILTER, FAMILY, CURRENT = "nur", "familie", "aktuell"


@public_page
def connection(request: HttpRequest) -> HttpResponse:
    """How two people are connected, over whom, and how far was looked if not at all."""
    when = moment()
    day = day_asked(request, when)
    ends = [meant(key, request.GET.get(key, ""), when) for key in ENDS]
    found = [end.face for end in ends if end.face]
    if len(found) == len(ends) and any(e.face and e.words != e.face.slug for e in ends):
        return redirect(f"{request.path}?{_address(request, found)}")
    wanted = request.GET.getlist(FILTER)
    asked = Asked(day, when.today, FAMILY in wanted, CURRENT in wanted)
    both = len(found) == len(ends)
    here = (_("Connection"), reverse("public:connection"))
    context = {
        "here": "connection",
        "ends": ends,
        "asked": asked,
        "past": day < when.today,
        "same": both and found[0].pk == found[1].pk,
        "connection": connect(*found, asked, when) if both else None,
        "proposed": [] if both else pairs_of_late(when),
        "jsonld": jsonld.script(jsonld.breadcrumbs([here])),
    }
    if both:  # there are as many pages as pairs: none of them for an index
        context["canonical"] = ""
    return show(request, "public/connection.html", context, when=when)


def _address(request: HttpRequest, found: list[Face]) -> str:
    """The query by which the page can be shared: addresses instead of names."""
    query = [*zip(ENDS, (face.slug for face in found), strict=True)]
    query += [(FILTER, value) for value in request.GET.getlist(FILTER) if value]
    if day := request.GET.get(PARAMETER):
        query.append((PARAMETER, day))
    return urlencode(query)
