"""Letters to who follows: asked twice before, one click to leave, nothing hidden."""

from datetime import timedelta
from smtplib import SMTPException
from unittest import mock

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import IntegrityError, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from apps.base.timetable import JOBS
from apps.people.actions import change_person
from apps.people.merging import merge
from apps.people.models import Person
from apps.readers import follows
from apps.readers.digests import Sent, send_digests
from apps.readers.models import Follow
from apps.readers.rules import Rhythm, fold_address
from apps.stories.models import Story
from tests import make
from tests.public import world
from tests.readers.conftest import OURS, send
from tests.working import work

pytestmark = pytest.mark.django_db
FORM = "/folgen/?person=jorinde-falkenrast"
RIKE = "rike@example.org"
DAY = timedelta(days=1)


@pytest.fixture
def star(story) -> Person:
    return Person.objects.get(slug="jorinde-falkenrast")


def ask(client, address: str = FORM, **said):
    return send(client, address, **{"email": RIKE, "rhythm": "weekly"} | said)


def follow(subject, email: str = RIKE, **fields) -> Follow:
    now = fields.pop("now", timezone.now())
    what = {"person" if isinstance(subject, Person) else "section": subject}
    defaults = {
        "key": fold_address(email),
        "language": "de",
        "rhythm": "daily",
        "asked": now,
        "confirmed": now,
        "told_until": now,
    }
    return Follow.objects.create(email=email, **what, **defaults | fields)


def new_story(star, headline: str = "Sie spielt wieder", **fields) -> Story:
    fields.setdefault("went_live", timezone.now() + timedelta(hours=1))
    return world.story(headline, star, **fields)


def tomorrow() -> list[mail.EmailMessage]:
    """What goes out a day from now."""
    mail.outbox = []
    send_digests(timezone.now() + DAY)
    return mail.outbox


@pytest.mark.parametrize(
    "typed", ["Rike@Example.org", " rike@example.org ", "ｒike@example.org"]
)
def test_an_address_is_one_however_it_is_typed(typed):
    assert fold_address(typed) == RIKE


def test_person_and_section_show_all_ways_to_follow(client, star):
    page = client.get("/people/jorinde-falkenrast/").content.decode()
    ways = page.split('class="follow')[1].split("</nav>")[0]
    for way in (FORM, "jorinde-falkenrast/feed/", "jorinde-falkenrast/kalender.ics"):
        assert way in ways
    section = client.get("/ressort/buehne/").content.decode()
    ways = section.split('class="follow')[1].split("</nav>")[0]
    assert "/folgen/?ressort=buehne" in ways
    assert "/ressort/buehne/feed/" in ways


def test_nobody_is_written_to_before_they_said_yes(client, star):
    answer = ask(client)
    assert answer.status_code == 302
    assert mail.outbox == []
    work()
    (question,) = mail.outbox
    assert question.to == [RIKE]
    assert question.subject == "Möchten Sie Jorinde Falkenrast folgen?"
    new_story(star)
    assert tomorrow() == []
    row = Follow.objects.get()
    assert row.get_absolute_url() in question.body
    assert row.confirmed is None


def test_only_a_click_on_the_page_confirms_not_the_opened_link(client, star):
    ask(client)
    row = Follow.objects.get()
    page = client.get(row.get_absolute_url())
    assert "Ja, schreiben Sie mir" in page.content.decode()
    assert Follow.objects.get().confirmed is None
    client.post(row.get_absolute_url(), {"do": "confirm"}, headers=OURS)
    assert Follow.objects.get().confirmed is not None
    new_story(star)
    (letter,) = _week_later()
    assert letter.to == [RIKE]


def _week_later() -> list[mail.EmailMessage]:
    mail.outbox = []
    send_digests(timezone.now() + 7 * DAY)
    return mail.outbox


