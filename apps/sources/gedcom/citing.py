"""Where a tree has its facts from: its sources, else the tree itself.

A tree of our own says of its sources all that the record does, and is none itself: what
has no source here came without one.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ged4py.model import Record

from apps.people.keys import tidy, unfit
from apps.sources.gedcom.dates import date_of
from apps.sources.gedcom.words import LINK_TYPE

MOST, LONGEST, LONGEST_OUTLET = 20, 200, 120
SOURCED = {"NAME", "BIRT", "DEAT", "MARR", "DIV", "ENGA", "ANUL"}  # parts of a record
Said = dict[str, Any]


class Teller(NamedTuple):
    """The tree as a source: its label, and whether it came from a record like ours."""

    label: str
    ours: bool = False


def sources_of(record: Record, teller: Teller) -> list[Said]:
    """Return the sources that a record names; the tree itself where it names none."""
    if teller.ours:
        return list(_ours(record))[:MOST]
    found: dict[str, Said] = {}
    for source in [*record.sub_tags("SOUR"), *_of_events(record)]:
        title = _title(source)
        if title:
            found.setdefault(title, {"outlet": teller.label, "title": title})
    return list(found.values())[:MOST] or [{"outlet": teller.label}]


def _ours(record: Record) -> Iterator[Said]:
    """With outlet, link, day and words, as apps.sources.gedcom.sources_out has them."""
    cited = record.sub_tags("SOUR", follow=False)
    for source, citation in zip(record.sub_tags("SOUR"), cited, strict=True):
        outlet = _line(source.sub_tag_value("PUBL"))[:LONGEST_OUTLET]
        if not outlet:
            continue
        title = _line(source.sub_tag_value("TITL"))
        data = citation.sub_tag("DATA")
        said = {
            "outlet": outlet,
            "title": "" if title == outlet else title,
            "url": _link(source),
            "date": date_of(data) if data is not None else None,
            "excerpt": str((data and data.sub_tag_value("TEXT")) or "").strip(),
        }
        yield {name: text for name, text in said.items() if text}


def _link(source: Record) -> str:
    for number in source.sub_tags("EXID", follow=False):
        if number.sub_tag_value("TYPE") == LINK_TYPE:
            return str(number.value or "").strip()
    return ""


def _of_events(record: Record) -> list[Record]:
    return [
        source
        for event in record.sub_records
        if event.tag in SOURCED
        for source in event.sub_tags("SOUR")
    ]


def _title(source: Record) -> str:
    for tag in ("TITL", "ABBR", "TEXT", "PAGE"):
        if text := _line(source.sub_tag_value(tag)):
            return text[:LONGEST]
    return _line(source.value)[:LONGEST]


def _line(value: Any) -> str:
    text = " ".join(str(value or "").split())
    return "".join(c for c in tidy(text) if not unfit(c))
