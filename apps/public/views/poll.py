"""A poll's own page: kept nowhere, since it shows what this browser may see."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.base.guarding import DAY, Limit, open_door, sender
from apps.base.htmx import HtmxRequest
from apps.public.pages import Moment, moment, show
from apps.public.polling import sheet
from apps.readers.errors import Refused
from apps.readers.models import Poll
from apps.readers.polls import vote

VOTES = Limit("poll", 20, DAY)  # from one address: a household, a classroom


@open_door("GET", "HEAD", "POST")
def poll(request: HtmxRequest, pk: int) -> HttpResponse:
    """Show the poll, or count this browser's answer, once."""
    when = moment()
    found = Poll.objects.public(when.now).select_related("story").filter(pk=pk).first()
    if found is None:
        raise Http404
    if request.method != "POST":
        return _page(request, found, when, voted=_has_voted(request, found))
    if _has_voted(request, found):
        return _page(request, found, when, voted=True, problem=_already(), status=409)
    if not VOTES.take(f"{pk}-{sender(request)}"):
        said = _("From your connection many have voted today. Try again tomorrow.")
        return _page(request, found, when, problem=said, status=429)
    try:
        vote(found, _chosen(request), now=when.now)
    except Refused as error:
        said = " ".join(_(fault) for fault in error.faults)
        return _page(request, found, when, problem=said, status=422)
    counted = _page(request, found, when, voted=True)
    return _remembering(counted if request.htmx else redirect(found), found)


def _already() -> str:
    return _("You have voted already.")


def _chosen(request: HtmxRequest) -> int:
    said = request.POST.get("answer", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 19 else 0


def _page(
    request: HtmxRequest,
    found: Poll,
    when: Moment,
    *,
    voted: bool = False,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    shown = sheet(found, found.story, when.now, voted=voted, problem=problem)
    if request.htmx.target == "poll":
        parts = {"poll": shown, "answered": True, "LANGUAGE_CODE": get_language()}
        return HttpResponse(render_to_string("public/_poll.html", parts), status=status)
    context = {"poll": shown, "story": found.story, "canonical": ""}
    return show(request, "public/poll.html", context, when=when, status=status)


def _has_voted(request: HtmxRequest, found: Poll) -> bool:
    return any(name in request.COOKIES for name, _path in _cookies(found))


def _remembering(response: HttpResponse, found: Poll) -> HttpResponse:
    """One cookie a language, for this poll's address alone: no other page gets it."""
    for name, path in _cookies(found):
        response.set_cookie(
            name,
            "1",
            expires=found.ends,
            path=path,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response


def _cookies(found: Poll) -> list[tuple[str, str]]:
    named = []
    for language, _label in settings.LANGUAGES:
        with translation.override(language):
            named.append((f"voted-{language}", reverse("public:poll", args=[found.pk])))
    return named