def test_the_letter_says_what_is_new_and_how_to_leave(star):
    row = follow(star)
    story = new_story(star)
    (letter,) = tomorrow()
    assert letter.subject == "Jorinde Falkenrast: eine neue Geschichte"
    html = letter.alternatives[0].content
    for part in (letter.body, html):
        assert "Sie spielt wieder" in part
        assert "Ein Satz dazu." in part
        assert f"http://127.0.0.1:8000{story.get_absolute_url()}" in part
        assert row.leave_address in part
    assert 'lang="de"' in html
    assert "<img" not in html
    leave = f"<http://127.0.0.1:8000/folgen/{row.code}/ende/>"
    assert letter.extra_headers["List-Unsubscribe"] == leave
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "List-Unsubscribe-Post: List-Unsubscribe=One-Click" in str(letter.message())


@pytest.fixture
def several(star) -> list[Follow]:
    """A reader who follows a person and her section, in which a story is of both."""
    rows = [follow(star), follow(world.section())]
    new_story(star, "Sie spielt wieder")
    new_story(world.person("Tilman Raureif"), "Er dirigiert barfuss")
    return rows


def test_a_reader_gets_one_letter_with_each_story_once(several):
    (letter,) = tomorrow()
    title = "Jorinde Falkenrast, Bühne & Film: 2 neue Geschichten"
    assert letter.subject == title
    for part in (letter.body, letter.alternatives[0].content):
        assert part.count("Sie spielt wieder") == 1
        assert part.count("Er dirigiert barfuss") == 1
        for row in several:
            assert part.count(f"{row.leave_address}\n") <= 1
            assert row.leave_address in part
            assert row.get_absolute_url() in part
    assert tomorrow() == []


def test_one_click_ends_the_letter_and_a_link_one_part_of_it(client, several):
    (letter,) = tomorrow()
    other = follow(world.section(), "ole@example.org")
    button = letter.extra_headers["List-Unsubscribe"].strip("<>")
    assert button in letter.body
    page = client.get(button).content.decode()
    assert Follow.objects.count() == 3
    assert "Keine Briefe mehr" in page
    client.post(button)
    assert list(Follow.objects.all()) == [other]


def test_the_link_of_a_part_ends_that_part_only(client, several):
    client.post(several[0].leave_address)
    assert list(Follow.objects.all()) == several[1:]


def test_each_language_and_each_address_has_a_letter_of_its_own(star):
    new_story(star, "Auf Deutsch")
    new_story(star, "In English", language="en")
    follow(star)
    follow(world.section(), language="en")
    follow(star, "ole@example.org")
    assert len(tomorrow()) == 3


def test_nothing_comes_twice_and_nothing_new_is_no_letter(star):
    follow(star)
    new_story(star)
    assert len(tomorrow()) == 1
    assert tomorrow() == []
    mail.outbox = []
    assert send_digests(timezone.now() + 2 * DAY) == Sent(0, 0)
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("rhythm", "hours", "letters"),
    [("daily", 19, 0), ("daily", 21, 1), ("weekly", 24 * 6, 0), ("weekly", 24 * 7, 1)],
    ids=lambda value: str(value),
)
def test_each_is_written_to_no_more_often_than_they_wish(star, rhythm, hours, letters):
    follow(star, rhythm=rhythm)
    new_story(star)
    sent = send_digests(timezone.now() + timedelta(hours=hours))
    assert sent.letters == letters


def test_letters_of_a_section_are_about_its_stories_only(star):
    other = make.section(slug="sport")
    follow(world.section())
    new_story(star, "Auf der Bühne")
    new_story(star, "Auf dem Platz", section=other)
    (letter,) = tomorrow()
    assert "Auf der Bühne" in letter.body
    assert "Auf dem Platz" not in letter.body
    assert letter.subject.startswith("Bühne & Film: eine")


def test_letters_are_in_the_language_that_was_asked_for(star):
    follow(star, language="en")
    new_story(star, "Auf Deutsch")
    story = new_story(star, "She plays again", language="en")
    (letter,) = tomorrow()
    assert letter.subject == "Jorinde Falkenrast: one new story"
    assert "Auf Deutsch" not in letter.body
    assert f"/en{story.get_absolute_url()}" in letter.body


