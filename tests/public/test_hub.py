"""A hub is told which feeds changed: by the worker, until it listens, and only it."""

import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.error import HTTPError
from urllib.parse import parse_qs

import pytest
from django.utils import timezone

from apps.public import hub, jobs
from apps.public.models import Ping
from apps.stories.models import Story
from tests.public import world

SITE = "http://127.0.0.1:8000"
SOON = timedelta(minutes=2)


class Hub(BaseHTTPRequestHandler):
    asked: list[dict[str, list[str]]] = []
    code = 202

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.asked.append(parse_qs(body.decode()))
        self.send_response(self.code)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def listening(settings, monkeypatch):
    monkeypatch.setattr(Hub, "asked", [])
    made = HTTPServer(("127.0.0.1", 0), Hub)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    settings.WEBSUB_HUB = f"http://127.0.0.1:{made.server_port}/"
    yield Hub
    made.shutdown()
    made.server_close()


@pytest.fixture
def looked(db):
    """When the hub was told last: a minute ago."""
    moment = timezone.now() - timedelta(minutes=1)
    hub.tell_hub(moment, call=pytest.fail)
    return moment


def feeds() -> set[str]:
    return {
        feed.removeprefix(SITE) for feed in Ping.objects.values_list("feed", flat=1)
    }


def down(feed: str) -> None:
    raise ConnectionRefusedError


def test_a_hub_is_sent_the_address_of_the_feed(listening):
    hub.publish(f"{SITE}/feed/")
    assert listening.asked == [{"hub.mode": ["publish"], "hub.url": [f"{SITE}/feed/"]}]


def test_a_hub_that_refuses_is_an_error(listening, monkeypatch):
    monkeypatch.setattr(Hub, "code", 403)
    with pytest.raises(HTTPError):
        hub.publish(f"{SITE}/feed/")


def test_a_new_story_is_told_of_once_in_every_feed_it_is_in(looked, listening):
    star = world.person("Jorinde Falkenrast", birth="1984-06-09")
    minor = world.person("Kind Falkenrast", birth=world.years_ago(9))
    world.story("Neu", star, minor, went_live=timezone.now())
    now = timezone.now()
    assert hub.tell_hub(now) == hub.Sent(told=18)
    told = [ask["hub.url"][0].removeprefix(SITE) for ask in listening.asked]
    assert len(set(told)) == 18
    assert {"/feed/", "/en/feed/atom/", "/ressort/buehne/feed/json/"} <= set(told)
    assert "/people/jorinde-falkenrast/feed/" in told
    assert not [address for address in told if "kind" in address]
    assert hub.tell_hub(now + SOON) == hub.Sent()


@pytest.mark.parametrize(
    ("fields", "changed"),
    [
        ({"went_live": timedelta()}, True),
        ({"went_live": timedelta(days=-9)}, False),
        ({"went_live": timedelta(hours=1)}, False),
        ({"went_live": timedelta(days=-9), "updated": timedelta()}, True),
        ({"went_live": timedelta(days=-9), "barred": timedelta()}, True),
        ({"went_live": None, "stage": "draft", "updated": timedelta()}, False),
    ],
    ids=["new", "old", "planned", "changed", "barred", "draft"],
)
def test_what_readers_saw_change_is_noted(looked, fields, changed):
    made = world.story("Neu")
    now = timezone.now()
    times = {
        name: now + value if isinstance(value, timedelta) else value
        for name, value in fields.items()
    }
    Story.objects.filter(pk=made.pk).update(**times)
    hub.tell_hub(now, call=down)
    assert bool(feeds()) == changed


def test_a_hub_that_is_down_is_asked_again_later_and_for_a_day(looked):
    world.story("Neu", went_live=timezone.now())
    now = timezone.now()
    tried = []
    assert hub.tell_hub(now, call=down).failed == 12
    assert hub.tell_hub(now + timedelta(minutes=1), call=tried.append) == hub.Sent()
    assert hub.tell_hub(now + SOON, call=down).failed == 12
    assert hub.tell_hub(now + 2 * SOON, call=tried.append) == hub.Sent()
    assert hub.tell_hub(now + 3 * SOON, call=tried.append).told == 12
    assert len(tried) == 12


def test_what_no_hub_took_for_a_day_is_given_up(looked):
    world.story("Neu", went_live=timezone.now())
    now = timezone.now()
    for hours in range(30):
        hub.tell_hub(now + timedelta(hours=hours), call=down)
    assert feeds() == set()


def test_what_changes_while_the_hub_is_told_is_told_again(looked):
    world.story("Neu", went_live=timezone.now())
    now = timezone.now()

    def changing(feed: str) -> None:
        Ping.objects.filter(feed=feed).update(noted=now + SOON)

    hub.tell_hub(now, call=changing)
    assert len(feeds()) == 12


def test_nothing_is_noted_or_sent_where_no_hub_is_named(db, settings, monkeypatch):
    monkeypatch.setattr(jobs, "tell_hub", pytest.fail)
    settings.WEBSUB_HUB = ""
    job = next(one for one in jobs.JOBS if one.name == "tell_hub")
    assert "WEBSUB_HUB" in job.run(timezone.now())


def test_the_worker_says_what_it_told(looked, listening):
    world.story("Neu", went_live=timezone.now())
    job = next(one for one in jobs.JOBS if one.name == "tell_hub")
    assert "12" in job.run(timezone.now())
    assert len(listening.asked) == 12
