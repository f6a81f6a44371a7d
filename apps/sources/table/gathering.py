"""All rows of a table, read once and kept on disk: who may be told of twice.

In a database of its own that goes with it, so that memory does not grow with the rows.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.utils.translation import gettext as _

from apps.dates import Edtf
from apps.reading.text.folding import fold
from apps.sources.newcomers import Object
from apps.sources.people_file.values import BadLine
from apps.sources.reports import Rejected
from apps.sources.table.entries import entry_of
from apps.sources.table.likeness import may_be_one
from apps.sources.table.reading import Table

TABLES = """
    CREATE TABLE person (
        row INTEGER PRIMARY KEY, name TEXT, birth TEXT, key TEXT, told TEXT
    );
    CREATE INDEX by_name ON person (name);
    CREATE INDEX by_key ON person (key);
    CREATE TABLE fault (row INTEGER, reason TEXT);
"""


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    told: Object
    alone: bool  # nobody else in the table bears the name


class Gathered:
    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def take(self, number: int, told: Object) -> None:
        """Raise BadLine where an earlier row is, or may be, of the same person."""
        name, birth, key = fold(told.get("name", "")), told.get("birth", ""), ""
        if "key" in told:
            key = told["key"]
            self._refuse_key(key)
        elif name:
            self._refuse_twin(name, birth)
        row = (number, name, birth, key, json.dumps(told, ensure_ascii=False))
        self._database.execute("INSERT INTO person VALUES (?, ?, ?, ?, ?)", row)

    def _refuse_key(self, key: str) -> None:
        found = self._database.execute("SELECT row FROM person WHERE key = ?", (key,))
        if first := found.fetchone():
            told = _("Row %(number)s is of the same person.")
            raise BadLine(told % {"number": first[0]})

    def _refuse_twin(self, name: str, birth: str) -> None:
        found = self._database.execute(
            "SELECT row, birth FROM person WHERE name = ? ORDER BY row", (name,)
        )
        for row, other in found:
            if birth and birth == other:
                told = _("Row %(number)s is of the same person.")
            elif may_be_one(_date(birth), _date(other)):
                told = _(
                    "Row %(number)s may be of the same person: tell them apart by "
                    "birth or address."
                )
            else:
                continue
            raise BadLine(told % {"number": row})

    def fault(self, number: int, reason: str) -> None:
        self._database.execute("INSERT INTO fault VALUES (?, ?)", (number, reason))

    def rows(self, after: int) -> Iterator[Row]:
        """In order, from the one behind `after`; memory holds one at a time."""
        found = self._database.execute(
            "SELECT row, told, key != '' OR NOT EXISTS ("
            " SELECT 1 FROM person AS other"
            " WHERE other.name = person.name AND other.row != person.row)"
            " FROM person WHERE row > ? ORDER BY row",
            (after,),
        )
        for number, told, alone in found:
            yield Row(number, json.loads(told), bool(alone))

    def before(self, row: int) -> int:
        """How many rows come up to this one."""
        found = self._database.execute(
            "SELECT count(*) FROM person WHERE row <= ?", (row,)
        )
        (count,) = found.fetchone()
        return int(count)

    def faults(self, most: int) -> list[Rejected]:
        found = self._database.execute(
            "SELECT row, reason FROM fault ORDER BY row LIMIT ?", (most,)
        )
        return list(found)

    def count(self) -> tuple[int, int]:
        """How many rows came through, how many did not."""
        (people,) = self._database.execute("SELECT count(*) FROM person").fetchone()
        (faults,) = self._database.execute("SELECT count(*) FROM fault").fetchone()
        return people, faults


@contextmanager
def gathered(table: Table) -> Iterator[Gathered]:
    database = sqlite3.connect("")  # a file without a name, gone when it is closed
    try:
        database.executescript(TABLES)
        found = Gathered(database)
        for number, row in table.rows:
            if isinstance(row, str):
                found.fault(number, row)
                continue
            try:
                found.take(number, entry_of(table.headings, table.fields, row))
            except BadLine as error:
                found.fault(number, str(error))
        yield found
    finally:
        database.close()


def _date(text: str) -> Edtf | None:
    return Edtf.parse(text) if text else None
