"""Opens a GEDCOM file in any of its encodings, with what is no line of it left out."""

import codecs
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import ansel
from django.utils.translation import gettext as _
from ged4py import GedcomReader
from ged4py.date import DateValue

from apps.sources.reports import Unreadable

ansel.register()

LARGEST = 512 * 1024 * 1024  # bytes
CODECS = {
    "ANSEL": "gedcom",
    "ANSI": "cp1252",
    "ANSI_WINDOWS": "cp1252",
    "WINDOWS": "cp1252",
    "WINDOWS-1252": "cp1252",
    "CP1252": "cp1252",
    "ISO-8859-1": "cp1252",
    "LATIN1": "cp1252",
    "ASCII": "cp1252",
    "IBMPC": "cp437",
    "IBM_WINDOWS": "cp1252",
    "OEM": "cp850",
    "MACINTOSH": "mac_roman",
    "UTF-8": "utf-8",
    "UTF8": "utf-8",
    "UNICODE": "utf-16",
    "UTF-16": "utf-16",
}
BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
CHAR = re.compile(rb"(?:^|[\r\n])\s*1\s+CHAR\s+([^\r\n]+)")
LINE = re.compile(
    r"\s*(?P<level>\d{1,2})\s+(?:(?P<xref>@[^@\s]+@)\s+)?(?P<tag>\w+)(?P<rest> .*)?$"
)
ENDS = re.compile(r"\r\n|\n\r|\r|\n")
# 1731/32: the year that began in March was 1731, as we count it is 1732.
JULIAN_DUAL = re.compile(
    r"(?P<before>@#DJULIAN@\s*(?:\d+\s+)?(?:[A-Z]{3}\s+)?)(?P<old>\d{3,4})"
    r"/(?P<new>\d+)",
    re.IGNORECASE,
)
# What programs write in German, and eras without their points.
ELSEWHERE = [
    (re.compile(r"\b(?:MÄR|MRZ|MÄRZ)\b", re.IGNORECASE), "MAR"),
    (re.compile(r"\bMAI\b", re.IGNORECASE), "MAY"),
    (re.compile(r"\bOKT\b", re.IGNORECASE), "OCT"),
    (re.compile(r"\bDEZ\b", re.IGNORECASE), "DEC"),
    (re.compile(r"(?<=\d )BC\b"), "B.C."),
]
# GEDCOM 7 writes calendars and the era without the signs of 5.5.1.
NEWER = [
    (re.compile(r"\bFRENCH_R\b"), "@#DFRENCH R@"),
    (re.compile(r"\bJULIAN\b"), "@#DJULIAN@"),
    (re.compile(r"\bHEBREW\b"), "@#DHEBREW@"),
    (re.compile(r"\bGREGORIAN "), ""),
    (re.compile(r"\bBCE\b"), "B.C."),
]


@dataclass
class Opened:
    """The records of a file; on which line each begins; which lines were left out."""

    reader: GedcomReader
    lines: dict[str, int] = field(default_factory=dict)  # "@I1@" → number
    left_out: dict[int, str] = field(default_factory=dict)  # number → reason
    records: int = 0


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """Raise Unreadable where it is none, OSError where it cannot be read."""
    if path.stat().st_size > LARGEST:
        raise Unreadable(_("The file is larger than 512 MB."))
    found = Opened(reader=None)  # type: ignore[arg-type]  # follows in a moment
    text = _decoded(path.read_bytes(), found)
    with tempfile.TemporaryDirectory() as folder:
        clean = Path(folder) / "clean.ged"
        with clean.open("w", encoding="utf-8", newline="\n") as file:
            file.write("\ufeff")
            for line in _lines(text, found):
                file.write(line + "\n")
        with GedcomReader(str(clean)) as reader:
            found.reader = reader
            yield found


