from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from apps.people.models import Person
from apps.people.visibility import has_page
from apps.public import jsonld, queries, tree
from apps.public.asof import AsOf, day_asked
from apps.public.biography import Biography
from apps.public.faces import source_lines
from apps.public.gathering import family_of
from apps.public.pages import Moment, absolute, moment, public_page, show
from apps.public.paging import PARAMETER, page
from apps.public.pair import Pair, about_each_other, meant, pair_address
from apps.public.timeline import pair_lines

STORIES, QUOTES, READ = 6, 6, 100


@public_page
def couple(request: HttpRequest, pair: str) -> HttpResponse:
    """Two who are or were a couple, as of any day."""
    when = moment()
    day = day_asked(request, when)
    two = _pair(pair, day, when)
    path = pair_address(*two.faces)
    if path != reverse("public:couple", args=[pair]):
        return redirect(path, permanent=True)
    keys = [face.pk for face in two.faces]
    stories = queries.teasers(when).about_both([tuple(keys)])
    quotes = queries.quotes_of(keys, when)
    past = day < when.today
    if past:
        stories, quotes = stories.published_by(day), quotes.said_by(day)
    name = " & ".join(face.name for face in two.faces)
    trail = [(_("People A–Z"), reverse("public:people")), (name, absolute(path))]
    context = {
        "pair": two,
        "name": name,
        "day": day,
        "past": past,
        "lines": pair_lines(two.lives[0], two.tie, two.children),
        "events": two.events(),
        "sources": source_lines(two.tie.sources),
        "family": tree.drawing(*two.lives),
        "families": two.families(),
        "quotes": about_each_other(two, quotes[:READ])[:QUOTES],
        "page": page(stories, request.GET.get(PARAMETER, ""), STORIES, when),
        "asof": AsOf(day, when.today, path, two.at_present().events()),
        "jsonld": jsonld.script(jsonld.breadcrumbs(trail)),
    }
    return show(request, "public/couple.html", context, when=when)


def _pair(address: str, day: date, when: Moment) -> Pair:
    """The couple at the address, of whom readers may know; else Http404."""
    for one, other in meant(address):
        decided = Person.objects.decided("naming", when.today, [one, other])
        if all(has_page(who, when.today, decided) for who in (one, other)):
            circle = family_of(one.pk, other.pk, when=when)
            lives = [
                Biography(who, circle.faces[who.pk], circle, day, when.today)
                for who in sorted((one, other), key=lambda who: who.slug)
            ]
            if (two := Pair((lives[0], lives[1]))).known:
                return two
    raise Http404
