"""Findings muted and heard again, fixes applied and taken back."""

import pytest

from apps.checks.models import Answer, Firing, Fix
from apps.people import actions as people
from apps.people.models import Person
from tests import make
from tests.desk.conftest import NOW
from tests.desk.sent import form, url

pytestmark = pytest.mark.django_db
WRONG = "<p>Ada Lindentau (45) sagt Ja.</p>"
RULE = "age.mismatch"


@pytest.fixture
def story(editor):
    make.person("Ada Lindentau", birth="1980-01-01", gender="female")
    return make.story(
        headline="Sie sagt Ja",
        body=WRONG,
        planned="2026-03-25T12:00Z",
        authors=[editor],
        section=make.section(),
    )


def row_of(desk, story, rule=RULE):
    rows = desk.get(url("story", story)).context["margin"].rows
    return next((row for row in rows if row.finding.rule == rule), None)


def answer(desk, story, kind, row=None):
    row = row or row_of(desk, story)
    sent = {"digest": row.finding.digest, "kind": kind}
    return desk.post(url("answer", story), sent)


def outcome(story, rule=RULE):
    return Firing.objects.get(story=story, rule=rule).outcome


def mend(desk, story, **changes):
    story.refresh_from_db()
    sent = form(story, mend=row_of(desk, story).fix, **changes)
    return desk.post(url("story", story), sent)


def undo(desk, story, **changes):
    story.refresh_from_db()
    sent = form(story, undo=Fix.objects.latest("pk").pk, **changes)
    return desk.post(url("story", story), sent)


def test_a_muted_warning_leaves_the_margin_and_owes_nothing(desk, story):
    assert row_of(desk, story).open
    answer(desk, story, "muted")
    margin = desk.get(url("story", story)).context["margin"]
    assert [row.finding.rule for row in margin.muted] == [RULE]
    assert RULE not in [row.finding.rule for row in margin.shown]
    assert margin.warnings == 0
    assert story.events.get(verb="mute").note.startswith(RULE)
    assert outcome(story) == "muted"


def test_a_mute_is_taken_back(desk, story):
    answer(desk, story, "muted")
    answer(desk, story, "lifted")
    assert row_of(desk, story).open
    assert not Answer.objects.exists()
    assert [e.verb for e in story.events.order_by("pk")] == ["mute", "lift"]
    assert outcome(story) == ""


def test_nothing_is_lifted_that_nobody_said(desk, story):
    assert answer(desk, story, "lifted").status_code == 422


@pytest.mark.parametrize("change", ["passage", "record"])
def test_a_mute_falls_when_passage_or_record_changes(desk, story, change):
    answer(desk, story, "muted")
    if change == "passage":
        story.body = WRONG.replace("45", "44")
        story.save(update_fields=["body"])
    else:
        people.set_birth(Person.objects.get(), "1979-01-01", by=None, now=NOW)
    assert row_of(desk, story).open


def test_what_blocks_cannot_be_muted(desk, story):
    story.body = "<p>Ada Lindentau (12) sagt Ja.</p>"
    story.save(update_fields=["body"])
    assert not row_of(desk, story).mutable
    assert answer(desk, story, "muted").status_code == 422
    assert not Answer.objects.exists()


def test_a_fix_is_kept_and_counted(desk, story, editor):
    assert mend(desk, story).status_code == 302
    story.refresh_from_db()
    assert "(46)" in story.body
    fix = Fix.objects.get()
    assert (fix.rule, fix.before, fix.after, fix.by) == (RULE, "45", "46", editor)
    page = desk.get(url("story", story)).content.decode()
    assert 'name="undo"' in page


def test_a_fix_is_taken_back(desk, story):
    desk.post(url("story", story), form(story, kicker="Neu"))
    mend(desk, story)
    assert outcome(story) == "fixed"
    assert undo(desk, story).status_code == 302
    story.refresh_from_db()
    assert story.body == WRONG
    assert story.events.filter(verb="undo").count() == 1
    assert outcome(story) == ""
    assert 'name="undo"' not in desk.get(url("story", story)).content.decode()


def test_what_was_typed_since_stays_when_a_fix_is_taken_back(desk, story):
    mend(desk, story)
    story.refresh_from_db()
    typed = "<p>Am Ufer. 46 Gäste.</p>" + story.body + "<p>Ende.</p>"
    undo(desk, story, body=typed)
    story.refresh_from_db()
    assert story.body == "<p>Am Ufer. 46 Gäste.</p>" + WRONG + "<p>Ende.</p>"


def test_a_fix_whose_words_are_gone_is_not_taken_back(desk, story):
    mend(desk, story)
    response = undo(desk, story, body="<p>Ada Lindentau sagt Ja.</p>")
    assert response.status_code == 422
    assert Fix.objects.get().undone is None


def test_a_fix_is_taken_back_once(desk, story):
    mend(desk, story)
    undo(desk, story)
    version = story.__class__.objects.get().version
    assert undo(desk, story).status_code in (409, 422)
    assert story.__class__.objects.get().version == version


def test_reworded_by_hand_counts_as_put_right(desk, story):
    desk.post(url("story", story), form(story, kicker="Neu"))
    story.refresh_from_db()
    desk.post(url("story", story), form(story, body="<p>Ada Lindentau sagt Ja.</p>"))
    assert outcome(story) == "reworded"


def test_typing_counts_nothing(desk, story):
    headers = {"HX-Request": "true", "HX-Target": "margin"}
    desk.post(url("story", story), form(story), headers=headers)
    assert not Firing.objects.exists()
