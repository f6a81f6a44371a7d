"""The admin and the account's own pages in a browser, as a record keeper uses them."""

from datetime import date

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.contrib.auth import get_user_model
from django.utils import timezone
from playwright.sync_api import Page, expect

from apps.people.models import Person, Phase
from apps.sources.auditing import audit_record
from apps.sources.models import Flaw
from tests import make
from tests.browser.soundness import VIEWS, Soundness

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SKIP = "#content-start"
STAR = "Jorinde Falkenrast"
TABLE = """slug,name,birth,publicity
jorinde-falkenrast,Jorinde Falkenrast,1984-06-10,public
,Ada Lindentau,4.10.1985,public
"""
FAULTY = "slug,name,birth,publicity\n,Ada Lindentau,31.2.1990,public\n"


def code_of(secret: str) -> str:
    """The code that an app would show right now."""
    return format_hotp_value(
        hotp_value(secret, list(yield_hotp_counters_from_time())[-1])
    )


@pytest.fixture
def keeper(live_server):
    return get_user_model().objects.create_superuser(
        "keeper", "keeper@klatschmohn.example", "mohn-und-korn", first_name="Runa"
    )


@pytest.fixture
def star(live_server) -> Person:
    star = make.person(STAR, birth="1984-06-09", gender="female")
    spouse = make.person("Tilman Raureif", birth="1978-11", gender="male")
    make.person("Cem Sternhagel", birth="1988~", gender="male")
    child = make.person("Ada Raureif", birth="2010")
    make.phase(star, spouse, begin="2007", end="2015-03-01", end_reason="divorce")
    make.parenthood(star, child)
    make.citation(person=star)
    make.decision(person=star)
    make.story(people=[star], section=make.section())
    return star


@pytest.fixture
def admin(page: Page, live_server, errors, keeper, sign_in, star) -> Soundness:
    return Soundness(sign_in(keeper), live_server.url)


@pytest.fixture
def account(page: Page, live_server, errors, keeper) -> Soundness:
    """A browser in which the keeper has just signed in with a password."""
    page.goto(f"{live_server.url}/accounts/login/")
    page.get_by_label("Anmeldung").fill("keeper")
    page.get_by_label("Passwort").fill("mohn-und-korn")
    page.get_by_role("button", name="Anmelden").click()
    page.wait_for_url("**/desk/")
    page.goto(f"{live_server.url}/accounts/2fa/totp/activate/")  # asks once more
    page.get_by_label("Passwort").fill("mohn-und-korn")
    page.get_by_role("button", name="Bestätigen").click()
    page.wait_for_url("**/totp/activate/")
    return Soundness(page, live_server.url)


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_login_page_is_sound(page, live_server, errors, language):
    found = Soundness(page, live_server.url)
    for path in ("login/", "password/reset/", "password/reset/done/", "inactive/"):
        found.look(f"{language}/accounts/{path}")
        found.walk(f"{language}/accounts/{path}")
    assert found.faults == []


@pytest.mark.parametrize(
    "path",
    ["password/change/", "logout/", "2fa/", "2fa/totp/activate/", "reauthenticate/"],
)
def test_the_pages_of_an_account_are_sound(account, path):
    account.look(f"/accounts/{path}")
    account.walk(f"/accounts/{path}")
    account.look(f"/en/accounts/{path}", views=[VIEWS[3]])
    assert account.page.url.endswith(path)
    assert account.faults == []


def test_a_second_factor_is_set_up_and_asked_for(account):
    page = account.page
    page.goto(f"{account.base}/accounts/2fa/")
    page.get_by_role("link", name="Aktivieren").click()
    expect(page.get_by_role("img", name="QR-Code")).to_be_visible()
    assert page.locator("main img").evaluate("e => e.complete && e.naturalWidth > 99")
    secret = page.locator("#authenticator_secret").input_value()
    page.locator("#id_code").fill(code_of(secret))
    page.get_by_role("button", name="Aktivieren").click()
    expect(page.locator("#recovery_codes")).not_to_be_empty()
    for path in ("", "recovery-codes/", "recovery-codes/generate/", "totp/deactivate/"):
        account.look(f"/accounts/2fa/{path}", views=[VIEWS[0], VIEWS[3]])
        account.walk(f"/accounts/2fa/{path}")
    assert account.faults == []


def test_the_question_for_the_code_is_sound(page, live_server, errors, keeper):
    secret = generate_totp_secret()
    TOTP.activate(keeper, secret)
    RecoveryCodes.activate(keeper)
    found = Soundness(page, live_server.url)
    page.goto(f"{live_server.url}/accounts/login/")
    page.get_by_label("Anmeldung").fill("keeper@klatschmohn.example")
    page.get_by_label("Passwort").fill("mohn-und-korn")
    page.keyboard.press("Enter")
    page.wait_for_url("**/2fa/authenticate/")
    found.look("/accounts/2fa/authenticate/")
    found.walk("/accounts/2fa/authenticate/")
    assert found.faults == []
    page.get_by_label("Code").fill(code_of(secret))
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/")


