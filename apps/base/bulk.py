"""Many new rows at once, as fast as the database takes them.

Django's bulk_create works on the text of a statement for each some hundred rows, and
its companion for the history makes an object of each row once more: an import spent
most of its time there. Here rows go in as values, and the database copies the history
itself. No signal is sent. What it refuses is an IntegrityError, as elsewhere.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from operator import attrgetter
from typing import Any

from django.db import connection, models, transaction
from django.db.models import Field, Model

from apps.base.models import Load

AT_ONCE = 1_000  # keys in one statement
ROOM = 128 * 1024  # kilobytes
AS_THEY_ARE = {
    models.BigAutoField,
    models.BooleanField,
    models.CharField,
    models.IntegerField,
    models.PositiveIntegerField,
    models.PositiveSmallIntegerField,
    models.SlugField,
    models.TextField,
}
Values = Sequence[Any]


@contextmanager
def many_rows() -> Iterator[None]:
    """A transaction in which triggers do once what they would do for each row."""
    with transaction.atomic():
        load = Load.objects.create() if connection.vendor == "sqlite" else None
        yield
        if load is not None:
            load.delete()


@contextmanager
def roomy() -> Iterator[None]:
    """Let SQLite keep more of a large record at hand: indexes are hit all over."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA cache_size")
        before = cursor.fetchone()[0]
        cursor.execute(f"PRAGMA cache_size = -{ROOM}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA cache_size = {int(before)}")


def create(rows: Sequence[Model]) -> None:
    """Write new rows of one model and give them their keys; needs a transaction."""
    if not rows:
        return
    model = type(rows[0])
    for row, pk in zip(rows, _keys(model, len(rows)), strict=True):
        row.pk = pk
    names, readers = _plan(model)
    insert(model, names, ([read(row) for read in readers] for row in rows))
    for row in rows:
        row._state.adding, row._state.db = False, connection.alias


def insert(
    model: type[Model], columns: Sequence[str], values: Iterable[Values]
) -> None:
    """Write rows given as values that the database understands as they are."""
    into = f"{_quoted(model._meta.db_table)} ({', '.join(map(_quoted, columns))})"
    if connection.vendor == "sqlite":
        marks = ", ".join(["%s"] * len(columns))
        with connection.cursor() as cursor:
            sql = f"INSERT INTO {into} VALUES ({marks})"  # noqa: S608, names of ours
            cursor.executemany(sql, values)
        return
    with (
        connection.cursor() as cursor,
        connection.wrap_database_errors,
        cursor.copy(f"COPY {into} FROM STDIN") as copy,
    ):
        for row in values:
            copy.write_row(row)


def remember(
    rows: Sequence[Model], *, by: int | None, at: Any, why: str | None
) -> None:
    """Write "created" into the history of rows that stand in the database."""
    model = type(rows[0])
    history = model.history.model  # type: ignore[attr-defined]
    kept = {field.column for field in history._meta.concrete_fields}
    columns = [f.column for f in model._meta.concrete_fields if f.column in kept]
    same = ", ".join(map(_quoted, columns))
    told = {
        "history_date": at,
        "history_change_reason": why,
        "history_type": "+",
        "history_user_id": by,
    }
    pks = [row.pk for row in rows]
    with connection.cursor() as cursor:
        for chunk in (pks[n : n + AT_ONCE] for n in range(0, len(pks), AT_ONCE)):
            cursor.execute(
                f"INSERT INTO {_quoted(history._meta.db_table)} "  # noqa: S608, names of ours
                f"({same}, {', '.join(told)}) SELECT {same}, %s, %s, %s, %s "
                f"FROM {_quoted(model._meta.db_table)} "
                f"WHERE id IN ({', '.join(['%s'] * len(chunk))}) ORDER BY id",
                [*told.values(), *chunk],
            )


def _keys(model: type[Model], count: int) -> Collection[int]:
    """Free ones: SQLite lets nobody else write meanwhile, PostgreSQL deals them out."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
            last = (cursor.fetchone() or [0])[0]
            return range(last + 1, last + 1 + count)
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) "
            "FROM generate_series(1, %s)",
            [table, count],
        )
        return [key for (key,) in cursor.fetchall()]


@cache
def _plan(model: type[Model]) -> tuple[list[str], list[Callable[[Model], Any]]]:
    fields = model._meta.concrete_fields
    return [field.column for field in fields], [_reader(field) for field in fields]


def _reader(field: Field) -> Callable[[Model], Any]:
    if type(field) in AS_THEY_ARE:
        return attrgetter(field.attname)
    if isinstance(field, models.ForeignKey):
        return lambda row: _key(field, row)
    return lambda row: field.get_db_prep_save(
        field.pre_save(row, add=True), connection=connection
    )


def _key(field: models.ForeignKey, row: Model) -> Any:
    """Of one who may have got their own after the row was made."""
    key = getattr(row, field.attname)
    if key is None and field.is_cached(row):
        other = field.get_cached_value(row)
        key = other.pk if other is not None else None
    return key


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
