"""How long pages of the demo take; a bare view is the yardstick."""

import statistics
from collections.abc import Callable
from io import StringIO
from time import perf_counter

from tests.bench import site

site.start()

from django.core.cache import caches  # noqa: E402
from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import RequestFactory  # noqa: E402
from django.utils import timezone  # noqa: E402

from apps.stories.models import Story  # noqa: E402


def milliseconds(
    work: Callable[[], object],
    rounds: int,
    *,
    kept: bool,
    clock: Callable[[], float] = perf_counter,
) -> float:
    """The median of the rounds, after some to warm up; `kept` pages may be cached."""
    times = []
    for _ in range(3 + rounds):
        if not kept:
            caches["pages"].clear()
        start = clock()
        work()
        times.append(clock() - start)
    return statistics.median(times[3:]) * 1000


def page(handler: WSGIHandler, address: str) -> Callable[[], object]:
    environ = RequestFactory(SERVER_NAME="localhost").get(address).environ

    def ask() -> bytes:
        status = []
        body = handler(environ.copy(), lambda line, headers: status.append(line))
        content = b"".join(body)
        assert status[0].startswith("200"), (address, status)
        return content

    return ask


def main() -> None:
    call_command("migrate", verbosity=0)
    call_command("demo", stdout=StringIO())
    handler = WSGIHandler()
    bare = milliseconds(page(handler, "/bare/"), 300, kept=True)
    story = Story.objects.live(timezone.now()).exclude(mentions=None).newest_first()[0]
    person = story.people.public(timezone.localdate())[0]
    print("\n| page | made anew | kept |\n| --- | ---: | ---: |")
    print(f"| a bare Django view behind the same middleware | {bare:.2f} | |")
    for name, address in [
        ("front page", "/"),
        ("story page", story.get_absolute_url()),
        ("person page", person.get_absolute_url()),
    ]:
        ask = page(handler, address)
        anew = milliseconds(ask, 40, kept=False)
        print(f"| {name} | {anew:.1f} | {milliseconds(ask, 60, kept=True):.2f} |")


if __name__ == "__main__":
    main()
