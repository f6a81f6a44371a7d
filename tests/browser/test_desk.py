"""The ways people really go at the desk: take in, accept, write, conflict, publish."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect

from apps.desk.models import Intake
from apps.people.models import Person
from apps.stories.models import Story
from tests import make
from tests.desk.conftest import RIGHTS, TEXT

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def english(english_first):
    """Every page of the desk in the words of the source."""


@pytest.fixture
def editor(live_server):
    return make.user(
        *RIGHTS, "checks.view_watched", first_name="Runa", last_name="Eichelhäher"
    )


@pytest.fixture
def desk(page: Page, live_server, editor, errors) -> Page:
    """A browser in which the editor is signed in."""
    client = Client()
    client.force_login(editor)
    page.context.add_cookies(
        [
            {
                "name": settings.SESSION_COOKIE_NAME,
                "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
                "url": live_server.url,
            }
        ]
    )
    page.base = live_server.url
    return page


@pytest.fixture
def intake(desk) -> Intake:
    desk.goto(f"{desk.base}/desk/intake/")
    desk.get_by_label("Text", exact=True).fill(TEXT)
    desk.get_by_role("button", name="Take in").click()
    expect(desk.locator("h1")).to_have_text("Zweimal Ja am Steinbrech")
    return Intake.objects.get()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page_can_be_read_by_everybody(desk, intake, axe, theme):
    desk.emulate_media(color_scheme=theme)
    story = f"/desk/story/{intake.story_id}/"
    pages = (
        "/desk/",
        "/desk/intake/",
        intake.get_absolute_url(),
        story,
        "/desk/watch/",
    )
    for path in pages:
        desk.goto(desk.base + path)
        desk.wait_for_load_state("networkidle")
        assert axe() == [], path
    for path in ("/desk/stories/", story, "/desk/watch/"):
        desk.set_viewport_size({"width": 390, "height": 800})
        desk.goto(desk.base + path)
        assert desk.evaluate("document.documentElement.scrollWidth") <= 390, path


def test_accepting_changes_the_card_where_it_stands(desk, intake):
    card = desk.locator("article.pcard", has_text="Ada Lindentau").first
    card.get_by_role("button", name="Record as new").click()
    expect(desk.get_by_text("Known.")).to_have_count(1)
    desk.get_by_role("button", name="Accept all that is clear").click()
    expect(desk.get_by_text("Known.")).to_have_count(2)
    expect(desk.get_by_role("button", name="Accept", exact=True)).to_have_count(0)
    assert Person.objects.count() == 2


def test_a_wrong_value_is_said_on_the_spot(desk, intake, errors):
    make.person("Ada Lindentau")
    desk.reload()
    age = desk.locator(".statement", has_text="Age").first
    age.locator("summary").click()
    age.get_by_label("Born").fill("31.2.1990")
    age.get_by_role("button", name="Accept corrected").click()
    expect(desk.get_by_role("alert")).to_contain_text("February")
    assert "422" in errors.pop()  # Chromium reports each answer of this kind


def test_the_margin_is_asked_once_a_third_of_a_second_after_a_pause(desk, intake):
    """The page's own clock stands: how busy the machine is does not matter."""
    make.person("Ada Lindentau", birth="1980-01-01")
    asked = []
    desk.on("request", lambda request: asked.append(request.headers.get("hx-target")))
    desk.clock.install()
    desk.goto(f"{desk.base}/desk/story/{intake.story_id}/")
    text = desk.get_by_role("textbox", name="Text", exact=True)
    text.click()
    desk.keyboard.press("Control+A")
    desk.clock.pause_at(datetime.now(UTC) + timedelta(hours=1))
    desk.clock.run_for(500)  # what the key just pressed began
    asked.clear()
    desk.keyboard.type("Ada Lindentau (72) kam.")
    desk.clock.run_for(200)
    desk.keyboard.type(" Sie blieb.")
    desk.clock.run_for(250)
    assert "margin" not in asked
    with desk.expect_request(lambda request: request.method == "POST"):
        desk.clock.run_for(100)
    desk.clock.resume()
    expect(desk.locator("#margin")).to_contain_text("72 → 4")
    assert asked.count("margin") == 1


def test_the_margin_answers_while_one_types(desk, intake):
    make.person("Ada Lindentau", birth="1980-01-01")
    desk.goto(f"{desk.base}/desk/story/{intake.story_id}/")
    text = desk.get_by_role("textbox", name="Text", exact=True)
    expect(text).to_be_visible()
    expect(desk.locator("#margin")).to_contain_text("age.mismatch")
    text.click()
    desk.keyboard.press("Control+A")
    desk.keyboard.type("Ada Lindentau kam ohne Alter.")
    expect(desk.locator("#margin")).not_to_contain_text("age.mismatch")
    assert Story.objects.get().version == 1


def test_from_the_text_to_the_reader(desk, intake):
    desk.get_by_role("button", name="Accept all that is clear").click()
    expect(desk.get_by_text("Known.")).to_have_count(2)
    section = make.section()
    other = make.user(first_name="Otto", last_name="Autor")
    desk.get_by_role("link", name="Open the draft").click()
    desk.get_by_label("Section").select_option(str(section.pk))
    desk.get_by_label("Planned for").fill("")
    desk.get_by_label(str(other)).check()
    desk.get_by_role("button", name="Save").click()
    expect(desk.get_by_text("Saved.")).to_be_visible()
    for _fix in range(9):
        buttons = desk.locator("#margin button[name=mend]")
        if not buttons.count():
            break
        buttons.first.click()
        expect(desk.get_by_text("Saved.")).to_be_visible()
    while desk.get_by_role("button", name="Acknowledge").count():
        left = desk.get_by_role("button", name="Acknowledge").count()
        desk.get_by_role("button", name="Acknowledge").first.click()
        expect(desk.get_by_role("button", name="Acknowledge")).to_have_count(left - 1)
    desk.get_by_role("button", name="Publish").click()
    expect(desk.get_by_text("The story is published.")).to_be_visible()
    desk.get_by_role("link", name="Read it as a reader").click()
    expect(desk.locator("h1")).to_contain_text("Zweimal Ja am Steinbrech")


def test_the_board_filters_as_one_types_and_back_shows_the_page(desk):
    make.story(headline="Ein Torwart")
    make.story(headline="Eine Schauspielerin")
    desk.goto(f"{desk.base}/desk/stories/")
    desk.get_by_label("Search").press_sequentially("torwart")
    expect(desk.locator("#story-rows .row")).to_have_count(1)
    desk.get_by_role("link", name="Ein Torwart").click()
    desk.go_back()
    expect(desk.locator("h1")).to_have_text("Board")
    expect(desk.locator("#story-rows .row")).to_have_count(1)