@pytest.mark.parametrize(
    "path",
    [
        "",
        "people/person/",
        "people/person/?q=niemand",
        "people/person/{pk}/history/",
        "people/person/{pk}/delete/",
        "people/person/import/",
        "people/person/add/",
        "people/person/{pk}/change/",
        "pictures/picture/add/",
        "stories/story/",
        "sources/source/add/",
        "checks/switch/",
        "checks/switch/rule/age.mismatch/",
        "checks/watched/",
        "checks/ban/add/",
        "checks/proceeding/add/",
        "sources/flaw/",
        "sources/flaw/{flaw}/change/",
    ],
)
def test_every_kind_of_page_is_sound(admin, star, path):
    audit_record(today=date(2026, 11, 27), now=timezone.now())
    flaw = Flaw.objects.earliest("pk").pk
    address = "/admin/" + path.format(pk=star.pk, flaw=flaw)
    admin.look(address)
    admin.walk(address, skip=SKIP)
    assert admin.faults == []


def test_the_readers_choice_of_theme_holds(admin):
    page = admin.page
    page.emulate_media(color_scheme="light")
    page.goto(f"{admin.base}/admin/")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("button.theme-toggle:visible").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert light != dark
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_a_marriage_is_entered_by_typing_the_name(admin, star):
    page = admin.page
    page.goto(f"{admin.base}/admin/people/person/{star.pk}/change/")
    group = page.locator("#partnerships-group")
    group.get_by_role("button", name="hinzufügen").click()
    row = page.locator("#partnerships-1")
    row.locator(".select2-selection").click()
    page.keyboard.type("sternh")
    page.get_by_role("option", name="Cem Sternhagel").click()
    row.locator("[name$=kind]").select_option("marriage")
    row.locator("[name$=begin]").fill("1.6.2019")
    row.locator("[name$=standing]").select_option("confirmed")
    page.get_by_role("button", name="Sichern und weiter bearbeiten").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    expect(page.get_by_text("verstanden als: 1. Juni 2019")).to_be_visible()
    phase = Phase.objects.get(begin="2019-06-01")
    assert {str(phase.couple.a), str(phase.couple.b)} == {STAR, "Cem Sternhagel"}


def test_the_history_tells_old_from_new(admin, star):
    page = admin.page
    page.goto(f"{admin.base}/admin/people/person/{star.pk}/change/")
    page.get_by_label("Geboren").fill("10.6.1984")
    page.get_by_role("button", name="Sichern und weiter bearbeiten").click()
    page.get_by_role("link", name="Verlauf").click()
    newest = page.locator("#change-history tbody tr").first
    expect(newest.locator("del").first).to_have_text("1984-06-09")
    expect(newest.locator("ins").first).to_have_text("1984-06-10")
    expect(newest).to_contain_text("Runa")
    admin.look(f"/admin/people/person/{star.pk}/history/")
    newest.get_by_role("link").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert admin.faults == []


def send(page: Page, table: str) -> None:
    page.set_input_files(
        "[name=import_file]",
        {"name": "p.csv", "mimeType": "text/csv", "buffer": table.encode()},
    )
    page.locator("[name=format]").select_option(label="csv")
    page.get_by_role("button", name="Absenden").click()


def look_here(found: Soundness) -> None:
    """The answer to a form has no address: look where we are, wide and narrow."""
    for width in (1280, 390):
        found.page.set_viewport_size({"width": width, "height": 900})
        found.here(f"answer {width}")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_table_is_seen_before_it_comes_in(admin, star, theme):
    page = admin.page
    page.emulate_media(color_scheme=theme)
    page.goto(f"{admin.base}/admin/people/person/import/")
    send(page, TABLE)
    rows = page.locator(".import-table tbody tr")
    expect(rows.nth(0).locator("del")).to_have_text("1984-06-09")
    expect(rows.nth(0).locator("ins")).to_have_text("1984-06-10")
    expect(rows.nth(1)).to_contain_text("Ada Lindentau")
    look_here(admin)
    assert admin.faults == []
    assert not Person.objects.filter(slug="ada-lindentau").exists()
    page.locator("[name=confirm]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert Person.objects.get(slug="ada-lindentau").birth.text == "1985-10-04"


def test_a_faulty_table_says_what_is_wrong_and_changes_nothing(admin):
    page = admin.page
    page.goto(f"{admin.base}/admin/people/person/import/")
    send(page, FAULTY)
    expect(page.locator(".import-table .fault")).to_contain_text("Februar")
    look_here(admin)
    assert admin.faults == []
    assert not Person.objects.filter(slug="ada-lindentau").exists()
