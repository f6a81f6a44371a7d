"""How a text comes in: bytes of a file, an upload or standard input, or a refusal.

What is taken is the contract's `text`: decoded from UTF-8, line ends made plain.
"""

import sys
from pathlib import Path

from django.utils.translation import gettext as _

from apps.reading.text.text import normalise

LONGEST = 1024 * 1024  # bytes
STDIN = "-"
PICTURES = {
    b"\xff\xd8\xff": "JPEG",
    b"\x89PNG": "PNG",
    b"GIF8": "GIF",
    b"%PDF": "PDF",
    b"PK\x03\x04": "ZIP",
}


class TextRefused(Exception):
    """The text is not taken; str() names the file, the line and the reason."""


def read_text(path: str) -> str:
    """Read a file, or standard input for "-"; raise TextRefused."""
    if path == STDIN:
        return text_from(sys.stdin.buffer.read(LONGEST + 1), "-")
    try:
        with Path(path).open("rb") as file:
            content = file.read(LONGEST + 1)
    except FileNotFoundError as error:
        raise TextRefused(_("%(name)s: there is no such file.") % {"name": path}) from (
            error
        )
    except OSError as error:
        raise TextRefused(
            _("%(name)s: cannot be read (%(reason)s).")
            % {"name": path, "reason": error.strerror or error}
        ) from error
    return text_from(content, path)


def text_from(content: bytes, name: str) -> str:
    """Decode what was uploaded or pasted; raise TextRefused."""
    if not content.strip():
        raise TextRefused(_("%(name)s: is empty.") % {"name": name})
    if len(content) > LONGEST:
        raise TextRefused(_("%(name)s: is larger than 1 MiB.") % {"name": name})
    for start, kind in PICTURES.items():
        if content.startswith(start):
            raise TextRefused(
                _("%(name)s: is a %(kind)s file and no text.")
                % {"name": name, "kind": kind}
            )
    if b"\0" in content:
        line = content[: content.index(b"\0")].count(b"\n") + 1
        raise TextRefused(
            _("%(name)s: line %(line)s holds a NUL character: it is no text.")
            % {"name": name, "line": line}
        )
    return normalise(_decoded(content, name))


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise TextRefused(
            _(
                "%(name)s: line %(line)s is not UTF-8 (byte %(byte)s). Save the file "
                "as UTF-8; it may be Latin-1."
            )
            % {"name": name, "line": line, "byte": f"0x{content[error.start]:02x}"}
        ) from error
