"""Fixtures for all tests; makers of things are in tests/make.py."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import clear_url_caches

SHARED = Path(__file__).parents[2] / "shared"
EXAMPLE = SHARED / "examples" / "000_8e8c2d55f66e7474.txt"
ALL_PARTS = bool(os.environ.get("KLATSCHMOHN_ALL_PARTS"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what this machine cannot run; in CI it must be able to."""
    if ALL_PARTS or shutil.which("chromium"):
        return
    skip = pytest.mark.skip(reason="no chromium on this machine")
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(skip)


@pytest.fixture(scope="session")
def example_text() -> str:
    """The real press text, which is not part of the project."""
    if not EXAMPLE.exists():
        pytest.skip("no ../shared/examples beside the project")
    return EXAMPLE.read_text("utf-8")


@pytest.fixture(scope="session")
def example_path(example_text: str) -> Path:
    return EXAMPLE


@pytest.fixture
def english_first(settings) -> Iterator[None]:
    """English without a prefix: the words of the source, whatever the catalogue says.

    Django keeps the addresses it made for each language, prefix and all; kept over the
    change they would lead a later test, or this one, to pages that are not there.
    """
    settings.LANGUAGE_CODE = "en"
    clear_url_caches()
    yield
    clear_url_caches()