def _decoded(raw: bytes, found: Opened) -> str:
    if not raw.strip():
        raise Unreadable(_("The file is empty."))
    if b"HEAD" not in raw[:64].replace(b"\0", b""):
        raise Unreadable(_("The file does not begin with “0 HEAD”: it is no GEDCOM."))
    bom = next((bom for bom in BOMS if raw.startswith(bom)), None)
    codec = BOMS[bom] if bom else _declared(raw)
    try:
        return raw.decode(codec)
    except UnicodeError as error:
        if codec.startswith("utf-8"):
            return "\n".join(_line_by_line(raw, found))
        at = getattr(error, "start", 0) + 1
        raise Unreadable(
            _("The file says that it is %(codec)s, but byte %(at)s is not.")
            % {"codec": codec, "at": at}
        ) from error


def _line_by_line(raw: bytes, found: Opened) -> Iterator[str]:
    """Read lines that are not UTF-8 as Windows-1252, and take down which these are."""
    lines = re.split(ENDS.pattern.encode(), raw.removeprefix(codecs.BOM_UTF8))
    for number, line in enumerate(lines, 1):
        try:
            yield line.decode("utf-8")
        except UnicodeError:
            text = line.decode("cp1252", errors="replace")
            found.left_out[number] = _(
                "The line is not UTF-8 and was read as Windows-1252: “%(line)s”"
            ) % {"line": text.strip()[:60]}
            yield text


def _declared(raw: bytes) -> str:
    if raw[:2] in (b"0\0", b"\x000"):
        return "utf-16-le" if raw[:1] == b"0" else "utf-16-be"
    found = CHAR.search(raw[:65_536])
    if not found:
        return "utf-8"  # GEDCOM 7 knows no other
    name = found[1].strip().decode("latin-1")
    codec = CODECS.get(name.upper())
    if codec is None:
        raise Unreadable(_("The encoding “%(name)s” is not known.") % {"name": name})
    if codec == "cp1252" and name.upper() == "ASCII":
        return "utf-8" if _is_utf8(raw) else "cp1252"
    return codec


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeError:
        return False
    return True


def _lines(text: str, found: Opened) -> Iterator[str]:
    """Give the lines as UTF-8 of 5.5.1, and take down what is none of its lines."""
    level, newer, number, last = -1, False, 0, ""
    for number, line in enumerate(ENDS.split(text), 1):
        if not line.strip():
            continue
        parts = LINE.match(line.replace("\0", ""))
        if parts is None or int(parts["level"]) > level + 1:
            found.left_out[number] = (
                _("This is no line of GEDCOM: “%(line)s”")
                if parts is None
                else _("The line belongs to nothing before it: “%(line)s”")
            ) % {"line": line.strip()[:60]}
            continue
        level, last = int(parts["level"]), parts["tag"]
        if level == 0:
            found.records += 1
            if parts["xref"]:
                found.lines.setdefault(parts["xref"], number)
        newer = newer or (
            level == 2 and line.split()[1:][:1] == ["VERS"] and " 7." in line
        )
        yield _as_551(parts, newer)
    if found.records and last != "TRLR":
        told = _("The file breaks off here: its last line should be “0 TRLR”.")
        found.left_out.setdefault(number, told)


def _as_551(parts: re.Match[str], newer: bool) -> str:
    tag, rest = parts["tag"], parts["rest"] or ""
    if tag == "CHAR" and parts["level"] == "1":
        rest = " UTF-8"
    if tag == "DATE" and "(" not in rest:
        for pattern, sign in [*ELSEWHERE, *NEWER] if newer else ELSEWHERE:
            rest = pattern.sub(sign, rest)
    if tag == "DATE" and "@#" in rest:
        rest = _readable(rest)
    xref = f"{parts['xref']} " if parts["xref"] else ""
    return f"{parts['level']} {xref}{tag}{rest}"


def _readable(rest: str) -> str:
    """A date that the parser knows, or its words in brackets, as a phrase."""
    rest = JULIAN_DUAL.sub(_later_year, rest)
    try:
        DateValue.parse(rest)
    except ValueError:
        return f" ({rest.strip()})"
    return rest


def _later_year(found: re.Match[str]) -> str:
    year, told = int(found["old"]) + 1, found["new"]
    return f"{found['before']}{year}" if str(year).endswith(told) else found[0]
