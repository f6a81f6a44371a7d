"""Reports of mistakes at the desk: listed, answered, tied to a correction."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from apps.readers.models import Report
from apps.stories.models import Correction
from tests import make

pytestmark = pytest.mark.django_db
LIST = "/desk/reports/"


@pytest.fixture
def desk(client, db):
    user = make.user(
        "stories.view_story",
        "stories.change_story",
        "readers.view_report",
        "readers.change_report",
    )
    client.force_login(user)
    client.user = user
    return client


def report(**fields) -> Report:
    story = fields.pop("story", None) or make.story(stage="live")
    defaults = {
        "passage": "Er war seit 2018 da.",
        "words": "Seit 2019, siehe Standesamt.",
        "language": "de",
        "at": timezone.now(),
    }
    return Report.objects.create(story=story, **defaults | fields)


def correction(story, by) -> Correction:
    return Correction.objects.create(
        story=story, kind="correction", after="seit 2019", by=by, at=timezone.now()
    )


def send(desk, row, headers=None, **said):
    said = {"version": row.version, "state": "checking"} | said
    address = reverse("desk:answer_report", args=[row.pk])
    return desk.post(address, said, headers=headers)


def test_what_waits_is_shown_without_the_address(desk):
    report(email="rike@example.org")
    page = desk.get(LIST).content.decode()
    assert "„Er war seit 2018 da.“" in page
    assert "Seit 2019, siehe Standesamt." in page
    assert "wants the answer by e-mail" in page
    assert "rike@" not in page


def test_what_is_answered_is_shown_when_asked_for(desk):
    row = report()
    send(desk, row, state="no_error", words="Es stimmt.")
    assert "Seit 2019" not in desk.get(LIST).content.decode()
    assert "Es stimmt." in desk.get(f"{LIST}?all=on").content.decode()


def test_a_correction_of_the_story_is_chosen(desk):
    row = report()
    made = correction(row.story, desk.user)
    assert "seit 2019" in desk.get(LIST).content.decode()
    answer = send(desk, row, state="corrected", words="Danke.", correction=made.pk)
    assert answer.status_code == 302
    row.refresh_from_db()
    assert (row.state, row.correction, row.by) == ("corrected", made, desk.user)


def test_a_correction_of_another_story_is_none(desk):
    row = report()
    other = correction(make.story(stage="live"), desk.user)
    send(desk, row, state="corrected", words="Danke.", correction=other.pk)
    row.refresh_from_db()
    assert row.state == "received"


HTMX = {"HX-Request": "true"}


def test_htmx_gets_the_row_with_what_is_missing(desk):
    answer = send(desk, report(), headers=HTMX, state="corrected", words="Ja, danke.")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert page.startswith("<li")
    assert "Choose the correction that was made." in page
    assert "Ja, danke." in page


def test_htmx_is_told_that_somebody_was_faster(desk):
    row = report()
    send(desk, row)
    answer = send(desk, row, headers=HTMX, state="no_error", words="Nein.")
    assert answer.status_code == 409
    assert "Somebody else" in answer.content.decode()


@pytest.mark.parametrize("rows", [1, 20])
def test_the_list_costs_the_same(desk, rows, django_assert_num_queries):
    for _number in range(rows):
        correction(report().story, desk.user)
    # session, user, permissions (own, by group), the rows, their corrections, intakes
    with django_assert_num_queries(7):
        desk.get(LIST)


@pytest.mark.parametrize("rows", [1, 20])
def test_my_desk_shows_what_waits_for_the_same_price(desk, rows):
    send(desk, report(), state="no_error", words="Es stimmt.")
    with CaptureQueriesContext(connection) as without:
        desk.get("/desk/")
    for _number in range(rows):
        report()
    with CaptureQueriesContext(connection) as asked:
        page = desk.get("/desk/").content.decode()
    assert f'<span class="count">{rows}</span>' in page
    assert page.count("Seit 2019, siehe") == min(rows, 4)
    assert len(asked) == len(without)
