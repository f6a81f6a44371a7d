"""Sitemaps by the rules of sitemaps.org and Google, and the small agreed files."""

import json
import re
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, fromstring

import pytest
from django.utils import timezone

from apps.public import sitemaps
from apps.stories.models import Story
from tests.public import world

pytestmark = pytest.mark.django_db

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
SITE = "http://127.0.0.1:8000"
W3C_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
# What a <url> may hold, and how often (sitemap.xsd 0.9; image and news extensions).
URL = {f"{MAP}loc": 1, f"{MAP}lastmod": 1, LINK: 9, f"{IMAGE}image": 1000}
NEWS_URL = {f"{MAP}loc": 1, f"{NEWS}news": 1}
LONGEST = 2_048  # characters of a <loc>


@pytest.fixture
def told():
    star = world.person("Jorinde Falkenrast", birth="1984-06-09", gender="female")
    other = world.person("Tilman Raureif", birth="1978", gender="male")
    world.phase(star, other, begin="2015")
    story = world.story("Ja & <nein>", star, slug="ja")
    world.figure(story, world.picture(star))
    long_ago = datetime(2015, 5, 4, 12, tzinfo=UTC)
    world.story("Alt", star, slug="alt", went_live=long_ago, language="en")
    return star


def parsed(client, address: str) -> Element:
    response = client.get(address)
    assert response.status_code == 200, address
    assert response["Content-Type"] == "text/xml"
    return fromstring(response.content)


def read(client, address: str) -> list[str]:
    """The addresses of one sitemap, held against the rules on the way."""
    root = parsed(client, address)
    assert root.tag == f"{MAP}urlset"
    allowed = NEWS_URL if "news" in address else URL
    found = []
    for url in root:
        assert url.tag == f"{MAP}url"
        for child in url:
            assert len(url.findall(child.tag)) <= allowed[child.tag], child.tag
        found.append(location(url))
        for changed in url.findall(f"{MAP}lastmod"):
            assert W3C_TIME.fullmatch(changed.text)
        for image in url.findall(f"{IMAGE}image"):
            assert [child.tag for child in image] == [f"{IMAGE}loc"]
        languages = {link.get("hreflang"): link.get("href") for link in url.iter(LINK)}
        assert not languages or found[-1] in languages.values()
    assert len(found) <= 50_000
    assert len(set(found)) == len(found)
    return found


def location(entry: Element) -> str:
    (said,) = entry.findall(f"{MAP}loc")
    parts = urlsplit(said.text)
    assert f"{parts.scheme}://{parts.netloc}" == SITE
    assert len(said.text) < LONGEST
    return said.text


def parts(client) -> list[str]:
    root = parsed(client, "/sitemap.xml")
    assert root.tag == f"{MAP}sitemapindex"
    for entry in root:
        assert entry.tag == f"{MAP}sitemap"
        assert {child.tag for child in entry} <= {f"{MAP}loc", f"{MAP}lastmod"}
    return [location(entry).removeprefix(SITE) for entry in root]


def test_the_index_leads_to_every_page_in_both_languages(client, told):
    found = [address for part in parts(client) for address in read(client, part)]
    paths = {address.removeprefix(SITE) for address in found}
    for path in (
        "/",
        "/people/jorinde-falkenrast/",
        "/couples/jorinde-falkenrast-tilman-raureif/",
        "/zitate/",
        "/quellen/",
        "/archiv/2015/",
        "/archiv/2015/05/",
        "/ressort/buehne/",
        f"/autoren/{world.author().pk}-wiebke-sandhafer/",
    ):
        assert {path, f"/en{path}"} <= paths
        assert client.get(path).status_code == 200
    assert {"/en/news/2015/05/04/alt/"} <= paths
    assert "/news/2015/05/04/alt/" not in paths
    assert not any(path.startswith("/archiv/2016") for path in paths)


def test_a_story_comes_with_its_time_and_its_pictures(client, told):
    (part,) = (path for path in parts(client) if "stories" in path)
    url = next(url for url in parsed(client, part) if location(url).endswith("/ja/"))
    assert url.find(f"{MAP}lastmod") is not None
    shown = url.find(f"{IMAGE}image/{IMAGE}loc").text
    assert shown == f"{SITE}/static/drawings/szene-steg.svg"


def test_rows_are_parted_by_key(client, told, monkeypatch):
    monkeypatch.setattr(sitemaps, "PART", 2)
    for number in range(5):
        world.story(f"Geschichte {number}", slug=f"g-{number}")
    listed = [path for path in parts(client) if "stories" in path]
    assert len(listed) >= 3
    read_all = [address for part in listed for address in read(client, part)]
    assert len(read_all) == len(set(read_all)) == 7
    assert all(len(read(client, part)) <= 2 for part in listed)


