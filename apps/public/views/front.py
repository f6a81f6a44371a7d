from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from apps.public import jsonld
from apps.public.changes import changes
from apps.public.frontpage import big_quote, birthdays, layout
from apps.public.pages import moment, public_page, show


@public_page
def front(request: HttpRequest) -> HttpResponse:
    """The lead, the latest, who is to be congratulated, what the record learnt."""
    when = moment()
    context = {
        "layout": layout(get_language() or "de", when),
        "birthdays": birthdays(when),
        "changes": changes(when),
        "quote": big_quote(get_language() or "de", when),
        "jsonld": jsonld.script(jsonld.organization()),
    }
    return show(request, "public/front.html", context, when=when)
