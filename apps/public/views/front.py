from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language

from apps.public import jsonld
from apps.public.changes import changes, newest_facts
from apps.public.frontpage import birthdays, layout, next_birthdays, short_quote
from apps.public.gathering import gather
from apps.public.pages import absolute, moment, public_page, show


@public_page
def front(request: HttpRequest) -> HttpResponse:
    """The lead, the latest, who is to be congratulated, what the record learnt."""
    when, language = moment(), get_language() or "de"
    born, learnt = next_birthdays(when), newest_facts(when)
    quote = short_quote(language, when)
    speaker = {quote.speaker_id} if quote else set()
    people = {*born, *learnt.people, *speaker}
    circle = gather(people, learnt.phases, learnt.parenthoods, when)
    context = {
        "layout": layout(language, when),
        "birthdays": birthdays(born, circle.faces, when),
        "changes": changes(learnt, circle, when),
        "quote": quote,
        "speaker": circle.faces.get(quote.speaker_id) if quote else None,
        "calendar_url": absolute(reverse("public:calendar")),
        "jsonld": jsonld.script(jsonld.organization()),
    }
    return show(request, "public/front.html", context, when=when)
