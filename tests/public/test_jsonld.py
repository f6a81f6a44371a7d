"""What machines are told names only what schema.org knows, where it knows it."""

import json
import re
from datetime import datetime

import pytest
from django.utils import timezone

from apps.stories.models import Correction, Story
from tests.public import world

pytestmark = pytest.mark.django_db

# From the definitions of schema.org, as far as we use them: the type above each type …
ABOVE = {
    "Thing": "",
    "CreativeWork": "Thing",
    "Article": "CreativeWork",
    "NewsArticle": "Article",
    "Comment": "CreativeWork",
    "CorrectionComment": "Comment",
    "MediaObject": "CreativeWork",
    "ImageObject": "MediaObject",
    "WebPage": "CreativeWork",
    "ProfilePage": "WebPage",
    "Person": "Thing",
    "Place": "Thing",
    "Organization": "Thing",
    "NewsMediaOrganization": "Organization",
    "Intangible": "Thing",
    "ItemList": "Intangible",
    "BreadcrumbList": "ItemList",
    "ListItem": "Intangible",
    "Role": "Intangible",
}
# … and each property with the types it may stand on, and what may stand in it.
KNOWN = {
    "name": ("Thing", "Text"),
    "description": ("Thing", "Text"),
    "url": ("Thing", "URL"),
    "image": ("Thing", "ImageObject URL"),
    "mainEntityOfPage": ("Thing", "CreativeWork URL"),
    "headline": ("CreativeWork", "Text"),
    "inLanguage": ("CreativeWork", "Text"),
    "datePublished": ("CreativeWork", "Date DateTime"),
    "dateModified": ("CreativeWork", "Date DateTime"),
    "author": ("CreativeWork", "Organization Person"),
    "publisher": ("CreativeWork", "Organization Person"),
    "copyrightHolder": ("CreativeWork", "Organization Person"),
    "creditText": ("CreativeWork", "Text"),
    "license": ("CreativeWork", "CreativeWork URL"),
    "isAccessibleForFree": ("CreativeWork Place", "Boolean"),
    "about": ("CreativeWork", "Thing"),
    "correction": ("CreativeWork", "CorrectionComment Text URL"),
    "text": ("CreativeWork", "Text"),
    "mainEntity": ("CreativeWork", "Thing"),
    "articleSection": ("Article", "Text"),
    "contentUrl": ("MediaObject", "URL"),
    "width": ("MediaObject", "Integer"),  # QuantitativeValue: a plain number of pixels
    "height": ("MediaObject", "Integer"),
    "caption": ("ImageObject", "Text"),
    "birthDate": ("Person", "Date"),
    "deathDate": ("Person", "Date"),
    "birthPlace": ("Person", "Place"),
    "gender": ("Person", "GenderType Text URL"),
    "jobTitle": ("Person", "Text"),
    "spouse": (
        "Person Role",
        "Person Role",
    ),  # a Role repeats the property it stands in
    "children": ("Person", "Person"),
    "logo": ("Organization Place", "ImageObject URL"),
    "correctionsPolicy": ("Organization", "CreativeWork URL"),
    "ethicsPolicy": ("Organization", "CreativeWork URL"),
    "verificationFactCheckingPolicy": ("NewsMediaOrganization", "CreativeWork URL"),
    "itemListElement": ("ItemList", "ListItem Text Thing"),
    "position": ("CreativeWork ListItem", "Integer Text"),
    "item": ("ListItem", "Thing URL"),
    "startDate": ("Role", "Date DateTime"),
    "endDate": ("Role", "Date DateTime"),
}
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
STAR = "/people/jorinde-falkenrast/"
PAIR = "/couples/jorinde-falkenrast-tilman-raureif/"


@pytest.fixture
def told() -> Story:
    star = world.person(
        "Jorinde Falkenrast", birth="1984-06-09", gender="female", birth_place="Jena"
    )
    other = world.person("Tilman Raureif", birth="1978-11~", death="2020")
    child = world.person("Ada Raureif", birth="2001")
    world.phase(star, other, begin="2007", end="2015", end_reason="divorce")
    world.child(star, child)
    world.picture(star, portrait_of=star)
    story = world.story("Ja", star, other, slug="ja", updated=timezone.now())
    world.figure(story, world.picture(star, rights="public_domain"))
    world.figure(story, world.picture(other, rights="agency", drawing="szene-bank"))
    world.quote(star, "Es war kalt.", story)
    for kind in ("correction", "typo"):
        Correction.objects.create(
            story=story,
            kind=kind,
            before="seit 2018" if kind == "correction" else "",
            after="seit 2019" if kind == "correction" else "",
            note="Verzeihung." if kind == "correction" else "Komma.",
            at=timezone.now(),
            by=world.author(),
        )
    return story


def graph(client, path: str) -> list[dict]:
    page = client.get(path).content.decode()
    found = re.search(r'application/ld\+json">(.*?)</script>', page)
    assert found, path
    told = json.loads(found[1])
    assert told["@context"] == "https://schema.org"
    return told["@graph"]


def node(client, path: str, kind: str) -> dict:
    return next(each for each in graph(client, path) if each["@type"] == kind)


def lineage(kind: str) -> set[str]:
    found = set()
    while kind:
        found.add(kind)
        kind = ABOVE[kind]
    return found