@pytest.mark.parametrize(
    "fields",
    [
        {"stage": "draft", "went_live": None},
        {"stage": "withdrawn", "withdrawn": timezone.now()},
        {"barred": timezone.now()},
        {"went_live": timezone.now() + 3 * DAY},
        {"embargo": timezone.now() + 3 * DAY},
        {"went_live": timezone.now() - DAY},
    ],
    ids=["draft", "withdrawn", "barred", "planned", "embargo", "old"],
)
def test_what_readers_do_not_see_then_is_in_no_letter(star, fields):
    follow(star)
    new_story(star, **fields)
    assert tomorrow() == []


def test_what_an_embargo_held_back_comes_when_it_ends(star):
    """It went live before the letter in which it was not yet named."""
    follow(star)
    new_story(star, "Gehalten", embargo=timezone.now() + DAY + timedelta(hours=1))
    new_story(star, "Frei")
    (letter,) = tomorrow()
    assert "Gehalten" not in letter.body
    mail.outbox = []
    send_digests(timezone.now() + 2 * DAY)
    assert "Gehalten" in mail.outbox[0].body


def test_about_who_is_hidden_meanwhile_nothing_comes(client, star):
    row = follow(star)
    new_story(star)
    star.refresh_from_db()
    change_person(
        star,
        star.version,
        publicity="private",
        by=None,
        now=timezone.now(),
        reason="Bitte",
    )
    assert tomorrow() == []
    page = client.get(row.get_absolute_url()).content.decode()
    assert "Falkenrast" not in page
    assert "also kommt nichts" in page
    assert client.get(FORM).status_code == 404


def test_who_followed_an_entry_that_was_merged_follows_the_other(star):
    double = world.person("J. Falkenrast")
    follow(double)
    star.refresh_from_db()
    merge(star, double, choices={}, by=None, now=timezone.now())
    new_story(star)
    (letter,) = tomorrow()
    assert letter.subject.startswith("Jorinde Falkenrast")


def test_mail_programs_leave_with_one_click(client, star):
    row = follow(star)
    answer = client.post(row.leave_address, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert not answer.cookies
    assert not Follow.objects.exists()
    assert client.post(row.leave_address).status_code == 200
    assert client.get(row.get_absolute_url()).status_code == 200


def test_a_followed_link_leaves_nothing(client, star):
    row = follow(star)
    page = client.get(row.leave_address).content.decode()
    assert "Nicht mehr folgen" in page
    assert RIKE not in page
    assert Follow.objects.exists()


def test_how_often_can_be_changed(client, star):
    row = follow(star)
    client.post(row.get_absolute_url(), {"rhythm": "weekly"}, headers=OURS)
    assert Follow.objects.get().rhythm == Rhythm.WEEKLY
    client.post(row.get_absolute_url(), {"rhythm": "hourly"}, headers=OURS)
    assert Follow.objects.get().rhythm == Rhythm.WEEKLY


def test_the_page_answers_the_same_whether_the_address_is_known(client, star):
    first = ask(client)
    follow_confirmed = Follow.objects.get()
    follows.confirm(follow_confirmed, now=timezone.now())
    again = ask(client, email="RIKE@example.org", rhythm="daily")
    assert again.url == first.url
    assert client.get(again.url).content == client.get(first.url).content
    row = Follow.objects.get()
    assert row.rhythm == Rhythm.WEEKLY  # nobody else changes it
    work()
    assert mail.outbox[-1].subject == "Sie folgen Jorinde Falkenrast schon"


def test_one_address_is_asked_three_times_a_day_at_most(client, star):
    for _number in range(5):
        ask(client)
    work()
    assert len(mail.outbox) == 3


def test_from_one_connection_come_ten_wishes_an_hour(client, star):
    for number in range(10):
        assert ask(client, email=f"r{number}@example.org").status_code == 302
    refused = ask(client, email="r11@example.org")
    assert refused.status_code == 429
    assert Follow.objects.count() == 10


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"email": "rike"}, "gültige E-Mail"),
        ({"email": f"{RIKE}\nBcc: all@example.org"}, "gültige E-Mail"),
        ({"rhythm": "hourly"}, "hourly"),
        ({"website": "http://spam.example"}, "leer bleiben"),
    ],
    ids=["address", "header", "rhythm", "trap"],
)
def test_what_is_not_taken_is_said(client, star, said, sentence):
    answer = ask(client, **said)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Follow.objects.exists()


