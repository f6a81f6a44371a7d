"""Polls at the desk: asked on the page of a story, closed, taken away."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.readers import polls
from apps.readers.models import Poll
from tests import make

pytestmark = pytest.mark.django_db
LIST = "/desk/polls/"


@pytest.fixture
def desk(client, db):
    may = ("view", "add", "change", "delete")
    client.force_login(
        make.user("stories.view_story", *(f"readers.{verb}_poll" for verb in may))
    )
    return client


def address(story, deed: str = "") -> str:
    return f"/desk/story/{story.pk}/poll/{deed}"


def ask(desk, story, **said):
    ends = timezone.localtime() + timedelta(days=3)
    defaults = {
        "question": "Gehen Sie hin?",
        "answers": "Ja\n\n Nein ",
        "ends": f"{ends:%Y-%m-%dT%H:%M}",
    }
    return desk.post(address(story), defaults | said)


def test_a_poll_is_asked_and_listed(desk):
    story = make.story()
    assert ask(desk, story).status_code == 302
    poll = Poll.objects.get()
    assert [option.text for option in poll.options.all()] == ["Ja", "Nein"]
    assert "Gehen Sie hin?" in desk.get(LIST).content.decode()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"answers": "Ja"}, "A poll needs at least two answers."),
        ({"answers": "Ja\nNein\nja"}, "Two of the answers are the same."),
        ({"answers": "Ja\n" + "N" * 121}, "An answer has at most 120 characters."),
        ({"ends": "2020-01-01T10:00"}, "The end must be still to come."),
        ({"ends": "bald"}, "Enter a valid date/time."),
    ],
    ids=["one", "same", "long", "past", "no date"],
)
def test_what_cannot_be_asked_is_said_beside_what_was_typed(desk, said, sentence):
    answer = ask(desk, make.story(), **said)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert sentence in page
    assert "Gehen Sie hin?" in page
    assert not Poll.objects.exists()


def test_a_poll_is_closed_and_then_no_more(desk):
    story = make.story()
    ask(desk, story)
    polls.vote(
        Poll.objects.get(), Poll.objects.get().options.first().pk, now=timezone.now()
    )
    desk.post(address(story, "close/"))
    assert Poll.objects.get().ends <= timezone.now()
    again = desk.post(address(story, "close/"), follow=True)
    assert "The poll is over." in again.content.decode()
    kept = desk.post(address(story, "remove/"), follow=True)
    assert "People have voted" in kept.content.decode()
    assert Poll.objects.exists()


def test_a_poll_without_votes_can_be_taken_away(desk):
    story = make.story()
    ask(desk, story)
    assert "Take it away" in desk.get(address(story)).content.decode()
    desk.post(address(story, "remove/"))
    assert not Poll.objects.exists()


@pytest.mark.parametrize("rows", [1, 20])
def test_the_list_costs_the_same(desk, rows, django_assert_num_queries):
    for _number in range(rows):
        ask(desk, make.story())
    # session, user, permissions (own, by group), the rows, intakes that wait
    with django_assert_num_queries(6):
        desk.get(LIST)
