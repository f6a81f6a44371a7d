"""Sources of a tree that goes out, each as a record of its own, once."""

from collections.abc import Iterable, Iterator

from apps.sources.gedcom.dates_out import date_lines
from apps.sources.gedcom.lines_out import lines, pointer
from apps.sources.gedcom.words import LINK_TYPE
from apps.sources.models import Citation, Source


class Sources:
    """Cites first; records() then gives those that were cited for the first time."""

    def __init__(self) -> None:
        self.written: set[int] = set()
        self.waiting: dict[int, Source] = {}

    def cited(self, level: int, citations: Iterable[Citation]) -> Iterator[str]:
        said = {(one.source.pk, one.excerpt.strip()): one for one in citations}
        for (_pk, words), citation in said.items():
            source = citation.source
            if source.pk not in self.written:
                self.waiting[source.pk] = source
            yield pointer(level, "SOUR", f"S{source.pk}")
            if source.date or words:
                yield f"{level + 1} DATA"
                yield from date_lines(level + 2, source.date)
                yield from lines(level + 2, "TEXT", words) if words else ()

    def records(self) -> Iterator[str]:
        for source in self.waiting.values():
            yield f"0 @S{source.pk}@ SOUR"
            yield from lines(1, "TITL", source.title or source.outlet.name)
            yield from lines(1, "PUBL", source.outlet.name)
            if source.url:
                yield from lines(1, "EXID", source.url)
                yield f"2 TYPE {LINK_TYPE}"
        self.written |= self.waiting.keys()
        self.waiting.clear()
