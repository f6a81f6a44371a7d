"""A story of ours, checked as it stands."""

from datetime import UTC, datetime

import pytest

from apps.dates import Edtf
from apps.desk.looking import Looked, look_at_story
from apps.stories.linking import whole_text
from apps.stories.models import Figure
from tests import make

pytestmark = pytest.mark.django_db
NOW = datetime(2025, 3, 2, 23, 30, tzinfo=UTC)  # the third of March in Berlin


@pytest.fixture
def ada():
    return make.person("Ada Lindentau", birth=Edtf.parse("1996-03-03"))


def look(story) -> Looked:
    figures = story.figures.select_related("picture")
    return look_at_story(story, whole_text(story), figures, NOW)


def found(story, rule="age.mismatch"):
    """Severity, words, and the field with the place in it."""
    whole = whole_text(story)
    rows = [one for one in look(story).findings if one.rule == rule]
    parts = [whole.part_at(one.start, one.end) for one in rows]
    return [
        (one.severity, one.text, part.field, one.start - part.start)
        for one, part in zip(rows, parts, strict=True)
    ]


def test_the_day_is_todays_in_berlin_unless_one_is_planned(ada):
    story = make.story(body="<p>Ada Lindentau (28) lacht.</p>")
    assert str(look(story).as_of) == "2025-03-03"
    assert [words for _, words, *_ in found(story)] == ["28"]
    story.planned = datetime(2025, 3, 1, tzinfo=UTC)
    assert found(story) == []


def test_a_finding_is_placed_in_its_field(ada):
    story = make.story(
        headline="Ada Lindentau (28) lacht",
        teaser="Und wie!",
        body="<p>Am Steg.</p><p>Ada Lindentau (28) &amp; <em>alle</em> lachen.</p>",
    )
    assert found(story) == [
        ("block", "28", "headline", 15),
        ("warn", "28", "body", 25),
    ]


@pytest.mark.parametrize("field", ["headline", "teaser"])
def test_a_wrong_age_at_the_top_blocks(ada, field):
    story = make.story(**{field: "Ada Lindentau (28) lacht"})
    assert [severity for severity, *_ in found(story)] == ["block"]


def test_an_english_story_is_read_as_english(ada):
    story = make.story(
        language="en", headline="News", body="<p>Ada Lindentau, 28, laughs.</p>"
    )
    [finding] = [one for one in look(story).findings if one.rule == "age.mismatch"]
    assert finding.message.startswith("The text makes Ada Lindentau 28")


def captioned(**figure):
    story = make.story(headline="Am See", body="<p>Ada Lindentau lacht.</p>")
    defaults = {"credit": "Instagram / adalindentau", "caption": "Ada Lindentau"}
    Figure.objects.create(story=story, **defaults | figure)
    return story


def test_a_figure_is_a_picture_with_its_credit(ada):
    story = captioned(caption="Ada Lindentau mit ihren Kindern")
    [picture] = look(story).reading.pictures
    assert picture.credit == "Instagram / adalindentau"
    assert len(picture.people) == 1
    [(severity, words, field, _)] = found(story, "privacy.minor")
    assert (severity, words) == ("block", "Kindern")
    assert field == f"figure-{story.figures.get().pk}"


@pytest.mark.parametrize(
    ("figure", "findings"),
    [
        ({}, 1),
        ({"permission": "Erlaubt am 1. März per Mail."}, 0),
        ({"credit": "Klatschmohn"}, 0),
    ],
)
def test_a_permission_on_the_figure_silences_social_file(ada, figure, findings):
    assert len(found(captioned(**figure), "picture.social_file")) == findings


def test_the_rights_of_a_picture_silence_social_file(ada):
    story = captioned(picture=make.picture())
    assert found(story, "picture.social_file") == []


def test_a_picture_without_caption_blocks(ada):
    story = captioned(caption="", credit="Klatschmohn")
    assert [one[1] for one in found(story, "text.placeholder")] == ["Klatschmohn"]


@pytest.mark.parametrize("credit", ["Foto: Bela Kranich", "Bela Kranich"])
def test_a_name_in_a_credit_is_nobody_of_the_story(ada, credit):
    make.person("Bela Kranich")  # on record, and all the same only the photographer
    story = captioned(credit=f"{credit} /", caption="Ada Lindentau")
    names = {one.name for one in look(story).reading.people}
    assert names == {"Ada Lindentau"}


def test_an_empty_story_has_nothing_to_check(db):
    story = make.story(headline="", body="")
    assert look(story).findings == ()


@pytest.mark.parametrize("people", [1, 20])
def test_checking_costs_the_same_for_any_number_of_people(
    people, django_assert_num_queries
):
    made = [make.person(f"Person{at} Falke") for at in range(people)]
    make.phase(made[0], make.person())
    names = [person.display_name for person in made]
    story = make.story(body=f"<p>{', '.join(names)} laut der „Gala“.</p>")
    # figures twice, authors, names, relatives, who for the reader, people chosen, nine
    # facts, proceedings, bans, how the rules are set; no picture and no link here
    with django_assert_num_queries(20):
        looked = look(story)
    assert len(looked.dossier.people) == people + 1
