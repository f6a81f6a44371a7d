"""Tips at the desk: for those who may see them, and nobody else."""

import io

import pytest
from django.utils import timezone
from PIL import Image

from apps.readers.models import Tip
from apps.readers.tips import take_tip
from tests import make

pytestmark = pytest.mark.django_db
LIST = "/desk/tips/"
WORDS = "Im Bootshaus brennt wieder Licht."


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.UPLOADS_ROOT = tmp_path


@pytest.fixture
def desk(client, db):
    client.force_login(make.user("readers.view_tip", "readers.delete_tip"))
    return client


def tip(content: bytes = b"", **fields) -> Tip:
    file = io.BytesIO(content) if content else None
    defaults = {"contact": "", "language": "de", "today": timezone.localdate()}
    return take_tip(words=WORDS, file=file, size=len(content), **defaults | fields)


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (4, 3)).save(out, "PNG")
    return out.getvalue()


def test_tips_are_shown_with_the_day_on_which_they_go(desk, settings):
    settings.TIPS_KEPT_DAYS = 1
    tip(contact="0170 000")
    response = desk.get(LIST)
    page = response.content.decode()
    assert WORDS in page
    assert "0170 000" in page
    assert "deleted after" in page
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(
    ("content", "kind", "how"),
    [
        (picture(), "image/webp", "inline"),
        (b"Der Brief.", "text/plain; charset=utf-8", "attachment"),
    ],
    ids=["picture", "text"],
)
def test_the_file_is_for_the_desk(desk, content, kind, how):
    response = desk.get(f"{LIST}{tip(content).pk}/file/")
    assert response["Content-Type"] == kind
    assert response["Content-Disposition"].startswith(how)
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response["Cache-Control"]
    assert b"".join(response.streaming_content)


def test_without_a_file_there_is_none(desk):
    assert desk.get(f"{LIST}{tip().pk}/file/").status_code == 404


@pytest.mark.parametrize("rights", [(), ("stories.view_story", "readers.view_report")])
def test_who_may_not_see_tips_sees_nothing_of_them(client, rights):
    client.force_login(make.user(*rights))
    there = tip(picture())
    assert client.get(LIST).status_code == 403
    assert client.get(f"{LIST}{there.pk}/file/").status_code == 403
    assert client.post(f"{LIST}{there.pk}/delete/").status_code == 403
    assert Tip.objects.exists()


def test_a_tip_is_deleted_by_hand(desk):
    there = tip()
    page = desk.post(f"{LIST}{there.pk}/delete/", follow=True).content.decode()
    assert "The tip is deleted." in page
    assert not Tip.objects.exists()


@pytest.mark.parametrize("rows", [1, 20])
def test_the_list_costs_the_same(desk, rows, django_assert_num_queries):
    for _number in range(rows):
        tip()
    # session, user, permissions (own, by group), the rows, intakes that wait
    with django_assert_num_queries(6):
        desk.get(LIST)
