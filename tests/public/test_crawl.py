"""A reader visits every public address and meets nothing that must stay hidden."""

import re
from datetime import timedelta
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from django.utils import timezone

from apps.people import actions as record
from apps.sources.actions import cite
from tests.public import world

pytestmark = pytest.mark.django_db

START = [
    "/",
    "/en/",
    "/people/",
    "/sitemap.xml",
    "/robots.txt",
    "/humans.txt",
    "/site.webmanifest",
    "/feed/",
    "/feed/json/",
    "/people/jorinde-falkenrast/feed/json/",
    "/corrections/",
    "/corrections/feed/",
    "/heute/",
    "/heute/kalender.ics",
    "/en/heute/kalender.ics",
    "/heute/04-07/",
    "/heute/03-24/",
    "/heute/06-09/",
    "/impressum/",
    "/suche/?q=geheim",
    "/suche/?q=Falkenrast",
    "/people/?q=Falkenrast",
    "/verbindung/?von=jorinde-falkenrast&zu=tilman-raureif",
    "/verbindung/?von=jorinde-falkenrast&zu=Privatgeheim",
    "/suche/vorschlaege/?q=Falkenrast",
    "/suche/vorschlaege/?q=Falkenrest",
    "/suche/vorschlaege/?q=falsch",
    "/people/?ab=F",
]
ADDRESSES = re.compile(
    r'''(?:href|src)="([^"]+)"|content="(http[^"]+)"'''
    r"""|<(?:loc|image:loc|link|guid)[^>]*>([^<]+)<"""
)
OWN_HOSTS = {"", "testserver", "127.0.0.1:8000"}


@pytest.fixture
def hidden():
    """Build a world with all that may not be seen; return the words that tell."""
    star = world.person("Jorinde Falkenrast", birth="1984-06-09", gender="female")
    other = world.person("Tilman Raureif", birth="1978-11-23", gender="male")
    world.phase(star, other, begin="2015-03-24")
    return _hidden_people(star, other) + _hidden_stories(star)


def _hidden_people(star, other) -> list[str]:
    minor = world.person("Kindgeheim Raureif", birth=world.years_ago(9))
    private = world.person("Privatgeheim Lind", publicity="private", birth="1980")
    rumoured = world.person("Geruechtgeheim Sommer", publicity="contextual")
    unsourced = world.person("Quellenlosgeheim Wolf", publicity="contextual")
    world.child(star, minor)
    world.child(other, minor)
    world.child(private, star)
    world.phase(star, private, "dating", "2003", "2004")
    world.phase(star, rumoured, "dating", "2010", standing="rumoured")
    world.phase(star, unsourced, "dating", "2011", cited=False)
    by, now = world.author(), world.NOW
    rumour = world.phase(
        star, other, "dating", "2001-07-19", standing="rumoured", cited=False
    )
    cite(world.source("Geruechtquellegeheim"), phase=rumour, by=by, now=now)
    record.add_name(
        star, "Altnamegeheim Falk", "birth", restricted=True, by=by, now=now
    )
    record.add_name(star, "Falschgeheim Falk", "misspelling", by=by, now=now)
    star.refresh_from_db()
    record.change_person(star, star.version, note="Notizgeheim", by=by, now=now)
    world.quote(minor, "Kinderwortgeheim.")
    world.quote(star, "Quellenloswortgeheim.", source=None)
    hidden_portrait = {"drawing": "portraitgeheim", "alt": "Altgeheim"}
    world.picture(minor, portrait_of=minor, **hidden_portrait)
    live = world.story("Das Zimmer mit der Tür", star, other, minor, private)
    world.figure(live, world.picture(minor, drawing="minorgeheim", alt="Bildgeheim"))
    yesterday = timezone.localdate() - timedelta(days=1)
    ended = world.picture(drawing="lizenzgeheim", alt="Ablauf", licence_until=yesterday)
    world.figure(live, ended, "Bildzeilegeheim")
    world.figure(live, world.picture(star, alt="Jorinde am See"))
    world.quote(star, "Ich brauchte ein Zimmer.", live)
    return [world.years_ago(9), "kindgeheim", "privatgeheim", "geruechtgeheim"]


def _hidden_stories(star) -> list[str]:
    draft = world.story(
        "Entwurfgeheim", star, slug="entwurfgeheim", stage="draft", went_live=None
    )
    soon = timezone.now() + timedelta(days=1)
    world.story("Geplantgeheim", star, slug="geplantgeheim", went_live=soon)
    gone = timezone.now()
    world.story(
        "Zurueckgeheim", star, slug="zurueckgeheim", stage="withdrawn", withdrawn=gone
    )
    world.quote(star, "Entwurfswortgeheim.", draft)
    # Accepted from the draft: its headline is the source's title.
    draft.cited_as = world.source("Entwurfgeheim")
    draft.save()
    unpublished = world.person("Entwurfspersongeheim Ast", publicity="contextual")
    phase = world.phase(star, unpublished, "dating", "1999", "2000", cited=False)
    cite(draft.cited_as, phase=phase, by=world.author(), now=world.NOW)
    return ["entwurfgeheim", "geplantgeheim", "zurueckgeheim"]


