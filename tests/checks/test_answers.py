"""Answers to findings, and when they fall."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from apps.checks.actions import (
    Refused,
    answer,
    open_findings,
    settled,
)
from apps.checks.engine import Finding, Severity
from apps.checks.models import Answer
from tests import make

pytestmark = pytest.mark.django_db
NOW = datetime(2025, 3, 3, tzinfo=UTC)
WARN = Finding("age.mismatch", Severity.WARN, 4, 6, "66", "Alec ist 67.")
BLOCK = Finding("privacy.minor", Severity.BLOCK, 9, 13, "Kids", "Minderjährige.")
INFO = Finding("relation.duration", Severity.INFO, 1, 3, "ja", "Vielleicht.")


@pytest.fixture
def author():
    return make.user()


@pytest.fixture
def story(author):
    return make.story(authors=[author])


def acknowledge(story, finding, by):
    return answer(story, finding, "acknowledged", by=by, now=NOW)


def override(story, finding, by, reason="Die Eltern haben es erlaubt."):
    return answer(story, finding, "overridden", reason=reason, by=by, now=NOW)


def verbs(story):
    return [event.verb for event in story.events.order_by("pk")]


def test_what_nobody_answered_is_open_and_an_info_owes_nothing(story):
    assert open_findings(story, [WARN, BLOCK, INFO]) == [BLOCK, WARN]
    assert not settled(story, [WARN]).is_clear
    assert settled(story, [INFO]).is_clear


def test_an_author_may_acknowledge_a_warning(story, author):
    given = acknowledge(story, WARN, author)
    assert (given.rule, given.passage) == ("age.mismatch", "66")
    assert settled(story, [WARN]).is_clear
    assert verbs(story) == ["acknowledge"]


def test_a_block_cannot_be_acknowledged(story):
    with pytest.raises(Refused):
        acknowledge(story, BLOCK, make.user())
    assert not Answer.objects.exists()
    assert verbs(story) == []


def test_a_second_person_overrides_a_block_with_a_reason(story):
    second = make.user()
    override(story, BLOCK, second)
    [(finding, given)] = settled(story, [BLOCK]).answered
    assert (finding, given.by) == (BLOCK, second)
    assert settled(story, [BLOCK]).is_clear
    event = story.events.get()
    assert event.verb == "override"
    assert "Die Eltern haben es erlaubt." in event.note


@pytest.mark.parametrize("reason", ["", "  "])
def test_an_override_needs_a_reason(story, reason):
    with pytest.raises(Refused):
        override(story, BLOCK, make.user(), reason)


def test_no_author_overrides_a_block_of_their_own_story(story, author):
    second_author = make.user()
    story.authors.add(second_author)
    for one in (author, second_author):
        with pytest.raises(Refused):
            override(story, BLOCK, one)
    assert not Answer.objects.exists()


def test_a_story_without_authors_has_no_second_person():
    with pytest.raises(Refused):
        override(make.story(), BLOCK, make.user())


def test_an_acknowledged_warning_that_blocks_today_is_open_again(story, author):
    acknowledge(story, WARN, author)
    worse = replace(WARN, severity=Severity.BLOCK)
    assert settled(story, [worse]).blocking == (worse,)


@pytest.mark.parametrize(
    "changed",
    [
        replace(WARN, text="65"),
        replace(WARN, message="Alec ist 67 (Quelle: Revue)."),
        replace(WARN, rule="age.inconsistent"),
        replace(WARN, sentence="Alec (66) lacht."),
    ],
)
def test_an_answer_falls_when_passage_or_record_changes(story, author, changed):
    acknowledge(story, WARN, author)
    assert open_findings(story, [changed]) == [changed]


def test_an_answer_stays_when_the_passage_only_moves(story, author):
    acknowledge(story, WARN, author)
    moved = replace(WARN, start=40, end=42)
    assert settled(story, [moved]).is_clear


def test_an_answer_stays_when_only_blanks_of_its_sentence_change(story, author):
    acknowledge(story, replace(WARN, sentence="Alec (66) lacht. "), author)
    moved = replace(WARN, sentence="Alec (66)\nlacht.")
    assert settled(story, [moved]).is_clear


def test_a_second_answer_takes_the_place_of_the_first(story):
    acknowledge(story, WARN, make.user())
    override(story, WARN, make.user())
    assert story.answers.get().kind == "overridden"
    assert verbs(story) == ["acknowledge", "override"]


@pytest.mark.parametrize("findings", [1, 20])
def test_settling_costs_one_query(story, author, findings, django_assert_num_queries):
    many = [replace(WARN, text=str(at)) for at in range(findings)]
    for one in many:
        acknowledge(story, one, author)
    with django_assert_num_queries(1):
        assert len(settled(story, many).answered) == findings
