"""story.contradicts_archive: what one published story says, another may not deny."""

from datetime import UTC, datetime

import pytest

from apps.checks.dossier import load
from apps.checks.engine import Severity, StoryContext, check
from apps.checks.facts import ArchivedFact
from apps.checks.kept.claims import claims_of_archive
from apps.dates import Edtf
from apps.people import actions as people
from apps.people.lookup import lookup
from apps.reading import read
from apps.stories import actions as stories
from tests import make

pytestmark = pytest.mark.django_db
RULE = "story.contradicts_archive"
NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
DAY = "2027-05-02"


@pytest.fixture
def author(db):
    return make.user()


@pytest.fixture
def pair(db):
    """Two people of whom the record has nothing but the names."""
    ada = make.person("Ada Lindentau", birth="", gender="female")
    return ada, make.person("Cem Sternhagel", birth="", gender="male")


@pytest.fixture
def told(author, pair):
    """Publish a story that says so, in March 2026."""

    def tell(body, language="de", headline="Am Quittensee"):
        fields = {"headline": headline, "body": f"<p>{body}</p>", "language": language}
        story = stories.draft(
            authors=[author], section=make.section(), by=author, now=NOW, **fields
        )
        return stories.publish(
            story, version=1, blocking=0, warnings=0, by=author, now=NOW
        )

    return tell


def found(text, language="de", story=None, day=DAY):
    reading = read(text, language=language, date=day, lookup=lookup)
    as_of = Edtf.parse(day)
    context = StoryContext(slug=story.slug if story else "")
    findings = check(reading, load(reading, as_of), as_of, context)
    return [one for one in findings if one.rule == RULE]


CONTRADICTIONS = [
    ("de", "Ada Lindentau (46) kam.", "Ada Lindentau (49) singt.", "49"),
    ("de", "Ada Lindentau (46) kam.", "Ada Lindentau (46) singt.", "46"),
    ("de", "Ada Lindentau (46) kam.", "Ada Lindentau (47) singt.", None),
    ("de", "Ada Lindentau (46) kam.", "Ada Lindentau (48) singt.", None),
    (
        "de",
        "Ada Lindentau wurde 1980 geboren.",
        "Ada Lindentau wurde 1981 geboren.",
        "1981",
    ),
    (
        "de",
        "Ada Lindentau wurde 1980 geboren.",
        "Ada Lindentau wurde am 3. Mai 1980 geboren.",
        None,
    ),
    (
        "de",
        "Ada Lindentau und Cem Sternhagel heirateten 2014.",
        "Ada Lindentau und Cem Sternhagel sind seit 2015 verheiratet.",
        "2015",
    ),
    (
        "de",
        "Ada Lindentau und Cem Sternhagel heirateten 2014.",
        "Cem Sternhagel und Ada Lindentau heirateten im Juni 2014.",
        None,
    ),
    (
        "en",
        "Ada Lindentau and Cem Sternhagel married in 2014.",
        "Ada Lindentau and Cem Sternhagel married in 2013.",
        "2013",
    ),
    (
        "en",
        "Ada Lindentau, 46, came on foot.",
        "Ada Lindentau, 42, is singing again.",
        "42",
    ),
    (
        "en",
        "Ada Lindentau, 46, came on foot.",
        "Ada Lindentau, 47, is singing again.",
        None,
    ),
]


@pytest.mark.parametrize(
    ("language", "ours", "text", "words"),
    CONTRADICTIONS,
    ids=[f"{one[0]} {one[2]} {one[3] is not None}" for one in CONTRADICTIONS],
)
def test_what_no_day_makes_right_beside_an_older_story(
    told, language, ours, text, words
):
    told(ours, language)
    assert [one.text for one in found(text, language)] == ([words] if words else [])


def test_it_is_told_which_story_says_what(told):
    told("Ada Lindentau (46) kam.", headline="Ein Tag im März")
    (one,) = found("Ada Lindentau (49) singt.")
    assert one.severity is Severity.WARN
    assert one.people == ("ada-lindentau",)
    for words in ("Ein Tag im März", "20. März 2026", "46"):
        assert words in one.message


