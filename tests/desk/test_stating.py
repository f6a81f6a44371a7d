"""Stories stored before their statements were kept are stated once."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from apps.base.timetable import JOBS
from apps.desk.stating import state_stories, waiting
from apps.stories.models import Statement
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def stories():
    """One that says something of somebody on record, one that says nothing."""
    person = make.person("Ada Lindentau", birth="1980-01-01")
    told = make.story(body="<p>Ada Lindentau (45) kam.</p>", people=[person])
    return told, make.story()


def run(*words: str) -> str:
    out = StringIO()
    call_command("state_stories", *words, stdout=out)
    return out.getvalue()


def kept() -> list[tuple]:
    return list(Statement.objects.values_list("story", "kind", "value", "passage"))


def test_all_stories_are_stated_and_twice_is_as_once(stories):
    assert "2" in run()
    once = kept()
    assert [(story, kind, passage) for story, kind, _, passage in once] == [
        (stories[0].pk, "age", "45")
    ]
    run()
    assert kept() == once


def test_a_dry_run_changes_nothing(stories):
    run("--dry-run")
    assert kept() == []


def test_only_what_is_missing_is_read(stories):
    run()
    assert waiting(missing=True) == [stories[1].pk]
    assert waiting(missing=False) == [one.pk for one in stories]


def test_stopping_keeps_what_was_stated(stories):
    other = make.story(body="<p>Ada Lindentau (45) ging.</p>")
    told = state_stories([stories[0].pk, other.pk], timezone.now())
    next(told)
    next(told)
    told.close()
    assert {story for story, *_ in kept()} >= {stories[0].pk}


def test_neither_text_nor_version_changes(stories):
    before = stories[0].version
    run()
    stories[0].refresh_from_db()
    assert stories[0].version == before


def test_the_clock_states_what_is_missing(stories):
    told = JOBS["state_stories"].run(timezone.now())
    assert "2" in told
    assert [story for story, *_ in kept()] == [stories[0].pk]
