"""The picture beside a shared link: drawn per story, with no more than may travel."""

import io
import re

import pytest
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image, ImageChops

from apps.pictures.models import Picture
from apps.public import poster as drawing
from apps.public.poster import Poster, draw, fitted, headline_type
from apps.public.views import posters as view
from apps.stories.models import Story
from tests.public import world

pytestmark = pytest.mark.django_db
PAPER = (251, 246, 236)
LONG = (
    "Jorinde Falkenrast verlässt nach siebzehn Jahren das Ensemble am Quittensee und "
    "sagt, warum sie jetzt lieber Bienen züchtet, als im Beifall zu stehen, sagt sie"
)


@pytest.fixture(autouse=True)
def shelf():
    caches["posters"].clear()
    yield caches["posters"]
    caches["posters"].clear()


@pytest.fixture
def asked(monkeypatch) -> list[Poster]:
    """What was to be drawn; nothing is, since it takes a while."""
    found = []
    monkeypatch.setattr(view, "draw", lambda poster: found.append(poster) or b"PNG")
    return found


def opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    assert (image.format, image.size, image.mode) == ("PNG", (1200, 630), "RGB")
    return image


def at(story: Story) -> str:
    return f"{story.get_absolute_url()}bild.png"


def inked(image: Image.Image, box: tuple[int, int, int, int]) -> bool:
    part = image.crop(box)
    blank = Image.new("RGB", part.size, PAPER)
    return ImageChops.difference(part, blank).getbbox() is not None


def test_a_story_has_its_picture(client):
    story = world.story("Ja am Steg", slug="ja")
    world.figure(story, world.picture())
    response = client.get(at(story))
    assert response["Content-Type"] == "image/png"
    assert "public" in response["Cache-Control"]
    assert len(response.content) < 300_000
    image = opened(response.content)
    assert inked(image, (72, 124, 560, 300))  # the headline
    assert image.getpixel((878, 300)) != PAPER  # the picture
    assert image.getpixel((629, 73)) == PAPER  # a soft corner
    again = client.get(at(story), headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 304
    packed = client.get(at(story), headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in packed.headers
    assert packed.content == response.content


def test_a_story_without_a_picture_has_one_too(client):
    story = world.story("Ja")
    image = opened(client.get(at(story)).content)
    assert image.getpixel((900, 300)) == PAPER
    assert image.getpixel((1150, 300)) != PAPER  # the poppy


@pytest.mark.parametrize(
    "change",
    [
        {"channels": "site"},
        {"channels": "print"},
        {"licence_until": "2020-01-01"},
        {"barred": "2020-01-01T00:00Z"},
        {"embargo": "2999-01-01T00:00Z"},
    ],
    ids=["our pages only", "print only", "licence over", "banned", "embargo"],
)
def test_no_picture_travels_that_may_not(client, asked, change):
    story = world.story("Ja")
    world.figure(story, world.picture(alt="Am Steg"))
    client.get(at(story))
    assert asked[-1].picture == "szene-steg"
    Picture.objects.update(**change)
    caches["pages"].clear()
    client.get(at(story))
    assert (asked[-1].picture, asked[-1].credit) == (b"", "")
    head = client.get(story.get_absolute_url()).content.decode().split("</head>")[0]
    social = re.search(r'og:image:alt" content="([^"]*)"', head)[1]
    assert social == "Ja"


def test_the_next_picture_is_taken_where_the_first_may_not_travel(client, asked):
    story = world.story("Ja")
    minor = world.person("Kind", birth=world.years_ago(9))
    world.figure(story, world.picture(minor, drawing="lene-kieselbrand"))
    world.figure(story, world.picture(drawing="szene-bank", channels="site"))
    world.figure(story, world.picture(drawing="szene-gala"))
    client.get(at(story))
    assert asked[-1].picture == "szene-gala"


def test_a_photograph_is_drawn_and_a_lost_one_left_out(client, asked, settings):
    story = world.story("Ja")
    out = io.BytesIO()
    Image.new("RGB", (400, 800), "#00aa00").save(out, "WEBP")
    photo = world.picture(drawing="", file=ContentFile(out.getvalue(), "da.webp"))
    world.figure(story, photo)
    client.get(at(story))
    green = opened(draw(asked[-1])).getpixel((878, 300))
    assert green[1] > 150 > green[0]
    photo.file.storage.delete(photo.file.name)
    client.get(at(story))
    assert asked[-1].picture == b""


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"stage": "draft", "went_live": None}, 404),
        ({"stage": "withdrawn", "withdrawn": timezone.now()}, 410),
        ({"barred": timezone.now()}, 404),
    ],
    ids=["draft", "withdrawn", "banned"],
)
def test_what_is_not_to_be_read_has_no_picture(client, asked, fields, status):
    story = world.story("Ja", **fields)
    assert client.get(at(story)).status_code == status
    assert asked == []


