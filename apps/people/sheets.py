"""Tables as people write them: German headings, semicolons, empty rows."""

import csv
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from apps.people.errors import Refused
from apps.reading.text.folding import fold

HEADINGS = {
    "slug": "slug kürzel adresse address",
    "name": "name",
    "gender": "gender geschlecht",
    "birth": "birth born geburt geboren geburtsdatum geburtstag",
    "death": "death died tod gestorben todesdatum todestag",
    "birth_place": "birth_place birthplace geburtsort",
    "publicity": "publicity öffentlichkeit bekanntheit",
    "note": "note notes notiz anmerkung bemerkung",
}
FIELDS = {word: name for name, words in HEADINGS.items() for word in words.split()}


def decoded(raw: bytes, errors: str = "strict") -> str:
    """UTF-8, UTF-16 where its mark tells so, else Windows-1252."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors=errors)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def delimiter(text: str) -> str:
    """What parts the headings: a semicolon where Excel is German, a tab, or a comma."""
    head = next(csv.reader(text.splitlines()[:1], delimiter="\0"), [""])
    line = head[0] if head else ""
    return max(",;\t", key=line.count)


def heading_of(text: str) -> str:
    return text.strip().casefold().replace(" ", "_")


def named(headings: list[Any]) -> list[str]:
    """The fields that columns are of; raise Refused over one that is none or twice."""
    said = [str(heading or "").strip() for heading in headings]
    found = [FIELDS.get(heading_of(text), "") for text in said]
    strange = [text for text, name in zip(said, found, strict=True) if not name]
    if strange:
        raise Refused(
            _("The table has columns that nobody knows: %(columns)s.")
            % {"columns": ", ".join(text or "?" for text in strange)}
        )
    if len(set(found)) < len(found):
        raise Refused(_("Two columns of the table are of the same thing."))
    return found


def coded(text: str, choices: list[tuple[str, str | Promise]]) -> str:
    """The record's own word for one that people say in German or English."""
    for language in ("de", "en"):
        with translation.override(language):
            said = {str(label).casefold(): value for value, label in choices}
        if text.casefold() in said:
            return said[text.casefold()]
    return text


def filled(rows: list[tuple[Any, ...]]) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Rows in which anything stands, numbered as a sheet does: the headings are 1."""
    for number, row in enumerate(rows, 2):
        if any(str("" if cell is None else cell).strip() for cell in row):
            yield number, row


class Newcomers:
    """Remembers who came in by which row: a person stands in a table once."""

    def __init__(self) -> None:
        self.rows: dict[tuple[str, str], int] = {}

    def meet(self, name: Any, birth: Any, number: int) -> None:
        key = (fold(str(name or "")), str(birth or "").strip())
        first = self.rows.setdefault(key, number)
        if first != number:
            told = _("Row %(number)s is of the same person.") % {"number": first}
            raise ValidationError({"name": told})
