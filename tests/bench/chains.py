"""How long ways between two people take, on a made list of edges, as JSON.

Families of five as in the made records, bound to earlier ones by two or three loves of
their people, a few of whom many loved: one edge and a half for each person. Pairs are
drawn from all; asked is what a reader's page asks. Of some rounds the best counts: by
the clock, and in processor time of our own process, which other work on the machine
lengthens least.
"""

import json
import statistics
import sys
from collections.abc import Iterator
from datetime import date
from random import Random
from time import perf_counter, process_time

from tests.bench import site

site.start()

from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from apps.people.chains import several  # noqa: E402
from apps.people.edges.listing import COLUMNS  # noqa: E402
from apps.people.edges.model import OPEN, Edge  # noqa: E402
from apps.people.edges.reading import Asked, EdgeList  # noqa: E402

FAMILY, AT_ONCE = 5, 20_000
LOVES = (2, 3)
REACHES = (1, 10, 100)  # of the earlier: all, the first tenth, the first hundredth
PAIRS, ROUNDS = 200, 5
INDEXES = [index for index in Edge._meta.indexes if index.name.startswith("edge_way")]
Row = tuple[int, int, str, int, int, int, bool, int, bool, int | None, int | None]


def edges(people: int) -> Iterator[Row]:
    """Yield those of people with the numbers from 0 on, each from both ends."""
    for row in _ties(people):
        yield row
        yield (row[1], row[0], *row[2:8], True, *row[9:])


def _ties(people: int) -> Iterator[Row]:
    chance, number = Random(8), 0
    for she in range(0, people - FAMILY + 1, FAMILY):
        born = date(chance.randrange(1930, 1990), 6, 1).toordinal()
        wed, heirs = born + 9_000, (she + 2, she + 3)
        yield _edge(she, she + 1, "union", wed, born, couple=(number := number + 1))
        for child in heirs:
            for parent in (she, she + 1):
                key = 2 * child + parent - she
                yield _edge(parent, child, "parent", wed, wed + 500, parenthood=key)
        for one in chance.sample(range(she, she + FAMILY), chance.choice(LOVES)):
            reach = she // chance.choice(REACHES)
            if she:
                number += 1
                other = chance.randrange(max(1, reach))
                yield _edge(other, one, "partner", wed, born, couple=number)


def _edge(
    a: int,
    b: int,
    kind: str,
    begins: int,
    youngest: int,
    couple: int | None = None,
    parenthood: int | None = None,
) -> Row:
    weight = 2 if kind == "partner" else 1
    return (a, b, kind, weight, begins, OPEN, True, youngest, False, couple, parenthood)


def fill(people: int) -> None:
    """Without triggers, and without indexes, which are made at the end."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
    with connection.schema_editor() as schema:
        for index in INDEXES:
            schema.remove_index(Edge, index)
    with transaction.atomic(), connection.cursor() as cursor:
        rows: list[Row] = []
        for row in edges(people):
            rows.append(row)
            if len(rows) == AT_ONCE:
                _put(cursor, rows)
                rows = []
        _put(cursor, rows)
    with connection.schema_editor() as schema:
        for index in INDEXES:
            schema.add_index(Edge, index)
    if connection.vendor == "postgresql":  # as its autovacuum does
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE people_edge")


def _put(cursor, rows: list[Row]) -> None:
    if connection.vendor == "postgresql":
        with cursor.copy(f"COPY people_edge ({COLUMNS}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        return
    places = ", ".join(["?"] * len(rows[0])) if rows else ""
    sql = f"INSERT INTO people_edge ({COLUMNS}) VALUES ({places})"
    cursor.connection.executemany(sql, rows)


def ways(one: int, other: int, most: int) -> list[tuple[int, ...]]:
    today = timezone.localdate()
    neighbours = EdgeList(Asked(today, today=today))
    return several(one, other, neighbours, (), neighbours.between, most=most)[0]


def spread(most: int, on: list[tuple[int, int]]) -> dict[str, float]:
    took = [_best(most, *pair) for pair in on]
    clock, own = (sorted(times) for times in zip(*took, strict=True))
    far = int(len(on) * 0.95)
    return {
        "median": statistics.median(clock),
        "p95": clock[far],
        "own median": statistics.median(own),
        "own p95": own[far],
    }


def _best(most: int, one: int, other: int) -> tuple[float, float]:
    times = []
    for _ in range(ROUNDS):
        start, own = perf_counter(), process_time()
        ways(one, other, most)
        times.append((perf_counter() - start, process_time() - own))
    clock, own_times = zip(*times, strict=True)
    return min(clock) * 1000, min(own_times) * 1000


def main(people: int) -> None:
    call_command("migrate", verbosity=0)
    fill(people)
    chance = Random(5)
    pairs = [(chance.randrange(people), chance.randrange(people)) for _ in range(PAIRS)]
    lengths = [len(way[0]) - 1 for pair in pairs if (way := ways(*pair, 1))]
    figures = {
        "engine": connection.vendor,
        "people": people,
        "edges": Edge.objects.filter(turned=False).count(),
        "found": len(lengths) / PAIRS,
        "links": statistics.mean(lengths),
        "one": spread(1, pairs),
        "three": spread(3, pairs),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main(int(sys.argv[1]))