def faults(node: dict, kinds: dict[str, str]) -> list[str]:
    """All that schema.org would not know, in the node and below it."""
    if set(node) == {"@id"}:
        return [] if node["@id"] in kinds else [f"{node['@id']} is nowhere"]
    kind = node["@type"]
    found = []
    for key, value in node.items():
        if key in ("@type", "@id"):
            continue
        homes, ranges = KNOWN[key]
        if not lineage(kind) & set(homes.split()):
            found.append(f"{key} on {kind}")
        for each in value if isinstance(value, list) else [value]:
            if not fits(each, ranges.split(), kinds):
                found.append(f"{kind}.{key} is {each!r}")
            if isinstance(each, dict):
                found += faults(each, kinds)
    return found


def fits(value: object, ranges: list[str], kinds: dict[str, str]) -> bool:
    if isinstance(value, dict):
        kind = value.get("@type") or kinds.get(value["@id"], "Thing")
        return bool(lineage(kind) & set(ranges))
    if isinstance(value, bool | int):
        return ("Boolean" if isinstance(value, bool) else "Integer") in ranges
    assert isinstance(value, str)
    if not value.strip():
        return False
    if value.startswith("http"):
        return "URL" in ranges or "Text" in ranges
    return "Text" in ranges or is_time(value, ranges)


def is_time(value: str, ranges: list[str]) -> bool:
    if "DateTime" in ranges and "T" in value:
        return datetime.fromisoformat(value).tzinfo is not None
    return "Date" in ranges and bool(DATE.fullmatch(value))


def pages(told: Story) -> list[str]:
    when = told.went_live
    return [
        "/", told.get_absolute_url(), STAR, f"{STAR}?am=2010", PAIR, "/people/",
        "/ressort/buehne/", "/heute/", "/zitate/", "/corrections/", "/quellen/",
        "/impressum/", "/verbindung/", "/archiv/", f"/archiv/{when:%Y}/",
        f"/archiv/{when:%Y/%m}/", "/autoren/",
        f"/autoren/{world.author().pk}-wiebke-sandhafer/",
    ]  # fmt: skip


def test_every_kind_of_page_names_only_what_schema_org_knows(client, told):
    wrong = []
    for path in [way for page in pages(told) for way in (page, f"/en{page}")]:
        nodes = graph(client, path)
        kinds = {each["@id"]: each["@type"] for each in nodes if "@id" in each}
        kinds.setdefault("http://127.0.0.1:8000/#organization", "NewsMediaOrganization")
        wrong += [(path, fault) for each in nodes for fault in faults(each, kinds)]
    assert wrong == []


@pytest.mark.parametrize(
    ("node", "fault"),
    [
        ({"@type": "Person", "headline": "x"}, "headline on Person"),
        ({"@type": "Person", "birthDate": "um 1993"}, "Person.birthDate is 'um 1993'"),
        ({"@type": "Person", "name": ""}, "Person.name is ''"),
        (
            {"@type": "NewsArticle", "datePublished": "2025-03-03T06:30:00"},
            "NewsArticle.datePublished is '2025-03-03T06:30:00'",
        ),
        (
            {"@type": "NewsArticle", "author": {"@type": "Place", "name": "Jena"}},
            "NewsArticle.author is {'@type': 'Place', 'name': 'Jena'}",
        ),
    ],
    ids=["elsewhere", "no date", "empty", "no zone", "wrong type"],
)
def test_the_examination_finds_what_is_wrong(node, fault):
    assert fault in faults(node, {})


def test_a_correction_is_told_and_a_typo_is_not(client, told):
    (said,) = node(client, told.get_absolute_url(), "NewsArticle")["correction"]
    assert said["@type"] == "CorrectionComment"
    assert said["text"] == "seit 2018 → seit 2019 Verzeihung."
    wrong = told.corrections.get(kind="correction")
    assert said["url"].endswith(f"/ja/#correction-{wrong.pk}")


def test_a_picture_says_whose_it_is(client, told):
    first, second = node(client, told.get_absolute_url(), "NewsArticle")["image"]
    assert first["creditText"] == "Zeichnung: Tove Scherenschliff"
    assert first["license"].startswith("https://creativecommons.org/publicdomain/")
    assert "license" not in second
    assert "copyrightHolder" not in second
    portrait = node(client, STAR, "Person")["image"]
    assert portrait["copyrightHolder"] == {"@id": "http://127.0.0.1:8000/#organization"}


def test_a_vague_date_is_not_told_as_a_day(client, told):
    other = node(client, "/people/tilman-raureif/", "Person")
    assert "birthDate" not in other
    assert other["deathDate"] == "2020"


def test_a_marriage_has_its_time_in_a_role(client, told):
    (role,) = node(client, STAR, "Person")["spouse"]
    assert (role["@type"], role["startDate"], role["endDate"]) == (
        "Role",
        "2007",
        "2015",
    )
    assert role["spouse"]["name"] == "Tilman Raureif"


def test_a_page_knows_the_way_to_it(client, told):
    trail = node(client, told.get_absolute_url(), "BreadcrumbList")["itemListElement"]
    assert [step["position"] for step in trail] == [1, 2, 3]
    assert [step["name"] for step in trail] == ["Klatschmohn", "Bühne & Film", "Ja"]
    assert all(step["item"].startswith("http://127.0.0.1:8000/") for step in trail)
