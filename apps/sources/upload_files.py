"""Files that came in by upload: in a folder each, beside the media and never served.

While a file is read its folder also holds how far that is, afterwards what was left out
as a table. Several machines need UPLOADS_ROOT in common.
"""

import csv
import shutil
import time
from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.core.files import File

from apps.sources.reports import Report

TELL_EVERY = 0.5  # seconds
FORMULA = ("=", "+", "-", "@", "\t", "\r")
FILE, PROGRESS, TABLE = "file", "progress", "left_out.csv"


def folder_of(key: UUID) -> Path:
    return Path(settings.UPLOADS_ROOT) / str(key)


def keep(key: UUID, file: File) -> Path:
    folder = folder_of(key)
    folder.mkdir(mode=0o700, parents=True)
    path = folder / FILE
    with path.open("xb") as kept:
        for chunk in file.chunks():
            kept.write(chunk)
    return path


def drop_file(key: UUID) -> None:
    """What was left out stays, for the report."""
    (folder_of(key) / FILE).unlink(missing_ok=True)
    (folder_of(key) / PROGRESS).unlink(missing_ok=True)


def drop_all(key: UUID) -> None:
    shutil.rmtree(folder_of(key), ignore_errors=True)


class Teller:
    """Writes how much is done, seldom enough to cost nothing.

    Into a file: the import may be one transaction, of which nobody sees anything.
    """

    def __init__(self, key: UUID) -> None:
        self.path = folder_of(key) / PROGRESS
        self.told = float("-inf")

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self.told >= TELL_EVERY or done == total:
            self.told = now
            part = self.path.with_suffix(".part")
            part.write_text(f"{done} {total}")
            part.replace(self.path)


def progress_of(key: UUID) -> tuple[int, int] | None:
    """How much of how much; None before anything was told."""
    try:
        done, total = (folder_of(key) / PROGRESS).read_text().split()
    except (FileNotFoundError, ValueError):
        return None
    return int(done), int(total)


def write_table(key: UUID, report: Report, columns: Iterable[str]) -> None:
    """What was left out, and what the record knows otherwise, as one CSV."""
    path = folder_of(key) / TABLE
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(columns)
        for line, reason in report.rejected:
            table.writerow([line, _plain(reason)])
        for difference in report.differences_said():
            table.writerow(["", _plain(difference)])
    part.replace(path)


def table_of(key: UUID) -> Path:
    return folder_of(key) / TABLE


def _plain(text: str) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
