"""Pages are kept as long as nothing in them can have changed, and no moment longer."""

import re
from datetime import timedelta

import pytest
from django.core.cache import caches
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apps.base.bulk import many_rows
from apps.people.models import Name, Person
from apps.public import keeping
from apps.public.editions import watch, watched_tables
from apps.public.models import Edition
from apps.sources.models import Source
from apps.stories.models import Story
from tests import make
from tests.public import world

# Triggers on PostgreSQL work at the end of a transaction, so there must be one.
pytestmark = pytest.mark.django_db(transaction=True)
STAR = "/people/jorinde-falkenrast/"
TABLE = re.compile(r'(?:FROM|JOIN)\s+"(\w+)"')
PAGES = [
    "/",
    STAR,
    "/people/",
    "/suche/?q=Falkenrast",
    "/suche/vorschlaege/?q=Falkenrast",
    "/corrections/",
    "/heute/",
    "/heute/06-09/",
    "/heute/kalender.ics",
    f"{STAR}kalender.ics",
    "/impressum/",
    "/feed/",
    "/feed/json/",
    "/corrections/feed/atom/",
    "/sitemap.xml",
    "/sitemap/news.xml",
    "/sitemap/pages.xml",
    "/ressort/buehne/",
    "/couples/jorinde-falkenrast-tilman-raureif/",
    "/verbindung/?von=jorinde-falkenrast&zu=tilman-raureif",
]


@pytest.fixture(autouse=True)
def shelf(settings):
    """A real cache; the tests' own keeps nothing."""
    memory = "django.core.cache.backends.locmem.LocMemCache"
    settings.CACHES = {**settings.CACHES, "pages": {"BACKEND": memory}}
    caches["pages"].clear()
    yield caches["pages"]
    caches["pages"].clear()


@pytest.fixture
def star() -> Person:
    star = world.person("Jorinde Falkenrast", birth="1984-06-09", gender="female")
    story = world.story("Zweimal Ja am Steg", star, slug="ja")
    world.figure(story, world.picture(star))
    world.quote(star, "Es war kalt.", story)
    world.phase(star, world.person("Tilman Raureif"), begin="2015-03-24")
    return star


def mark() -> str:
    return Edition.objects.get().mark


def test_a_page_is_made_once(client, star, django_assert_num_queries):
    first = client.get(STAR)
    with django_assert_num_queries(1):  # the state of things
        again = client.get(STAR)
    assert again.content == first.content
    assert again.headers["ETag"] == first.headers["ETag"]


def test_who_has_the_page_is_told_so_in_one_query(
    client, star, django_assert_num_queries
):
    etag = client.get(STAR).headers["ETag"]
    with django_assert_num_queries(1):
        same = client.get(STAR, headers={"If-None-Match": etag})
    assert same.status_code == 304
    assert not same.content
    assert "max-age=0" in same.headers["Cache-Control"]


@pytest.mark.parametrize(
    "write",
    [
        lambda star: Name.objects.filter(person=star).update(text="Jorinde Falk"),
        lambda star: world.person("Mats Sternhagel"),
        lambda star: Story.objects.update(headline="Nein"),
        lambda star: make.decision(person=star),
        lambda star: Story.objects.get().mentions.all().delete(),
        lambda star: Person.objects.bulk_update([star], ["note"]),
    ],
)
def test_every_way_of_writing_turns_the_edition(client, star, write):
    before, etag = mark(), client.get(STAR).headers["ETag"]
    write(star)
    assert mark() != before
    assert client.get(STAR, headers={"If-None-Match": etag}).status_code == 200


def test_a_change_is_seen_at_the_next_request(client, star):
    assert "Jorinde Falkenrast" in client.get("/").content.decode()
    Story.objects.update(headline="Doch nicht am Steg")
    assert "Doch nicht am Steg" in client.get("/").content.decode()


def test_what_was_taken_back_turns_nothing(star):
    before = mark()
    with transaction.atomic():
        world.person("Mats Sternhagel")
        transaction.set_rollback(True)
    assert mark() == before


def test_many_rows_turn_the_edition_with_the_end_of_their_load(client, star):
    before, etag = mark(), client.get(STAR).headers["ETag"]
    with many_rows():
        Name.objects.filter(person=star).update(text="Jorinde Falk")
        if connection.vendor == "sqlite":  # elsewhere it turns with the transaction
            assert mark() == before
    assert mark() != before
    assert client.get(STAR, headers={"If-None-Match": etag}).status_code == 200
    after = mark()
    Name.objects.filter(person=star).update(text="Jorinde Falkenrast")
    assert mark() != after


