"""Birthdays, weddings and days of death as a calendar that others subscribe to.

RFC 5545, by the icalendar library. Whole days, one event for each time it comes round,
so that the age stands in it and nothing goes on after a divorce. Who was born on
29 February has 28 February in years without one.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from icalendar import Calendar, Event

from apps.dates.days import is_leap
from apps.public.anniversaries import Anniversary, Kind
from apps.public.pages import absolute

MEDIA_TYPE = "text/calendar; charset=utf-8"
AHEAD = 92  # days of a calendar of everybody
YEARS = 3  # that a person's own looks ahead


def calendar(
    name: str, address: str, anniversaries: Iterable[Anniversary], today: date
) -> bytes:
    made = Calendar()
    made.add("prodid", "-//Klatschmohn//people//DE")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("name", name)
    made.add("x-wr-calname", name)
    made.add("url", absolute(address))
    made.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    stamp = datetime.combine(today, datetime.min.time(), tzinfo=UTC)
    for each in anniversaries:
        made.add_component(_event(each, stamp))
    return bytes(made.to_ical())


def days_ahead(first: date, count: int) -> dict[str, date]:
    """The days from the first on by "06-09"; 29 February is 28 where it is not."""
    found: dict[str, date] = {}
    for number in range(count):
        day = first + timedelta(days=number)
        found.setdefault(f"{day:%m-%d}", day)
        if f"{day:%m-%d}" == "02-28" and not is_leap(day.year):
            found.setdefault("02-29", day)
    return found


def _event(each: Anniversary, stamp: datetime) -> Event:
    event = Event()
    host = urlsplit(settings.SITE_ADDRESS).hostname or "klatschmohn"
    who = "-".join(face.slug for face in each.faces)
    event.add("uid", f"{each.kind.value}-{who}-{each.since}-{each.day.year}@{host}")
    event.add("dtstamp", stamp)
    event.add("dtstart", each.day)
    event.add("summary", summary(each))
    event.add("transp", "TRANSPARENT")
    event.add("categories", [str(LABELS[each.kind]())])
    if each.address:
        event.add("url", absolute(each.address))
    return event


LABELS = {
    Kind.BIRTHDAY: lambda: _("Birthday"),
    Kind.WEDDING: lambda: _("Wedding anniversary"),
    Kind.DEATH: lambda: _("Day of death"),
}


def summary(each: Anniversary) -> str:
    """Say in one line what comes round: "Mila Distelfink wird 30"."""
    words = {"name": each.faces[0].name, "years": each.years}
    if each.kind is Kind.BIRTHDAY:
        return _("%(name)s turns %(years)s") % words
    if each.kind is Kind.WEDDING:
        pair = _(" and ").join(face.name for face in each.faces)
        return ngettext(
            "%(pair)s: married for %(years)s year",
            "%(pair)s: married for %(years)s years",
            each.years,
        ) % {"pair": pair, **words}
    return (
        ngettext(
            "%(name)s died %(years)s year ago",
            "%(name)s died %(years)s years ago",
            each.years,
        )
        % words
    )
