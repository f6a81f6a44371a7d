"""How long somebody waits for a name that is being typed, as JSON.

Processor time on SQLite, which is all there is and which other work lengthens least;
elapsed time on PostgreSQL, whose server works too. Each name is asked for as it grows,
then turned round, then wrongly spelt.
"""

import json
import statistics
from collections.abc import Iterator
from random import Random
from time import perf_counter, process_time

from tests.bench import site

site.start()

from django.db import connection  # noqa: E402

from apps.people.finding import find_people  # noqa: E402
from apps.people.models import Person  # noqa: E402
from tests.bench.people import families  # noqa: E402

NAMES = 60
ROUNDS = 3  # the best of which counts


def typed() -> Iterator[tuple[str, str]]:
    """What is asked, with its kind."""
    chance = Random(11)
    people = [family.people[0].name for family in families(5 * NAMES)]
    for name in people:
        given, _blank, surname = name.partition(" ")
        for length in (1, 2, 3, 5):
            yield "beginning", surname[:length]
        yield "surname", surname
        yield "whole", name
        yield "turned", f"{surname} {given[:2]}"
        at = chance.randrange(1, len(name) - 1)
        yield "slip", name[:at] + name[at + 1 :]
        yield "slip", surname[:2] + surname[3:]


def main() -> None:
    took: dict[str, list[float]] = {}
    for kind, text in [*list(typed())[:30], *typed()]:
        took.setdefault(kind, []).append(_best(text))
    times = {kind: _spread(values) for kind, values in took.items()}
    times["all"] = _spread([value for values in took.values() for value in values])
    figures = {"engine": connection.vendor, "people": Person.objects.count()}
    print(json.dumps(figures | times))


def _best(text: str) -> float:
    clock = process_time if connection.vendor == "sqlite" else perf_counter
    times = []
    for _ in range(ROUNDS):
        start = clock()
        find_people(text)
        times.append(clock() - start)
    return min(times) * 1000


def _spread(values: list[float]) -> dict[str, float]:
    ordered = sorted(values)
    return {
        "median": statistics.median(ordered),
        "p95": ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)],
        "most": ordered[-1],
    }


if __name__ == "__main__":
    main()
