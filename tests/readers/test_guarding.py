"""Doors that are open to everybody: how often, from where, by whom."""

import time
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import RequestFactory
from django.utils import timezone

from apps.base import guarded_forms
from apps.base.guarded_forms import GuardedForm, stamp
from apps.base.guarding import Limit, from_our_pages, sender

TWICE = Limit("test", 2, 60)


def request(address: str = "192.0.2.1", **more):
    return RequestFactory().post("/", REMOTE_ADDR=address, **more)


def test_a_limit_counts_each_key_for_itself():
    assert [TWICE.take("a") for _ in range(4)] == [True, True, False, False]
    assert TWICE.take("b")


def test_a_limit_begins_anew_after_its_time():
    short = Limit("short", 1, 1)
    assert short.take("a")
    assert not short.take("a")
    cache.delete("limit-short-a")  # what the cache does by itself after a second
    assert short.take("a")


def test_a_sender_is_known_for_a_day_and_not_by_the_address(monkeypatch):
    today = sender(request())
    assert today == sender(request())
    assert today != sender(request("192.0.2.2"))
    assert "192" not in today
    tomorrow = timezone.now() + timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: tomorrow)
    assert sender(request()) != today


def test_only_the_hash_of_an_address_gets_into_the_cache():
    TWICE.take(sender(request()))
    assert not [key for key in cache._cache if "192.0.2" in key]


def test_of_ipv6_the_network_counts_since_each_home_has_billions():
    home = sender(request("2001:db8:1:2:aaaa::1"))
    assert home == sender(request("2001:db8:1:2:bbbb::2"))
    assert home != sender(request("2001:db8:1:3::1"))
    assert sender(request("::ffff:192.0.2.1")) == sender(request())


@pytest.mark.parametrize("behind", [True, False], ids=["proxy", "no proxy"])
def test_what_a_sender_makes_up_counts_nowhere(settings, behind):
    settings.BEHIND_PROXY = behind
    forged = [
        request(HTTP_X_FORWARDED_FOR=f"203.0.113.{number}, 198.51.100.4")
        for number in range(2)
    ]
    assert sender(forged[0]) == sender(forged[1])
    assert (sender(forged[0]) == sender(request())) is not behind


@pytest.mark.parametrize(
    ("headers", "ours"),
    [
        ({"HTTP_ORIGIN": "http://testserver"}, True),
        ({"HTTP_REFERER": "http://testserver/news/"}, True),
        ({"HTTP_ORIGIN": "https://front.example"}, True),
        ({"HTTP_ORIGIN": "http://testserver.evil.example"}, False),
        ({"HTTP_ORIGIN": "null", "HTTP_REFERER": "http://testserver/"}, False),
        ({}, False),
    ],
    ids=["origin", "referer", "trusted", "lookalike", "null", "none"],
)
def test_the_browser_says_from_where_a_form_was_sent(settings, headers, ours):
    settings.CSRF_TRUSTED_ORIGINS = ["https://front.example"]
    assert from_our_pages(request(**headers)) is ours


def faults(**sent) -> list[str]:
    return GuardedForm(sent).errors.get("__all__", [])


def test_who_took_a_while_is_taken():
    assert faults(made=stamp(time.time() - 4)) == []


def test_a_form_is_never_sent_before_it_was_made(monkeypatch):
    monkeypatch.setattr(guarded_forms, "QUICKEST", 0)
    now = int(time.time()) + 0.9
    monkeypatch.setattr(guarded_forms.time, "time", lambda: now)
    assert faults(made=stamp(now)) == []


@pytest.mark.parametrize(
    ("ago", "word"),
    [(1, "schneller"), (25 * 3600, "sehr lange offen")],
    ids=["too quick", "too late"],
)
def test_who_is_too_quick_or_too_late_is_asked_to_send_again(ago, word):
    assert word in faults(made=stamp(time.time() - ago))[0]


@pytest.mark.parametrize(
    "made", ["", "1", stamp(1)[:-1] + "x"], ids=["none", "unsigned", "badly signed"]
)
def test_a_made_up_time_is_none(made):
    assert len(faults(made=made)) == 1


def test_what_came_too_late_can_be_sent_again_as_it_stands(monkeypatch):
    form = GuardedForm({"made": stamp(time.time() - 25 * 3600)})
    assert form.errors
    later = time.time() + 5
    monkeypatch.setattr(guarded_forms.time, "time", lambda: later)
    assert faults(made=form["made"].value()) == []


def test_the_trap_is_told_of():
    said = faults(made=stamp(time.time() - 60), website="http://spam.example")
    assert "leer bleiben" in said[0]
