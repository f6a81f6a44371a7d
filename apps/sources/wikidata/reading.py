"""The entities of a file, one at a time: a dump plain, gzip or bz2, or one entity.

A dump has one entity a line between "[" and "]", each line ending in a comma.
"""

import bz2
import gzip
import hashlib
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import orjson
from django.utils.translation import gettext as _

from apps.sources.reports import Unreadable

LONGEST = 64 * 1024 * 1024  # bytes of one entity
HEAD = 1024 * 1024
BROKEN = (EOFError, zlib.error, gzip.BadGzipFile, OSError)
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Read:
    """One line: an entity, or why there is none; where the file goes on after it."""

    line: int
    end: int  # bytes, unpacked
    entity: Json | None = None
    reason: str = ""
    key: str = ""  # under which the entity stood, where it has another id by now


def fingerprint(path: Path) -> str:
    """Tells a file from another one by its length, beginning and end."""
    size = path.stat().st_size
    found = hashlib.sha256(str(size).encode())
    with path.open("rb") as file:
        found.update(file.read(HEAD))
        file.seek(max(0, size - HEAD))
        found.update(file.read(HEAD))
    return found.hexdigest()


@dataclass
class Dump:
    """An open file; `at` tells how many of its `size` bytes are read."""

    file: IO[bytes]
    raw: IO[bytes]
    size: int

    @property
    def at(self) -> int:
        return min(self.raw.tell(), self.size)

    def reads(self, line: int = 0, end: int = 0) -> Iterator[Read]:
        """Begin after that line, which ends at that byte of the unpacked text."""
        if not end and (whole := self._single()) is not None:
            yield from whole
            return
        try:
            self.file.seek(end)
            while raw := self.file.readline(LONGEST):
                line, end = line + 1, end + len(raw)
                if not raw.endswith(b"\n") and len(raw) == LONGEST:
                    end += self._skip()
                    yield Read(line, end, reason=_("The line is longer than 64 MB."))
                    continue
                text = raw.strip(b"\xef\xbb\xbf \t\r\n,")
                if text and text not in (b"[", b"]"):
                    yield _read(line, end, text)
        except BROKEN as error:
            told = _("The file breaks off or is damaged after this line: %(why)s")
            yield Read(line, end, reason=told % {"why": error})

    def _skip(self) -> int:
        length = 0
        while (rest := self.file.readline(LONGEST)) and rest[-1:] != b"\n":
            length += len(rest)
        return length + len(rest)

    def _single(self) -> list[Read] | None:
        """The answer of Special:EntityData: {"entities": {"Q42": {…}}}."""
        try:
            head = self.file.read(4096).lstrip(b"\xef\xbb\xbf \t\r\n")
            if not head.startswith(b"{") or b'"entities"' not in head:
                self.file.seek(0)
                return None
            self.file.seek(0)
            raw = self.file.read(LONGEST + 1)
        except BROKEN as error:
            raise Unreadable(
                _("The file is damaged: %(why)s") % {"why": error}
            ) from error
        if len(raw) > LONGEST:
            raise Unreadable(_("The entity is larger than 64 MB."))
        try:
            held = orjson.loads(raw.removeprefix(b"\xef\xbb\xbf"))["entities"]
        except (orjson.JSONDecodeError, KeyError, TypeError) as error:
            raise Unreadable(_("This is not JSON: %(why)s") % {"why": error}) from error
        if not isinstance(held, dict):
            raise Unreadable(_("There is no entity in it."))
        return [_checked(1, len(raw), each, key) for key, each in held.items()]


def _read(line: int, end: int, text: bytes) -> Read:
    try:
        return _checked(line, end, orjson.loads(text))
    except orjson.JSONDecodeError as error:
        told = _("The line is not JSON: %(why)s") % {"why": error}
        return Read(line, end, reason=told)


def _checked(line: int, end: int, held: Any, key: str = "") -> Read:
    if isinstance(held, dict) and isinstance(held.get("redirect"), str):
        entity = {"id": held["redirect"], "type": "redirect"}
        return Read(line, end, entity, key=str(held.get("entity") or key))
    if not isinstance(held, dict) or not isinstance(held.get("id"), str):
        return Read(line, end, reason=_("The line is no entity: it has no id."))
    if "missing" in held:
        told = _("Wikidata has no %(id)s (any more).") % {"id": held["id"]}
        return Read(line, end, reason=told)
    return Read(line, end, held, key=key if key != held["id"] else "")


@contextmanager
def opened(path: Path) -> Iterator[Dump]:
    """By its first bytes, whatever it is called; raise Unreadable for an empty one."""
    size = path.stat().st_size
    if not size:
        raise Unreadable(_("The file is empty."))
    with path.open("rb") as raw:
        start = raw.read(3)
        raw.seek(0)
        if start[:2] == b"\x1f\x8b":
            with gzip.open(raw) as file:
                yield Dump(file, raw, size)
        elif start == b"BZh":
            with bz2.open(raw) as file:
                yield Dump(file, raw, size)
        else:
            yield Dump(raw, raw, size)
