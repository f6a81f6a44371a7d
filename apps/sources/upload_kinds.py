"""Which files can be taken in by upload; a further format registers itself here.

What a file is, its content says, never its name.
"""

import bz2
import codecs
import json
import re
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.people.saving import Author
from apps.sources.gedcom.importing import LONGEST_LABEL, import_gedcom
from apps.sources.people_file.importing import import_people
from apps.sources.reports import Progress, Report
from apps.sources.table.importing import import_table, outlet_of
from apps.sources.table.reading import is_table
from apps.sources.wikidata.importing import import_wikidata

LINE = _("Line")
HEAD = 64 * 1024  # bytes that must be enough to tell
ENTITY = re.compile(rb'"id"\s*:\s*"Q[1-9]\d*"|"type"\s*:\s*"item"')
UNTOLD = b'{"entities"'
FIRST_TAG = re.compile(r"\s*0\s+HEAD\b")
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16"} | {
    codecs.BOM_UTF16_BE: "utf-16"
}


class Import(Protocol):
    """Takes a file in as apps.sources.reports says; `name` is what people call it."""

    def __call__(
        self, path: Path, name: str, *, by: Author, progress: Progress, dry_run: bool
    ) -> Report: ...


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    label: str | Promise
    effect: str | Promise  # what becomes of facts that are on record otherwise
    fits: Callable[[bytes], bool]
    run: Import
    cited_as: Callable[[str], str] = str  # how proposals name a file of this name
    place: str | Promise = LINE  # where in the file something stands


KINDS: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    KINDS[kind.name] = kind


def recognised(path: Path) -> Kind | None:
    with path.open("rb") as file:
        head = file.read(HEAD)
    return next((kind for kind in KINDS.values() if kind.fits(head)), None)


def _is_gedcom(head: bytes) -> bool:
    coding = next((name for mark, name in MARKS.items() if head.startswith(mark)), "")
    if not coding:
        wide = {b"0\0": "utf-16-le", b"\x000": "utf-16-be"}
        coding = wide.get(head[:2], "latin-1")
    return bool(FIRST_TAG.match(head.decode(coding, errors="replace")))


def _is_people(head: bytes) -> bool:
    """One JSON object a line; the first one names its key, or is too long to tell."""
    lines = head.removeprefix(codecs.BOM_UTF8).lstrip().splitlines()
    first = lines[0] if lines else b""
    if not first.startswith(b"{"):
        return False
    try:
        one = json.loads(first)
    except ValueError:
        return len(first) >= HEAD - 1 and b'"key"' in first
    return isinstance(one, dict) and {"key", "name"} <= one.keys()


def _is_wikidata(head: bytes) -> bool:
    """A dump, packed or not, or the JSON of one entity."""
    text = _unpacked(head).lstrip().removeprefix(b"[").lstrip()
    return text.startswith(b"{") and (
        b'"entities"' in text[:40] or bool(ENTITY.search(text[:HEAD]))
    )


def _unpacked(head: bytes) -> bytes:
    if head.startswith(b"\x1f\x8b"):
        with suppress(zlib.error):
            return zlib.decompressobj(wbits=31).decompress(head, HEAD)
    if head.startswith(b"BZh"):
        with suppress(OSError, ValueError):
            # A block of bzip2 may be longer than the head: then its mark must do.
            return bz2.BZ2Decompressor().decompress(head, HEAD) or UNTOLD
    return head


def _take_people(
    path: Path, name: str, *, by: Author, progress: Progress, dry_run: bool
) -> Report:
    return import_people(path, by=by, progress=progress, dry_run=dry_run, name=name)


def _take_tree(
    path: Path, name: str, *, by: Author, progress: Progress, dry_run: bool
) -> Report:
    label = _label(name)
    return import_gedcom(path, by=by, progress=progress, dry_run=dry_run, label=label)


def _label(name: str) -> str:
    return Path(name).stem[:LONGEST_LABEL]


def _take_wikidata(
    path: Path, name: str, *, by: Author, progress: Progress, dry_run: bool
) -> Report:
    return import_wikidata(path, by=by, progress=progress, dry_run=dry_run, name=name)


OURS_STAYS = _("What the record knows otherwise stays as it is, and is proposed.")
THEIRS_COMES = _(
    "What a line states replaces what imports wrote; what was written by hand stays."
)

TREE = _("family tree (GEDCOM)")
register(Kind("gedcom", TREE, OURS_STAYS, _is_gedcom, _take_tree, _label))
register(
    Kind("wikidata", _("Wikidata (JSON)"), OURS_STAYS, _is_wikidata, _take_wikidata)
)
register(
    Kind("people", _("people (people.jsonl)"), THEIRS_COMES, _is_people, _take_people)
)
register(
    Kind(
        "table",
        _("tables of people (CSV, XLSX)"),
        OURS_STAYS,
        is_table,
        import_table,
        outlet_of,
        _("Row"),
    )
)
