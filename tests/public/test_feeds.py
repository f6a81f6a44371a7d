"""Feeds hold what their formats ask for, and nothing that readers may not see."""

import json
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, fromstring

import pytest
from django.utils import timezone

from apps.people import actions as record
from apps.stories.models import Correction, Story
from tests.public import world

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA = "{http://search.yahoo.com/mrss/}"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
STAR = "/people/jorinde-falkenrast/"
SITE = "http://127.0.0.1:8000"
FEEDS = ["/", "/en/", STAR, f"/en{STAR}", "/ressort/buehne/", "/corrections/"]
# JSON Feed 1.1, "Top-level" and "Items": what may stand where, and of which type.
TOP = {
    "version": str,
    "title": str,
    "home_page_url": str,
    "feed_url": str,
    "description": str,
    "language": str,
    "authors": list,
    "hubs": list,
    "items": list,
}
ITEM = {
    "id": str,
    "url": str,
    "title": str,
    "content_text": str,
    "summary": str,
    "image": str,
    "date_published": str,
    "date_modified": str,
    "authors": list,
    "tags": list,
    "language": str,
}


@pytest.fixture
def told() -> Story:
    star = world.person("Jorinde Falkenrast", birth="1984-06-09", gender="female")
    story = world.story(
        "Ja & <nein>", star, slug="ja", updated=timezone.now() - timedelta(hours=1)
    )
    world.figure(story, world.picture(star))
    world.story("Yes", star, slug="yes", language="en")
    Correction.objects.create(
        story=story,
        kind="correction",
        before="seit 2018 verheiratet.",
        after="seit 2019 verheiratet.",
        note="Wir bitten um Nachsicht.",
        at=timezone.now(),
        by=world.author(),
    )
    return story


def one(parent: Element, name: str) -> Element:
    found = parent.findall(name)
    assert len(found) == 1, (parent.tag, name, len(found))
    return found[0]


def words(parent: Element, name: str) -> str:
    said = one(parent, name).text
    assert said
    return said


def whole(address: str) -> str:
    assert urlsplit(address).scheme in ("http", "https")
    assert urlsplit(address).netloc
    return address


def aware(day: str) -> datetime:
    read = datetime.fromisoformat(day)
    assert read.tzinfo
    return read


@pytest.mark.parametrize("page", FEEDS)
def test_rss_has_what_rss_asks_for(client, told, page):
    response = client.get(f"{page}feed/")
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    root = fromstring(response.content)
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    channel = one(root, "channel")
    assert words(channel, "title").startswith("Klatschmohn")
    assert words(channel, "description")
    assert whole(words(channel, "link")) == f"{SITE}{page}"
    assert words(channel, "language") == ("en" if page.startswith("/en") else "de")
    parsedate_to_datetime(words(channel, "lastBuildDate"))
    own = one(channel, f"{ATOM}link")
    assert (own.get("rel"), own.get("href")) == ("self", f"{SITE}{page}feed/")
    items = channel.findall("item")
    assert items
    for item in items:
        whole(words(item, "link"))
        assert words(item, "title")
        assert words(item, "description")
        assert one(item, "guid").get("isPermaLink") == "true"
        assert parsedate_to_datetime(words(item, "pubDate")).tzinfo


@pytest.mark.parametrize("page", FEEDS)
def test_atom_has_what_rfc_4287_asks_for(client, told, page):
    response = client.get(f"{page}feed/atom/")
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = fromstring(response.content)
    assert feed.tag == f"{ATOM}feed"
    whole(words(feed, f"{ATOM}id"))
    aware(words(feed, f"{ATOM}updated"))
    assert words(one(feed, f"{ATOM}author"), f"{ATOM}name") == "Klatschmohn"
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"alternate": f"{SITE}{page}", "self": f"{SITE}{page}feed/atom/"}
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    keys = [words(entry, f"{ATOM}id") for entry in entries]
    assert len(set(keys)) == len(keys)
    for entry in entries:
        assert words(entry, f"{ATOM}title")
        assert words(entry, f"{ATOM}summary")
        published = aware(words(entry, f"{ATOM}published"))
        assert published <= aware(words(entry, f"{ATOM}updated"))
        assert entry.get(XML_LANG) in ("de", "en")
        whole(one(entry, f"{ATOM}link").get("href"))


@pytest.mark.parametrize("page", FEEDS)
def test_json_feed_has_what_version_1_1_asks_for(client, told, page):
    response = client.get(f"{page}feed/json/")
    assert response["Content-Type"] == "application/feed+json; charset=utf-8"
    feed = json.loads(response.content)
    assert_typed(feed, TOP)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert whole(feed["home_page_url"]) == f"{SITE}{page}"
    assert whole(feed["feed_url"]) == f"{SITE}{page}feed/json/"
    assert feed["items"]
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"])
    for item in feed["items"]:
        assert_typed(item, ITEM)
        assert item["content_text"]  # or content_html: one of them there must be
        whole(item["url"])
        assert aware(item["date_published"]) <= aware(item["date_modified"])
        for author in item.get("authors", []):
            assert_typed(author, {"name": str, "url": str})


def assert_typed(found: dict, allowed: dict) -> None:
    assert found.keys() <= allowed.keys()
    for key, value in found.items():
        assert isinstance(value, allowed[key]), key


