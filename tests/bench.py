"""`make bench`: figures of one run, each beside a yardstick of the same run.

A generated record of 100,000 people and the demo magazine, on SQLite in a folder of
its own; nothing is left behind. Seconds depend on the machine, the ratios less so.
"""

import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from time import perf_counter

PEOPLE = 100_000
FOLDER = tempfile.TemporaryDirectory(prefix="klatschmohn-bench-")
os.environ.update(
    DATABASE_URL=f"sqlite:///{FOLDER.name}/bench.db",
    SECRET_KEY="bench",
    DJANGO_SETTINGS_MODULE="tests.bench_settings",
)

import django  # noqa: E402

django.setup()

from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import RequestFactory  # noqa: E402
from django.utils import timezone  # noqa: E402

from apps.checks import dossier, engine  # noqa: E402
from apps.dates import Edtf  # noqa: E402
from apps.people.keys import keys_of  # noqa: E402
from apps.people.lookup import lookup  # noqa: E402
from apps.people.models import Name, NameKey, NameKind, Person  # noqa: E402
from apps.reading import read  # noqa: E402
from apps.stories.models import Story  # noqa: E402

TEXT = Path(__file__).parent.parent / "apps/desk/demo/intake-verlobt-verheiratet.txt"
SYLLABLES = [
    "an",
    "bel",
    "cor",
    "dra",
    "el",
    "fin",
    "gor",
    "hal",
    "il",
    "jor",
    "kas",
    "lun",
    "mor",
    "nel",
    "or",
    "per",
    "ros",
    "sil",
]


def made_name(number: int) -> str:
    """A name nobody has, different for each number."""
    base, letters = len(SYLLABLES), []
    for _ in range(5):
        number, rest = divmod(number, base)
        letters.append(SYLLABLES[rest])
    return f"{''.join(letters[:2])} {''.join(letters[2:])}".title()


def fill_record(count: int) -> None:
    for start in range(0, count, 10_000):
        numbers = range(start, min(start + 10_000, count))
        people = Person.objects.bulk_create(
            Person(slug=f"made-{number}", birth=Edtf.parse(str(1930 + number % 70)))
            for number in numbers
        )
        names = Name.objects.bulk_create(
            Name(person=person, text=made_name(number), kind=NameKind.DISPLAY)
            for person, number in zip(people, numbers, strict=True)
        )
        NameKey.objects.bulk_create(
            NameKey(name=name, person_id=name.person_id, key=key, tier=tier)
            for name in names
            for key, tier in keys_of(name.text)
        )


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """The median of the rounds, after a tenth of them to warm up."""
    for _ in range(max(3, rounds // 10)):
        work()
    times = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return statistics.median(times) * 1000


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
    print(f"Making {PEOPLE:,} people …", file=sys.stderr)
    fill_record(PEOPLE)
    text = TEXT.read_text("utf-8")
    words = len(text.split())

    def check() -> None:
        reading = read(text, lookup=lookup)
        as_of = Edtf.parse(reading.date) if reading.date else None
        engine.check(reading, dossier.load(reading, as_of), as_of)

    alone = milliseconds(lambda: read(text), 200)
    checked = milliseconds(check, 100)
    handler = WSGIHandler()
    bare = milliseconds(page(handler, "/bare/"), 400)
    story = Story.objects.live(timezone.now()).exclude(mentions=None).newest_first()[0]
    person = story.people.public(timezone.localdate())[0]
    print("\n| what | median ms | ratio |\n| --- | ---: | ---: |")
    print(f"| a story of {words} words read | {alone:.2f} | 1 |")
    print(
        f"| the same read and checked against {Person.objects.count():,} people"
        f" | {checked:.2f} | {checked / alone:.1f} |"
    )
    print(f"| a bare Django view behind the same middleware | {bare:.2f} | 1 |")
    for name, address in [
        ("front page", "/"),
        ("story page", story.get_absolute_url()),
        ("person page", person.get_absolute_url()),
    ]:
        took = milliseconds(page(handler, address), 60)
        print(
            f"| {name}: {1000 / took:.0f} pages a second on one core"
            f" | {took:.2f} | {took / bare:.1f} |"
        )


if __name__ == "__main__":
    try:
        main()
    finally:
        FOLDER.cleanup()
