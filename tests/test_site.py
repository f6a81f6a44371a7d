"""What holds for the whole site."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.core.management import call_command
from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(__file__).parent.parent
OPEN = {
    "account_login",
    "account_logout",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "account_confirm_email",
    "account_confirm_login_code",
    "account_email_verification_sent",
    "account_inactive",
    "account_signup",
    "mfa_authenticate",
    "mfa_trust",
    "admin:jsi18n",
    "admin:login",
    "public:front",
}


def patterns(resolver: URLResolver, space: str = "") -> list[tuple[str, URLPattern]]:
    found = []
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            found += patterns(entry, inner)
        else:
            found.append((f"{space}{entry.name or entry.pattern}", entry))
    return found


def is_open(pattern: URLPattern) -> bool:
    return not getattr(pattern.callback, "login_required", True)


@pytest.mark.django_db
def test_no_migration_is_pending():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_outside_the_magazine_only_the_listed_views_are_open():
    opened = {name for name, view in patterns(get_resolver()) if is_open(view)}
    magazine = {name for name in opened if name.startswith("public:")}
    assert opened - magazine - OPEN <= {
        "robots",
        "sitemap",
        "sitemap_part",
        "news",
        "pages",
        "humans",
        "security",
        "manifest",
        "^media/(?P<path>shown/[0-9a-z./-]+)$",
    }


def test_the_whole_magazine_is_open():
    for name, view in patterns(get_resolver()):
        if name.startswith("public:"):
            assert is_open(view), name


def test_the_german_catalogue_is_complete():
    with (ROOT / "locale/de/LC_MESSAGES/django.po").open("rb") as file:
        catalogue = read_po(file, locale="de")
    strings = [message for message in catalogue if message.id]
    assert strings
    missing = [message.id for message in strings if not _said(message.string)]
    assert missing == []
    assert [message.id for message in strings if message.fuzzy] == []


def _said(string: str | tuple[str, ...]) -> bool:
    return all(string) if isinstance(string, tuple) else bool(string)


def templates() -> list[Path]:
    return sorted((ROOT / "templates").rglob("*.html"))


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_no_template_has_an_inline_style_or_script(path):
    text = re.sub(r"{%.*?%}", "", path.read_text("utf-8"))  # "with one=" is none
    assert not re.search(r"\sstyle=", text)
    assert not re.search(r"<style\b", text)
    assert not re.search(r"\son\w+=", text)
    for script in re.findall(r"<script\b[^>]*>", text):
        allowed = ("src=", "nonce=", "application/ld+json")  # data, never run
        assert any(part in script for part in allowed), script


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_a_part_has_its_name_as_id(path):
    """A part that htmx replaces is found by its name: file, root element, target."""
    text = path.read_text("utf-8")
    for target in re.findall(r'hx-target="#([a-z-]+)"', text):
        part = f"_{target.replace('-', '_')}.html"
        found = list((ROOT / "templates").rglob(part))
        assert found, f"{path}: no {part}"
        assert any(f'id="{target}"' in one.read_text("utf-8") for one in found), part


def test_every_page_of_ours_has_one_heading():
    for path in templates():
        text = path.read_text("utf-8")
        assert len(re.findall(r"<h1[ >]", text)) <= 1 or "{% else %}" in text, path
