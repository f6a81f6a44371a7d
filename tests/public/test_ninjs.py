"""A story for agencies: valid ninjs 2.1, and nothing that the page would not say."""

import json

import jsonschema
import pytest
from django.utils import timezone

from apps.stories.models import Correction, Story
from tests.public import world

pytestmark = pytest.mark.django_db

TEXT, NUMBER = {"type": "string", "minLength": 1}, {"type": "number"}
URI = {"type": "string", "format": "uri", "pattern": "^https?://[^/]+/"}
TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$"}


def rows(required: list[str], **properties: dict) -> dict:
    return {
        "type": "array",
        "minItems": 1,
        "items": {
            "type": "object",
            "required": required,
            "additionalProperties": False,
            "properties": properties,
        },
    }


SAID = {"role": TEXT, "contenttype": TEXT, "value": TEXT}
KNOWN = {"name": TEXT, "rel": TEXT, "uri": URI, "literal": TEXT}
# ninjs 2.1 as far as we write it; what is named nowhere here, we may not write.
PROPERTIES = {
    "uri": URI,
    "standard": {
        "type": "object",
        "additionalProperties": False,
        "properties": {"name": TEXT, "version": TEXT, "schema": URI},
    },
    "type": {"enum": ["text", "picture", "graphic"]},
    "representationtype": {"enum": ["full", "partial"]},
    "version": TEXT,
    "firstcreated": TIME,
    "versioncreated": TIME,
    "pubstatus": {"enum": ["usable", "withheld", "canceled"]},
    "language": TEXT,
    "title": TEXT,
    "by": TEXT,
    "copyrightholder": TEXT,
    "headlines": rows(["value"], **SAID),
    "descriptions": rows(["value"], **SAID),
    "bodies": rows(["value"], **SAID, charcount=NUMBER, wordcount=NUMBER),
    "people": rows([], **KNOWN),
    "subjects": rows([], **KNOWN),
    "trustindicators": rows([], role=URI, title=TEXT, href=URI),
    "renditions": rows(
        ["name"], name=TEXT, href=URI, contenttype=TEXT, width=NUMBER, height=NUMBER
    ),
}
PICTURE = {
    "type": "object",
    "required": ["name", "uri"],
    "additionalProperties": False,
    "properties": {**PROPERTIES, "name": TEXT},
}
SCHEMA = {
    "type": "object",
    "required": ["uri"],
    "additionalProperties": False,
    "properties": {
        **PROPERTIES,
        "associations": {"type": "array", "minItems": 1, "items": PICTURE},
    },
}


def read(client, story: Story) -> dict:
    response = client.get(f"{story.get_absolute_url()}ninjs.json")
    assert response["Content-Type"] == "application/json"
    told = json.loads(response.content)
    jsonschema.validate(told, SCHEMA)
    return told


@pytest.fixture
def told() -> Story:
    star = world.person("Jorinde Falkenrast", birth="1984-06-09")
    beside = world.person("Malte Apfelhut", publicity="contextual")
    minor = world.person("Kindgeheim Raureif", birth=world.years_ago(9))
    private = world.person("Privatgeheim Lind", publicity="private")
    story = world.story("Ja", star, beside, minor, private, slug="ja", kicker="Liebe")
    world.figure(story, world.picture(star, alt="Jorinde am See"))
    world.figure(story, world.picture(minor, alt="Bildgeheim"))
    world.figure(story, world.picture(alt="Hausgeheim", channels="site"))
    for kind, note in (("correction", "Es war kalt."), ("typo", "Kommageheim.")):
        Correction.objects.create(
            story=story, kind=kind, note=note, at=timezone.now(), by=world.author()
        )
    return story


def test_a_story_is_told_whole(client, told):
    said = read(client, told)
    assert said["uri"] == f"http://127.0.0.1:8000{told.get_absolute_url()}"
    assert said["standard"]["version"] == "2.1"
    assert [row["value"] for row in said["headlines"]] == ["Ja", "Liebe"]
    assert said["by"] == "Wiebke Sandhafer"
    (body,) = said["bodies"]
    assert (body["value"], body["wordcount"]) == (told.body, 7)
    assert {row["role"]: row["value"] for row in said["descriptions"]} == {
        "teaser": "Ein Satz dazu.",
        "correction": "Es war kalt.",
    }
    (picture,) = said["associations"]
    assert picture["by"] == "Zeichnung: Tove Scherenschliff"
    assert picture["renditions"][0]["contenttype"] == "image/svg+xml"


def test_only_who_may_be_named_is_named(client, told):
    people = read(client, told)["people"]
    assert [each["name"] for each in people] == ["Jorinde Falkenrast", "Malte Apfelhut"]
    assert people[0]["uri"].endswith("/people/jorinde-falkenrast/")
    assert "uri" not in people[1]


def test_nothing_hidden_is_told(client, told):
    assert "geheim" not in json.dumps(read(client, told))


def test_a_bare_story_is_valid_too(client):
    assert "associations" not in read(client, world.story("", section=None, kicker=""))


def test_the_page_names_it(client, told):
    page = client.get(told.get_absolute_url()).content.decode()
    address = f"http://127.0.0.1:8000{told.get_absolute_url()}ninjs.json"
    assert f'type="application/json" title="IPTC ninjs 2.1" href="{address}"' in page


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"stage": "draft", "went_live": None}, 404),
        ({"stage": "withdrawn", "withdrawn": timezone.now()}, 410),
    ],
    ids=["draft", "withdrawn"],
)
def test_what_is_not_to_be_read_is_not_told(client, fields, status):
    story = world.story("Ja", **fields)
    path = f"{story.get_absolute_url()}ninjs.json"
    assert client.get(path).status_code == status


def test_a_wrong_day_leads_to_the_right_one(client, told):
    moved = client.get("/news/1999/01/01/ja/ninjs.json")
    assert moved.url == f"{told.get_absolute_url()}ninjs.json"


@pytest.mark.parametrize("rows", [1, 20])
def test_it_costs_the_same_for_any_number_of_people(
    client, django_assert_num_queries, rows
):
    people = [world.person() for _ in range(rows)]
    story = world.story("Ja", *people)
    for each in people:
        world.figure(story, world.picture(each, portrait_of=each))
    # the edition; story, corrections; authors, figures, who is in them; mentions;
    # people, sources, who is in portraits
    with django_assert_num_queries(10):
        client.get(f"{story.get_absolute_url()}ninjs.json")
