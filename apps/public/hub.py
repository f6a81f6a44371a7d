"""Tells a WebSub hub which feeds have changed, where the house names one.

What readers saw change since the last look is put down feed by feed; each feed is told
of until the hub takes it, later and later, and for a day at most. Nothing is sent
while WEBSUB_HUB is empty.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone, translation

from apps.people.models import Person
from apps.public.models import Ping, Told
from apps.public.pages import absolute
from apps.public.syndication import FORMS
from apps.stories.models import Correction, Story

TIMEOUT = 10.0  # seconds
FIRST_PAUSE = timedelta(minutes=2)  # doubled after each failure
KEPT = timedelta(days=1)
MOST = 200  # feeds told of in one run; the next one goes on
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sent:
    told: int = 0
    failed: int = 0


def tell_hub(now: datetime, call: Callable[[str], None] | None = None) -> Sent:
    """Note what changed, then tell the hub; `call` sends one address or raises."""
    _note(now)
    Ping.objects.filter(noted__lt=now - KEPT).delete()
    told = 0
    for ping in Ping.objects.filter(due__lte=now).order_by("due", "pk")[:MOST]:
        try:
            (call or publish)(ping.feed)
        except (OSError, HTTPException) as error:
            log.warning("hub not told of %s: %s", ping.feed, error)
            return Sent(told, _put_off(now))
        # A change noted meanwhile has another version: it is told of again.
        Ping.objects.filter(pk=ping.pk, noted=ping.noted).delete()
        told += 1
    return Sent(told)


def publish(feed: str) -> None:
    """Send what hubs agree on (PubSubHubbub 0.4, 7.1); raise OSError where refused."""
    form = urlencode({"hub.mode": "publish", "hub.url": feed}).encode()
    request = Request(settings.WEBSUB_HUB, data=form, method="POST")  # noqa: S310
    with urlopen(request, timeout=TIMEOUT) as response:  # noqa: S310
        if not 200 <= response.status < 300:
            raise HTTPError(feed, response.status, "refused", response.headers, None)


@transaction.atomic
def _note(now: datetime) -> None:
    """Put down the feeds that changed since the last look; at the first, none."""
    last, new = Told.objects.select_for_update().get_or_create(
        pk=1, defaults={"until": now}
    )
    if new or last.until >= now:
        return
    since = max(last.until, now - KEPT)  # the hub may have been named anew
    rows = [Ping(feed=feed, noted=now, due=now) for feed in _changed(since, now)]
    Ping.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["feed"],
        update_fields=["noted", "due", "failures"],
    )
    Told.objects.filter(pk=1).update(until=now)


def _put_off(now: datetime) -> int:
    """A hub that does not answer is asked again later."""
    waiting = list(Ping.objects.filter(due__lte=now))
    for ping in waiting:
        ping.due = now + FIRST_PAUSE * 2 ** min(ping.failures, 8)
        ping.failures += 1
    Ping.objects.bulk_update(waiting, ["due", "failures"])
    return len(waiting)


def _changed(since: datetime, now: datetime) -> Iterator[str]:
    """Whole addresses of the feeds in which something is new, other or gone."""
    span = (since, now)
    stories = list(
        Story.objects.exclude(went_live=None)
        .filter(went_live__lte=now)
        .filter(_within(span, "went_live", "embargo", "updated", "withdrawn", "barred"))
        .select_related("section")
        .defer("body")
        .order_by("pk")
    )
    yield from _both("public:feed") if stories else ()
    for slug in sorted({story.section.slug for story in stories if story.section}):
        yield from _both("public:section_feed", slug)
    named = Story.people.through.objects.filter(story__in=[one.pk for one in stories])
    people = Person.objects.public(timezone.localdate(now))
    slugs = people.filter(pk__in=named.values("person")).order_by("slug")
    for slug in slugs.values_list("slug", flat=True):
        yield from _both("public:person_feed", slug)
    if Correction.objects.filter(_within(span, "at")).exists():
        yield from _both("public:corrections_feed")


def _within(span: tuple[datetime, datetime], *fields: str) -> Q:
    """Any of the times after the first moment and not after the last."""
    found = Q()
    for field in fields:
        found |= Q(**{f"{field}__gt": span[0], f"{field}__lte": span[1]})
    return found


def _both(name: str, *args: str) -> Iterable[str]:
    """A feed in both languages and all its forms."""
    for language, _label in settings.LANGUAGES:
        with translation.override(language):
            for form in FORMS:
                rest = [] if form == "rss" else [form]
                yield absolute(reverse(name, args=[*args, *rest]))
