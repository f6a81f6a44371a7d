"""How old was somebody when …? With an address to share."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from apps.dates import Edtf, EdtfError
from apps.people.models import Person
from apps.public import ageing, jsonld, queries
from apps.public.asof import PARAMETER, no_day
from apps.public.biography import Biography
from apps.public.events import Event, events
from apps.public.faces import Face
from apps.public.gathering import family_of
from apps.public.meant import Meant, meant
from apps.public.pages import Moment, moment, public_page, show
from apps.public.proposals import people_of_late
from apps.public.wording import language

WHO, WHOSE = "wer", "bei"  # whose age; at whose events, if not their own
STORIES = 12


@public_page
def age(request: HttpRequest) -> HttpResponse:
    """Somebody's age on a day, and at all that is on record of them or of another."""
    when = moment()
    ends = [meant(key, request.GET.get(key, ""), when) for key in (WHO, WHOSE)]
    if address := _to_share(request, ends):
        return redirect(address)
    day = _day_asked(request, when)
    face, other = (end.face for end in ends)
    told = _told(face, other, when) if face else {}
    here = (_("How old was …?"), reverse("public:age"))
    context = {
        "here": "age",
        "ends": ends,
        "asks": request.GET.get(PARAMETER, "").strip(),
        "day": day,
        "jsonld": jsonld.script(jsonld.breadcrumbs([here])),
        "proposed": [] if face else people_of_late(when),
        **told,
    }
    if face and day:
        context |= {
            "years": ageing.age_then(face, day),
            "vague": ageing.vague(face, day),
            "that_day": ageing.within([then.event for then in told["thens"]], day),
        }
    if request.GET:  # there are as many pages as days: none of them for an index
        context["canonical"] = ""
    return show(request, "public/age.html", context, when=when)


def _told(face: Face, other: Face | None, when: Moment) -> dict[str, Any]:
    """Events of the one, or of the other; the one's stories."""
    whose = other or face
    happened = _events(whose, when)
    stories = queries.teasers(when).newest_about(whose.pk)[:STORIES]
    return {
        "face": face,
        "whose": whose,
        "thens": list(ageing.at_events(face, happened)),
        "stories": list(ageing.at_stories(face, stories)),
    }


def _events(face: Face, when: Moment) -> list[Event]:
    circle = family_of(face.pk, when=when)
    person = Person(pk=face.pk, slug=face.slug, gender=face.gender)
    return events(Biography(person, face, circle, when.today, when.today))


def _day_asked(request: HttpRequest, when: Moment) -> Edtf | None:
    """The day, month or year asked for; raises NotUnderstood for one to come."""
    text = request.GET.get(PARAMETER, "").strip()
    if not text:
        return None
    try:
        asked = Edtf.parse(text)
    except EdtfError as error:
        raise no_day(text, error.sentence(language(), _)) from error
    first = asked.earliest
    if first is None or first > when.today.toordinal() or asked.latest is None:
        raise no_day(text, _("Give a day that is over, like 2001-03-01, or a year."))
    return asked


def _to_share(request: HttpRequest, ends: list[Meant]) -> str:
    """The address with addresses instead of names; "" where it is that already."""
    if not any(end.face and end.words != end.face.slug for end in ends):
        return ""
    asked = request.GET.copy()
    for end in ends:
        if end.face:
            asked[end.key] = end.face.slug
    for key in [key for key in asked if not asked[key]]:
        del asked[key]
    return f"{request.path}?{asked.urlencode()}"
