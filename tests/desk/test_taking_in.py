from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from apps.dates import Edtf
from apps.desk.intake_texts import draft_of, planned_for
from apps.desk.models import Intake
from apps.desk.taking_in import take_in
from apps.reading import read
from apps.stories.models import Story
from tests import make
from tests.desk.conftest import NOW, TEXT

pytestmark = pytest.mark.django_db


def test_a_text_becomes_an_intake_and_a_draft(editor, intake):
    story = intake.story
    assert (intake.text, intake.name) == (TEXT, "Zweimal Ja am Steinbrech")
    assert (intake.date, intake.language) == (Edtf.parse("2026-03-25"), "de")
    assert story.headline == "Zweimal Ja am Steinbrech"
    assert story.body.startswith("<p>Ada Lindentau (41) und")
    assert "Foto" not in story.body
    assert "date" not in story.body
    assert list(story.authors.all()) == [editor]
    figure = story.figures.get()
    assert figure.picture is None
    assert "auf der Treppe" in figure.caption


def test_a_day_to_come_is_the_planned_one(intake):
    assert intake.story.planned == datetime(
        2026, 3, 25, 6, tzinfo=ZoneInfo("Europe/Berlin")
    )


@pytest.mark.parametrize("day", ["2026-03-19", "2026-04", "2027", None])
def test_without_a_day_to_come_nothing_is_planned(day):
    assert planned_for(Edtf.parse(day) if day else None, NOW) is None


def test_the_same_text_again_is_the_same_intake(intake):
    again = take_in(TEXT, "anders", by=make.user(), now=NOW)
    assert again == intake
    assert Intake.objects.count() == Story.objects.count() == 1


@pytest.mark.parametrize(
    ("text", "headline", "body"),
    [
        ("Kurz\n\nEin langer Satz folgt hier.", "Kurz", "Ein langer Satz folgt hier."),
        ("Kein Titel.\n\nEin Satz.", "", "Kein Titel.</p><p>Ein Satz."),
        ("Nur eine Zeile", "", "Nur eine Zeile"),
        ("date 2025-03 Gleich dahinter steht es.", "", "Gleich dahinter steht es."),
        ("date gestern war es.", "", "date gestern war es."),
        ("<script>x</script> war da.", "", "&lt;script&gt;x&lt;/script&gt; war da."),
    ],
)
def test_headline_and_body_of_a_draft(text, headline, body):
    draft = draft_of(read(text))
    assert draft.headline == headline
    assert draft.body == f"<p>{body}</p>"


def test_if_the_draft_fails_nothing_came_in(editor, monkeypatch):
    monkeypatch.setattr(Intake.objects, "create", lambda **_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        take_in(TEXT, "", by=editor, now=NOW)
    assert not Story.objects.exists()


def test_the_example_becomes_a_draft_with_two_pictures(editor, example_text):
    intake = take_in(example_text, "", by=editor, now=NOW)
    assert intake.story.body.startswith("<p>Kim Basinger (71)")
    assert intake.story.body.count("<p>") == 3
    assert [figure.credit for figure in intake.story.figures.all()] == [
        "ZUMAPRESS.com / MEGA",
        "Instagram / hilariabaldwin",
    ]
