"""People of the record by name, and how two of them are connected."""

from dataclasses import dataclass

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from apps.base.htmx import VARY, HtmxRequest, render_page
from apps.desk.ways import connect
from apps.people.edges.reading import Asked
from apps.people.finding import Hit, How, find_people
from apps.people.models import Person

TYPED, SHOWN = 8, 50
ENDS = ("von", "zu")
SUGGESTED = {f"ways-{end}": end for end in ENDS}  # by what htmx replaces
FILTER, FAMILY, CURRENT = "nur", "familie", "aktuell"


@require_safe
@permission_required("people.view_person", raise_exception=True)
def people(request: HtmxRequest) -> HttpResponse:
    """Who is found by a name, also by one that readers do not see."""
    words = request.GET.get("q", "").strip()
    typed = request.htmx.target == "people-found"
    context = {
        "words": words,
        "people": find_people(words, limit=TYPED if typed else SHOWN),
        "more": SHOWN,
    }
    return render_page(request, "desk/people.html", context, partials=["people-found"])


@dataclass(frozen=True, slots=True)
class End:
    """One of the two: what was asked for, who that is, or who may be meant."""

    key: str
    words: str
    person: Person | None
    choices: tuple[Hit, ...] = ()


@require_safe
@permission_required("people.view_person", raise_exception=True)
def ways(request: HtmxRequest) -> HttpResponse:
    """How two people are connected, with what readers do not see, marked as such."""
    if field := SUGGESTED.get(request.htmx.target or ""):
        return _suggestions(request, field)
    now = timezone.now()
    ends = [_end(key, request.GET.get(key, "").strip()) for key in ENDS]
    found = [end.person for end in ends if end.person]
    wanted = request.GET.getlist(FILTER)
    asked = Asked(
        timezone.localdate(now),
        only_family=FAMILY in wanted,
        only_current=CURRENT in wanted,
    )
    both = len(found) == len(ends)
    same = both and found[0] == found[1]
    context = {
        "ends": ends,
        "asked": asked,
        "same": same,
        "answer": connect(*found, asked, now) if both and not same else None,
    }
    return render_page(request, "desk/ways.html", context, partials=SUGGESTED)


def _suggestions(request: HtmxRequest, field: str) -> HttpResponse:
    """Who may be meant by what stands in one of the two fields so far."""
    words = request.GET.get(field, "").strip()
    context = {"field": field, "people": find_people(words, limit=TYPED)}
    response = TemplateResponse(request, "desk/_ways_found.html", context)
    patch_vary_headers(response, VARY)
    return response


def _end(key: str, words: str) -> End:
    """Somebody by key, or by a name that only one has; else who may be meant."""
    if not words:
        return End(key, words, None)
    present = Person.objects.present().for_names()
    if person := present.filter(slug=words).first():
        return End(key, words, person)
    hits = find_people(words, limit=TYPED)
    named = [hit for hit in hits if hit.how is How.NAME]
    only = named if len(named) == 1 else hits
    if len(only) == 1:
        return End(key, words, present.filter(pk=only[0].pk).first())
    return End(key, words, None, tuple(hits))