@pytest.mark.parametrize(
    "path", ["stories-999999", "people-999999", "writers-0", "couples-999999"]
)
def test_there_is_no_empty_part(client, told, path):
    assert client.get(f"/sitemap/{path}.xml").status_code == 404


@pytest.mark.parametrize("change", ["rumoured", "uncited", "contextual"])
def test_a_couple_without_a_page_is_in_no_sitemap(client, change):
    star = world.person("Jorinde Falkenrast")
    other = world.person(
        "Tilman Raureif",
        publicity="contextual" if change == "contextual" else "public",
    )
    standing = "rumoured" if change == "rumoured" else "confirmed"
    world.phase(star, other, standing=standing, cited=change != "uncited")
    assert not [path for path in parts(client) if "couples" in path]
    pair = "/couples/jorinde-falkenrast-tilman-raureif/"
    assert client.get(pair).status_code == 404


def test_news_are_of_today_and_yesterday(client, told):
    now = timezone.now()  # half a day ago is today or yesterday, at whatever hour
    Story.objects.filter(slug="ja").update(went_live=now - timedelta(hours=12))
    world.story("Vor drei Tagen", slug="drei", went_live=now - timedelta(days=3))
    world.story("Here", slug="here", language="en", went_live=now)
    world.story("Morgen", slug="morgen", went_live=now + timedelta(hours=2))
    assert {url.rsplit("/", 2)[1] for url in read(client, "/sitemap/news.xml")} == {
        "ja",
        "here",
    }
    for url in parsed(client, "/sitemap/news.xml"):
        told_of = url.find(f"{NEWS}news")
        tags = [child.tag.removeprefix(NEWS) for child in told_of]
        assert tags == ["publication", "publication_date", "title"]
        publication = told_of.find(f"{NEWS}publication")
        assert publication.find(f"{NEWS}name").text == "Klatschmohn"
        language = publication.find(f"{NEWS}language").text
        assert language == ("en" if "/en/" in location(url) else "de")
        assert W3C_TIME.fullmatch(told_of.find(f"{NEWS}publication_date").text)
    titles = {
        title.text for title in parsed(client, "/sitemap/news.xml").iter(f"{NEWS}title")
    }
    assert titles == {"Ja & <nein>", "Here"}


def test_there_are_never_more_than_a_thousand_news(client, told, monkeypatch):
    assert sitemaps.NEWS == 1_000
    monkeypatch.setattr(sitemaps, "NEWS", 1)
    world.story("Here", slug="here", went_live=timezone.now())
    assert len(read(client, "/sitemap/news.xml")) == 1


def test_an_empty_magazine_has_sitemaps(client):
    assert parts(client) == ["/sitemap/news.xml", "/sitemap/pages.xml"]
    assert read(client, "/sitemap/news.xml") == []
    assert f"{SITE}/" in read(client, "/sitemap/pages.xml")


def test_robots_are_led_to_the_sitemaps(client):
    said = client.get("/robots.txt").content.decode()
    assert f"\nSitemap: {SITE}/sitemap.xml\nSitemap: {SITE}/sitemap/news.xml\n" in said


def test_whom_to_tell_of_a_hole_is_said_where_somebody_is_named(client, settings):
    assert client.get("/.well-known/security.txt").status_code == 404
    settings.SECURITY_CONTACT = "mailto:sicher@klatschmohn.example"
    response = client.get("/.well-known/security.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.content.decode().strip().splitlines()
    said = dict(line.split(": ", 1) for line in lines)
    assert len(said) == len(lines)
    assert said["Contact"] == settings.SECURITY_CONTACT
    assert said["Preferred-Languages"] == "de, en"
    assert said["Canonical"] == f"{SITE}/.well-known/security.txt"
    left = datetime.fromisoformat(said["Expires"]) - timezone.now()
    assert timedelta(days=30) < left < timedelta(days=365)


def test_those_who_look_are_told_who_we_are(client):
    said = client.get("/humans.txt").content.decode()
    for address in re.findall(r"http\S+", said):
        assert client.get(address.removeprefix(SITE)).status_code == 200
    assert "Imbue" in said


def test_a_phone_finds_name_and_icons(client):
    head = client.get("/").content.decode().split("</head>")[0]
    assert 'rel="manifest" href="/site.webmanifest"' in head
    assert 'rel="apple-touch-icon"' in head
    response = client.get("/site.webmanifest")
    assert response["Content-Type"] == "application/manifest+json"
    said = json.loads(response.content)
    assert said["name"] == "Klatschmohn"
    assert {icon["type"] for icon in said["icons"]} == {"image/svg+xml", "image/png"}
