"""The record changes, and published stories that say otherwise are found by query."""

from datetime import UTC, datetime

import pytest

from apps.checks.models import Watched
from apps.people import actions as people
from apps.people.models import Parenthood, Person, Phase
from apps.stories import actions as stories
from apps.stories.models import Statement
from tests import make

pytestmark = pytest.mark.django_db
COST = 20
NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
LATER = datetime(2026, 9, 1, 12, tzinfo=UTC)
THEN = {"by": None, "now": LATER}


@pytest.fixture
def author(db):
    return make.user()


@pytest.fixture
def ada(db):
    return make.person("Ada Lindentau", birth="1980-01-01", gender="female")


@pytest.fixture
def cem(db):
    return make.person("Cem Sternhagel", birth="1977-05-05", gender="male")


@pytest.fixture
def marriage(ada, cem):
    return make.phase(ada, cem, begin="2014-06-01")


@pytest.fixture
def told(author):
    """Publish a story that says so."""

    def tell(body, language="de", headline="Am Quittensee"):
        fields = {"headline": headline, "body": f"<p>{body}</p>", "language": language}
        story = stories.draft(
            authors=[author], section=make.section(), by=author, now=NOW, **fields
        )
        return stories.publish(
            story, version=1, blocking=0, warnings=0, by=author, now=NOW
        )

    return tell


def entries():
    return [(row.kind, row.passage) for row in Watched.objects.filter(settled=None)]


def divorce(marriage):
    people.change_phase(
        Phase.objects.get(pk=marriage.pk), end="2026-08", end_reason="divorce", **THEN
    )


PRESENT = [
    ("de", "Ada Lindentau ist mit Cem Sternhagel verheiratet."),
    ("de", "Ada Lindentau und ihr Ehemann Cem Sternhagel kamen zu Fuß."),
    ("de", "Ada Lindentau und Cem Sternhagel sind seit 2014 verheiratet."),
    ("en", "Ada Lindentau is married to Cem Sternhagel."),
    ("en", "Ada Lindentau and her husband Cem Sternhagel came on foot."),
]
PAST = [
    ("de", "Ada Lindentau und Cem Sternhagel heirateten 2014."),
    ("de", "Ada Lindentau heiratete 2014 den Sänger Cem Sternhagel."),
    ("de", "Ada Lindentau und Cem Sternhagel gaben sich 2014 das Jawort."),
    ("en", "Ada Lindentau and Cem Sternhagel married in 2014."),
    ("en", "Ada Lindentau married the singer Cem Sternhagel in 2014."),
    ("de", "Ada Lindentau und Cem Sternhagel kamen zu Fuß."),
]


@pytest.mark.parametrize(("language", "body"), PRESENT)
def test_a_divorce_overtakes_the_present_tense(told, marriage, language, body):
    told(body, language)
    divorce(marriage)
    assert [kind for kind, _ in entries()] == ["marriage"]
    row = Watched.objects.get()
    assert "2026" in row.new
    assert row.since == LATER


@pytest.mark.parametrize(("language", "body"), PAST)
def test_a_divorce_leaves_what_happened_alone(told, marriage, language, body):
    told(body, language)
    divorce(marriage)
    assert entries() == []


def test_the_passage_is_told_with_its_closing_bracket(told, marriage):
    """It is quoted as it was in a correction."""
    told("Ada Lindentau kam. Ihr Ehemann Cem Sternhagel (48) kochte.")
    divorce(marriage)
    passages = [passage for kind, passage in entries() if kind == "marriage"]
    assert [one[-5:] for one in passages] == [" (48)"]


def test_a_separation_overtakes_a_marriage_that_goes_on(told, marriage, ada, cem):
    told(PRESENT[0][1])
    people.add_phase(ada, cem, "separation", "2026-08", **THEN)
    assert [kind for kind, _ in entries()] == ["marriage"]
    assert "getrennt" in Watched.objects.get().new


def test_a_death_overtakes_age_and_marriage(told, marriage, ada):
    told("Ada Lindentau (46) ist mit Cem Sternhagel verheiratet.")
    people.set_death(Person.objects.get(pk=ada.pk), "2026-08-30", **THEN)
    assert sorted(kind for kind, _ in entries()) == ["age", "marriage"]


@pytest.mark.parametrize(
    ("body", "stale"),
    [
        ("Ada Lindentau (46) kam.", True),
        ("Ada Lindentau wurde 1980 geboren.", True),
        ("Ada Lindentau kam zu Fuß.", False),
    ],
)
def test_a_corrected_birth_overtakes_what_follows_from_it(told, ada, body, stale):
    told(body)
    people.set_birth(Person.objects.get(pk=ada.pk), "1984-01-01", **THEN)
    assert bool(entries()) is stale


def test_a_corrected_wedding_overtakes_what_happened_too(told, marriage):
    told("Ada Lindentau und Cem Sternhagel heirateten 2014.")
    people.change_phase(Phase.objects.get(pk=marriage.pk), begin="2012-06-01", **THEN)
    assert [kind for kind, _ in entries()] == ["marriage"]


@pytest.mark.parametrize(
    ("body", "stale"),
    [
        ("Ada Lindentau und Cem Sternhagel haben zwei gemeinsame Kinder.", True),
        ("Ada Lindentau und Cem Sternhagel haben drei gemeinsame Kinder.", False),
    ],
)
def test_a_new_child_overtakes_a_number(told, marriage, ada, cem, body, stale):
    people.set_joint_children(ada, cem, 2 if stale else 3, by=None, now=NOW)
    told(body)
    people.set_joint_children(ada, cem, 3, **THEN)
    assert bool(entries()) is stale


