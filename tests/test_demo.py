"""The demo comes in through the actions, once, and shows nobody who is protected."""

import json
import re

import pytest
from django.core.management import call_command
from django.utils import timezone

from apps.base.models import User
from apps.desk.demo.world import FOLDER
from apps.desk.margin import stored_margin
from apps.people.models import Couple, Name, Parenthood, Person, Phase
from apps.pictures.models import Picture
from apps.sources.models import Citation, Flaw, Source
from apps.stories.models import Correction, Event, Mention, Quote, Story

pytestmark = pytest.mark.django_db
COUNTED = [
    User, Person, Name, Couple, Phase, Parenthood, Source, Citation,
    Picture, Story, Mention, Quote, Correction, Event,
]  # fmt: skip
# Every paragraph has such a page; the first of each story stands for all.
REPEATED = re.compile(r"\?absatz=(?!1$)")
LINK = re.compile(r'(?:href|src)="(/[^"#]*)')


@pytest.fixture
def demo(settings):
    settings.DEBUG = False
    call_command("demo", verbosity=0)


def counts() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in COUNTED}


def test_the_audit_finds_nothing_in_the_demo(demo):
    call_command("audit_record", "--quiet")
    assert [str(flaw) for flaw in Flaw.objects.all()] == []


def test_the_demo_is_whole_and_a_second_time_changes_nothing(demo):
    before = counts()
    call_command("demo", verbosity=0)
    assert counts() == before
    live = Story.objects.live(timezone.now())
    assert live.filter(language="de").count() == 30
    assert live.filter(language="en").count() == 6
    assert not [user for user in User.objects.all() if user.has_usable_password()]


def test_every_story_of_the_demo_stands_as_the_gate_let_it_pass(demo):
    for story in Story.objects.for_editor():
        margin = stored_margin(story, story.went_live)
        assert (margin.blocking, margin.warnings) == (0, 0), story.slug


def test_a_reader_of_the_demo_meets_nobody_who_is_protected(demo, client):
    hidden = hidden_words()
    assert len(hidden) >= 4
    seen, waiting = set(), ["/", "/en/", "/sitemap.xml", "/people/", "/feed/"]
    while waiting:
        address = waiting.pop()
        if REPEATED.search(address):
            continue
        if address in seen or address.startswith(("/static/", "/accounts/", "/desk/")):
            continue
        seen.add(address)
        response = client.get(address)
        assert response.status_code == 200, address
        page = response.content.decode(errors="replace")  # pictures, too
        told = page.casefold()
        assert not [word for word in hidden if word.casefold() in told], address
        waiting += [link.replace("&amp;", "&") for link in LINK.findall(page)]
        waiting += re.findall(r"<loc>https?://[^/<]+(/[^<]*)</loc>", page)
    assert len(seen) > 150


def hidden_words() -> set[str]:
    """Names of minors and private people, and names that were left behind."""
    lines = (FOLDER / "people.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    grown_up = f"{timezone.localdate().year - 18}"
    words = set()
    for row in rows:
        minor = (row.get("birth") or "0")[:4] > grown_up
        if minor or row.get("publicity") == "private":
            words |= {row["name"], row["key"]}
        words |= {
            name["name"]
            for name in row.get("names", [])
            if name.get("restricted") or name["kind"] == "misspelling"
        }
    return words
