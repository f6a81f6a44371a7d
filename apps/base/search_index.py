"""The engine's full-text index beside SearchEntry: keeps terms, and matches them.

Both engines hand out what was met newest first and stop when they have enough, so that
a word of every second text costs no more than a rare one. SQLite's index is in the
order of its row numbers, which therefore are places (see place_of); PostgreSQL chooses
between its index of terms and the one by day, whichever is shorter. Words of a title
are terms of their own as well: to look for a common word among titles alone would
otherwise read all texts that hold it.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from apps.base.models import SearchEntry

KINDS = ("story", "person")  # in the order of their places; the last come first
KIND_BITS, DAY_BITS = 52, 32
TITLED = "zzq"  # before each term of a title; begins no word of ours
BEGINNING = 3  # letters that a beginning has at least
MANY = 1000  # texts that hold a word; of more, the newest are soon found day by day
FEW = """
WITH titled AS MATERIALIZED (
  SELECT id, kind, rank_day FROM base_searchentry
  WHERE document @@ %s::tsquery {where} LIMIT {many}
), anywhere AS MATERIALIZED (
  SELECT id, kind, rank_day FROM base_searchentry
  WHERE document @@ %s::tsquery {where} LIMIT {many}
)
SELECT entry.id, entry.kind, key, language, title, words, reasons, entry.rank_day,
  titled, met
FROM (
  (SELECT id, 1 AS titled, (SELECT count(*) FROM titled) AS met FROM titled
   ORDER BY kind, rank_day DESC, id DESC LIMIT %s)
  UNION ALL
  (SELECT id, 0 AS titled, (SELECT count(*) FROM anywhere) AS met FROM anywhere
   ORDER BY kind, rank_day DESC, id DESC LIMIT %s)
) found JOIN base_searchentry entry ON entry.id = found.id
"""
# "IS TRUE" keeps the planner from the index of terms.
NEWEST = """
SELECT id, kind, key, language, title, words, reasons, rank_day, {titled} AS titled
FROM base_searchentry WHERE (document @@ %s::tsquery) IS TRUE {where}
ORDER BY kind, rank_day DESC, id DESC LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class Terms:
    """What is looked up of one entry."""

    entry: SearchEntry
    title: Sequence[str]
    words: Sequence[str]


@dataclass(frozen=True, slots=True)
class Question:
    """Each pair a word and its stem; all must be met, either of the two of each.

    `begun`: the last word also as the beginning of longer ones, which costs as much as
    there are longer ones. `days` are the first and last rank_day; `keys` a query for
    those of the kind that count. Both need a kind.
    """

    pairs: Sequence[tuple[str, str]]
    kind: str
    days: tuple[int, int] | None
    keys: QuerySet | None
    limit: int
    begun: bool = False


def place_of(entry: SearchEntry) -> int:
    """Where an entry stands: by kind, by day, and no two in one place."""
    kind = KINDS.index(entry.kind)
    return (kind << KIND_BITS) + (entry.rank_day << DAY_BITS) + entry.pk


def write(rows: Iterable[Terms]) -> None:
    """Index entries that are stored; whatever stood in their places goes."""
    if connection.vendor == "sqlite":
        told = [(place_of(row.entry), " ".join(_terms(row))) for row in rows]
        remove_places([place for place, *_ in told])
        sql = "INSERT INTO base_searchindex (rowid, terms) VALUES (%s, %s)"
        _many(sql, told)
        return
    sql = "UPDATE base_searchentry SET document = %s::tsvector WHERE id = %s"
    _many(
        sql,
        [(" ".join(f"'{term}'" for term in _terms(row)), row.entry.pk) for row in rows],
    )


def remove(entries: Collection[SearchEntry]) -> None:
    """Forget their terms; where the entry holds them, they go with it."""
    if connection.vendor == "sqlite":
        remove_places([place_of(entry) for entry in entries])


def remove_places(places: Collection[int]) -> None:
    sql = "DELETE FROM base_searchindex WHERE rowid = %s"
    _many(sql, [(place,) for place in places])


