"""What binds the people of a tree: marriages with their end, parents and children."""

from collections.abc import Iterator
from typing import Any

from ged4py.model import Record

from apps.sources.gedcom.citing import sources_of
from apps.sources.gedcom.dates import edtf_of

PEDIGREE = {
    "birth": "birth",
    "natural": "birth",
    "adopted": "adoptive",
    "foster": "foster",
    "step": "step",
}
ENDS = {"DIV": "divorce", "ANUL": "annulment"}


def phases_of(family: Record, label: str) -> list[dict[str, Any]]:
    """Return what the tree states of a couple: only marriages and engagements.

    A family without MARR states that two have children, not that they married; DIV N
    and MARR N say that there was none.
    """
    found = [
        {"kind": "engagement", "begin": _date(event), "sources": _cited(event, label)}
        for event in _stated(family, "ENGA")
    ]
    ends = [(tag, event) for tag in ENDS for event in _stated(family, tag)]
    marriages: list[dict[str, Any]] = [
        {"kind": "marriage", "begin": _date(event), "sources": _cited(event, label)}
        for event in _stated(family, "MARR")
    ]
    if ends and not marriages:  # who divorced was married
        marriages = [{"kind": "marriage", "sources": sources_of(family, label)}]
    if ends and marriages:
        tag, event = ends[0]
        marriages[-1] |= {"end": _date(event), "end_reason": ENDS[tag]}
    return [_without_gaps(phase) for phase in (*found, *marriages)]


def _stated(family: Record, tag: str) -> list[Record]:
    return [
        event
        for event in family.sub_tags(tag)
        if str(event.value or "").strip().upper() != "N"
    ]


def _date(event: Record) -> str | None:
    return edtf_of(event.sub_tag_value("DATE"))


def _cited(event: Record, label: str) -> list[dict[str, Any]]:
    return sources_of(event, label)


def _without_gaps(phase: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in phase.items() if value}


def parents_of(family: Record) -> Iterator[str]:
    """Yield the xrefs of husband and wife, whom the tree takes for the parents."""
    for tag in ("HUSB", "WIFE"):
        for parent in family.sub_tags(tag, follow=False):
            if _points(parent.value):
                yield parent.value


def children_of(family: Record) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each child's xref with the kind of parentage by HUSB and WIFE, if told."""
    for child in family.sub_tags("CHIL", follow=False):
        if _points(child.value):
            told = {
                side: PEDIGREE.get(str(child.sub_tag_value(tag) or "").lower(), "")
                for side, tag in (("HUSB", "_FREL"), ("WIFE", "_MREL"))
            }
            yield child.value, told


def pedigree(child: Record, family: str) -> str:
    """Return how a child came to a family by FAMC and PEDI, or "" where not told."""
    for link in child.sub_tags("FAMC", follow=False):
        if link.value == family:
            return PEDIGREE.get(str(link.sub_tag_value("PEDI") or "").lower(), "")
    return ""


def _points(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("@") and value != "@VOID@"
