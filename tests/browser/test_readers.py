"""Pages on which readers write to us, in a browser: sound, and without script."""

import time
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone
from playwright.sync_api import Page, expect

from apps.base import guarded_forms
from apps.people.models import Person
from apps.readers import polls
from apps.readers.models import Follow, Poll, Report, Tip
from apps.readers.rules import fold_address
from apps.readers.tips import take_tip
from apps.stories.models import Story
from tests import make
from tests.browser.soundness import VIEWS, Soundness
from tests.public import world

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RIGHTS = (
    "stories.view_story",
    "stories.change_story",
    "readers.view_poll",
    "readers.add_poll",
    "readers.change_poll",
    "readers.delete_poll",
    "readers.view_report",
    "readers.change_report",
    "readers.view_tip",
    "readers.delete_tip",
)


@pytest.fixture(autouse=True)
def at_ease(settings, tmp_path, monkeypatch):
    """Browsers here type quicker than people, and share one address."""
    settings.UPLOADS_ROOT = tmp_path
    monkeypatch.setattr(guarded_forms, "QUICKEST", 0)
    cache.clear()


@pytest.fixture
def story(live_server) -> Story:
    star = world.person("Jorinde Falkenrast", birth="1984-06-09")
    body = "<p>Sie kam über den Steg.</p><h2>Am See</h2><p>Er war seit 2018 da.</p>"
    told = world.story("Zweimal Ja am Steg", star, body=body, slug="ja")
    now = timezone.now()
    polls.ask(
        told,
        "Gehen Sie hin?",
        ["Ja, gerade dann", "Nur mit Freikarte", "Nein"],
        ends=now + timedelta(days=3),
        by=make.user(),
        now=now,
    )
    return told


@pytest.fixture
def magazine(page: Page, live_server, errors, story) -> Soundness:
    return Soundness(page, live_server.url)


def report(story: Story, **fields) -> Report:
    row = {
        "passage": "Er war seit 2018 da.", "words": "Seit 2019, siehe Standesamt.",
        "language": "de", "at": timezone.now(),
    }  # fmt: skip
    return Report.objects.create(story=story, **row | fields)


def follow(**fields) -> Follow:
    now = timezone.now()
    row = {
        "person": Person.objects.get(slug="jorinde-falkenrast"),
        "email": "rike@example.org", "key": fold_address("rike@example.org"),
        "language": "de", "asked": now, "confirmed": now, "told_until": now,
    }  # fmt: skip
    return Follow.objects.create(**row | fields)


def tip(**fields) -> Tip:
    today = timezone.localdate()
    said = {"contact": "0170 000", "language": "de", "today": today}
    return take_tip(words="Im Bootshaus brennt Licht.", **said | fields)


PAGES = {
    "story": lambda story: story.get_absolute_url(),
    "poll": lambda story: story.poll.get_absolute_url(),
    "report": lambda story: "/fehler/ja/?absatz=2",
    "reported": lambda story: report(story).get_absolute_url(),
    "answered": lambda story: report(
        story, state="no_error", answer="Es stimmt.", answered=timezone.now()
    ).get_absolute_url(),
    "follow": lambda story: "/folgen/?person=jorinde-falkenrast",
    "asked": lambda story: "/folgen/?ressort=buehne&gefragt=1",
    "confirm": lambda story: follow(confirmed=None, told_until=None).get_absolute_url(),
    "following": lambda story: follow().get_absolute_url(),
    "leave": lambda story: follow().leave_address,
    "left": lambda story: "/folgen/nobody/",
    "tip": lambda story: "/hinweis/",
    "thanks": lambda story: "/hinweis/?angekommen=1",
}


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_sound(magazine, story, name):
    address = PAGES[name](story)
    magazine.look(address)
    magazine.look(f"/en{address}", views=[VIEWS[3]])
    magazine.walk(address, width=390)
    assert magazine.faults == []


def test_a_counted_poll_is_sound_too(magazine, story):
    polls.vote(story.poll, story.poll.options.first().pk, now=timezone.now())
    Poll.objects.update(ends=timezone.now())
    magazine.look(story.get_absolute_url())
    assert magazine.faults == []


def test_a_vote_changes_the_poll_where_it_stands(magazine, story):
    page = magazine.page
    address = magazine.base + story.get_absolute_url()
    page.goto(address)
    page.get_by_label("Nur mit Freikarte").check()
    page.get_by_role("button", name="Abstimmen").click()
    expect(page.locator("#poll progress")).to_have_count(3)
    expect(page.locator("#poll")).to_contain_text("1 Stimme,")
    expect(page.locator("#poll")).to_be_focused()
    assert page.url == address
    magazine.here("after the vote")
    assert magazine.faults == []
    page.goto(address)  # the page is the same for all
    expect(page.locator("#poll progress")).to_have_count(0)
    cookies = page.context.cookies()
    assert {cookie["path"] for cookie in cookies} == {
        f"/umfrage/{story.poll.pk}/",
        f"/en/umfrage/{story.poll.pk}/",
    }


