"""Polls: one vote a browser, counted when it was given or the poll is over."""

from datetime import timedelta

import pytest
from django.core.cache import caches
from django.db import IntegrityError
from django.utils import timezone

from apps.public.models import Edition
from apps.readers import polls
from apps.readers.errors import Refused
from apps.readers.models import Option, Poll, Tally
from apps.readers.rules import Fault, poll_faults, shares
from apps.stories.models import Event
from tests import make
from tests.public import world
from tests.readers.conftest import OURS

pytestmark = pytest.mark.django_db
NOW = timezone.now()
HTMX = OURS | {"HX-Request": "true", "HX-Target": "poll"}


def ask(story, *answers: str, days: int = 7) -> Poll:
    return polls.ask(
        story,
        "Gehen Sie hin?",
        answers or ("Ja, gerade dann", "Nur mit Freikarte", "Nein"),
        ends=NOW + timedelta(days=days),
        by=make.user(),
        now=NOW,
    )


@pytest.fixture
def poll(story) -> Poll:
    return ask(story)


def end(poll: Poll) -> None:
    Poll.objects.filter(pk=poll.pk).update(ends=timezone.now() - timedelta(seconds=1))


def choose(client, poll: Poll, position: int = 0, headers=OURS):
    answer = poll.options.get(position=position).pk
    return client.post(poll.get_absolute_url(), {"answer": answer}, headers=headers)


def votes(poll: Poll) -> list[int]:
    return [option.tally.votes for option in poll.options.select_related("tally")]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([], []),
        ([0, 0], [0, 0]),
        ([1, 1, 1], [34, 33, 33]),
        ([2, 1], [67, 33]),
        ([58, 27, 15], [58, 27, 15]),
        ([1, 999], [0, 100]),
    ],
    ids=str,
)
def test_shares_are_whole_and_make_a_hundred(given, told):
    assert shares(given) == told


@pytest.mark.parametrize(
    ("question", "answers", "hours", "fault"),
    [
        (" ", ["Ja", "Nein"], 1, Fault.NO_QUESTION),
        ("Ja?", ["Ja"], 1, Fault.FEW_ANSWERS),
        ("Ja?", list("abcdefg"), 1, Fault.MANY_ANSWERS),
        ("Ja?", ["Ja", "JA"], 1, Fault.SAME_ANSWER),
        ("Ja?", ["Ja", "Nein"], 0, Fault.END_PAST),
        ("Ja?", ["Ja", "Nein"], 24 * 93, Fault.END_FAR),
    ],
    ids=lambda value: value.name if isinstance(value, Fault) else None,
)
def test_each_fault_of_a_poll_alone_is_one(question, answers, hours, fault):
    ends = NOW + timedelta(hours=hours)
    assert list(poll_faults(question, answers, ends, NOW)) == [fault]


def test_the_page_of_the_story_asks_and_counts_nothing(client, story, poll):
    choose(client, poll)
    page = client.get(story.get_absolute_url()).content.decode()
    assert "Gehen Sie hin?" in page
    assert page.count('name="answer"') == 3
    assert "<progress" not in page
    assert "nicht repräsentativ" in page


def test_who_votes_sees_the_count(client, poll):
    choose(client, poll, 1)
    answer = choose(client, poll, 1)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Sie haben schon abgestimmt." in page
    assert "100 %" in page
    assert "1 Stimme," in page
    assert votes(poll) == [0, 1, 0]


def test_without_htmx_the_vote_leads_to_the_polls_own_page(client, poll):
    answer = choose(client, poll)
    assert answer.status_code == 302
    assert answer.url == poll.get_absolute_url()
    assert "<progress" in client.get(answer.url).content.decode()


def test_htmx_gets_the_counted_poll_in_the_place_of_the_asked_one(client, poll):
    answer = choose(client, poll, headers=HTMX)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert page.startswith("<section")
    assert 'id="poll"' in page
    assert "<progress" in page


def test_another_browser_may_vote_too(client, poll):
    choose(client, poll, 0)
    client.cookies.clear()
    choose(client, poll, 2)
    assert votes(poll) == [1, 0, 1]


def test_one_browser_votes_once_in_both_languages(client, poll):
    choose(client, poll)
    there = f"/en{poll.get_absolute_url()}"
    again = client.post(
        there, {"answer": poll.options.get(position=1).pk}, headers=OURS
    )
    assert again.status_code == 409
    assert votes(poll) == [1, 0, 0]


def test_the_cookie_is_for_this_poll_alone_and_ends_with_it(client, poll):
    cookies = choose(client, poll).cookies
    assert {cookie["path"] for cookie in cookies.values()} == {
        f"/umfrage/{poll.pk}/",
        f"/en/umfrage/{poll.pk}/",
    }
    for cookie in cookies.values():
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        assert cookie["expires"]


def test_only_the_vote_sets_a_cookie(client, story, poll):
    for address in (story.get_absolute_url(), poll.get_absolute_url()):
        response = client.get(address)
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(
    "headers",
    [{}, {"Origin": "https://elsewhere.example"}, {"Origin": "null"}],
    ids=["none", "elsewhere", "null"],
)
def test_a_form_on_another_site_votes_for_nobody(client, poll, headers):
    assert choose(client, poll, headers=headers).status_code == 403
    assert votes(poll) == [0, 0, 0]


