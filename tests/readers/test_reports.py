"""Mistakes that readers report: sent, answered, seen by whom they concern."""

import time
from datetime import timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from apps.base.guarded_forms import stamp
from apps.readers import reports
from apps.readers.errors import Refused
from apps.readers.models import Report
from apps.readers.rules import Fault, ReportState, answer_faults
from apps.stories.models import Correction, Story
from apps.stories.versions import Stale
from tests import make
from tests.readers.conftest import send
from tests.working import work

pytestmark = pytest.mark.django_db
FORM = "/fehler/ja/"
WRONG = "Er war erst seit 2019 da, siehe Standesamt."


@pytest.fixture
def editor():
    return make.user()


def page_of(client, address: str) -> str:
    return client.get(address).content.decode()


def mark_in(page: str) -> str:
    return page.split('name="mark" value="')[1].split('"')[0]


def report(client, number: str = "3", **said):
    address = f"{FORM}?absatz={number}"
    said.setdefault("mark", mark_in(page_of(client, address)))
    return send(client, address, **{"words": WRONG} | said)


def answer(row: Report, state: str, by, **said) -> Report:
    said.setdefault("words", "Danke, das stimmt.")
    said.setdefault("correction", None)
    said.setdefault("version", row.version)
    return reports.answer(row, state=state, by=by, now=timezone.now(), **said)


def correction(story: Story, by, **fields) -> Correction:
    fields.setdefault("after", "seit 2019")
    return Correction.objects.create(
        story=story, kind="correction", by=by, at=timezone.now(), **fields
    )


