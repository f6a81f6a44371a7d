from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from apps.people.models import OldSlug, Person
from apps.public import jsonld, kin, queries, tree
from apps.public.asof import AsOf, day_asked
from apps.public.biography import Biography
from apps.public.events import events
from apps.public.gathering import family_of
from apps.public.pages import Moment, absolute, feeds, moment, public_page, show
from apps.public.paging import PARAMETER, page
from apps.public.pair import pairs
from apps.public.sharing import poster_of_person
from apps.public.sheet import facts
from apps.public.timeline import lines

STORIES, QUOTES = 6, 6


@public_page
def person(request: HttpRequest, slug: str) -> HttpResponse:
    """All that is known of somebody, as of any day."""
    when = moment()
    found = Person.objects.for_page().at(slug, when.today)
    if found is None:
        return _moved(slug, when)
    life = _life(found, day_asked(request, when), when)
    path = reverse("public:person", args=[slug])
    address = absolute(path)
    stories = queries.teasers(when).newest_about(found)
    quotes = queries.quotes_of([found.pk], when)
    if life.past:
        stories, quotes = stories.published_by(life.day), quotes.said_by(life.day)
    context = {
        "life": life,
        "face": life.face,
        "facts": list(facts(life)),
        "events": events(life),
        "lines": lines(life),
        "family": tree.drawing(life),
        "relatives": kin.listed(life),
        "pairs": pairs(life),
        "protected": kin.protected_words(life.hidden_children),
        "quotes": list(quotes[:QUOTES]),
        "page": page(stories, request.GET.get(PARAMETER, ""), STORIES, when),
        "asof": AsOf(life.day, when.today, path, events(life.at_present)),
        "calendar_url": absolute(reverse("public:person_calendar", args=[slug])),
        "feeds": feeds(f"Klatschmohn – {life.face.name}", "public:person_feed", slug),
        "poster": poster_of_person(life.face.name, life.face.portrait, address),
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


def _life(found: Person, day: date, when: Moment) -> Biography:
    circle = family_of(found.pk, when=when)
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
