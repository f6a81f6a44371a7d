"""One row of a table as people.jsonl has it; each fault with its column's word."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.people.models import Gender, Publicity
from apps.people.resources import ChoiceWidget, DateWidget
from apps.sources.newcomers import Object
from apps.sources.people_file import values
from apps.sources.people_file.statements import KEY, LONGEST_KEY, LONGEST_TEXT
from apps.sources.people_file.values import BadLine

LONGEST = {"name": 160, "birth_place": 120}
FAULTS = {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"}
CHOICES = {"gender": ChoiceWidget(Gender.choices)} | {
    "publicity": ChoiceWidget(Publicity.choices)
}
DATES = ("birth", "death")


def entry_of(headings: list[str], fields: list[str], row: tuple[Any, ...]) -> Object:
    """Give what the row says, an empty cell nothing; raise BadLine with all faults.

    "key" is the address that the row gives, or missing.
    """
    found: Object = {}
    faults = []
    for heading, field, cell in zip(headings, fields, row, strict=True):
        try:
            if said := _value(heading, field, cell):
                found[field] = said
        except BadLine as error:
            faults.append(str(error))
    faults += _missing(found, dict(zip(fields, headings, strict=True)), faults)
    if faults:
        raise BadLine(" ".join(faults))
    if slug := found.pop("slug", ""):
        found["key"] = slug
    return found


def _missing(found: Object, headings: dict[str, str], faults: list) -> Iterator[str]:
    if "name" not in found and "slug" not in found and not faults:
        where = headings.get("name") or headings["slug"]
        yield _("%(where)s is empty.") % {"where": where}


def _value(heading: str, field: str, cell: Any) -> str:
    if cell is None or cell == "":
        return ""
    if isinstance(cell, str) and cell.strip() in FAULTS:
        told = _("%(where)s: the sheet itself has a fault there, %(fault)s.")
        raise BadLine(told % {"where": heading, "fault": cell.strip()})
    try:
        if field in DATES:
            return _date(cell, (get_language() or "de")[:2])
        if field in CHOICES:
            return _choice(str(cell).strip(), field, get_language() or "de")
    except ValueError as error:
        raise BadLine(f"{heading}: {error}") from error
    holder = {heading: _text(cell)}
    if field == "note":
        return values.text(holder, heading, "", LONGEST_TEXT)
    if field == "slug":
        return _address(heading, holder[heading].strip())
    return values.line(holder, heading, "", LONGEST[field])


def _text(cell: Any) -> str:
    """A sheet has no whole numbers."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _address(heading: str, text: str) -> str:
    if text and (not KEY.fullmatch(text) or len(text) > LONGEST_KEY):
        told = _(
            "%(where)s: “%(text)s” is no address: small letters, digits and single "
            "hyphens only."
        )
        raise BadLine(told % {"where": heading, "text": text[:60]})
    return text


@lru_cache(maxsize=4096)
def _date(cell: Any, _language: str) -> str:
    """The language decides what 4/10/1995 is, so that it is part of the key."""
    return str(DateWidget().clean(cell) or "")


@lru_cache(maxsize=256)
def _choice(text: str, field: str, _language: str) -> str:
    return CHOICES[field].clean(text)
