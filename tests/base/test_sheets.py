"""Sheets that name others go out as one file, hashed and packed."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from django.test import override_settings

from apps.base.sheets import whole


@pytest.fixture
def sheets(tmp_path):
    """A function that writes sheets and tells what the first of them becomes."""
    storage = FileSystemStorage(tmp_path)

    def joined(**texts: str) -> str | None:
        paths = {}
        for name, text in texts.items():
            (tmp_path / f"{name}.css").write_text(text, "utf-8")
            paths[f"css/{name}.css"] = (storage, f"{name}.css")
        return whole(next(iter(paths)), paths)

    return joined


def test_sheets_named_by_import_stand_in_their_places(sheets):
    first = '@import "ink.css";\n@import "page.css";\np{margin:0}\n'
    joined = sheets(first=first, ink=":root{--ink:#111}\n", page="body{color:red}\n")
    assert joined == ":root{--ink:#111}\nbody{color:red}\np{margin:0}\n"


def test_a_sheet_that_names_none_is_left_as_it_is(sheets):
    assert sheets(first="p{margin:0}") is None


def test_a_sheet_that_is_not_there_stops_the_collecting(sheets):
    with pytest.raises(KeyError, match="nowhere"):
        sheets(first='@import "nowhere.css";\n')


def test_readers_get_one_sheet_with_hashed_fonts(tmp_path):
    storages = {
        "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
        "staticfiles": {"BACKEND": "apps.base.sheets.OneSheetStorage"},
    }
    ours = [(name, settings.BASE_DIR / "static" / name) for name in ("css", "fonts")]
    finders = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    with override_settings(
        STATIC_ROOT=tmp_path,
        STORAGES=storages,
        STATICFILES_DIRS=ours,
        STATICFILES_FINDERS=finders,
    ):
        for _ in range(2):  # what was joined before is joined anew
            call_command("collectstatic", interactive=False, verbosity=0)
        sheet = Path(tmp_path, staticfiles_storage.stored_name("css/public.css"))
    text = sheet.read_text("utf-8")
    assert "@import" not in text
    assert text.index("@font-face") < text.index("box-sizing") < text.index(".topbar")
    assert text.count("box-sizing:border-box}") == 1
    assert "../fonts/imbue-latin." in text
    assert "imbue-latin.woff2" not in text
    assert sheet.with_suffix(".css.br").exists()