def test_a_trigger_of_before_is_made_anew(star):
    if connection.vendor != "sqlite":
        return
    name = "edition_people_name_UPDATE"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}")
        cursor.execute(
            f"CREATE TRIGGER {name} AFTER UPDATE ON people_name BEGIN SELECT 1; END"
        )
    watch("default")
    before = mark()
    Name.objects.filter(person=star).update(text="Jorinde Falk")
    assert mark() != before


def test_a_mark_never_comes_twice(star):
    marks = []
    for number in range(4):
        Person.objects.update(note=str(number % 2))
        marks.append(mark())
    assert len(set(marks)) == 4


def test_a_story_appears_when_its_time_comes(client, star, monkeypatch):
    later = timezone.now() + timedelta(hours=2)
    world.story("Morgen mehr", star, slug="mehr", went_live=later)
    assert "Morgen mehr" not in client.get("/").content.decode()
    monkeypatch.setattr(timezone, "now", lambda: later + timedelta(seconds=1))
    assert "Morgen mehr" in client.get("/").content.decode()


@pytest.mark.parametrize("what", ["story", "picture", "source"])
def test_what_was_under_an_embargo_appears_when_it_ends(
    client, star, monkeypatch, what
):
    later = timezone.now() + timedelta(hours=2)
    row = {
        "story": lambda: Story.objects.get(slug="ja"),
        "picture": lambda: Story.objects.get(slug="ja").figures.get().picture,
        "source": lambda: Source.objects.order_by("pk").first(),
    }[what]()
    type(row).objects.filter(pk=row.pk).update(embargo=later)
    etag = client.get("/").headers["ETag"]
    assert client.get("/").headers["ETag"] == etag
    monkeypatch.setattr(timezone, "now", lambda: later + timedelta(seconds=1))
    assert client.get("/").headers["ETag"] != etag


def test_a_story_under_an_embargo_is_there_at_its_end(client, star, monkeypatch):
    later = timezone.now() + timedelta(hours=2)
    Story.objects.update(embargo=later)
    assert "Zweimal Ja am Steg" not in client.get("/").content.decode()
    monkeypatch.setattr(timezone, "now", lambda: later + timedelta(seconds=1))
    assert "Zweimal Ja am Steg" in client.get("/").content.decode()


def test_a_new_day_is_a_new_page(client, star, monkeypatch):
    etag = client.get(STAR).headers["ETag"]
    tomorrow = timezone.now() + timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: tomorrow)
    assert client.get(STAR).headers["ETag"] != etag


def test_another_version_of_the_program_is_another_page(client, star, monkeypatch):
    etag = client.get(STAR).headers["ETag"]
    monkeypatch.setattr(keeping, "program", lambda: "another")
    assert client.get(STAR).headers["ETag"] != etag


def test_each_address_and_language_has_its_own(client, star):
    marks = {
        client.get(address).headers["ETag"]
        for address in (STAR, f"/en{STAR}", f"{STAR}?am=2001-01-01")
    }
    assert len(marks) == 3


def test_what_is_not_there_is_not_kept(client, shelf, star):
    assert client.get("/people/niemand/").status_code == 404
    world.person("Niemand", slug="niemand")
    assert client.get("/people/niemand/").status_code == 200


def test_an_address_with_an_endless_query_is_not_kept(client, shelf, star, monkeypatch):
    kept = []
    monkeypatch.setattr(shelf, "set", lambda key, *_args, **_more: kept.append(key))
    assert client.get("/suche/", {"q": "x" * 300}).status_code == 200
    assert kept == []


@pytest.mark.parametrize("path", PAGES)
def test_no_page_reads_what_does_not_turn_the_edition(client, star, path):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(path).status_code == 200
    read = {table for query in asked for table in TABLE.findall(query["sql"])}
    assert read - {"public_edition"} <= set(watched_tables())
    assert read or path == "/impressum/"


def test_last_modified_is_when_the_state_began(client, star):
    first = client.get(STAR).headers["Last-Modified"]
    same = client.get(STAR, headers={"If-Modified-Since": first})
    assert same.headers["Last-Modified"] == first