def ask(question: Question) -> list[SearchEntry]:
    """The entries, those met in the title first, then as they stand.

    One query; another one, for a last word that is only begun, where the first finds
    too few.
    """
    met = _met(question)
    if len(met) < question.limit and len(question.pairs[-1][0]) >= BEGINNING:
        met = _met(replace(question, begun=True)) | met
    ordered = sorted(met.values(), key=lambda e: (-e.titled, -place_of(e)))
    return ordered[: question.limit]


def _met(question: Question) -> dict[int, SearchEntry]:
    ask_engine = _sqlite if connection.vendor == "sqlite" else _postgresql
    met: dict[int, SearchEntry] = {}
    for entry in ask_engine(question):
        if entry.pk not in met or entry.titled:
            met[entry.pk] = entry
    return met


def _terms(row: Terms) -> Iterable[str]:
    """Each once; folded words hold letters and digits only, so quoting is enough."""
    titled = (f"{TITLED}{term}" for term in row.title)
    return dict.fromkeys((*titled, *row.title, *row.words))


def _matches(question: Question, either: str, both: str, begun: str) -> tuple[str, str]:
    """Say "all words in the title" and "all words anywhere" as an engine has it."""
    last = question.pairs[-1] if question.begun else None
    return tuple(  # type: ignore[return-value]
        both.join(
            either.format(
                f"{mark}{word}", begun if (word, stem) == last else "", f"{mark}{stem}"
            )
            for word, stem in question.pairs
        )
        for mark in (TITLED, "")
    )


def _sqlite(question: Question) -> list[SearchEntry]:
    low, high = _places(question)
    where, values = _keys(question, f"(rowid & {(1 << DAY_BITS) - 1})")
    part = (
        "SELECT * FROM (SELECT rowid AS place, {titled} AS titled "
        "FROM base_searchindex WHERE base_searchindex MATCH %s "
        f"AND rowid >= %s AND rowid < %s {where} ORDER BY rowid DESC LIMIT %s)"
    )
    both = " UNION ALL ".join(part.format(titled=titled) for titled in (1, 0))
    sql = (
        f"SELECT entry.*, place, titled FROM ({both}) JOIN base_searchentry entry "
        f"ON entry.id = (place & {(1 << DAY_BITS) - 1})"
    )
    asked = [
        value
        for match in _matches(question, '("{0}"{1} OR "{2}")', " AND ", "*")
        for value in (match, low, high, *values, question.limit)
    ]
    rows = SearchEntry.objects.raw(sql, asked)
    return [entry for entry in rows if entry.place == place_of(entry)]


def _places(question: Question) -> tuple[int, int]:
    if not question.kind:
        return 0, len(KINDS) << KIND_BITS
    start = KINDS.index(question.kind) << KIND_BITS
    if question.days is None:
        return start, start + (1 << KIND_BITS)
    first, last = question.days
    return start + (first << DAY_BITS), start + ((last + 1) << DAY_BITS)


def _postgresql(question: Question) -> list[SearchEntry]:
    """By the index of terms; what too many texts hold, again by the one by day.

    The planner cannot know which of the two is shorter, and is wrong by seconds.
    """
    where, values = _keys(question, "id")
    if question.kind:
        where, values = f"AND kind = %s {where}", [question.kind, *values]
    if question.days is not None:
        days = "AND rank_day BETWEEN %s AND %s"
        where, values = f"{days} {where}", [*question.days, *values]
    matches = _matches(question, "('{0}'{1} | '{2}')", " & ", ":*")
    each = [[match, *values] for match in matches]
    rows = list(
        SearchEntry.objects.raw(
            FEW.format(where=where, many=MANY + 1),
            [*each[0], *each[1], question.limit, question.limit],
        )
    )
    for titled, asked in zip((1, 0), each, strict=True):
        if any(row.titled == titled and row.met > MANY for row in rows):
            rows = [row for row in rows if row.titled != titled]
            newest = NEWEST.format(where=where, titled=titled)
            rows += SearchEntry.objects.raw(newest, [*asked, question.limit])
    return rows


def _keys(question: Question, number: str) -> tuple[str, list[Any]]:
    """SQL for "is one of these", for a query that gives keys of the kind."""
    if question.keys is None:
        return "", []
    sql, values = question.keys.query.sql_with_params()
    return (
        f"AND {number} IN (SELECT id FROM base_searchentry "
        f"WHERE kind = %s AND key IN ({sql}))",
        [question.kind, *values],
    )


def _many(sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(sql, rows)
