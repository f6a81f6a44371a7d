"""Follow a person or a section: by feed, by calendar, by letter."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, translate_url
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from apps.base.guarding import HOUR, Limit, open_door, sender
from apps.people.models import Person
from apps.public.forms import FollowForm
from apps.public.pages import Moment, moment, other_language, show
from apps.public.templatetags.public import section_name
from apps.readers import follows
from apps.readers.models import Follow
from apps.readers.rules import EVERYTHING, Rhythm
from apps.stories.models import Section

QUESTIONS = Limit("follow", 10, HOUR)


@dataclass(frozen=True, slots=True)
class Ways:
    """Whom or what one may follow, and how."""

    subject: Person | Section
    name: str
    page: str
    feed: str
    calendar: str = ""


@open_door("GET", "HEAD", "POST")
def follow(request: HttpRequest) -> HttpResponse:
    """The three ways; a POST has the address asked whether it wants letters."""
    when = moment()
    ways = _ways(request, when)
    form = FollowForm(request.POST or None)
    status = 200
    if request.method == "POST" and settings.SENDS_LETTERS:
        status = 422
        if form.is_valid() and not QUESTIONS.take(sender(request)):
            form.add_error(None, _("Much came from your connection. Wait a while."))
            status = 429
        elif form.is_valid():
            follows.ask_to_follow(
                ways.subject,
                **form.cleaned_data,
                language=get_language() or "de",
                now=when.now,
            )
            return redirect(f"{request.get_full_path()}&gefragt=1")
    context = {
        "ways": ways,
        "form": form,
        "asked": "gefragt" in request.GET,
        "sends_letters": settings.SENDS_LETTERS,
        "canonical": "",
        "other_url": translate_url(request.get_full_path(), other_language()),
    }
    return show(request, "public/follow.html", context, when=when, status=status)


def _ways(request: HttpRequest, when: Moment) -> Ways:
    """What the address names; what readers may not see is not there."""
    if slug := request.GET.get("person", ""):
        if person := Person.objects.for_names().at(slug, when.today):
            return Ways(
                person,
                person.display_name,
                person.get_absolute_url(),
                reverse("public:person_feed", args=[slug]),
                reverse("public:person_calendar", args=[slug]),
            )
    elif section := Section.objects.filter(slug=request.GET.get("ressort", "")).first():
        feed = reverse("public:section_feed", args=[section.slug])
        return Ways(section, section_name(section), section.get_absolute_url(), feed)
    raise Http404


@open_door("GET", "HEAD", "POST")
def following(request: HttpRequest, code: str) -> HttpResponse:
    """For who has the code from a letter: say yes, change how often, or leave."""
    when = moment()
    row = Follow.objects.with_subject().filter(code=code).first()
    if row is None:
        return _left(request, when)
    if request.method == "POST":
        if request.POST.get("do") == "confirm":
            follows.confirm(row, now=when.now)
        elif (rhythm := request.POST.get("rhythm")) in set(Rhythm):
            follows.change_rhythm(row, rhythm)
        return redirect(row)
    context = {
        "follow": row,
        "name": row.subject(when.today),
        "rhythms": Follow._meta.get_field("rhythm").choices,
        "canonical": "",
    }
    return show(request, "public/following.html", context, when=when)


@login_not_required
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, code: str) -> HttpResponse:
    """One click, from our page or a mail program (RFC 8058), which sends no Origin.

    Only who has the letter knows the code, so the code alone is enough. Following the
    link changes nothing: programs that look at letters follow links, too.
    """
    when = moment()
    everything = EVERYTHING in request.GET
    if request.method == "POST":
        (follows.leave_all if everything else follows.leave)(code)
    row = Follow.objects.with_subject().filter(code=code).first()
    if row is None:
        response = _left(request, when)
    else:
        name = "" if everything else row.subject(when.today)
        context = {"follow": row, "name": name, "canonical": ""}
        response = show(request, "public/leave.html", context, when=when)
    add_never_cache_headers(response)
    return response


def _left(request: HttpRequest, when: Moment) -> HttpResponse:
    return show(request, "public/left.html", {"canonical": ""}, when=when)