def test_a_wrong_day_leads_to_the_right_one(client, asked):
    story = world.story("Ja", slug="ja")
    moved = client.get("/news/1999/01/01/ja/bild.png")
    assert (moved.status_code, moved.url) == (301, at(story))


def test_it_is_drawn_anew_only_when_something_on_it_changed(client, asked):
    story = world.story("Ja")
    client.get(at(story))
    world.story("Andere")
    client.get(at(story))
    assert len(asked) == 1
    Story.objects.filter(pk=story.pk).update(headline="Nein")
    client.get(at(story))
    assert [each.headline for each in asked] == ["Ja", "Nein"]


@pytest.mark.parametrize("figures", [0, 1, 20])
def test_it_costs_the_same_for_any_number_of_pictures(
    client, asked, django_assert_num_queries, figures
):
    story = world.story("Ja")
    for _ in range(figures):
        world.figure(story, world.picture(world.person()))
    # the edition; the story, corrections; authors, figures, who is in them
    with django_assert_num_queries(6 if figures else 5):
        client.get(at(story))


def test_the_page_names_it_with_size_and_words(client):
    story = world.story("Ja & nein", slug="ja", version=7)
    world.figure(story, world.picture(alt="Zwei auf einem Steg"))
    head = client.get(story.get_absolute_url()).content.decode().split("</head>")[0]
    said = dict(
        re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)"', head)
    )
    assert said["og:image"] == f"http://127.0.0.1:8000{at(story)}?v=7"
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
    assert said["og:image:alt"] == "Ja &amp; nein – Zwei auf einem Steg"
    assert said["twitter:card"] == "summary_large_image"
    assert head.count("og:image:alt") == 1


PERSON = "/people/jorinde-falkenrast/bild.png"


def test_somebody_with_a_page_has_a_picture(client):
    star = world.person("Jorinde Falkenrast", birth="1984-06-09")
    world.picture(star, portrait_of=star, drawing="jorinde-falkenrast", alt="Sie")
    image = opened(client.get(PERSON).content)
    assert inked(image, (72, 124, 560, 300))
    assert image.getpixel((878, 300)) != PAPER
    head = client.get("/people/jorinde-falkenrast/").content.decode()
    assert f'og:image" content="http://127.0.0.1:8000{PERSON}?v=' in head
    assert 'og:image:alt" content="Jorinde Falkenrast – Sie"' in head


@pytest.mark.parametrize(
    "change",
    [
        {"channels": "site"},
        {"licence_until": "2020-01-01"},
        {"barred": "2020-01-01T00:00Z"},
    ],
    ids=["our pages only", "licence over", "banned"],
)
def test_a_portrait_that_may_not_travel_is_not_drawn(client, asked, change):
    star = world.person("Jorinde Falkenrast", birth="1984-06-09")
    world.picture(star, portrait_of=star, alt="Sie", **change)
    client.get(PERSON)
    assert [one.picture for one in asked] == [b""]
    head = client.get("/people/jorinde-falkenrast/").content.decode()
    assert 'og:image:alt" content="Jorinde Falkenrast"' in head


@pytest.mark.parametrize(
    "fields",
    [
        {"birth": world.years_ago(9)},
        {"birth": "1980", "publicity": "private"},
    ],
    ids=["minor", "private"],
)
def test_the_protected_have_no_picture(client, asked, fields):
    world.person("Jorinde Falkenrast", **fields)
    assert client.get(PERSON).status_code == 404
    assert asked == []


def test_other_pages_show_our_name(client):
    head = client.get("/").content.decode().split("</head>")[0]
    assert "/static/marks/social.png" in head


@pytest.mark.parametrize(
    "words",
    ["Nein", LONG, "Donaudampfschifffahrtsgesellschaftskapitänswitwe", "W" * 160, ""],
    ids=["short", "long", "one long word", "no word at all", "empty"],
)
def test_every_headline_fits(words):
    size, lines = fitted(words, 496, 310)
    face = headline_type(size)
    assert len(lines) * size * drawing.LINE <= 310
    assert all(face.width(line) <= 496 for line in lines)
    kept = "".join(lines).replace("-", "").replace(" ", "")
    assert words.replace(" ", "").startswith(kept.removesuffix("…"))
    if words in ("Nein", LONG):
        assert kept == words.replace(" ", "")


def test_letters_of_every_latin_name_are_drawn():
    parts = [run for run, _font in headline_type(100).runs("Łukasz Šárka")]
    assert parts == ["Ł", "ukasz ", "Š", "árka"]
    assert headline_type(100).width("Ł") > 0
    opened(draw(Poster("Łukasz Šárka", "Gespräch")))
