"""Makes tables and people in the database of the environment.

Rows go in without the ORM and before the indexes: a record of a million people has
some fifteen million rows.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from tests.bench import site

site.start()

from django.apps import apps  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from tqdm import tqdm  # noqa: E402

from apps.people.edges import keeping  # noqa: E402
from tests.bench.people import CHUNK, COLUMNS, FAMILY, Rows, chunks  # noqa: E402

SQLITE_INDEXES = """
SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
AND tbl_name IN (SELECT value FROM json_each(%s))
"""
POSTGRESQL_INDEXES = """
SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ANY(%s)
AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = indexname)
"""
EDGE_TRIGGERS = {
    "sqlite": "SELECT name, tbl_name FROM sqlite_master "
    "WHERE type = 'trigger' AND name LIKE 'edge\\_%' ESCAPE '\\'",
    "postgresql": "SELECT tgname, tgrelid::regclass::text FROM pg_trigger "
    "WHERE tgname LIKE 'edge\\_%'",
}
# The trigger that refuses parent loops looks into the index of every row's child.
KEEPING = {"people_parenthood"}
POSTGRESQL = connection.vendor == "postgresql"


def fill(count: int) -> None:
    call_command("migrate", verbosity=0)
    with _fast(), _without_edges(), _without_indexes():
        for rows in tqdm(
            chunks(count),
            f"{count:,} people, {connection.vendor}",
            count // FAMILY // CHUNK + 2,
            disable=None,
        ):
            _put(rows)
    if POSTGRESQL:  # as its autovacuum does; nothing analyses SQLite
        _run("VACUUM ANALYZE")


@contextmanager
def _fast() -> Iterator[None]:
    """Nothing is lost that could not be made again."""
    if POSTGRESQL:
        _run("SET session_replication_role = replica")  # foreign keys hold as made
        _run("SET maintenance_work_mem = '512MB'")
        with transaction.atomic():
            yield
        return
    for pragma in ("foreign_keys = OFF", "synchronous = OFF", "cache_size = -500000"):
        _run(f"PRAGMA {pragma}")
    with transaction.atomic():
        yield


@contextmanager
def _without_edges() -> Iterator[None]:
    """The list of who is bound to whom is made once at the end, not row by row."""
    with connection.cursor() as cursor:
        cursor.execute(EDGE_TRIGGERS[connection.vendor])
        for name, table in cursor.fetchall():
            cursor.execute(f"DROP TRIGGER {name}" + f" ON {table}" * POSTGRESQL)
    yield
    print("edges", file=sys.stderr)
    keeping.keep("default")


@contextmanager
def _without_indexes() -> Iterator[None]:
    tables = sorted(COLUMNS.keys() - KEEPING)
    with connection.cursor() as cursor:
        if POSTGRESQL:
            cursor.execute(POSTGRESQL_INDEXES, [tables])
        else:
            cursor.execute(SQLITE_INDEXES, [json.dumps(tables)])
        indexes = cursor.fetchall()
    for name, _ in indexes:
        _run(f'DROP INDEX "{name}"')
    yield
    for _, made in tqdm(indexes, "indexes", disable=None):
        _run(made)


def _put(rows: Rows) -> None:
    with connection.cursor() as cursor:
        for table, made in rows.items():
            others = _others(table)
            names = [*COLUMNS[table].split(), *others]
            rest = tuple(others.values())
            columns = ", ".join(f'"{name}"' for name in names)
            if POSTGRESQL:
                with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                    for row in made:
                        copy.write_row(row + rest)
            else:
                places = ", ".join(["%s"] * len(names))
                cursor.executemany(
                    f"INSERT INTO {table} ({columns}) VALUES ({places})",
                    [row + rest for row in made],
                )


@cache
def _others(table: str) -> dict[str, Any]:
    """What the columns hold that no row tells: the model's own defaults."""
    model = next(one for one in apps.get_models() if one._meta.db_table == table)
    told = {*COLUMNS[table].split(), "id"}
    return {
        field.column: field.get_db_prep_save(field.get_default(), connection)
        for field in model._meta.concrete_fields
        if field.column not in told and not field.null
    }


def _run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


if __name__ == "__main__":
    fill(int(sys.argv[1]))
