"""Where a statement has it from: its references, those that are sources.

"Imported from Wikipedia" (P143, P4656) is none, nor is a page of Wikimedia's own.
"""

from typing import Any
from urllib.parse import urlsplit

from apps.people.errors import Refused
from apps.sources.links import fit_link
from apps.sources.wikidata.entities import Json, line, qid, snaks, value
from apps.sources.wikidata.times import edtf_of

MOST = 5  # of one statement
IMPORTED = ("P143", "P4656")
OURSELVES = ("wikipedia.org", "wikidata.org", "wikimedia.org", "wikisource.org")
STATED_IN, ADDRESS, TITLE, PUBLISHED, RETRIEVED = (
    "P248",
    "P854",
    "P1476",
    "P577",
    "P813",
)
Source = dict[str, str]  # as people.jsonl has it


def sources_of(*statements: Json) -> list[Source]:
    """The sources of some statements, each once."""
    found: list[Source] = []
    for statement in statements:
        held = statement.get("references")
        mine = [_source(each) for each in held] if isinstance(held, list) else []
        kept = sorted(filter(None, mine), key=_has_no_link)[:MOST]
        found += [each for each in kept if each not in found]
    return found


def _has_no_link(source: Source) -> bool:
    return "url" not in source


def _source(reference: Any) -> Source | None:
    if not isinstance(reference, dict):
        return None
    if any(snaks(reference, prop, "snaks") for prop in IMPORTED):
        return None
    return _linked(reference) or _stated(reference)


def _first(reference: Json, prop: str) -> Any:
    found = (value(snak) for snak in snaks(reference, prop, "snaks"))
    return next((each for each in found if each is not None), None)


def _linked(reference: Json) -> Source | None:
    try:
        url = fit_link(str(_first(reference, ADDRESS) or ""))
    except Refused:
        return None
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    if not url or any(host == own or host.endswith(f".{own}") for own in OURSELVES):
        return None
    title = _first(reference, TITLE)
    text = line(title.get("text")) if isinstance(title, dict) else ""
    return _without_gaps(host[:120], text[:240], url, _date(reference))


def _stated(reference: Json) -> Source | None:
    """A catalogue or work, by its id in Wikidata, and under which number there."""
    work = qid(_first(reference, STATED_IN))
    if not work:
        return None
    held = reference.get("snaks")
    numbers = (
        f"{prop} {line(value(found[0]))}"
        for prop, found in (held.items() if isinstance(held, dict) else ())
        if isinstance(found, list)
        and found
        and isinstance(found[0], dict)
        and found[0].get("datatype") == "external-id"
        and value(found[0])
    )
    title = next(numbers, "")[:240]
    return _without_gaps(f"Wikidata {work}", title, "", _date(reference))


def _date(reference: Json) -> str:
    """When it came out; else it had come out by the day somebody looked at it."""
    published = edtf_of(_first(reference, PUBLISHED))
    retrieved = edtf_of(_first(reference, RETRIEVED))
    return published or (f"../{retrieved}" if retrieved else "")


def _without_gaps(outlet: str, title: str, url: str, date: str) -> Source:
    said = {"outlet": outlet, "title": title, "url": url, "date": date}
    return {name: text for name, text in said.items() if text}
