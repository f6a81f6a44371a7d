"""How long the page of a person takes to make on a kept record, as JSON.

Made anew each time, with all that stands around it; processor time on SQLite, elapsed
time on PostgreSQL, whose server works too. The people are married, some divorced, with
parents or children, occupations and names; what has no source stays hidden.
"""

import json
import statistics
from time import perf_counter, process_time

from tests.bench import site

site.start()

from django.core.cache import caches  # noqa: E402
from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from apps.people.models import Person  # noqa: E402
from tests.bench.pages import page  # noqa: E402
from tests.bench.people import families  # noqa: E402

PEOPLE, ROUNDS = 60, 3  # of the rounds the best counts


def main() -> None:
    call_command("migrate", verbosity=0)
    keys = [family.people[0].pk for family in families(5 * PEOPLE)]
    asks = [
        page(WSGIHandler(), person.get_absolute_url())
        for person in Person.objects.filter(pk__in=keys[:PEOPLE])
    ]
    clock = process_time if connection.vendor == "sqlite" else perf_counter
    took = []
    for ask in [*asks[:5], *asks]:
        times = []
        for _ in range(ROUNDS):
            caches["pages"].clear()
            start = clock()
            ask()
            times.append(clock() - start)
        took.append(min(times) * 1000)
    took = sorted(took[5:])
    figures = {
        "engine": connection.vendor,
        "people": Person.objects.count(),
        "median": statistics.median(took),
        "p95": took[int(len(took) * 0.95)],
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
