"""Entities some hundred at a time: who is human, who stands there twice."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from apps.sources.reports import Rejected
from apps.sources.sparing import Disagreement
from apps.sources.wikidata.entities import Json
from apps.sources.wikidata.people import Human, human, is_human
from apps.sources.wikidata.reading import Read

AT_ONCE = 1_000  # entities
MOST_BYTES = 16 * 1024 * 1024  # of entities at once


@dataclass
class Chunk:
    """Some entities on their way in; humans by the line on which they stand."""

    humans: dict[int, Human] = field(default_factory=dict)
    others: list[Json] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)  # old ids of redirects
    rejected: list[Rejected] = field(default_factory=list)
    differences: list[Disagreement] = field(default_factory=list)


def in_chunks(reads: Iterator[Read], start: int) -> Iterator[list[Read]]:
    """AT_ONCE entities each; fewer where they are long, for the memory's sake."""
    chunk: list[Read] = []
    for read in reads:
        chunk.append(read)
        if len(chunk) == AT_ONCE or read.end - start > MOST_BYTES:
            yield chunk
            chunk, start = [], read.end
    if chunk:
        yield chunk


def sort_out(reads: list[Read]) -> Chunk:
    chunk = Chunk()
    seen: dict[str, int] = {}
    for read in reads:
        entity = read.entity
        if entity is None:
            chunk.rejected.append((read.line, read.reason))
            continue
        if read.key:
            chunk.moved[read.key] = entity["id"]
        if not is_human(entity):
            if entity.get("type") == "item":
                chunk.others.append(entity)
        elif entity["id"] in seen:
            told = {"id": entity["id"], "line": seen[entity["id"]]}
            reason = _("%(id)s stands on line %(line)s already.") % told
            chunk.rejected.append((read.line, reason))
        else:
            seen[entity["id"]] = read.line
            _add(chunk, read.line, entity)
    return chunk


def _add(chunk: Chunk, line: int, entity: Json) -> None:
    found = human(entity)
    if found is None:
        reason = _("%(id)s has no label.") % {"id": entity["id"]}
        chunk.rejected.append((line, reason))
    else:
        chunk.humans[line] = found
