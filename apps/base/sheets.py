"""Style sheets that name others by @import go out as one file.

A browser would ask for the sheet, read it, and only then ask for those it names; on a
phone each such round takes longer than the bytes. While DEBUG is on they stay apart.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORT = re.compile(r'^@import "(?P<name>[\w.-]+\.css)";\n?', re.MULTILINE)

Paths = dict[str, tuple[Storage, str]]


class OneSheetStorage(CompressedManifestStaticFilesStorage):
    """Whitenoise's storage, with whole sheets."""

    def post_process(
        self, paths: Paths, dry_run: bool = False, **options: Any
    ) -> Iterator[tuple[str, str | None, bool | Exception]]:
        if not dry_run:
            for name in [name for name in paths if name.endswith(".css")]:
                text = whole(name, paths)
                if text is not None:
                    self.delete(name)
                    self.save(name, ContentFile(text.encode()))
                    paths[name] = (self, name)
        yield from super().post_process(paths, dry_run, **options)


def whole(name: str, paths: Paths) -> str | None:
    """Return the sheet with those it imports in their places; None: it imports none.

    What is imported lies in the same folder, so that addresses in it stay right.
    """
    storage, path = paths[name]
    with storage.open(path) as sheet:
        text = sheet.read().decode()
    folder = PurePosixPath(name).parent

    def imported(found: re.Match[str]) -> str:
        storage, path = paths[str(folder / found["name"])]
        with storage.open(path) as sheet:
            return sheet.read().decode()

    joined, count = IMPORT.subn(imported, text)
    return joined if count else None
