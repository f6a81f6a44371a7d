"""What binds the people of a tree: marriages with their end, parents and children."""

from collections.abc import Iterator
from typing import Any

from ged4py.model import Record

from apps.dates import Certainty, Edtf
from apps.dates.compare import before
from apps.sources.gedcom.citing import Teller, sources_of
from apps.sources.gedcom.dates import date_of, is_whole, wording_of
from apps.sources.gedcom.names import plain
from apps.sources.gedcom.words import OUR_PHASES, OUR_REASONS, OUR_STANDINGS

PEDIGREE = {
    "birth": "birth",
    "natural": "birth",
    "adopted": "adoptive",
    "foster": "foster",
    "step": "step",
}
ENDS = {"DIV": "divorce", "ANUL": "annulment"}


def phases_of(family: Record, teller: Teller) -> tuple[list[dict[str, Any]], list[str]]:
    """Return what the tree states of a couple, and ends that fit no wedding.

    A family without MARR states that two have children, not that they married; DIV N
    and MARR N say that there was none.
    """
    found = [
        {"kind": "engagement", "begin": _date(event), "sources": _cited(event, teller)}
        | _typed(event)
        for event in _stated(family, "ENGA")
    ]
    ends = [(tag, event) for tag in ENDS for event in _stated(family, tag)]
    marriages: list[dict[str, Any]] = [
        {"kind": "marriage", "begin": _date(event), "sources": _cited(event, teller)}
        | _typed(event)
        for event in _stated(family, "MARR")
    ]
    if ends and not marriages:  # who divorced was married
        marriages = [{"kind": "marriage", "sources": sources_of(family, teller)}]
    unfit = [end for end in ends if not _part(marriages, *end, teller)]
    others = list(_others(family, teller))
    every = [*found, *marriages, *others]
    _end(family, every)
    return (
        [_without_gaps(phase) for phase in every],
        [f"{tag} {event.sub_tag_value('DATE') or ''}".strip() for tag, event in unfit],
    )


def _part(
    marriages: list[dict[str, Any]], tag: str, event: Record, teller: Teller
) -> bool:
    """End the last wedding before it that has no end; tell whether there is one."""
    end = _date(event)
    open_ones = [
        one
        for one in marriages
        if "end_reason" not in one and _can_end(one.get("begin"), end)
    ]
    if open_ones:
        open_ones[-1] |= {"end": end, "end_reason": ENDS[tag]}
        open_ones[-1]["sources"] += _worded(event, teller)
    return bool(open_ones)


def _can_end(begin: str | None, end: str | None) -> bool:
    if not begin or not end:
        return True
    return before(Edtf.parse(end), Edtf.parse(begin)) is not Certainty.CERTAIN


def _typed(event: Record) -> dict[str, str]:
    """What a type of our own says: a civil union, and that it is only reported."""
    words = _words(event)
    return _standing(words) | (
        {"kind": "civil_union"} if "civil union" in words else {}
    )


def _standing(words: list[str]) -> dict[str, str]:
    said = next((word for word in words if word in OUR_STANDINGS), None)
    return {"standing": said} if said else {}


def _words(event: Record) -> list[str]:
    return [w.strip() for w in str(event.sub_tag_value("TYPE") or "").split(";")]


def _others(family: Record, teller: Teller) -> Iterator[dict[str, Any]]:
    """Relationships and separations, as our own trees have them."""
    for event in family.sub_tags("EVEN"):
        kind, *words = _words(event)
        if kind in OUR_PHASES:
            begin, cited = _date(event), _cited(event, teller)
            told = {"kind": kind, "begin": begin, "sources": cited}
            yield told | _standing(words)


def _end(family: Record, phases: list[dict[str, Any]]) -> None:
    """Ends that have no tag of their own: "dating ended; marriage"."""
    for event in family.sub_tags("EVEN"):
        what, *words = _words(event)
        ended = what.removesuffix(" ended")
        for phase in phases:
            if ended != what and phase["kind"] == ended and "end" not in phase:
                reason = next((word for word in words if word in OUR_REASONS), None)
                phase |= {"end": _date(event), "end_reason": reason}


def _stated(family: Record, tag: str) -> list[Record]:
    return [
        event
        for event in family.sub_tags(tag)
        if str(event.value or "").strip().upper() != "N"
    ]


def _date(event: Record) -> str | None:
    return date_of(event)


def _cited(event: Record, teller: Teller) -> list[dict[str, Any]]:
    return _worded(event, teller) or sources_of(event, teller)


def _worded(event: Record, teller: Teller) -> list[dict[str, Any]]:
    """Its sources with the tree's own words, where a date of ours says less."""
    said = wording_of(event)
    if not said or teller.ours or is_whole(event):
        return []
    first, *others = sources_of(event, teller)
    return [first | {"excerpt": f"{event.tag}: {plain(said)}"}, *others]


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
            said = str(link.sub_tag_value("PEDI") or "").lower()
            if said == "other":
                said = str(link.sub_tag_value("PEDI/PHRASE") or "").lower()
            return PEDIGREE.get(said, "")
    return ""


def standing_of(child: Record, family: str) -> dict[str, str]:
    """Only our own trees say that a parenthood is no more than reported."""
    for link in child.sub_tags("FAMC", follow=False):
        if link.value == family:
            return _standing([str(link.sub_tag_value("NOTE") or "")])
    return {}


def stated_children(record: Record) -> int | None:
    """Of somebody, or of a family (NCHI)."""
    text = str(record.sub_tag_value("NCHI") or "").strip()
    return int(text) if text.isdecimal() and len(text) < 3 else None


def _points(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("@") and value != "@VOID@"
