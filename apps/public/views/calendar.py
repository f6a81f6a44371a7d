"""The day: who is to be congratulated and remembered, today, soon, on any day."""

from datetime import date, timedelta
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from apps.people.models import Person
from apps.public import jsonld, queries
from apps.public.anniversaries import (
    Anniversary,
    Kind,
    anniversaries,
    anniversaries_of,
    window,
)
from apps.public.ical import AHEAD, MEDIA_TYPE, YEARS, calendar, days_ahead
from apps.public.pages import Moment, absolute, moment, public_page, show
from apps.public.templatetags.public import day_and_month
from apps.stories.models import Story

SOON, TEN_YEARS, STORIES = 14, 10, 6
PARAMETER = "tag"


@public_page
def today(request: HttpRequest) -> HttpResponse:
    """Today and the next two weeks; a day that is asked for has its own address."""
    when = moment()
    if asked := request.GET.get(PARAMETER, ""):
        try:
            day = date.fromisoformat(asked)
        except ValueError as error:
            raise Http404 from error
        return redirect("public:day", f"{day:%m}", f"{day:%d}")
    found = anniversaries(window(when.today, SOON + 1), when)
    soon = [each for each in found if each.day != when.today]
    days = [(day, list(rows)) for day, rows in groupby(soon, lambda each: each.day)]
    own = [each for each in found if each.day == when.today]
    return _page(request, when.today, own, when, soon=days)


@public_page
def day(request: HttpRequest, month: str, day: str) -> HttpResponse:
    """A day of this year."""
    when = moment()
    asked = _day_of(when.today.year, int(month), int(day))
    return _page(request, asked, anniversaries(window(asked, 1), when), when)


@public_page
def feed(request: HttpRequest) -> HttpResponse:
    when = moment()
    found = anniversaries(days_ahead(when.today, AHEAD), when)
    name = _("Klatschmohn: birthdays and anniversaries")
    made = calendar(name, reverse("public:today"), found, when.today)
    return HttpResponse(made, content_type=MEDIA_TYPE)


@public_page
def person_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """One person's days in the years ahead."""
    when = moment()
    person = Person.objects.for_names().at(slug, when.today)
    if person is None:
        raise Http404
    found: list[Anniversary] = []
    for year in range(YEARS):
        first = _same_day(when.today, when.today.year + year)
        after = _same_day(when.today, when.today.year + year + 1)
        days = days_ahead(first, (after - first).days)
        found += anniversaries_of(person.pk, days, when)
    address = person.get_absolute_url()
    made = calendar(f"Klatschmohn: {person}", address, found, when.today)
    return HttpResponse(made, content_type=MEDIA_TYPE)


def _page(
    request: HttpRequest,
    asked: date,
    found: list[Anniversary],
    when: Moment,
    soon: object = (),
) -> HttpResponse:
    title = _("Today") if asked == when.today else day_and_month(asked)
    context = {
        "here": "today",
        "asked": asked,
        "is_today": asked == when.today,
        "title": title,
        "birthdays": [each for each in found if each.kind is Kind.BIRTHDAY],
        "weddings": [each for each in found if each.kind is Kind.WEDDING],
        "deaths": [each for each in found if each.kind is Kind.DEATH],
        "soon": soon,
        "then": _same_day(asked, asked.year - TEN_YEARS),
        "stories": _ten_years_ago(asked, when),
        "calendar_url": absolute(reverse("public:calendar")),
        "jsonld": jsonld.script(
            jsonld.breadcrumbs([(_("Today"), reverse("public:today"))])
        ),
    }
    return show(request, "public/today.html", context, when=when)


def _ten_years_ago(asked: date, when: Moment) -> list[Story]:
    then = _same_day(asked, asked.year - TEN_YEARS)
    stories = queries.teasers(when).published_on(then)
    return queries.furnish(stories[:STORIES], when)


def _day_of(year: int, month: int, day: int) -> date:
    """That day of the year; 29 February is always a day, if need be the next one."""
    if (month, day) == (2, 29):
        return _same_day(date(2024, 2, 29), year)
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Http404 from error


def _same_day(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28) + timedelta(days=1)
