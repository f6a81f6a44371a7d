"""Makes entities of the shape that Wikidata documents; nobody in them is real."""

import json
from pathlib import Path
from typing import Any

Json = dict[str, Any]
GREGORIAN, JULIAN = "Q1985727", "Q1985786"


def time(text: str, precision: int = 11, calendar: str = GREGORIAN) -> Json:
    """ "+1952-03-11" as a snak's value."""
    return {
        "time": f"{text}T00:00:00Z",
        "timezone": 0,
        "before": 0,
        "after": 0,
        "precision": precision,
        "calendarmodel": f"http://www.wikidata.org/entity/{calendar}",
    }


def day(text: str) -> Json:
    return time(f"+{text}")


def item(qid: str) -> Json:
    return {"entity-type": "item", "numeric-id": int(qid[1:]), "id": qid}


def in_language(text: str, language: str = "de") -> Json:
    return {"text": text, "language": language}


def snak(prop: str, value: Any, datatype: str = "") -> Json:
    """The strings somevalue and novalue are such snaks."""
    if value in ("somevalue", "novalue"):
        return {"snaktype": value, "property": prop}
    if isinstance(value, str) and value[:1] == "Q" and value[1:].isdigit():
        value = item(value)
    return {
        "snaktype": "value",
        "property": prop,
        "datatype": datatype,
        "datavalue": {"value": value},
    }


def statement(
    prop: str,
    value: Any,
    *,
    rank: str = "normal",
    references: list[Json] | None = None,
    **qualifiers: Any,
) -> Json:
    return {
        "mainsnak": snak(prop, value),
        "type": "statement",
        "rank": rank,
        "qualifiers": {
            name: [snak(name, held)] for name, held in qualifiers.items() if held
        },
        "references": references or [],
    }


def reference(**snaks: Any) -> Json:
    return {"snaks": {name: [snak(name, held)] for name, held in snaks.items()}}


def entity(
    qid: str,
    name: str = "",
    *statements: Json,
    aliases: tuple[str, ...] = (),
    labels: dict[str, str] | None = None,
    kind: str = "Q5",
    sites: tuple[str, ...] = ("dewiki",),
) -> Json:
    """A human, or what `kind` says; labels in German unless `labels` says otherwise."""
    claims: dict[str, list[Json]] = {}
    for each in (statement("P31", kind), *statements):
        claims.setdefault(each["mainsnak"]["property"], []).append(each)
    said = labels if labels is not None else {"de": name}
    return {
        "type": "item",
        "id": qid,
        "labels": {c: {"language": c, "value": text} for c, text in said.items()},
        "aliases": {"de": [{"language": "de", "value": text} for text in aliases]},
        "claims": claims,
        "sitelinks": {site: {"site": site, "title": name} for site in sites},
        "modified": "2024-05-06T07:08:09Z",
    }


def dump(*lines: Any) -> bytes:
    """The whole dump; a str is a line as it stands."""
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    return ("[\n" + ",\n".join(texts) + "\n]\n").encode()


def written(path: Path, *lines: Any) -> Path:
    path.write_bytes(dump(*lines))
    return path