def addresses(page: str, text: str) -> set[str]:
    found = set()
    for match in ADDRESSES.finditer(text):
        target = urljoin(page, unescape(match[1] or match[2] or match[3]))
        parts = urlsplit(target)
        if parts.netloc in OWN_HOSTS and parts.path.startswith("/"):
            query = f"?{parts.query}" if parts.query else ""
            found.add(parts.path + query)
    return found


def crawl(client) -> dict[str, object]:
    waiting, seen = list(START), {}
    while waiting:
        address = waiting.pop()
        if address in seen or address.startswith(("/static/", "/media/")):
            continue
        response = client.get(address)
        seen[address] = response
        text = response.content.decode(errors="replace")  # pictures, too
        if (
            response.headers["Content-Type"].split(";")[0] in ("text/html", "text/xml")
            or "xml" in response.headers["Content-Type"]
        ):
            waiting += addresses(address, text)
        assert len(seen) < 500, "the crawl does not end"
    return seen


# Pages on which readers write to us: each is made for who asks, and kept nowhere.
WRITTEN_ON = ("/fehler/", "/umfrage/", "/folgen/", "/hinweis/")


def test_a_reader_who_follows_every_link_meets_nothing_hidden(client, hidden):
    pages = crawl(client)  # once for all that is asked of it: it is the slowest test
    for address, response in pages.items():
        assert response.status_code == 200, address
        assert_open_to_all(address, response)
        if (
            "q=geheim" not in address and "zu=Privatgeheim" not in address
        ):  # that page repeats the question
            assert_tells_nothing(address, response, hidden)
    star = "/people/jorinde-falkenrast/"
    pair = "/couples/jorinde-falkenrast-tilman-raureif/"
    assert pair in pages
    wanted = {"/", "/en/", star, f"/en{star}", f"{star}feed/", "/ressort/buehne/"}
    assert wanted <= pages.keys()
    assert any(address.startswith("/news/") for address in pages)
    assert f"{star}kalender.ics" in pages
    assert any("?am=" in address for address in pages)


def assert_open_to_all(address, response):
    assert "default-src 'none'" in response.headers["Content-Security-Policy"], address
    assert "Cookie" not in response.headers.get("Vary", ""), address
    assert not response.cookies, address
    if address.removeprefix("/en").startswith(WRITTEN_ON):
        assert "no-store" in response.headers["Cache-Control"], address
        return
    assert "public" in response.headers["Cache-Control"], address
    assert response.headers["ETag"], address


def assert_tells_nothing(address, response, hidden):
    said = (
        unquote(address)
        + str(response.headers)
        + response.content.decode(errors="replace")
    )
    for word in ("geheim", *hidden):
        assert word not in said.casefold(), (address, word)


def test_the_search_finds_nothing_hidden(client, hidden):
    for words in ("kindgeheim", "altnamegeheim", "entwurfgeheim", "privatgeheim"):
        page = client.get("/suche/", {"q": words}).content.decode()
        assert "<ol" in page
        assert page.casefold().count(words) == page.split("<ol")[0].casefold().count(
            words
        )
        assert "/people/" + words not in page


@pytest.mark.parametrize(
    "words",
    [
        "kindgeheim",
        "kindgehaim",
        "altnamegeheim",
        "falschgeheim",
        "privatgeheim",
        "raur",
    ],
)
def test_nobody_hidden_is_suggested(client, hidden, words):
    page = client.get("/suche/vorschlaege/", {"q": words}).content.decode()
    assert "geheim" not in page
    assert ("Raureif" in page) == (words == "raur")


def test_protected_people_have_no_address(client, hidden):
    for slug in ("kindgeheim-raureif", "privatgeheim-lind", "geruechtgeheim-sommer"):
        assert client.get(f"/people/{slug}/").status_code == 404
        assert client.get(f"/people/{slug}/feed/").status_code == 404


def test_a_minor_is_counted_and_no_more(client, hidden):
    page = client.get("/people/jorinde-falkenrast/").content.decode()
    assert 'class="tie"' in page or "children" in page or "Kind" in page
    past = client.get("/people/jorinde-falkenrast/?am=2020").content.decode()
    assert "protected" not in past
    assert "geschützt" not in past
