"""One search table over stories and people, the same on SQLite and PostgreSQL.

What is looked up are terms: folded words and their stems. The engines only keep and
match terms; which words meet, in which order, and why, is decided here for both.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from django.db import connection, transaction
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from apps.base.models import SearchEntry
from apps.reading.folding import fold

LONGEST_TERM = 60
MOST_TERMS = 20_000  # of one text; PostgreSQL keeps at most a megabyte of them
MOST_ASKED = 8  # words of a question; more are left out
SNIPPET = 180
WORD = re.compile(r"[^\W_]+")
# Endings of German and English words, with the letters that must be left. Names end
# so too: no harm, as stems are looked up whole and only typed words as beginnings.
ENDINGS = [("ern", 4), ("em", 4), ("en", 4), ("er", 4), ("es", 4), ("e", 4), ("s", 4)]
UMLAUTS = [("ae", "a"), ("oe", "o"), ("ue", "u")]


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


def stem(word: str) -> str:
    """Cut a folded word to what its inflected forms share: "haeuser" to "haus"."""
    for pair, plain in UMLAUTS:
        word = word.replace(pair, plain)
    for ending, least in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)]
    if word.endswith("en") and len(word) >= 4:
        return word[:-1]
    return word


@transaction.atomic
def put(entries: Iterable[Entry]) -> None:
    """Write or rewrite entries; a thing has one."""
    rows = [_row(entry) for entry in entries]
    SearchEntry.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["kind", "key"],
        update_fields=["language", "title", "words", "reasons", "rank_day"],
        batch_size=500,
    )
    for kind in {row.kind for row in rows}:
        of_kind = {row.key: row for row in rows if row.kind == kind}
        stored = SearchEntry.objects.filter(kind=kind, key__in=of_kind)
        _index([(pk, of_kind[key]) for pk, key in stored.values_list("pk", "key")])


@transaction.atomic
def drop(kind: str, keys: Collection[int]) -> None:
    """Forget what can be found of these things."""
    gone = SearchEntry.objects.filter(kind=kind, key__in=keys)
    if connection.vendor == "sqlite":
        ids = [(pk,) for pk in gone.values_list("pk", flat=True)]
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM base_searchindex WHERE rowid = %s", ids)
    gone.delete()


def find(words: str, *, kind: str = "", limit: int = 20) -> list[Hit]:
    """Find what holds every word, the titles that do first; one query."""
    asked = list(_asked(words))
    if not asked:
        return []
    order = "ORDER BY titled DESC, kind = 'person' DESC, rank_day DESC, id LIMIT %s"
    sql = SQLITE if connection.vendor == "sqlite" else POSTGRESQL
    match, titled = _questions(asked)
    found = SearchEntry.objects.raw(sql + order, [titled, match, kind, kind, limit])
    return [_hit(entry, asked) for entry in found]


SQLITE = """
SELECT entry.*, entry.id IN (
  SELECT rowid FROM base_searchindex WHERE base_searchindex MATCH %s
) AS titled
FROM base_searchindex JOIN base_searchentry entry ON entry.id = base_searchindex.rowid
WHERE base_searchindex MATCH %s AND (%s = '' OR entry.kind = %s)
"""
POSTGRESQL = """
SELECT entry.*, document @@ %s::tsquery AS titled
FROM base_searchentry entry
WHERE document @@ %s::tsquery AND (%s = '' OR kind = %s)
"""


def _asked(words: str) -> Iterator[str]:
    for word in fold(words).split()[:MOST_ASKED]:
        yield word[:LONGEST_TERM]


def _questions(asked: list[str]) -> tuple[str, str]:
    """Say "all words anywhere" and "all words in the title" in the engine's language.

    Folded words hold letters and digits only, so that quoting them is enough.
    """
    if connection.vendor == "sqlite":
        pairs = [f'("{word}"* OR "{stem(word)}")' for word in asked]
        everywhere = " AND ".join(pairs)
        return everywhere, f"{{title}} : ({everywhere})"
    pairs = [f"('{word}':* | '{stem(word)}')" for word in asked]
    titles = [f"('{word}':*A | '{stem(word)}':A)" for word in asked]
    return " & ".join(pairs), " & ".join(titles)


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


def _terms(text: str) -> list[str]:
    """List each folded word and its stem once, in order."""
    terms: dict[str, None] = {}
    for word in fold(text).split():
        terms[word[:LONGEST_TERM]] = None
        terms[stem(word[:LONGEST_TERM])] = None
        if len(terms) > MOST_TERMS:
            break
    return list(terms)


def _index(rows: list[tuple[int, SearchEntry]]) -> None:
    terms = [
        (pk, _terms(row.title), _terms(f"{row.words}\n{row.reasons}"))
        for pk, row in rows
    ]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.executemany(
                "DELETE FROM base_searchindex WHERE rowid = %s",
                [(pk,) for pk, _, _ in terms],
            )
            cursor.executemany(
                "INSERT INTO base_searchindex (rowid, title, words)"
                " VALUES (%s, %s, %s)",
                [(pk, " ".join(title), " ".join(words)) for pk, title, words in terms],
            )
        else:
            # Without a place in the text a term has no weight: titles stand at 1A.
            vectors = [
                (
                    " ".join(
                        [f"'{term}':1A" for term in title]
                        + [f"'{term}':2" for term in words]
                    ),
                    pk,
                )
                for pk, title, words in terms
            ]
            cursor.executemany(
                "UPDATE base_searchentry SET document = %s::tsvector WHERE id = %s",
                vectors,
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
    marks = [
        match.span()
        for match in WORD.finditer(text)
        if any(_same(part, word) for part in fold(match[0]).split() for word in asked)
    ]
    start = max(0, marks[0][0] - SNIPPET // 3) if marks else 0
    start = text.find(" ", start) + 1 if start else 0
    end = len(text)
    if end > start + SNIPPET:
        end = text.rfind(" ", start, start + SNIPPET)
        end = end if end > start else start + SNIPPET
    pieces, at = ["… " if start else ""], start
    for first, last in marks:
        if first >= at and last <= end:
            pieces.append(
                format_html("{}<mark>{}</mark>", text[at:first], text[first:last])
            )
            at = last
    pieces.append(format_html("{}{}", text[at:end], " …" if end < len(text) else ""))
    return mark_safe("".join(pieces))  # noqa: S308, every piece was escaped
