"""Feeds in the forms that programs read: RSS 2.0, Atom (RFC 4287), JSON Feed."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from typing import Any

from django.http import HttpResponse
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.xmlutils import SimplerXMLGenerator

UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
MEDIA_RSS = "http://search.yahoo.com/mrss/"
JSON_FEED = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True, slots=True)
class Writer:
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that may travel: feeds show it far from our pages."""

    address: str
    media_type: str
    width: int
    height: int
    alt: str
    credit: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One story or correction; `key` never changes, `address` is where it is read."""

    key: str
    address: str
    title: str
    summary: str
    language: str
    published: datetime
    updated: datetime
    writers: Sequence[Writer] = ()
    categories: Sequence[str] = ()
    image: Image | None = None


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed: `page` is what it follows, `address` its own, `hub` who pushes it."""

    title: str
    description: str
    language: str
    page: str
    address: str
    home: str
    hub: str = ""
    entries: Sequence[Entry] = field(default=())


def writable(words: str) -> str:
    """Leave out what XML 1.0 has no way to write (2.2 Characters)."""
    return UNWRITABLE.sub("", words)


class _Rss(Rss201rev2Feed):
    def rss_attributes(self) -> dict[str, str]:
        spaces = {"xmlns:dc": DUBLIN_CORE, "xmlns:media": MEDIA_RSS}
        return super().rss_attributes() | spaces

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        if hub := self.feed["hub"]:
            handler.addQuickElement("atom:link", None, {"rel": "hub", "href": hub})

    def add_item_elements(
        self, handler: SimplerXMLGenerator, item: dict[str, Any]
    ) -> None:
        super().add_item_elements(handler, item)
        for writer in item["writers"]:
            handler.addQuickElement("dc:creator", writable(writer.name))
        _write_image(handler, item["image"])


class _Atom(Atom1Feed):
    def root_attributes(self) -> dict[str, str]:
        return super().root_attributes() | {"xmlns:media": MEDIA_RSS}

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        if hub := self.feed["hub"]:
            handler.addQuickElement("link", "", {"rel": "hub", "href": hub})

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["language"]}

    def add_item_elements(
        self, handler: SimplerXMLGenerator, item: dict[str, Any]
    ) -> None:
        super().add_item_elements(handler, item)
        for writer in item["writers"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", writable(writer.name))
            handler.addQuickElement("uri", writer.address)
            handler.endElement("author")
        _write_image(handler, item["image"])


def _write_image(handler: SimplerXMLGenerator, image: Image | None) -> None:
    """As Media RSS has it: an enclosure would need the length of the file."""
    if image is None:
        return
    attributes = {
        "url": image.address,
        "type": image.media_type,
        "medium": "image",
        "width": str(image.width),
        "height": str(image.height),
    }
    handler.startElement("media:content", attributes)
    handler.addQuickElement("media:description", writable(image.alt))
    handler.addQuickElement("media:credit", writable(image.credit))
    handler.endElement("media:content")


def _xml(generator: type[SyndicationFeed], channel: Channel) -> HttpResponse:
    made = generator(
        title=writable(channel.title),
        link=channel.page,
        description=channel.description,
        subtitle=channel.description,
        language=channel.language,
        author_name="Klatschmohn",
        author_link=channel.home,
        feed_url=channel.address,
        feed_guid=channel.page,
        hub=channel.hub,
    )
    for entry in channel.entries:
        made.add_item(
            title=writable(entry.title),
            link=entry.address,
            description=writable(escape(entry.summary, quote=False)),
            unique_id=entry.key,
            unique_id_is_permalink=entry.key == entry.address,
            pubdate=entry.published,
            updateddate=entry.updated,
            categories=entry.categories,
            language=entry.language,
            writers=entry.writers,
            image=entry.image,
        )
    return HttpResponse(made.writeString("utf-8"), content_type=made.content_type)


def rss(channel: Channel) -> HttpResponse:
    return _xml(_Rss, channel)


def atom(channel: Channel) -> HttpResponse:
    return _xml(_Atom, channel)


def json_feed(channel: Channel) -> HttpResponse:
    """Write version 1.1."""
    made: dict[str, Any] = {
        "version": JSON_FEED,
        "title": channel.title,
        "home_page_url": channel.page,
        "feed_url": channel.address,
        "description": channel.description,
        "language": channel.language,
        "authors": [{"name": "Klatschmohn", "url": channel.home}],
    }
    if channel.hub:
        made["hubs"] = [{"type": "WebSub", "url": channel.hub}]
    made["items"] = [_item(entry) for entry in channel.entries]
    text = json.dumps(made, ensure_ascii=False)
    return HttpResponse(text, content_type="application/feed+json; charset=utf-8")


def _item(entry: Entry) -> dict[str, Any]:
    """An item needs a text; ours are read on our pages, so it is what they promise."""
    item = {
        "id": entry.key,
        "url": entry.address,
        "title": entry.title,
        "content_text": entry.summary or entry.title,
        "summary": entry.summary,
        "image": entry.image.address if entry.image else "",
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": each.name, "url": each.address} for each in entry.writers],
        "tags": list(entry.categories),
        "language": entry.language,
    }
    return {key: value for key, value in item.items() if value}


FORMS = {"rss": rss, "atom": atom, "json": json_feed}