def test_the_newest_story_that_says_otherwise_speaks(told):
    told("Ada Lindentau (46) kam.", headline="Die ältere")
    told("Ada Lindentau (45) kam.", headline="Die neuere")
    (one,) = found("Ada Lindentau (49) singt.")
    assert "Die neuere" in one.message


def test_children_may_be_born_but_do_not_go(told):
    told("Ada Lindentau hat drei Kinder.")
    assert found("Ada Lindentau hat vier Kinder.") == []
    assert [one.text for one in found("Ada Lindentau hat zwei Kinder.")]


def test_a_story_does_not_contradict_itself(told):
    story = told("Ada Lindentau (46) kam.")
    assert found("Ada Lindentau (49) singt.", story=story) == []


def test_what_is_not_public_contradicts_nothing(told, author):
    story = told("Ada Lindentau (46) kam.")
    stories.withdraw(story, version=2, reason="x", by=author, now=NOW)
    assert found("Ada Lindentau (49) singt.") == []


def test_where_the_record_is_exact_it_decides(told, pair):
    """What it shows wrong in the archive is no ground against a text that is right."""
    told("Ada Lindentau (46) kam.")
    people.set_birth(pair[0], Edtf.parse("1978-01-05"), by=None, now=NOW)
    assert found("Ada Lindentau (49) singt.") == []


def test_what_a_vague_record_shows_wrong_in_the_archive_is_no_ground(told, pair):
    people.set_birth(pair[0], Edtf.parse("1978"), by=None, now=NOW)
    told("Ada Lindentau (46) kam.")
    assert found("Ada Lindentau (49) singt.") == []


def test_where_the_text_is_wrong_by_the_record_the_archive_only_informs(told, pair):
    told("Ada Lindentau (46) kam.")
    people.set_birth(pair[0], Edtf.parse("1979-06-05"), by=None, now=NOW)
    (one,) = found("Ada Lindentau (49) singt.")
    assert one.severity is Severity.INFO


def test_a_vague_record_leaves_the_word_to_the_archive(told, pair):
    people.set_birth(pair[0], Edtf.parse("1978~"), by=None, now=NOW)
    told("Ada Lindentau (46) kam.")
    assert [one.text for one in found("Ada Lindentau (49) singt.")] == ["49"]


@pytest.mark.parametrize(("tense", "claimed"), [("present", 1), ("past", 0)])
def test_what_somebody_said_binds_no_story(tense, claimed):
    """A current age told in the past is one in a quote."""
    day = Edtf.parse("2026-03-20")
    told = ArchivedFact("age", ("ada",), "46;46;now;", tense, day, "46", "s", "S")
    assert len(claims_of_archive(told)) == claimed


def test_a_wedding_that_was_only_planned_contradicts_nothing(told):
    told("Ada Lindentau und Cem Sternhagel wollen 2027 heiraten.")
    text = "Ada Lindentau und Cem Sternhagel heirateten 2026."
    assert found(text, day="2028-01-01") == []


@pytest.mark.parametrize("rows", [1, 20])
def test_it_costs_one_query_where_the_record_settles_nothing(
    told, rows, django_assert_num_queries
):
    for _ in range(rows):
        told("Ada Lindentau (46) kam.")
    as_of = Edtf.parse(DAY)
    reading = read("Ada Lindentau (49) singt.", date=DAY, lookup=lookup)
    # linked, proceedings, bans, couples, parenthoods, citations, decisions,
    # names, quotes, namesakes; the archive
    with django_assert_num_queries(11):
        load(reading, as_of)


def test_it_costs_nothing_where_the_record_settles_all(pair, django_assert_num_queries):
    people.set_birth(pair[0], Edtf.parse("1978-01-05"), by=None, now=NOW)
    reading = read("Ada Lindentau (49) singt.", date=DAY, lookup=lookup)
    with django_assert_num_queries(10):
        load(reading, Edtf.parse(DAY))