@pytest.mark.parametrize(
    "address", ["/folgen/", "/folgen/?person=niemand", "/folgen/?ressort=nirgends"]
)
def test_what_is_not_there_cannot_be_followed(client, star, address):
    assert client.get(address).status_code == 404


def test_a_form_on_another_site_asks_nobody(client, star):
    there = {"Origin": "https://elsewhere.example"}
    assert ask(client, headers=there).status_code == 403


def test_without_a_mail_server_no_letter_is_offered(client, star, settings):
    settings.SENDS_LETTERS = False
    assert 'name="email"' not in client.get(FORM).content.decode()
    ask(client)
    assert not Follow.objects.exists()


def test_who_never_confirms_is_forgotten_by_the_worker(star):
    now = timezone.now()
    waiting = {"confirmed": None, "told_until": None}
    follow(star, "a@example.org", now=now - 4 * DAY, **waiting)
    follow(star, "b@example.org", now=now - 2 * DAY, **waiting)
    follow(star, "c@example.org", now=now - 4 * DAY)
    said = JOBS["forget_readers"].run(now)
    left = Follow.objects.values_list("email", flat=True)
    assert set(left) == {"b@example.org", "c@example.org"}
    assert "1" in said


def test_what_could_not_be_sent_is_tried_again(star, caplog):
    follow(star, "a@example.org")
    follow(star, "b@example.org")
    new_story(star)
    real = EmailBackend.send_messages

    def failing(self, messages):
        if messages[0].to == ["a@example.org"]:
            raise SMTPException("mailbox full")
        return real(self, messages)

    with mock.patch.object(EmailBackend, "send_messages", failing):
        assert send_digests(timezone.now() + DAY) == Sent(1, 1)
    assert "example.org" not in caplog.text
    assert send_digests(timezone.now() + DAY) == Sent(1, 0)
    assert [one.to for one in mail.outbox] == [["b@example.org"], ["a@example.org"]]


def test_no_address_gets_into_the_queue_or_another_page(client, star):
    ask(client)
    work()
    kept = str(list(DBTaskResult.objects.values_list("args_kwargs", "return_value")))
    assert RIKE not in kept
    for address in (FORM, Follow.objects.get().get_absolute_url(), "/"):
        assert RIKE not in client.get(address).content.decode()


@pytest.mark.parametrize(
    "fields",
    [
        {"section": True},
        {"person": None},
        {"told_until": None},
        {"twice": True},
    ],
    ids=["both", "neither", "no beginning", "twice"],
)
def test_the_database_keeps_what_a_follower_must_be(star, fields):
    row = {
        "email": RIKE, "key": RIKE, "person": star, "language": "de",
        "asked": timezone.now(), "confirmed": timezone.now(),
        "told_until": timezone.now(),
    }  # fmt: skip
    if fields.pop("twice", False):
        Follow.objects.create(**row)
    if fields.get("section"):
        fields = {"section": world.section()}
    with pytest.raises(IntegrityError), transaction.atomic():
        Follow.objects.create(**row | fields)


@pytest.mark.parametrize("rows", [1, 20])
def test_letters_cost_a_few_queries_each(star, rows, django_assert_num_queries):
    for number in range(rows):
        follow(star, f"r{number}@example.org")
    new_story(star)
    # the followers, the names of those followed; for each: whether there is a page for
    # the person, its names, the stories, and that it was sent
    with django_assert_num_queries(2 + 4 * rows):
        send_digests(timezone.now() + DAY)


def test_no_page_of_following_sets_a_cookie_or_is_kept(client, star):
    row = follow(star)
    for address in (FORM, row.get_absolute_url(), row.leave_address):
        response = client.get(address)
        assert not response.cookies
        assert "no-store" in response["Cache-Control"]
        assert "noindex" in response.content.decode()


@pytest.mark.parametrize("address", [FORM, "/fehler/ja/?absatz=2"])
def test_the_other_language_asks_about_the_same(client, star, address):
    there = client.get(address).content.decode()
    assert f'href="/en{address}" lang="en"' in there
    assert f'href="{address}" lang="de"' in client.get(f"/en{address}").content.decode()
