import pytest
from django.db import IntegrityError

from apps.stories.figures import set_figures
from apps.stories.models import Correction, Quote
from tests import make
from tests.stories.test_actions import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(db):
    return make.user()


@pytest.fixture
def ready(editor):
    return make.story(people=[make.person()])


def test_figures_are_changed_added_and_dropped(editor, ready):
    picture = make.picture()
    set_figures(
        ready,
        [{"credit": "dpa", "caption": "a"}, {"credit": "mega", "caption": "b"}],
        by=editor,
        now=NOW,
    )
    first, second = ready.figures.all()
    set_figures(
        ready,
        [{"pk": second.pk, "picture": picture}, {"caption": "c"}],
        by=editor,
        now=NOW,
    )
    rows = [(f.credit, f.caption, f.picture) for f in ready.figures.all()]
    assert rows == [("mega", "b", picture), ("", "c", None)]
    assert not ready.figures.filter(pk=first.pk).exists()


def test_figures_of_another_story_are_not_touched(editor, ready):
    other = make.story()
    set_figures(other, [{"caption": "a"}], by=editor, now=NOW)
    theirs = other.figures.get()
    set_figures(ready, [{"pk": theirs.pk, "caption": "b"}], by=editor, now=NOW)
    theirs.refresh_from_db()
    assert (theirs.caption, theirs.story) == ("a", other)


@pytest.mark.parametrize(
    "fields",
    [
        {"stage": "lost"},
        {"stage": "live", "went_live": None},
        {"stage": "live", "headline": ""},
        {"stage": "withdrawn", "withdrawn": None},
    ],
)
def test_the_database_keeps_stages_in_order(fields):
    with pytest.raises(IntegrityError):
        make.story(**fields)


def test_the_database_keeps_empty_quotes_and_corrections_out(editor, ready):
    with pytest.raises(IntegrityError):
        Correction.objects.create(story=ready, kind="typo", by=editor, at=NOW)


def test_the_database_keeps_quotes_without_words_out(ready):
    with pytest.raises(IntegrityError):
        Quote.objects.create(speaker=ready.people.get(), words="", language="de")
