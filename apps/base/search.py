"""One search table over stories and people, the same on SQLite and PostgreSQL.

What is looked up are terms: folded words and their stems. The engines only keep and
match terms; which words meet, in which order, and why, is decided here for both.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from apps.base import search_index as index
from apps.base.models import SearchEntry
from apps.base.stems import asked_for, stem, terms_of
from apps.reading.text.folding import fold

SNIPPET = 180
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """What readers may find of one public thing; `reasons` are lines "label: text"."""

    kind: str
    key: int
    language: str
    title: str
    words: str
    reasons: str = ""
    rank_day: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    kind: str
    key: int
    title: str
    reason: str  # the line that was met where the title was not
    snippet: SafeString  # of the words, with <mark>


@transaction.atomic
def put(entries: Iterable[Entry]) -> None:
    """Write or rewrite entries; a thing has one."""
    rows = [_row(entry) for entry in entries]
    index.remove(_stored(rows))
    SearchEntry.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["kind", "key"],
        update_fields=["language", "title", "words", "reasons", "rank_day"],
        batch_size=500,
    )
    index_again(_stored(rows))


def _stored(rows: Iterable[SearchEntry]) -> list[SearchEntry]:
    of_kind: dict[str, list[int]] = {}
    for row in rows:
        of_kind.setdefault(row.kind, []).append(row.key)
    return [
        row
        for kind, keys in of_kind.items()
        for row in SearchEntry.objects.filter(kind=kind, key__in=keys)
    ]


def index_again(stored: Iterable[SearchEntry]) -> None:
    """Write the terms of entries as they are stored."""
    index.write(
        [
            index.Terms(
                row, terms_of(row.title), terms_of(f"{row.words}\n{row.reasons}")
            )
            for row in stored
        ]
    )


@transaction.atomic
def drop(kind: str, keys: Collection[int]) -> None:
    """Forget what can be found of these things."""
    gone = SearchEntry.objects.filter(kind=kind, key__in=keys)
    index.remove(list(gone))
    gone.delete()


def find(
    words: str,
    *,
    kind: str = "",
    days: tuple[int, int] | None = None,
    keys: QuerySet | None = None,
    limit: int = 20,
) -> list[Hit]:
    """Find what holds every word, the titles that do first, people first, the newest
    first; one query.

    `days` (the first and last rank_day) and `keys` (a query for the keys of the kind
    that count) narrow one kind.
    """
    asked = list(asked_for(words))
    if not asked:
        return []
    pairs = [(word, stem(word)) for word in asked]
    found = index.ask(index.Question(pairs, kind, days, keys, limit))
    return [_hit(entry, asked) for entry in found]


def _row(entry: Entry) -> SearchEntry:
    return SearchEntry(
        kind=entry.kind,
        key=entry.key,
        language=entry.language,
        title=entry.title.replace("\0", "")[:300],
        words=entry.words.replace("\0", ""),
        reasons=entry.reasons.replace("\0", ""),
        rank_day=entry.rank_day,
    )


def _hit(entry: SearchEntry, asked: list[str]) -> Hit:
    reason = ""
    if not all(_meets(entry.title, word) for word in asked):
        lines = entry.reasons.splitlines()
        met = (line for line in lines if any(_meets(line, word) for word in asked))
        reason = next(met, "")
    return Hit(
        kind=entry.kind,
        key=entry.key,
        title=entry.title,
        reason=reason,
        snippet=_snippet(entry.words, asked),
    )


def _meets(text: str, word: str) -> bool:
    return any(_same(other, word) for other in fold(text).split())


def _same(other: str, word: str) -> bool:
    return other.startswith(word) or stem(other) == stem(word)


def _snippet(text: str, asked: list[str]) -> SafeString:
    """Cut the words around the first one that was asked for, and mark them all."""
    text = " ".join(text.split())
    first = next(_met(text, 0, len(text), asked), None)
    start = max(0, first[0] - SNIPPET // 3) if first else 0
    start = text.find(" ", start) + 1 if start else 0
    end = len(text)
    if end > start + SNIPPET:
        end = text.rfind(" ", start, start + SNIPPET)
        end = end if end > start else start + SNIPPET
    pieces, at = ["… " if start else ""], start
    for begin, last in _met(text, start, end, asked):
        pieces.append(
            format_html("{}<mark>{}</mark>", text[at:begin], text[begin:last])
        )
        at = last
    pieces.append(format_html("{}{}", text[at:end], " …" if end < len(text) else ""))
    return mark_safe("".join(pieces))  # noqa: S308, every piece was escaped


def _met(
    text: str, start: int, end: int, asked: list[str]
) -> Iterator[tuple[int, int]]:
    """Where in a part of the text a word stands that was asked for."""
    for match in WORD.finditer(text, start, end):
        if any(_same(part, word) for part in fold(match[0]).split() for word in asked):
            yield match.span()