def test_a_story_comes_with_its_authors_picture_and_section(client, told):
    item = json.loads(client.get("/feed/json/").content)["items"][0]
    assert item["title"] == "Ja & <nein>"
    assert item["authors"][0]["name"] == "Wiebke Sandhafer"
    assert whole(item["authors"][0]["url"]).startswith(f"{SITE}/autoren/")
    assert item["image"] == f"{SITE}/static/drawings/szene-steg.svg"
    assert (item["tags"], item["language"]) == (["Bühne & Film"], "de")
    assert item["date_modified"] > item["date_published"]
    rss = one(fromstring(client.get("/feed/").content), "channel").find("item")
    assert words(rss, CREATOR) == "Wiebke Sandhafer"
    shown = one(rss, f"{MEDIA}content")
    assert (shown.get("type"), shown.get("width")) == ("image/svg+xml", "1200")
    assert words(shown, f"{MEDIA}credit") == "Zeichnung: Tove Scherenschliff"
    atom = fromstring(client.get("/feed/atom/").content).find(f"{ATOM}entry")
    assert words(one(atom, f"{ATOM}author"), f"{ATOM}name") == "Wiebke Sandhafer"
    assert words(one(atom, f"{MEDIA}content"), f"{MEDIA}description")


@pytest.mark.parametrize("form", ["", "atom/", "json/"])
def test_a_picture_for_our_pages_only_does_not_travel(client, told, form):
    told.figures.get().picture.__class__.objects.update(channels="site")
    assert "szene-steg" not in client.get(f"/feed/{form}").content.decode()
    assert "szene-steg" in client.get(told.get_absolute_url()).content.decode()


@pytest.mark.parametrize("form", ["", "atom/", "json/"])
def test_marks_and_signs_are_told_as_they_stand(client, told, form):
    Story.objects.filter(pk=told.pk).update(
        headline="Du \x01 & ich < wir", teaser="A<b>c & d"
    )
    page = client.get(f"/feed/{form}").content.decode()
    if form == "json/":
        item = json.loads(page)["items"][0]
        assert (item["title"], item["summary"]) == ("Du \x01 & ich < wir", "A<b>c & d")
        return
    assert "<title>Du  &amp; ich &lt; wir</title>" in page
    assert "A&amp;lt;b&amp;gt;c &amp;amp; d" in page  # HTML inside XML


def test_a_feed_of_the_site_speaks_the_language_of_its_address(client, told):
    assert b"Yes" not in client.get("/feed/json/").content
    assert b"Yes" in client.get("/en/feed/json/").content
    assert b"Yes" in client.get(f"{STAR}feed/json/").content


def test_a_correction_says_what_was_wrong_and_what_is_right(client, told):
    item = json.loads(client.get("/corrections/feed/json/").content)["items"][0]
    assert item["title"] == "Korrektur: Ja & <nein>"
    assert item["summary"] == (
        "In einer früheren Fassung stand: seit 2018 verheiratet. "
        "Richtig ist: seit 2019 verheiratet. Wir bitten um Nachsicht."
    )
    path, anchor = item["url"].removeprefix(SITE).split("#")
    assert f'id="{anchor}"' in client.get(path).content.decode()
    english = json.loads(client.get("/en/corrections/feed/json/").content)
    assert english["items"][0]["title"] == "Correction: Ja & <nein>"


def test_corrections_of_what_is_not_live_and_of_typos_are_not_told(client, told):
    Correction.objects.create(
        story=told, kind="typo", note="Komma.", at=timezone.now(), by=world.author()
    )
    assert b"Komma" not in client.get("/corrections/feed/").content
    Story.objects.filter(pk=told.pk).update(stage="withdrawn", withdrawn=timezone.now())
    assert b"2018" not in client.get("/corrections/feed/").content


@pytest.mark.parametrize("form", ["", "atom/", "json/"])
def test_a_hub_is_named_only_where_there_is_one(client, told, settings, form):
    address = f"/corrections/feed/{form}"
    bare = client.get(address)
    assert "Link" not in bare.headers
    assert b"hub" not in bare.content
    settings.WEBSUB_HUB = "https://hub.klatschmohn.example/"
    named = client.get(address)
    assert named.headers["Link"] == (
        f'<{settings.WEBSUB_HUB}>; rel="hub", <{SITE}{address}>; rel="self"'
    )
    assert settings.WEBSUB_HUB.encode() in named.content


@pytest.mark.parametrize("form", ["", "atom/", "json/"])
def test_the_feed_of_an_old_address_leads_on(client, told, form):
    star = told.people.get()
    record.change_person(
        star, star.version, slug="jorinde-neu", by=world.author(), now=world.NOW
    )
    moved = client.get(f"/en{STAR}feed/{form}")
    assert (moved.status_code, moved.url) == (
        301,
        f"/en/people/jorinde-neu/feed/{form}",
    )


@pytest.mark.parametrize(
    "address",
    ["/feed/rss/", "/feed/xml/", "/people/niemand/feed/atom/", "/ressort/x/feed/json/"],
)
def test_what_nobody_follows_is_not_there(client, told, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("form", ["", "atom/", "json/"])
def test_an_empty_magazine_has_a_feed(client, form):
    assert client.get(f"/feed/{form}").status_code == 200


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        ("/", "/feed/"),
        ("/heute/", "/feed/"),
        (STAR, f"{STAR}feed/"),
        (f"/en{STAR}", f"/en{STAR}feed/"),
        ("/ressort/buehne/", "/ressort/buehne/feed/"),
        ("/corrections/", "/corrections/feed/"),
    ],
)
def test_a_page_names_its_feeds(client, told, page, feed):
    head = client.get(page).content.decode().split("</head>")[0]
    for media_type, form in (
        ("rss+xml", ""),
        ("atom+xml", "atom/"),
        ("feed+json", "json/"),
    ):
        link = (
            f'<link rel="alternate" type="application/{media_type}" title="Klatschmohn'
        )
        assert link in head
        assert f'href="{SITE}{feed}{form}"' in head
