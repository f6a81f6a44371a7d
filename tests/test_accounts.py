"""Signing in: nobody makes their own account; a second factor is asked for."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.contrib.auth import get_user
from django.core.cache import cache
from django.urls import reverse

from apps.base.models import User
from tests import make

pytestmark = pytest.mark.django_db
PASSWORD = "mohn-und-korn"
LOGIN, ASKED = "/accounts/login/", "/accounts/2fa/authenticate/"


@pytest.fixture(autouse=True)
def nothing_remembered():
    """Counted attempts and used codes live in the cache."""
    cache.clear()


@pytest.fixture
def runa() -> User:
    return make.user(
        username="runa", email="runa@klatschmohn.example", password=PASSWORD
    )


@pytest.fixture
def secret(runa) -> str:
    made = generate_totp_secret()
    TOTP.activate(runa, made)
    return made


def codes(secret: str) -> list[str]:
    """Every code that is valid right now."""
    return [
        format_hotp_value(hotp_value(secret, counter))
        for counter in yield_hotp_counters_from_time()
    ]


def wrong(secret: str) -> str:
    return next(
        code
        for code in ("000000", "111111", "222222", "333333", "444444")
        if code not in codes(secret)
    )


def sign_in(client, login="runa", password=PASSWORD, **fields):
    return client.post(LOGIN, {"login": login, "password": password, **fields})


def is_in(client) -> bool:
    return get_user(client).is_authenticated


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_signs_themselves_up(client, method):
    sent = {
        "username": "dieb",
        "email": "dieb@klatschmohn.example",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }
    response = getattr(client, method)(reverse("account_signup"), sent)
    assert "account/signup_closed.html" in [used.name for used in response.templates]
    assert not User.objects.exists()
    assert not is_in(client)


@pytest.mark.parametrize("login", ["runa", "RUNA", "runa@klatschmohn.example"])
def test_one_signs_in_by_name_or_by_address(client, runa, login):
    response = sign_in(client, login)
    assert response.status_code == 302
    assert response.url == reverse("desk:home")
    assert get_user(client) == runa


@pytest.mark.parametrize(
    ("login", "password"),
    [("runa", "falsch"), ("runa", ""), ("niemand", PASSWORD), ("", PASSWORD)],
)
def test_a_wrong_name_or_password_stays_out(client, runa, login, password):
    assert sign_in(client, login, password).status_code == 200
    assert not is_in(client)


def test_an_inactive_account_stays_out(client, runa):
    runa.is_active = False
    runa.save(update_fields=["is_active"])
    sign_in(client)
    assert not is_in(client)


def test_an_account_that_was_closed_is_out_at_once(client, runa):
    sign_in(client)
    runa.is_active = False
    runa.save(update_fields=["is_active"])
    assert not is_in(client)
    assert client.get(reverse("desk:home")).status_code == 302


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/",
        "//example.org/",
        "/\\example.org",
        "https:example.org",
        "javascript:alert(1)",
    ],
)
def test_the_login_leads_to_no_other_host(client, runa, target):
    assert sign_in(client, next=target).url == reverse("desk:home")


def test_the_login_leads_back_to_the_page_that_was_asked_for(client, runa):
    assert sign_in(client, next="/desk/stories/").url == "/desk/stories/"


def test_the_password_alone_is_not_enough_where_there_is_a_second_factor(
    client, runa, secret
):
    response = sign_in(client)
    assert response.url.partition("?")[0] == ASKED
    assert not is_in(client)
    assert client.get(reverse("desk:home")).status_code == 302


def test_password_and_code_open_the_door(client, runa, secret):
    sign_in(client, next="/desk/stories/")
    response = client.post(ASKED, {"code": codes(secret)[-1]})
    assert response.status_code == 302
    assert get_user(client) == runa


def test_a_wrong_code_is_refused(client, runa, secret):
    sign_in(client)
    assert client.post(ASKED, {"code": wrong(secret)}).status_code == 200
    assert not is_in(client)


def test_a_code_counts_once(client, runa, secret):
    code = codes(secret)[-1]
    sign_in(client)
    client.post(ASKED, {"code": code})
    client.post(reverse("account_logout"))
    sign_in(client)
    client.post(ASKED, {"code": code})
    assert not is_in(client)


def test_the_code_without_the_password_opens_nothing(client, runa, secret):
    response = client.post(ASKED, {"code": codes(secret)[-1]})
    assert response.url.startswith(LOGIN)
    assert not is_in(client)


def test_a_recovery_code_opens_the_door_once(client, runa, secret):
    spare = RecoveryCodes.activate(runa).get_unused_codes()[0]
    for expected in (True, False):
        sign_in(client)
        client.post(ASKED, {"code": spare})
        assert is_in(client) is expected
        client.post(reverse("account_logout"))


def test_the_secret_is_kept_encrypted(runa, secret):
    RecoveryCodes.activate(runa)
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in kept
    for code in RecoveryCodes(
        runa.authenticator_set.get(type="recovery_codes")
    ).get_unused_codes():
        assert code not in kept


def test_a_second_factor_is_set_up_by_whoever_gives_the_password_again(client, runa):
    sign_in(client)
    address = reverse("mfa_activate_totp")
    assert client.get(address).url.startswith(reverse("account_reauthenticate"))
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    page = client.get(address)
    assert page.status_code == 200
    new = page.context["form"].secret
    client.post(address, {"code": wrong(new)})
    assert not Authenticator.objects.exists()
    client.post(address, {"code": codes(new)[-1]})
    kinds = set(runa.authenticator_set.values_list("type", flat=True))
    assert kinds == {"totp", "recovery_codes"}


def test_only_the_page_of_the_secret_may_show_data_pictures(client, runa):
    sign_in(client)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    policies = {
        name: client.get(reverse(name))["Content-Security-Policy"]
        for name in ("mfa_activate_totp", "mfa_index", "account_change_password")
    }
    assert [name for name, policy in policies.items() if "data:" in policy] == [
        "mfa_activate_totp"
    ]


@pytest.mark.parametrize("name", ["account_logout", "mfa_index"])
def test_a_get_signs_nobody_out(client, runa, name):
    sign_in(client)
    client.get(reverse(name))
    assert is_in(client)


def test_one_signs_out(client, runa):
    sign_in(client)
    response = client.post(reverse("account_logout"))
    assert response.url == "/"
    assert not is_in(client)


def test_many_wrong_passwords_close_the_door_for_a_while(client, runa):
    for _attempt in range(12):
        sign_in(client, password="falsch")
    sign_in(client)
    assert not is_in(client)
