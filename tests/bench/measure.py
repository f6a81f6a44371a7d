"""Figures on the database of the environment, as JSON: one process for each, so that
its memory is its own.

Times are processor time, which other work on the machine lengthens least; what a
PostgreSQL server spends itself comes on top.
"""

import json
import resource
import statistics
import sys
from collections.abc import Callable, Iterable
from time import process_time

from tests.bench import site

site.start()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from apps.checks import dossier, engine  # noqa: E402
from apps.dates import Edtf  # noqa: E402
from apps.people.lookup import lookup  # noqa: E402
from apps.people.models import Person  # noqa: E402
from apps.reading import read  # noqa: E402
from apps.reading.model import Reading  # noqa: E402
from tests.bench.texts import texts  # noqa: E402

TEXTS = 40
ROUNDS = 3  # the best of which counts
LENGTHS = (100, 300, 1_000, 5_000)


def checked(text: str) -> Reading:
    """Read a text, held against the record: what `factcheck` does."""
    reading = read(text, lookup=lookup)
    as_of = Edtf.parse(reading.date) if reading.date else None
    engine.check(reading, dossier.load(reading, as_of), as_of)
    return reading


def spread(work: Callable[[str], object], on: Iterable[str]) -> dict[str, float]:
    """Median and 95th percentile over the texts, in milliseconds."""
    took = sorted(_best(work, text) for text in on)
    return {
        "median": statistics.median(took),
        "p95": took[min(int(len(took) * 0.95), len(took) - 1)],
    }


def _best(work: Callable[[str], object], text: str) -> float:
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        work(text)
        times.append(process_time() - start)
    return min(times) * 1000


def main(lengths: Iterable[int]) -> None:
    call_command("migrate", verbosity=0)
    usual = list(texts(TEXTS, 300))
    for text in usual[:10]:
        checked(text)
    readings = [read(text, lookup=lookup) for text in usual]
    named = sum(len(reading.people) for reading in readings)
    linked = sum(bool(p.record) for reading in readings for p in reading.people)
    figures = {
        "engine": connection.vendor,
        "people": Person.objects.count(),
        "named": named / TEXTS,
        "linked": linked / named,
        "read": spread(read, usual),
        "found": spread(lambda text: read(text, lookup=lookup), usual),
        "checked": spread(checked, usual),
        "lengths": {
            words: {
                "read": spread(read, made)["median"],
                "checked": spread(checked, made)["median"],
            }
            for words in lengths
            for made in [list(texts(max(2, 2_000 // words), words))]
        },
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main([int(words) for words in sys.argv[1:]])
