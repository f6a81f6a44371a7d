"""What a stored story tells the rules beside its words."""

from datetime import UTC, date, datetime, timedelta

import pytest

from apps.checks.story_context import Until
from apps.checks.surroundings import context_of
from apps.pictures.models import Shown
from apps.sources.models import Source
from apps.stories.linking import whole_text
from apps.stories.models import Story
from tests import make

pytestmark = pytest.mark.django_db
NOW = datetime(2025, 3, 3, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


def context(story):
    figures = story.figures.select_related("picture")
    return context_of(story, whole_text(story), list(figures), NOW)


def test_a_figure_brings_its_picture_with_rights_and_people():
    ada = make.person("Ada")
    picture = make.picture(
        licence_until=date(2025, 4, 1), embargo=LATER, embargo_zone="Asia/Tokyo"
    )
    Shown.objects.create(picture=picture, person=ada)
    story = make.story(body="<p>Ada lacht.</p>")
    story.figures.create(caption="Ada am Steg", picture=picture)
    story.figures.create(caption="Gesucht", position=1)  # a request
    found = context(story)
    [shown] = found.pictures
    assert whole_text(story).text[slice(*shown.place)].endswith("Ada am Steg")
    assert (shown.credit, shown.alt) == ("Zeichnung: Klatschmohn", "Ein Steg am See")
    assert shown.licence_until == date(2025, 4, 1)
    assert shown.embargo == Until(LATER, "Asia/Tokyo")
    assert shown.is_first
    assert found.shown == {"ada"}


@pytest.mark.parametrize(
    ("fields", "at"),
    [
        ({}, NOW),
        ({"planned": LATER}, LATER),
        ({"planned": NOW - timedelta(days=1)}, NOW),
    ],
)
def test_a_story_is_public_when_planned_or_now(fields, at):
    assert context(make.story(**fields)).at == at


def test_links_stand_at_their_words_and_lead_to_sources():
    source = make.source("Revue", url="https://example.org/a?b=1&c=2")
    Source.objects.filter(pk=source.pk).update(embargo=LATER)
    story = make.story(
        body='<p>Ada &amp; <a href="https://example.org/a?b=1&amp;c=2">die Revue</a>, '
        '<a href="https://example.org/x">hier</a>.</p>'
    )
    text, found = whole_text(story).text, context(story).links
    assert [text[one.start : one.end] for one in found] == ["die Revue", "hier"]
    assert [one.embargo and one.embargo.at for one in found] == [LATER, None]
    assert found[0].source.startswith("Revue")


@pytest.mark.parametrize("rows", [1, 20])
def test_it_costs_the_same_for_any_number(rows, django_assert_num_queries):
    links = "".join(
        f'<a href="https://example.org/{at}">hier</a> ' for at in range(rows)
    )
    story = make.story(body=f"<p>{links}</p>")
    for at in range(rows):
        make.source("Revue", url=f"https://example.org/{at}")
        picture = make.picture()
        Shown.objects.create(picture=picture, person=make.person())
        story.figures.create(caption=f"Bild {at}", picture=picture, position=at)
    story = Story.objects.for_editor().get(pk=story.pk)
    whole, figures = whole_text(story), list(story.figures.all())
    # who is shown, where links lead, which are dead
    with django_assert_num_queries(3):
        found = context_of(story, whole, figures, NOW)
    assert len(found.pictures) == len(found.links) == rows
