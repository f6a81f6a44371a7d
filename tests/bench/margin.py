"""How long the editor waits for the margin on a kept record, as JSON.

The whole answer to what a browser sends after a pause in typing: a story of so many
words with one that is new, read, held against the record and laid out, behind all
middleware. Processor time of our own process, and elapsed time, which what a server
of PostgreSQL spends and all other work on the machine lengthen. Nothing that is
written for it stays.
"""

import json
import statistics
import sys
from collections.abc import Callable, Iterable
from time import perf_counter, process_time
from urllib.parse import urlencode

from tests.bench import site

site.start()

from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import reverse  # noqa: E402

from apps.base.models import User  # noqa: E402
from apps.people.models import Person  # noqa: E402
from apps.stories.models import Story  # noqa: E402
from tests.bench.texts import texts  # noqa: E402

STORIES, ROUNDS = 20, 3  # of the rounds the best counts
CLOCKS = {"processor": process_time, "elapsed": perf_counter}
HTMX = {"HX-Request": "true", "HX-Target": "margin"}
FORM = "application/x-www-form-urlencoded"


def main(lengths: Iterable[int]) -> None:
    call_command("migrate", verbosity=0)
    with transaction.atomic():
        client = Client(SERVER_NAME="localhost")
        client.force_login(User.objects.create_superuser("bench"))
        figures = {
            "engine": connection.vendor,
            "people": Person.objects.count(),
            "lengths": {words: _spread(client, words) for words in lengths},
        }
        transaction.set_rollback(True)
    print(json.dumps(figures))


def _spread(client: Client, words: int) -> dict[str, dict[str, float]]:
    asks = [_typing(client, number, text) for number, text in _stories(words)]
    for ask in asks[:5]:
        ask()
    return {
        name: {"median": statistics.median(took), "p95": took[int(len(took) * 0.95)]}
        for name, clock in CLOCKS.items()
        for took in [sorted(_best(clock, ask) for ask in asks)]
    }


def _stories(words: int) -> Iterable[tuple[int, str]]:
    return enumerate(text.partition("\n\n")[2] for text in texts(STORIES, words))


def _typing(client: Client, number: int, text: str) -> Callable[[], None]:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    story = Story.objects.create(
        slug=f"bench-{number}-{len(text)}", headline="Ein Abend", body=body
    )
    fields = {
        "version": story.version,
        "headline": story.headline,
        "body": f"{body}<p>Mehr.</p>",
        "language": story.language,
        "figures-TOTAL_FORMS": 0,
        "figures-INITIAL_FORMS": 0,
    }
    address, sent = reverse("desk:story", args=[story.pk]), urlencode(fields)

    def ask() -> None:
        answer = client.post(address, sent, content_type=FORM, headers=HTMX)
        assert answer.status_code == 200, answer.status_code
        assert b'id="margin"' in answer.content

    return ask


def _best(clock: Callable[[], float], ask: Callable[[], None]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = clock()
        ask()
        times.append(clock() - start)
    return min(times) * 1000


if __name__ == "__main__":
    main([int(words) for words in sys.argv[1:]])