def test_a_second_vote_is_told_of_in_the_poll(magazine, story, errors):
    page = magazine.page
    for _number in range(2):
        page.goto(magazine.base + story.get_absolute_url())
        page.get_by_label("Nein").check()
        page.get_by_role("button", name="Abstimmen").click()
        expect(page.locator("#poll progress")).to_have_count(3)
    expect(page.locator("#poll")).to_contain_text("Sie haben schon abgestimmt.")
    assert all("409" in error for error in errors)
    errors.clear()


def test_all_of_it_works_without_script(browser, live_server, story):
    context = browser.new_context(java_script_enabled=False, locale="de-DE")
    page = context.new_page()
    page.set_default_timeout(90_000)
    page.goto(live_server.url + story.get_absolute_url())
    page.get_by_label("Nein").check()
    page.get_by_role("button", name="Abstimmen").click()
    expect(page.locator("#poll progress")).to_have_count(3)
    page.goto(live_server.url + story.get_absolute_url())
    page.get_by_role("link", name="Fehler an Stelle 3 melden").click()
    expect(page.locator(".passage")).to_have_text("Er war seit 2018 da.")
    page.locator("[name=words]").fill("Seit 2019, siehe Standesamt.")
    page.get_by_role("button", name="Meldung senden").click()
    expect(page.locator("h1")).to_have_text("Danke, das ist angekommen.")
    page.goto(f"{live_server.url}/people/jorinde-falkenrast/")
    page.get_by_role("navigation", name="Folgen").get_by_text("E-Mail").click()
    page.locator("[name=email]").fill("rike@example.org")
    page.get_by_role("button", name="Brief zum Bestätigen").click()
    expect(page.get_by_role("status")).to_contain_text("Öffnen Sie den Brief")
    page.goto(live_server.url + Follow.objects.get().get_absolute_url())
    page.get_by_role("button", name="Ja, schreiben Sie mir").click()
    expect(page.locator("h1")).to_have_text("Sie folgen Jorinde Falkenrast")
    page.get_by_role("button", name="Nicht mehr folgen").click()
    expect(page.locator("h1")).to_have_text("Sie bekommen keine Briefe")
    context.close()
    assert Report.objects.count() == 1
    assert not Follow.objects.exists()


def test_what_is_wrong_in_a_form_is_sound_too(magazine, errors):
    page = magazine.page
    page.goto(f"{magazine.base}/hinweis/")
    page.locator("[name=words]").fill("Hm")
    page.get_by_role("button", name="Hinweis senden").click()
    expect(page.get_by_role("alert")).to_be_visible()
    magazine.here("tip with faults")
    assert magazine.faults == []
    assert all("422" in error for error in errors)
    errors.clear()


@pytest.mark.parametrize("part", ["reports/", "tips/", "polls/", "poll", "ask"])
def test_the_desk_is_sound(magazine, story, sign_in, part):
    report(story)
    report(story, email="rike@example.org")
    tip()
    other = make.story()
    own = {"poll": f"story/{story.pk}/poll/", "ask": f"story/{other.pk}/poll/"}
    sign_in(make.user(*RIGHTS))
    magazine.look(f"/desk/{own.get(part, part)}", views=[VIEWS[0], VIEWS[3]])
    magazine.walk(f"/desk/{own.get(part, part)}")
    assert magazine.faults == []


def test_a_report_is_answered_in_its_row(magazine, story, sign_in):
    row = report(story)
    page = sign_in(make.user(*RIGHTS))
    page.goto(f"{magazine.base}/desk/reports/")
    page.get_by_text("Antworten").click()
    page.get_by_label("Was der Person gesagt wird").fill("Es stimmt: siehe Ehebuch.")
    page.get_by_role("button", name="Kein Fehler").click()
    expect(page.locator(f"#report-row-{row.pk}")).to_contain_text("siehe Ehebuch")
    magazine.here("answered row")
    assert magazine.faults == []
    page.goto(magazine.base + row.get_absolute_url())
    expect(page.locator("h1")).to_have_text("Wir fanden keinen Fehler.")


def test_who_is_too_quick_waits_and_sends_again(magazine, monkeypatch, errors):
    monkeypatch.setattr(guarded_forms, "QUICKEST", 2)
    page = magazine.page
    page.goto(f"{magazine.base}/hinweis/")
    page.locator("[name=words]").fill("Im Bootshaus brennt Licht.")
    page.get_by_role("button", name="Hinweis senden").click()
    expect(page.get_by_role("alert")).to_contain_text("schneller, als jemand schreibt")
    time.sleep(2)
    page.get_by_role("button", name="Hinweis senden").click()
    expect(page.locator("h1")).to_have_text("Danke, das ist angekommen.")
    assert Tip.objects.count() == 1
    errors.clear()
