"""Pages a second among many stories, as JSON; a bare view and a file of ours, served by
the same program in the same run, are the yardsticks.

The stories are copies of the demo's, over ten years, with their people, authors,
pictures and quotes: everybody of the demo is in thousands of them. "Anew" means that no
page is kept, "kept" that it is, as it is asked for the second time. Milliseconds are
the median of the rounds; several rows of rounds are done and the best counts, since
other work on the machine lengthens them.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from io import StringIO
from itertools import count as from_number
from random import Random
from time import perf_counter, process_time

from tests.bench import site

os.environ["BENCH_FILES"] = "1"
site.start()

from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from apps.people.models import Person  # noqa: E402
from apps.stories.findable import remember  # noqa: E402
from apps.stories.models import Figure, Mention, Quote, Story  # noqa: E402
from tests.bench.pages import milliseconds, page  # noqa: E402

AT_ONCE, DAYS, ROWS = 1_000, 3_650, 3
QUOTED = 10  # every so many stories bring a quote of their own
FILE = "/static/css/public.css"


def fill(count: int) -> None:
    """Copy stories of the demo until there are so many."""
    models = list(Story.objects.live(timezone.now()))
    there, chance = Story.objects.count(), Random(3)
    for first in range(there, count, AT_ONCE):
        with transaction.atomic():
            numbers = range(first, min(first + AT_ONCE, count))
            made = [(model, _copy(model, n)) for n, model in _drawn(models, numbers)]
            Story.objects.bulk_create([story for _model, story in made])
            _dress(made, chance)
            remember([story for _model, story in made])
    with connection.cursor() as cursor:
        analyze = connection.vendor == "postgresql"
        cursor.execute("VACUUM ANALYZE" if analyze else "ANALYZE")


def _drawn(models: list[Story], numbers: range) -> Iterator[tuple[int, Story]]:
    for number in numbers:
        yield number, models[Random(number).randrange(len(models))]


def _copy(model: Story, number: int) -> Story:
    ago = timedelta(minutes=Random(-number).randrange(DAYS * 24 * 60))
    return Story(
        slug=f"nummer-{number}",
        language=model.language,
        section_id=model.section_id,
        kicker=model.kicker,
        headline=f"{model.headline[:120]} ({number})",
        teaser=model.teaser,
        body=model.body,
        stage=model.stage,
        went_live=timezone.now() - ago,
    )


def _dress(made: list[tuple[Story, Story]], chance: Random) -> None:
    """Give each copy what its model has."""
    models = {model.pk for model, _story in made}
    authors, used = Story.authors.through, Quote.stories.through
    writes = _of_story(authors.objects.filter(story__in=models))
    named = _of_story(Mention.objects.filter(story__in=models))
    shown = _of_story(Figure.objects.filter(story__in=models))
    quotes = list(Quote.objects.exclude(source=None))
    new = [chance.choice(quotes) for _ in made[::QUOTED]]
    said = Quote.objects.bulk_create(
        Quote(
            speaker_id=one.speaker_id,
            words=f"{one.words} ({number})",
            language=one.language,
            source_id=one.source_id,
            said=one.said,
        )
        for number, one in zip(from_number(made[0][1].pk), new)
    )
    used.objects.bulk_create(
        used(quote=one, story=story)
        for one, (_model, story) in zip(said, made[::QUOTED], strict=True)
    )
    for kind, rows, fields in (
        (authors, writes, ("user_id",)),
        (Mention, named, ("person_id", "name", "position")),
        (Figure, shown, ("picture_id", "credit", "caption", "position")),
    ):
        kind.objects.bulk_create(
            kind(story=story, **{field: getattr(row, field) for field in fields})
            for model, story in made
            for row in rows.get(model.pk, ())
        )


def _of_story(rows) -> dict[int, list]:  # type: ignore[no-untyped-def, type-arg]
    found: dict[int, list] = {}  # type: ignore[type-arg]
    for row in rows:
        found.setdefault(row.story_id, []).append(row)
    return found


def addresses() -> dict[str, str]:
    now = timezone.now()
    shown = Story.objects.live(now).exclude(mentions=None).newest_first()
    story, person = shown[0], shown[0].people.public(now.date())[0]
    assert isinstance(person, Person)
    old = shown.filter(went_live__lt=now - timedelta(days=DAYS - 200))[0]
    return {
        "front": "/",
        "story": story.get_absolute_url(),
        "old story": old.get_absolute_url(),
        "person": person.get_absolute_url(),
        "search": "/suche/?q=tochter+premiere",
        "section": story.section.get_absolute_url(),
        "archive": "/archiv/",
        "month": f"/archiv/{old.went_live:%Y/%m}/",
        "author": _author(story),
        "quotes": "/zitate/",
        "today": "/heute/",
        "feed": "/feed/",
        "feed of a person": f"{person.get_absolute_url()}feed/",
        "sitemap": "/sitemap.xml",
        "part of it": "/sitemap/stories-0.xml",
        "news sitemap": "/sitemap/news.xml",
    }


def _author(story: Story) -> str:
    from apps.public.writers import author_address

    return author_address(story.authors.all()[0])


def best(work: Callable[[], object], rounds: int, *, kept: bool) -> float:
    """By our own processor time on SQLite; PostgreSQL's server works, too."""
    clock = process_time if connection.vendor == "sqlite" else perf_counter
    return min(milliseconds(work, rounds, kept=kept, clock=clock) for _ in range(ROWS))


def main(count: int) -> None:
    call_command("migrate", verbosity=0)
    call_command("demo", stdout=StringIO())
    fill(count)
    handler = WSGIHandler()
    yardsticks = {
        "bare view": best(page(handler, "/bare/"), 100, kept=True),
        "file": best(page(handler, FILE), 100, kept=True),
    }
    pages = {}
    for name, address in addresses().items():
        ask = page(handler, address)
        pages[name] = {
            "anew": best(ask, 10, kept=False),
            "kept": best(ask, 60, kept=True),
        }
    figures = {"engine": connection.vendor, "stories": Story.objects.count()}
    print(json.dumps(figures | yardsticks | {"pages": pages}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
