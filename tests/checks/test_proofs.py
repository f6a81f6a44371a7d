"""A story of ours, checked as it stands."""

from datetime import UTC, datetime

import pytest

from apps.checks.proofs import Place, check_story
from apps.dates import Edtf
from apps.stories.models import Figure
from tests import make

pytestmark = pytest.mark.django_db
NOW = datetime(2025, 3, 2, 23, 30, tzinfo=UTC)  # the third of March in Berlin


@pytest.fixture
def ada():
    return make.person("Ada Lindentau", birth=Edtf.parse("1996-03-03"))


def found(story, rule="age.mismatch", now=NOW):
    checked = check_story(story, now)
    return [
        (one.severity, one.text, checked.place(one))
        for one in checked.findings
        if one.rule == rule
    ]


def test_the_day_is_todays_in_berlin_unless_one_is_planned(ada):
    story = make.story(body="<p>Ada Lindentau (28) lacht.</p>")
    assert str(check_story(story, NOW).as_of) == "2025-03-03"
    assert [words for _, words, _ in found(story)] == ["28"]
    story.planned = datetime(2025, 3, 1, tzinfo=UTC)
    assert found(story) == []


def test_a_finding_is_placed_in_its_field(ada):
    story = make.story(
        headline="Ada Lindentau (28) lacht",
        teaser="Und wie!",
        body="<p>Am Steg.</p><p>Ada Lindentau (28) &amp; <em>alle</em> lachen.</p>",
    )
    assert found(story) == [
        ("block", "28", Place("headline", 15, 17)),
        ("warn", "28", Place("body", 25, 27)),
    ]
    checked = check_story(story, NOW)
    assert [one.start for one in checked.in_field("headline")] == [15]


@pytest.mark.parametrize("field", ["headline", "teaser"])
def test_a_wrong_age_at_the_top_blocks(ada, field):
    story = make.story(**{field: "Ada Lindentau (28) lacht"})
    assert [severity for severity, *_ in found(story)] == ["block"]


def test_an_english_story_is_read_as_english(ada):
    story = make.story(
        language="en", headline="News", body="<p>Ada Lindentau, 28, laughs.</p>"
    )
    [finding] = [
        one for one in check_story(story, NOW).findings if one.rule == "age.mismatch"
    ]
    assert finding.message.startswith("The text makes Ada Lindentau 28")


def captioned(**figure):
    story = make.story(headline="Am See", body="<p>Ada Lindentau lacht.</p>")
    defaults = {"credit": "Instagram / adalindentau", "caption": "Ada Lindentau"}
    Figure.objects.create(story=story, **defaults | figure)
    return story


def test_a_figure_is_a_picture_with_its_credit(ada):
    story = captioned(caption="Ada Lindentau mit ihren Kindern")
    [picture] = check_story(story, NOW).reading.pictures
    assert picture.credit == "Instagram / adalindentau"
    assert len(picture.people) == 1
    [(severity, words, place)] = found(story, "privacy.minor")
    assert (severity, words) == ("block", "Kindern")
    assert place.field == f"figure-{story.figures.get().pk}"


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
    names = {one.name for one in check_story(story, NOW).reading.people}
    assert names == {"Ada Lindentau"}


def test_an_empty_story_has_nothing_to_check(db):
    story = make.story(headline="", body="")
    assert check_story(story, NOW).findings == ()


@pytest.mark.parametrize("people", [1, 20])
def test_checking_costs_the_same_for_any_number_of_people(
    people, django_assert_num_queries
):
    made = [make.person(f"Person{at} Falke") for at in range(people)]
    make.phase(made[0], make.person())
    names = [person.display_name for person in made]
    story = make.story(body=f"<p>{', '.join(names)} laut der „Gala“.</p>")
    # figures, names and relatives for the reader, nine for the dossier
    with django_assert_num_queries(12):
        checked = check_story(story, NOW)
    assert len(checked.dossier.people) == people + 1
