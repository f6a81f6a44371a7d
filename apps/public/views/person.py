from datetime import date

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from apps.dates import Edtf, EdtfError
from apps.people.models import OldSlug, Person
from apps.public import jsonld, kin, queries
from apps.public.biography import Biography
from apps.public.events import events
from apps.public.gathering import family_of
from apps.public.pages import Moment, absolute, moment, public_page, show
from apps.public.paging import PARAMETER, page
from apps.public.sheet import facts
from apps.public.timeline import line
from apps.public.years import years_to_choose

STORIES, QUOTES = 6, 6


@public_page
def person(request: HttpRequest, slug: str) -> HttpResponse:
    """All that is known of somebody, as of any day."""
    when = moment()
    found = Person.objects.for_page().at(slug, when.today)
    if found is None:
        return _moved(slug, when)
    life = _life(found, _as_of(request, when), when)
    address = absolute(reverse("public:person", args=[slug]))
    stories = queries.teasers(when).about(found)
    context = {
        "life": life,
        "face": life.face,
        "facts": list(facts(life)),
        "events": events(life),
        "line": line(life),
        "family": kin.drawing(life),
        "relatives": kin.listed(life),
        "protected": kin.protected_words(life.hidden_children),
        "quotes": list(queries.quotes_of([found.pk], when)[:QUOTES]),
        "page": page(stories, request.GET.get(PARAMETER, ""), STORIES, when),
        "years": years_to_choose(life),
        "feed_url": absolute(reverse("public:person_feed", args=[slug])),
        "jsonld": _jsonld(life, address),
    }
    return show(request, "public/person.html", context, when=when)


def _moved(slug: str, when: Moment) -> HttpResponse:
    """Lead on from an old address, if there is a page at its end."""
    old = OldSlug.objects.filter(
        slug=slug, person__in=Person.objects.public(when.today).values("pk")
    )
    if row := old.select_related("person").first():
        return redirect(row.person, permanent=True)
    raise Http404


def _as_of(request: HttpRequest, when: Moment) -> date:
    """The day asked for: a day, a month or a year; never one to come."""
    text = request.GET.get("am", "").strip()
    if not text:
        return when.today
    try:
        asked = Edtf.parse(text)
    except EdtfError as error:
        raise BadRequest from error
    if asked.latest is None or asked.latest < 1:
        raise BadRequest
    return date.fromordinal(min(asked.latest, when.today.toordinal()))


def _life(found: Person, day: date, when: Moment) -> Biography:
    circle = family_of(found.pk, when)
    return Biography(
        person=found,
        face=circle.faces[found.pk],
        circle=circle,
        day=day,
        today=when.today,
    )


def _jsonld(life: Biography, address: str) -> str:
    trail = [(_("People A–Z"), reverse("public:people")), (life.face.name, address)]
    return jsonld.script(
        jsonld.profile(life, address),
        jsonld.person(life, address),
        jsonld.breadcrumbs(trail),
    )