def test_a_child_recorded_by_name_overtakes_a_number(told, marriage, ada, cem):
    for name in ("Juno Sternhagel", "Mats Sternhagel"):
        child = make.person(name, birth="2015")
        make.parenthood(ada, child)
        make.parenthood(cem, child)
    told("Ada Lindentau und Cem Sternhagel haben zwei gemeinsame Kinder.")
    child = make.person("Selin Sternhagel", birth="2026-05")
    people.add_parenthood(ada, child, **THEN)
    people.add_parenthood(cem, child, **THEN)
    assert [kind for kind, _ in entries()] == ["joint_children"]


def test_a_marriage_taken_out_of_the_record_is_told(told, marriage):
    told(PRESENT[0][1])
    people.remove_phase(marriage, reason="Verwechslung", **THEN)
    assert "nicht mehr" in Watched.objects.get().new


def test_a_parenthood_taken_out_of_the_record_is_told(told, ada):
    child = make.person("Juno Sternhagel", birth="1999")
    make.parenthood(ada, child)
    told("Ada Lindentau kam mit ihrer Tochter Juno Sternhagel.")
    people.remove_parenthood(Parenthood.objects.get(), reason="falsch", **THEN)
    assert [kind for kind, _ in entries()] == ["parent"]


def test_a_wrong_date_that_passed_the_gate_does_not_hide_a_divorce(told, marriage):
    told("Ada Lindentau ist seit 2010 mit Cem Sternhagel verheiratet.")
    assert Statement.objects.get(kind="marriage").verdict == "contradicts"
    divorce(marriage)
    assert [kind for kind, _ in entries()] == ["marriage"]


def test_what_was_known_to_be_over_is_not_told_again(told, marriage):
    phase = Phase.objects.get(pk=marriage.pk)
    people.change_phase(phase, end="2020", end_reason="divorce", by=None, now=NOW)
    told(PRESENT[0][1])
    people.change_phase(Phase.objects.get(pk=marriage.pk), end="2020-05", **THEN)
    assert entries() == []


def test_what_does_not_touch_the_fact_touches_no_story(told, marriage, ada):
    told("Ada Lindentau (46) ist mit Cem Sternhagel verheiratet.")
    ada = Person.objects.get(pk=ada.pk)
    people.change_person(ada, ada.version, note="Ruft zurück.", **THEN)
    people.add_name(ada, "Ada Linde", "nickname", **THEN)
    assert entries() == []


def test_a_refined_date_overtakes_nothing(told, ada, cem):
    marriage = make.phase(ada, cem, begin="2014")
    told("Ada Lindentau und Cem Sternhagel sind seit 2014 verheiratet.")
    people.change_phase(marriage, begin="2014-06-01", **THEN)
    assert entries() == []
    row = Statement.objects.get(kind="marriage")
    assert "2014-06-01" in row.recorded


def test_a_quote_is_as_old_as_the_saying(told, marriage):
    told('Ada Lindentau sagte: "Ich bin mit Cem Sternhagel verheiratet."')
    divorce(marriage)
    assert entries() == []


def test_drafts_and_withdrawn_stories_are_not_watched(told, marriage, author):
    story = told(PRESENT[0][1])
    stories.withdraw(story, version=2, reason="falsch", by=author, now=NOW)
    stories.draft(body=f"<p>{PRESENT[0][1]}</p>", by=author, now=NOW)
    divorce(marriage)
    assert entries() == []


def test_the_entry_falls_when_the_record_is_as_it_was(told, marriage):
    told(PRESENT[0][1])
    divorce(marriage)
    phase = Phase.objects.get(pk=marriage.pk)
    people.change_phase(phase, end=None, end_reason="", **THEN)
    assert entries() == []
    assert Watched.objects.get().how == "fallen"


def test_a_second_change_is_told_in_the_same_entry(told, marriage):
    told(PRESENT[0][1])
    divorce(marriage)
    people.change_phase(Phase.objects.get(pk=marriage.pk), end="2026-07", **THEN)
    assert "Juli" in Watched.objects.get().new


def test_rewording_the_passage_settles_its_entry(told, marriage, author):
    story = told(PRESENT[0][1])
    divorce(marriage)
    stories.save(
        story,
        version=2,
        body="<p>Ada Lindentau war mit Cem Sternhagel verheiratet.</p>",
        correction=stories.Remark("correction", note="Die Ehe ist geschieden."),
        by=author,
        now=LATER,
    )
    row = Watched.objects.get()
    assert (row.how, row.by) == ("update", author)


def test_no_change_and_no_watch_come_apart(told, marriage, monkeypatch):
    told(PRESENT[0][1])

    def break_off(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("apps.checks.watch.watching.put", break_off)
    with pytest.raises(ZeroDivisionError):
        divorce(marriage)
    assert Phase.objects.get(pk=marriage.pk).end is None


@pytest.mark.parametrize("rows", [1, 20])
def test_a_change_costs_the_same_for_any_number_of_stories(
    told, marriage, rows, django_assert_num_queries
):
    for number in range(rows):
        told(PRESENT[0][1], headline=f"Geschichte {number}")
    row = Phase.objects.get(pk=marriage.pk)
    # the savepoint and its end; the couple's version; the phase, saved, its history;
    # what live stories say; the dossier: people, couples, parenthoods, relatives,
    # citations, decisions, quotes, namesakes, bans; that, written; what is open, new
    with django_assert_num_queries(COST):
        people.change_phase(row, end="2026-08", end_reason="divorce", **THEN)
    assert Watched.objects.count() == rows


def test_the_archive_is_not_read_again(told, marriage, monkeypatch):
    told(PRESENT[0][1])
    monkeypatch.setattr("apps.reading.engine.read", None)
    monkeypatch.setattr("apps.stories.linking.read", None)
    divorce(marriage)
    assert len(entries()) == 1
