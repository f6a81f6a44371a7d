"""Where a tree has its facts from: its sources, else the tree itself."""

from typing import Any

from ged4py.model import Record

from apps.people.keys import tidy, unfit

MOST, LONGEST = 20, 200


def sources_of(record: Record, label: str) -> list[dict[str, Any]]:
    """Return the sources that a record names; the tree itself where it names none."""
    found: dict[str, dict[str, Any]] = {}
    for source in [*record.sub_tags("SOUR"), *_of_events(record)]:
        title = _title(source)
        if title:
            found.setdefault(title, {"outlet": label, "title": title})
    return list(found.values())[:MOST] or [{"outlet": label}]


def _of_events(record: Record) -> list[Record]:
    return [
        source
        for event in record.sub_records
        if event.tag in ("BIRT", "DEAT", "MARR", "DIV", "ENGA", "ANUL")
        for source in event.sub_tags("SOUR")
    ]


def _title(source: Record) -> str:
    for tag in ("TITL", "ABBR", "TEXT", "PAGE"):
        text = " ".join(str(source.sub_tag_value(tag) or "").split())
        if text:
            return "".join(c for c in tidy(text) if not unfit(c))[:LONGEST]
    text = " ".join(str(source.value or "").split()) if source.value else ""
    return "".join(c for c in tidy(text) if not unfit(c))[:LONGEST]
