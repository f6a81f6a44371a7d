"""How long a search among many stories takes, as JSON: by the clock, the best of some.

The made texts are of one kind, so that nearly all of them hold the common words: the
hardest case there is. Only the search's own statements count, not the page around it.
"""

import json
import sys
from random import Random
from time import perf_counter

from tests.bench import site

site.start()

from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402

from apps.base.search import Entry, find, put  # noqa: E402
from tests.bench.texts import texts  # noqa: E402

DIFFERENT, WORDS, AT_ONCE = 3_000, 200, 2_000
FIRST_DAY, DAYS = 735_000, 4_000
ROUNDS, SHOWN = 5, 30
ASKED = {
    "a common word": ("premiere", "tochter", "die", "und"),
    "two common words": ("kinder sachsen", "archiv lieder", "der stiftung"),
    "a rare one": ("4711", "nummer 4711", "nummer 99"),
    "none": ("kohlrabi", "hochzeitskleid"),
}


def fill(count: int) -> None:
    chance = Random(1)
    made = [text.partition("\n\n")[2] for text in texts(DIFFERENT, WORDS)]
    with transaction.atomic():
        for first in range(0, count, AT_ONCE):
            numbers = range(first, min(first + AT_ONCE, count))
            put([_entry(number, made, chance) for number in numbers])
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE base_searchentry")


def _entry(number: int, made: list[str], chance: Random) -> Entry:
    words = chance.choice(made)
    title = f"{words.split()[0]} und Nummer {number}"
    day = FIRST_DAY + chance.randrange(DAYS)
    return Entry("story", number + 1, "de", title, words, rank_day=day)


def best(words: str) -> float:
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        find(words, limit=SHOWN)
        times.append(perf_counter() - start)
    return min(times) * 1000


def main(count: int) -> None:
    call_command("migrate", verbosity=0)
    fill(count)
    took = {kind: max(map(best, asked)) for kind, asked in ASKED.items()}
    figures = {"engine": connection.vendor, "stories": count}
    print(json.dumps(figures | {"slowest": took}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
