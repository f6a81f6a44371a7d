"""A browser that is strict: console errors and outside requests fail the test."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page

from apps.base.models import User

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright runs a loop of its own
RULES = {
    "runOnly": [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22aa",
        "best-practice",
    ],
    "preload": False,  # axe would write a style element, which our policy forbids
}


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict:
    """Use the system's Chromium, and keep it from calling anybody."""
    return {
        "executable_path": shutil.which("chromium"),
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    }


@pytest.fixture(scope="session")
def base_url() -> None:
    """Tests name whole addresses; pytest-playwright's own warns under pytest 9."""


@pytest.fixture(scope="session", autouse=True)
def nothing_under_way(live_server, browser) -> Iterator[None]:
    """Let the server answer to its end before it shares its database no more."""
    yield
    for context in browser.contexts:
        context.close()
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(10)


@pytest.fixture
def errors(page: Page, live_server) -> Iterator[list[str]]:
    """What went wrong in the browser; must be empty at the end of the test."""
    found: list[str] = []
    page.set_default_timeout(90_000)  # a busy machine is slow, not wrong
    host = urlsplit(live_server.url).netloc
    page.on("pageerror", lambda error: found.append(f"error: {error}"))
    page.on(
        "console",
        lambda message: (
            found.append(f"console: {message.text}")
            if message.type in ("error", "warning")
            else None
        ),
    )
    page.on(
        "request",
        lambda request: (
            None
            if urlsplit(request.url).netloc == host or request.url.startswith("data:")
            else found.append(f"outside: {request.url}")
        ),
    )
    yield found
    assert found == []


def axe_findings(page: Page) -> list[str]:
    """What axe finds on the page as it stands, one line a finding and place."""
    result = Axe().run(page, options=RULES)
    return [
        f"{violation['id']}: {node['html'][:160]}"
        for violation in result.response["violations"]
        for node in violation["nodes"]
    ]


@pytest.fixture
def axe(page: Page):
    return lambda: axe_findings(page)


@pytest.fixture
def sign_in(page: Page, live_server) -> Callable[[User], Page]:
    """A function that signs an account in without the login page."""

    def signed_in(user: User) -> Page:
        client = Client()
        client.force_login(user)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [
                {
                    "name": settings.SESSION_COOKIE_NAME,
                    "value": cookie,
                    "url": live_server.url,
                }
            ]
        )
        return page

    return signed_in