@pytest.mark.parametrize("answer", ["", "0", "9" * 30, "²", "x"])
def test_no_answer_is_said_in_a_sentence(client, poll, answer):
    response = client.post(poll.get_absolute_url(), {"answer": answer}, headers=OURS)
    assert response.status_code == 422
    assert "Wählen Sie eine der Antworten." in response.content.decode()
    assert not response.cookies


def test_an_answer_of_another_poll_counts_nowhere(client, poll):
    other = ask(world.story("Andere", slug="andere"))
    answer = other.options.first().pk
    response = client.post(poll.get_absolute_url(), {"answer": answer}, headers=OURS)
    assert response.status_code == 422
    assert votes(other) == votes(poll) == [0, 0, 0]


def test_from_one_address_come_twenty_votes_a_day(client, poll):
    for _number in range(20):
        assert choose(client, poll).status_code == 302
        client.cookies.clear()
    answer = choose(client, poll)
    assert answer.status_code == 429
    assert "haben heute schon viele abgestimmt" in answer.content.decode()
    assert votes(poll) == [20, 0, 0]
    there = client.post(
        poll.get_absolute_url(),
        {"answer": poll.options.first().pk},
        headers=OURS,
        REMOTE_ADDR="192.0.2.7",
    )
    assert there.status_code == 302


def test_after_the_end_everybody_sees_the_count_and_nobody_votes(client, story, poll):
    choose(client, poll)
    client.cookies.clear()
    end(poll)
    page = client.get(story.get_absolute_url()).content.decode()
    assert "100 %" in page
    assert "beendet am" in page
    assert 'name="answer"' not in page
    assert choose(client, poll).status_code == 422
    assert votes(poll) == [1, 0, 0]


@pytest.mark.parametrize("stage", ["draft", "withdrawn"])
def test_the_poll_of_a_story_that_readers_do_not_see_is_not_there(client, stage):
    hidden = ask(make.story(stage=stage))
    assert client.get(hidden.get_absolute_url()).status_code == 404
    assert choose(client, hidden).status_code == 404


def test_a_poll_is_in_the_storys_log(story, poll):
    assert Event.objects.get(story=story).verb == "poll"


def test_a_story_has_one_poll(story, poll):
    with pytest.raises(Refused) as refused:
        ask(story)
    assert refused.value.faults == (Fault.HAS_POLL,)
    with pytest.raises(IntegrityError):
        Poll.objects.create(
            story=story, question="?", ends=NOW, by=make.user(), made=NOW
        )


def test_closing_ends_it_now(story, poll):
    now = timezone.now()
    polls.close(poll, by=make.user(), now=now)
    poll.refresh_from_db()
    assert poll.ends == now
    with pytest.raises(Refused):
        polls.close(poll, by=make.user(), now=now)
    assert [event.verb for event in Event.objects.all()] == ["close_poll", "poll"]


def test_a_poll_is_taken_away_only_before_the_first_vote(story, poll):
    polls.vote(poll, poll.options.first().pk, now=NOW)
    with pytest.raises(Refused):
        polls.take_away(poll, by=make.user(), now=NOW)
    assert Poll.objects.exists()
    Tally.objects.update(votes=0)
    polls.take_away(poll, by=make.user(), now=NOW)
    assert not Poll.objects.exists()
    assert not Option.objects.exists()


@pytest.mark.parametrize("voted", [False, True], ids=["asked", "counted"])
@pytest.mark.parametrize("answers", [2, 6])
def test_the_polls_page_costs_the_same(
    client, story, django_assert_num_queries, answers, voted
):
    poll = ask(story, *map(str, range(answers)))
    if voted:
        choose(client, poll)
    # the poll with its story, the answers, the sections
    with django_assert_num_queries(3):
        client.get(poll.get_absolute_url())


@pytest.mark.django_db(transaction=True)
def test_a_vote_makes_no_page_anew_but_the_end_does(client, story, settings):
    memory = "django.core.cache.backends.locmem.LocMemCache"
    settings.CACHES = {**settings.CACHES, "pages": {"BACKEND": memory}}
    caches["pages"].clear()
    poll = ask(story)
    mark = Edition.objects.get().mark
    address = story.get_absolute_url()
    etag = client.get(address)["ETag"]
    choose(client, poll)
    assert Edition.objects.get().mark == mark
    kept = client.get(address)
    assert kept["ETag"] == etag
    assert not kept.cookies
    assert "<progress" not in kept.content.decode()
    polls.close(poll, by=make.user(), now=timezone.now())
    counted = client.get(address)
    assert counted["ETag"] != etag
    assert "<progress" in counted.content.decode()


@pytest.mark.django_db(transaction=True)
def test_the_page_turns_when_the_end_comes_by_itself(client, story, monkeypatch):
    poll = ask(story)
    poll.ends = timezone.now() + timedelta(seconds=60)  # on the same day, or nearly so
    poll.save(update_fields=["ends"])
    etag = client.get(story.get_absolute_url())["ETag"]
    monkeypatch.setattr(timezone, "now", lambda: poll.ends + timedelta(seconds=1))
    page = client.get(story.get_absolute_url())
    assert page["ETag"] != etag
    assert "<progress" in page.content.decode()
