"""The magazine in a browser: every kind of page, in both languages and themes."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from apps.stories.models import Story
from tests.browser.soundness import VIEWS, Soundness
from tests.browser.told import magazine_told
from tests.public import world

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
STAR = "/people/jorinde-falkenrast/"
GONE = "status of 410"
PAGES = [
    "/",
    STAR,
    f"{STAR}?am=2010-05-01",
    "/people/",
    "/people/?q=niemand",
    "/ressort/buehne/",
    "/suche/",
    "/suche/?q=Falkenrast",
    "/suche/?q=Kohlrabi",
    "/corrections/",
    "/heute/",
    "/heute/06-01/",
    "/heute/06-09/",
    "/heute/01-01/",
    "/impressum/",
    "/quellen/",
    "/zitate/",
    "/zitate/?von=Niemand",
    "/archiv/",
    "/autoren/",
    "/couples/jorinde-falkenrast-tilman-raureif/",
    "/couples/jorinde-falkenrast-tilman-raureif/?am=2010",
    "/wie-alt/",
    "/wie-alt/?wer=jorinde-falkenrast&am=2010",
    "/verbindung/",
    "/verbindung/?von=jorinde-falkenrast&zu=mats-sternhagel",
    "/verbindung/?von=Sternhagel&zu=Niemand",
]


@pytest.fixture
def told(live_server) -> Story:
    return magazine_told()


@pytest.fixture
def magazine(page: Page, live_server, errors, told) -> Soundness:
    return Soundness(page, live_server.url)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_sound(magazine, path):
    magazine.look(path)
    magazine.walk(path)
    assert magazine.faults == []


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_sound_in_english(magazine, path):
    magazine.look(f"/en{path}", views=[VIEWS[0], VIEWS[3]])
    assert magazine.page.locator("html").get_attribute("lang") == "en"
    assert magazine.faults == []


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_story_is_sound(magazine, told, language):
    address = language + told.get_absolute_url()
    magazine.look(address)
    magazine.walk(address)
    assert magazine.faults == []


def test_a_story_walks_by_keyboard_on_a_small_screen(magazine, told):
    magazine.walk(told.get_absolute_url(), width=390)
    magazine.walk("/", width=390)
    assert magazine.faults == []


def test_what_is_not_there_is_said_in_our_look(magazine, errors):
    magazine.look("/news/2020/01/01/nirgends/")
    magazine.walk("/en/nowhere/")
    assert magazine.faults == []
    assert errors
    assert all("status of 404" in error for error in errors)
    errors.clear()


def test_a_withdrawn_story_says_that_it_is_gone(magazine, errors):
    gone = world.story("Fort", stage="withdrawn", withdrawn=timezone.now())
    magazine.look(gone.get_absolute_url())
    assert "Fort" not in magazine.page.content()
    assert magazine.faults == []
    assert errors
    assert all(GONE in error for error in errors)
    errors.clear()


def test_an_empty_magazine_is_sound_too(page, live_server, errors):
    empty = Soundness(page, live_server.url)
    for path in ("/", "/people/", "/suche/?q=Ada", "/corrections/"):
        empty.look(path, views=[VIEWS[0]])
    assert empty.faults == []


def test_the_skip_link_moves_the_reader_to_the_content(magazine):
    page = magazine.page
    page.goto(magazine.base)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Zum Inhalt")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_a_reader_finds_a_person_and_looks_back_in_time(magazine):
    page = magazine.page
    page.goto(magazine.base)
    page.get_by_role("link", name="Suche").first.click()
    page.locator("#q").fill("falkenrast")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Jorinde Falkenrast").first.click()
    expect(page.locator("h1")).to_have_text("Jorinde Falkenrast")
    expect(page.locator(".now")).to_contain_text("Cem Sternhagel")
    page.get_by_text("Ein Tag, oder ein Tag, an dem sich etwas änderte").click()
    page.locator("#am").fill("2010-05-01")
    page.get_by_role("button", name="Tag zeigen").click()
    expect(page.locator(".now")).to_contain_text("Tilman Raureif")
    expect(page.locator(".now")).not_to_contain_text("Cem Sternhagel")


def test_a_reader_slides_back_to_a_year(magazine):
    page = magazine.page
    page.goto(magazine.base + STAR)
    page.locator("#am-year").focus()
    for _ in range(timezone.localdate().year - 2010):
        page.keyboard.press("ArrowLeft")
    page.get_by_role("button", name="Jahr zeigen").click()
    expect(page).to_have_url(f"{magazine.base}{STAR}?am=2010")
    expect(page.locator(".person-head")).to_contain_text("Stand: 31. Dezember 2010")


def test_the_languages_lead_to_each_other(magazine, told):
    page = magazine.page
    page.goto(magazine.base + STAR)
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{magazine.base}/en{STAR}")
    page.get_by_role("link", name="Deutsch").click()
    expect(page).to_have_url(magazine.base + STAR)


def test_nothing_is_kept_in_the_readers_browser(magazine, told):
    page = magazine.page
    for path in ("/", STAR, told.get_absolute_url(), "/suche/?q=see"):
        page.goto(magazine.base + path)
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_older_stories_are_a_page_away(magazine):
    star = told_person()
    for number in range(15):
        world.story(
            f"Ältere {number}", star, went_live=timezone.now() - timedelta(days=9)
        )
    page = magazine.page
    page.goto(f"{magazine.base}/ressort/buehne/")
    page.get_by_role("link", name="Ältere Geschichten").click()
    expect(page.locator("h1")).to_be_visible()
    magazine.look(page.url.removeprefix(magazine.base), views=[VIEWS[2]])
    assert magazine.faults == []


def told_person():
    return Story.objects.get(slug="ja").mentions.first().person


def test_a_name_is_suggested_while_it_is_typed_and_opened_by_keys(magazine):
    page = magazine.page
    page.goto(f"{magazine.base}/suche/")
    field = page.get_by_role("combobox")
    field.press_sequentially("falkenrest")
    option = page.get_by_role("option", name="Jorinde Falkenrast")
    expect(option).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    magazine.here("suggestions-q")
    field.press("Escape")
    expect(option).to_be_hidden()
    field.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    field.press("Enter")
    expect(page).to_have_url(f"{magazine.base}{STAR}")
    assert magazine.faults == []


def test_both_ends_of_a_way_are_suggested_and_filled_in_by_keys(magazine):
    page = magazine.page
    page.goto(f"{magazine.base}/verbindung/")
    for label, typed, name in [
        ("Von", "falkenrest", "Jorinde Falkenrast"),
        ("Zu", "sternh", "Cem Sternhagel"),
    ]:
        field = page.get_by_role("combobox", name=label, exact=True)
        field.press_sequentially(typed)
        expect(page.get_by_role("option", name=name)).to_be_visible()
        magazine.here("suggestions")
        field.press("ArrowDown")
        field.press("Enter")
        expect(field).to_have_value(name)
        expect(page.get_by_role("option")).to_have_count(0)
    page.get_by_role("button", name="Weg finden").click()
    expect(page.locator("h1")).to_contain_text("Jorinde Falkenrast")
    assert "von=jorinde-falkenrast" in page.url
    assert magazine.faults == []
