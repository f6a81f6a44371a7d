"""How long ways between two people take, on the database of the environment, as JSON.

Pairs are drawn from all people on record; asked is what a reader's page asks: only what
readers may see. Of some rounds the best counts: by the clock, and in processor time of
our own process, which other work on the machine lengthens least.
"""

import json
import statistics
from random import Random
from time import perf_counter, process_time

from tests.bench import site

site.start()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from apps.people.chains import several  # noqa: E402
from apps.people.edges.reading import Asked, EdgeList  # noqa: E402
from apps.people.models import Edge, Person  # noqa: E402
from tests.bench.people import FIRST  # noqa: E402

PAIRS = 200
ROUNDS = 5


def ways(one: int, other: int, most: int) -> list[tuple[int, ...]]:
    today = timezone.localdate()
    neighbours = EdgeList(Asked(today, today=today))
    return several(one, other, neighbours, most=most)[0]


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


def main() -> None:
    call_command("migrate", verbosity=0)
    people = Person.objects.filter(pk__gte=FIRST).count()
    chance = Random(5)
    pairs = [
        (FIRST + chance.randrange(people), FIRST + chance.randrange(people))
        for _ in range(PAIRS)
    ]
    lengths = [len(way[0]) - 1 for pair in pairs if (way := ways(*pair, 1))]
    figures = {
        "engine": connection.vendor,
        "people": people,
        "edges": Edge.objects.count(),
        "found": len(lengths) / PAIRS,
        "links": statistics.mean(lengths),
        "one": spread(1, pairs),
        "three": spread(3, pairs),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
