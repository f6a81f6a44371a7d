"""Each import beside a bare executemany of the very rows that it wrote, as JSON.

Called with the kind of file, how many people, and a folder; on a fresh database of the
environment, which must be SQLite. Times are processor time; the memory is the most that
the process ever had, with Django in it.
"""

import json
import resource
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

from tests.bench import site

site.start()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from apps.sources.gedcom.importing import import_gedcom  # noqa: E402
from apps.sources.people_file.importing import import_people  # noqa: E402
from apps.sources.table.importing import import_table  # noqa: E402
from apps.sources.wikidata.importing import import_wikidata  # noqa: E402
from tests.bench import dump  # noqa: E402

IMPORTS: dict[str, Callable[..., Any]] = {
    "wikidata": import_wikidata,
    "people": import_people,
    "gedcom": import_gedcom,
    "table": import_table,
}
DERIVED = {"people_edge"}  # triggers write it, in the bare database, too
AT_ONCE = 10_000


def measured(kind: str, count: int, folder: Path) -> dict[str, Any]:
    call_command("migrate", verbosity=0)
    path = dump.write(kind, count, folder / f"{kind}_{count}")
    before = _rows()
    _copy(folder / "bare.db")
    idle = _megabytes()
    start = process_time()
    report = IMPORTS[kind](path, by=None)
    took = process_time() - start
    rows = {table: number - before[table] for table, number in _rows().items()}
    return {
        "kind": kind,
        "people": report.created,
        "rows": sum(rows.values()),
        "seconds": took,
        "bare": _bare(folder / "bare.db", [table for table, n in rows.items() if n]),
        "idle": idle,
        "megabytes": _megabytes(),
    }


def _rows() -> dict[str, int]:
    with connection.cursor() as cursor:
        names = [
            name
            for name in connection.introspection.table_names(cursor)
            if name not in DERIVED and "_search" not in name
        ]
        counts = {}
        for name in names:
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(name)}")
            counts[name] = cursor.fetchone()[0]
    return counts


def _copy(path: Path) -> None:
    """The empty tables with their indexes and triggers."""
    connection.ensure_connection()
    with sqlite3.connect(path) as bare:
        connection.connection.backup(bare)


def _bare(path: Path, tables: list[str]) -> float:
    """Processor seconds of nothing but INSERT, table by table in one transaction."""
    took = 0.0
    with sqlite3.connect(path, isolation_level=None) as bare:
        bare.execute("PRAGMA foreign_keys = OFF")
        bare.execute("BEGIN")
        for table in tables:
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
                marks = ", ".join("?" * len(cursor.description))
                while rows := cursor.cursor.fetchmany(AT_ONCE):
                    start = process_time()
                    bare.executemany(
                        f"INSERT OR IGNORE INTO {table} VALUES ({marks})",
                        [tuple(map(_plain, row)) for row in rows],
                    )
                    took += process_time() - start
        start = process_time()
        bare.execute("COMMIT")
        return took + process_time() - start


def _plain(value: Any) -> Any:
    return value if isinstance(value, int | float | str | bytes | None) else str(value)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(json.dumps(measured(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))))
