"""Tables row by row, whatever wrote them: never whole in memory.

Rows are numbered as a sheet shows them: the headings are row 1, and empty rows count.
"""

import codecs
import csv
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO
from xml.etree.ElementTree import ParseError

import openpyxl
from django.utils.translation import gettext as _
from openpyxl.utils.exceptions import InvalidFileException

from apps.people.errors import Refused
from apps.people.sheets import FIELDS, decoded, delimiter, heading_of, named
from apps.sources.reports import Unreadable

PACKED = b"PK\x03\x04"
MEGABYTE = 1024 * 1024
# What the parts of a workbook may have unpacked: sheets are read row by row, the words
# they share are kept, the rest is small.
LARGEST = {"sheets": 512 * MEGABYTE, "words": 64 * MEGABYTE, "rest": 16 * MEGABYTE}
WIDEST = 64  # columns
LINE = 64 * 1024  # bytes that must hold the headings
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    InvalidFileException,
    ParseError,
    KeyError,
    ValueError,  # also what defusedxml forbids
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
)
Cells = tuple[Any, ...]
Record = Cells | str  # a str says why there are no cells


@dataclass(frozen=True, slots=True)
class Table:
    """An open table; `rows` are those in which anything stands."""

    headings: list[str]
    fields: list[str]  # what of a person each column is
    rows: Iterator[tuple[int, Record]]


def is_table(head: bytes) -> bool:
    """A workbook, or a text whose first line has a heading for names or addresses."""
    if head.startswith(PACKED):
        return b"[Content_Types].xml" in head or b"xl/" in head
    lines = decoded(head[:LINE], errors="replace").splitlines() or [""]
    row = next(csv.reader(lines[:1], delimiter=delimiter(lines[0])), [])
    return not {"name", "slug"}.isdisjoint(FIELDS.get(heading_of(h), "") for h in row)


@contextmanager
def opened(path: Path) -> Iterator[Table]:
    """Raise Unreadable where it is none, or its columns are not of people."""
    with path.open("rb") as file:
        packed = file.read(len(PACKED)) == PACKED
    with _sheet(path) if packed else _text(path) as every:
        headings = next(every, ())
        if isinstance(headings, str):
            raise Unreadable(headings)
        try:
            fields = named(list(_trimmed(headings)))
        except Refused as error:
            raise Unreadable(str(error)) from error
        if {"name", "slug"}.isdisjoint(fields):
            raise Unreadable(_("The table has no column of names."))
        said = [str(heading).strip() for heading in headings[: len(fields)]]
        yield Table(said, fields, _filled(every, len(fields)))


def _trimmed(headings: Cells) -> Cells:
    """Without the empty columns that a sheet has at its end."""
    width = max((at for at, each in enumerate(headings, 1) if _says(each)), default=0)
    return headings[:width]


def _filled(rows: Iterator[Record], width: int) -> Iterator[tuple[int, Record]]:
    for number, row in enumerate(rows, 2):
        if isinstance(row, str):
            yield number, row
        elif any(_says(cell) for cell in row):
            yield number, (*row[:width], *[None] * (width - len(row)))


def _says(cell: Any) -> bool:
    return cell is not None and bool(str(cell).strip())


@contextmanager
def _text(path: Path) -> Iterator[Iterator[Record]]:
    with path.open("rb") as file:
        head = file.read(LINE)
    parts = delimiter(decoded(head, errors="replace"))
    with path.open(encoding=_encoding(path), errors="replace", newline="") as text:
        yield _records(csv.reader(text, delimiter=parts, strict=True))


def _records(reader: Any) -> Iterator[Record]:
    """A quotation mark that is missing swallows no other row unsaid."""
    while True:
        begins = reader.line_num + 1
        try:
            yield tuple(next(reader))
        except StopIteration:
            return
        except csv.Error:
            told = _(
                "Quotation marks of the file’s lines %(first)s to %(last)s do not "
                "pair: nothing of them could be read."
            )
            yield told % {"first": begins, "last": reader.line_num}


def _encoding(path: Path) -> str:
    """UTF-8, UTF-16 where its mark tells so, else Windows-1252."""
    with path.open("rb") as file:
        if file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        try:
            while part := file.read(MEGABYTE):
                decoder.decode(part)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


@contextmanager
def _sheet(path: Path) -> Iterator[Iterator[Record]]:
    """The sheet that was open when the workbook was saved, with values for formulae."""
    with path.open("rb") as file:
        book, sheet = _workbook(path, file)
        yield _unbroken(sheet.iter_rows(max_col=WIDEST, values_only=True))
        book.close()


def _workbook(path: Path, file: BinaryIO) -> tuple[Any, Any]:
    try:
        _weigh(path)
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        sheet = book.active
        sheet.reset_dimensions()  # what it says of its own size may be wrong
    except BROKEN as error:
        raise Unreadable(_("This is no XLSX file that can be read.")) from error
    return book, sheet


def _unbroken(rows: Iterator[Cells]) -> Iterator[Record]:
    number = 0
    try:
        for number, row in enumerate(rows, 1):  # noqa: B007
            yield row
    except BROKEN as error:
        told = _("The workbook breaks off after row %(row)s.")
        raise Unreadable(told % {"row": number}) from error


def _weigh(path: Path) -> None:
    """A workbook is a packed folder: it is weighed before it is unpacked."""
    weights = dict.fromkeys(LARGEST, 0)
    with zipfile.ZipFile(path) as book:
        for part in book.infolist():
            weights[_sort(part.filename)] += part.file_size
    for sort, weight in weights.items():
        if weight > LARGEST[sort]:
            told = _("Unpacked, this workbook would be larger than %(size)s MB.")
            raise Unreadable(told % {"size": LARGEST[sort] // MEGABYTE})


def _sort(part: str) -> str:
    if part.startswith(("xl/worksheets/", "xl/media/")):  # pictures are not read
        return "sheets"
    return "words" if part.endswith("sharedStrings.xml") else "rest"
