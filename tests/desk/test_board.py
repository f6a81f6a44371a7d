from datetime import date

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from apps.desk.models import Intake
from apps.stories.models import Figure, Story
from tests import make
from tests.desk.conftest import NOW
from tests.desk.test_intake_pages import GIVEN

pytestmark = pytest.mark.django_db

BOARD = "/desk/stories/"
ROWS = {"HX-Request": "true", "HX-Target": "story-rows"}


def headlines(response) -> list[str]:
    return [story.headline for story in response.context["page"]]


def test_the_board_shows_all_stages_the_last_begun_first(desk):
    for stage in ("draft", "review", "live", "withdrawn"):
        make.story(headline=stage, stage=stage)
    assert headlines(desk.get(BOARD)) == ["withdrawn", "live", "review", "draft"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"stage": "live"}, ["Ärztin sagt Ja"]),
        ({"q": "ärztin"}, ["Ärztin sagt Ja"]),
        ({"q": "ja ärztin"}, ["Ärztin sagt Ja"]),
        ({"q": "cem"}, ["Ein Torwart"]),
        ({"mine": "on"}, ["Ein Torwart"]),
        ({"q": "niemand"}, []),
        ({"stage": "lost"}, ["Ein Torwart", "Ärztin sagt Ja"]),
    ],
)
def test_the_board_is_filtered(desk, editor, asked, found):
    make.story(headline="Ärztin sagt Ja", stage="live")
    cem = make.person("Cem Sternhagel")
    make.story(headline="Ein Torwart", authors=[editor], people=[cem])
    assert headlines(desk.get(BOARD, asked)) == found


def test_htmx_gets_only_the_rows(desk):
    make.story(headline="Nur dies")
    response = desk.get(BOARD, headers=ROWS)
    assertContains(response, "Nur dies")
    assertNotContains(response, "<html")
    assert response.content.lstrip().startswith(b'<section id="story-rows"')
    assert "HX-Target" in response["Vary"]


@pytest.mark.parametrize("rows", [1, 20])
def test_the_board_costs_the_same_for_any_number_of_rows(
    desk, rows, django_assert_num_queries
):
    for _ in range(rows):
        make.story(authors=[make.user()], people=[make.person()])
    # session, user; permissions (own and by group); stories, authors, figures; the bar
    with django_assert_num_queries(8):
        desk.get(BOARD)


def test_a_story_is_begun_without_a_text(desk, editor):
    response = desk.post("/desk/stories/begin/")
    story = Story.objects.get()
    assert response["Location"] == f"/desk/story/{story.pk}/"
    assert list(story.authors.all()) == [editor]


def test_who_may_not_write_begins_nothing(client):
    client.force_login(make.user("stories.view_story"))
    assert client.post("/desk/stories/begin/").status_code == 403
    assert not Story.objects.exists()


def test_my_desk_shows_what_waits(desk, editor):
    make.person("Ada Lindentau", birth="1980-01-01")
    mine = make.story(
        headline="Meine", body="<p>Ada Lindentau (12) kam.</p>", authors=[editor]
    )
    make.story(headline="Fremde", authors=[make.user()])
    make.story(headline="Gegenzulesen", stage="review")
    make.story(headline="Bald", stage="live", went_live="2099-01-01T00:00Z")
    Intake.objects.create(
        name="Wartet",
        text="x",
        digest="x",
        language="de",
        story=mine,
        by=editor,
        at=NOW,
    )
    response = desk.get("/desk/")
    for words in ("Meine", "Gegenzulesen", "Bald", "Wartet", "1 Blocks"):
        assertContains(response, words)
    assertNotContains(response, "Fremde")


@pytest.mark.parametrize("rows", [1, 12])
def test_my_desk_costs_the_same_for_any_number_of_drafts(
    desk, editor, rows, django_assert_num_queries
):
    for number in range(rows):
        person = make.person(f"{GIVEN[number]} Lindentau", birth="1980-01-01")
        address = f"https://example.org/{number}"
        story = make.story(
            body=f"<p>{person} (12) und Cem Stern kamen.</p>"
            f'<p><a href="{address}">Mehr</a></p>',
            authors=[editor],
            people=[person],
        )
        Figure.objects.create(story=story, picture=make.picture(), position=0)
    # session, user; permissions (own and by group); drafts, authors, figures, pictures;
    # names, relatives, who; whom somebody chose; who is shown; where links lead; which
    # are dead; the
    # dossier's people, couples, parenthoods, citations, decisions, quotes, namesakes,
    # proceedings, bans; answers; how the rules are set;
    # how much is overtaken; review, intakes, planned; the bar
    with django_assert_num_queries(33):
        desk.get("/desk/")


def test_my_desk_counts_what_pictures_lack(desk, editor):
    story = make.story(headline="Mit Bild", authors=[editor])
    Figure.objects.create(
        story=story,
        picture=make.picture(licence_until=date(2020, 1, 1)),
        position=0,
        caption="Am See",
    )
    work = desk.get("/desk/").context["drafts"][0]
    Figure.objects.all().delete()
    without = desk.get("/desk/").context["drafts"][0]
    assert work.blocking == without.blocking + 1