@pytest.mark.parametrize(
    ("state", "words", "corrected", "faults"),
    [
        (ReportState.CHECKING, "", False, []),
        (ReportState.NO_ERROR, "Es stimmt.", False, []),
        (ReportState.CORRECTED, "Danke.", True, []),
        (ReportState.RECEIVED, "", False, [Fault.NOT_ANSWERED]),
        (ReportState.NO_ERROR, " ", False, [Fault.NO_ANSWER]),
        (ReportState.NO_ERROR, "Nein.", True, [Fault.CORRECTION_UNASKED]),
        (ReportState.CORRECTED, "", False, [Fault.NO_ANSWER, Fault.NO_CORRECTION]),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_how_a_report_may_be_answered(state, words, corrected, faults):
    assert list(answer_faults(state, words, has_correction=corrected)) == faults


def test_each_passage_has_an_anchor_and_a_quiet_link(client, story):
    page = page_of(client, story.get_absolute_url())
    for number, tag in [(1, "p"), (2, "h2"), (3, "p")]:
        assert f'<{tag} id="p{number}">' in page
        assert f'href="{FORM}?absatz={number}"' in page
    assert 'id="p4"' not in page
    assert "Fehler an Stelle 3 melden" in page


@pytest.mark.parametrize(
    ("number", "words"),
    [("2", "Am See"), ("4", "Ein Steg"), ("5", "Ein Boot\n\nmit Mast"), ("6", "Ja.")],
    ids=["heading", "item", "item of two lines", "block quote"],
)
def test_headings_items_and_block_quotes_are_reported_too(client, story, number, words):
    story.body += (
        "<ul><li>Ein Steg</li><li>Ein Boot<ul><li>mit Mast</li></ul></li></ul>"
        "<blockquote><p>Ja.</p></blockquote>"
    )
    story.save()
    assert f'id="p{number}"' in page_of(client, story.get_absolute_url())
    assert report(client, number).status_code == 302
    assert Report.objects.get().passage == words


def test_the_form_shows_the_passage_without_its_marks(client, story):
    page = page_of(client, f"{FORM}?absatz=3")
    assert "Er war seit 2018 da." in page
    assert "noindex" in page


@pytest.mark.parametrize("number", ["", "0", "4", "-1", "x", "9" * 40])
def test_another_number_is_the_whole_story(client, story, number):
    page = page_of(client, f"{FORM}?absatz={number}")
    assert "In der Geschichte" in page
    assert 'class="passage"' not in page


def test_a_report_leads_to_a_page_only_its_sender_knows(client, story):
    sent = report(client)
    assert sent.status_code == 302
    row = Report.objects.get()
    assert row.passage == "Er war seit 2018 da."
    assert sent.url == f"/meldung/{row.code}/"
    assert len(row.code) >= 22
    page = page_of(client, sent.url)
    assert WRONG in page
    assert "Danke, das ist angekommen." in page
    assert "noindex" in page
    assert client.get(f"/meldung/{row.pk}/").status_code == 404


def test_no_page_of_readers_sets_a_cookie_or_is_kept(client, story):
    for response in (
        client.get(FORM),
        report(client),
        client.get(Report.objects.get().get_absolute_url()),
    ):
        assert not response.cookies
        assert "no-store" in response["Cache-Control"]
        assert "Cookie" not in response.get("Vary", "")


def test_what_is_reported_stands_on_no_other_page(client, story):
    report(client, email="rike@example.org")
    for address in ("/", story.get_absolute_url(), FORM, "/sitemap.xml"):
        page = page_of(client, address)
        assert WRONG not in page
        assert "rike@" not in page
        assert Report.objects.get().code not in page


@pytest.mark.parametrize(
    ("said", "status", "sentence"),
    [
        ({"words": "falsch"}, 422, "mindestens 10 Zeichen"),
        ({"words": "x" * 3001}, 422, "höchstens 3000 Zeichen"),
        ({"email": "rike"}, 422, "gültige E-Mail"),
        ({"website": "http://spam.example"}, 422, "leer bleiben"),
        ({"made": stamp(time.time())}, 422, "schneller, als jemand schreibt"),
        ({"mark": "0" * 16}, 409, "Die Stelle wurde geändert"),
    ],
    ids=["short", "long", "email", "trap", "quick", "changed"],
)
def test_what_is_not_taken_is_said_and_stays_typed(
    client, story, said, status, sentence
):
    if "made" in said:
        said = {"made": stamp(time.time())}
    response = report(client, **said)
    assert response.status_code == status
    page = response.content.decode()
    assert sentence in page.replace("&nbsp;", " ")
    assert said.get("words", WRONG) in page
    assert not Report.objects.exists()


def test_a_form_on_another_site_reports_nothing(client, story):
    there = {"Origin": "https://elsewhere.example"}
    refused = send(client, FORM, words=WRONG, headers=there)
    assert refused.status_code == 403
    assert not Report.objects.exists()


def test_from_one_address_come_ten_reports_an_hour(client, story):
    for _number in range(10):
        assert report(client).status_code == 302
    refused = report(client)
    assert refused.status_code == 429
    assert WRONG in refused.content.decode()
    assert Report.objects.count() == 10


@pytest.mark.parametrize("stage", ["draft", "withdrawn"])
def test_a_story_that_readers_do_not_see_takes_no_reports(client, stage):
    make.story(slug="ja", stage=stage)
    assert client.get(FORM).status_code == 404
    assert send(client, FORM, words=WRONG).status_code == 404


def test_a_corrected_report_leads_to_the_correction(client, story, editor):
    address = report(client).url
    made = correction(story, editor)
    answer(Report.objects.get(), "corrected", editor, correction=made)
    page = page_of(client, address)
    assert "Sie hatten recht." in page
    assert "Danke, das stimmt." in page
    assert f"{story.get_absolute_url()}#correction-{made.pk}" in page


def test_of_a_story_taken_from_readers_the_report_shows_nothing(client, story, editor):
    address = report(client).url
    made = correction(story, editor)
    answer(Report.objects.get(), "corrected", editor, correction=made)
    Story.objects.update(barred=timezone.now())
    page = page_of(client, address)
    assert "Die Geschichte ist nicht mehr zu lesen." in page
    assert WRONG in page
    for hidden in ("2018", "Zweimal Ja", "correction-"):
        assert hidden not in page


def test_who_left_an_address_is_written_to_once_and_forgotten(client, story, editor):
    report(client, email="rike@example.org")
    row = answer(Report.objects.get(), "checking", editor)
    work()
    assert mail.outbox == []
    answer(row, "no_error", editor, words="Es stimmt: siehe Ehebuch.")
    work()
    (sent,) = mail.outbox
    assert sent.to == ["rike@example.org"]
    assert sent.subject == "Ihre Meldung an Klatschmohn ist beantwortet"
    html = sent.alternatives[0].content
    for part in (sent.body, html):
        assert "Kein Fehler" in part
        assert "Es stimmt: siehe Ehebuch." in part
        assert row.get_absolute_url() in part
    assert Report.objects.get().email == ""
    kept = str(list(DBTaskResult.objects.values_list("args_kwargs", "return_value")))
    assert "rike" not in kept


def test_the_letter_is_in_the_language_of_the_page(client, story, editor):
    address = f"/en{FORM}"
    mark = mark_in(page_of(client, address))
    send(client, address, words=WRONG, email="rike@example.org", mark=mark)
    answer(Report.objects.get(), "no_error", editor)
    work()
    assert mail.outbox[0].subject == "Your report to Klatschmohn is answered"


def test_the_second_of_two_editors_is_told(client, story, editor):
    report(client)
    row = Report.objects.get()
    answer(row, "checking", editor)
    with pytest.raises(Stale):
        answer(row, "no_error", editor, version=1)
    assert Report.objects.get().state == "checking"


def test_a_refused_answer_changes_nothing_and_writes_to_nobody(client, story, editor):
    report(client, email="rike@example.org")
    with pytest.raises(Refused):
        answer(Report.objects.get(), "corrected", editor)
    work()
    assert Report.objects.get().version == 1
    assert mail.outbox == []


@pytest.mark.parametrize(
    "fields",
    [
        {"words": ""},
        {"state": "lost"},
        {"state": "no_error", "answer": "Nein."},
        {"state": "no_error", "answered": timezone.now()},
        {"state": "corrected", "answer": "Ja.", "answered": timezone.now()},
    ],
    ids=["nothing", "state", "no date", "no answer", "no correction"],
)
def test_the_database_keeps_what_a_report_must_be(story, fields):
    row = {"story": story, "words": WRONG, "language": "de", "at": timezone.now()}
    with pytest.raises(IntegrityError), transaction.atomic():
        Report.objects.create(**row | fields)


def test_a_year_after_the_answer_a_report_is_deleted(client, story, editor):
    for _number in range(3):
        report(client)
    old, young, _waiting = Report.objects.all()
    for row in (old, young):
        answer(row, "no_error", editor)
    now = timezone.now()
    Report.objects.filter(pk=old.pk).update(answered=now - timedelta(days=366))
    assert reports.forget_reports(now) == 1
    assert set(Report.objects.values_list("pk", flat=True)) == {young.pk, _waiting.pk}
