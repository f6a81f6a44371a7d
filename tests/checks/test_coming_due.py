"""What time alone makes stale, brought onto the watch list by a nightly command."""

import io
from datetime import UTC, date, datetime

import pytest
from django.core.management import CommandError, call_command

from apps.checks.models import Firing, Proceeding, Watched
from apps.checks.watch.coming_due import watch
from tests import make

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 20, 2, tzinfo=UTC)
DAY = date(2026, 3, 20)


def licensed(until, **fields):
    story = make.story(stage="live", **fields)
    story.figures.create(picture=make.picture(licence_until=until), caption="Am Steg")
    return story


@pytest.mark.parametrize(
    ("until", "new"),
    [
        (date(2026, 4, 3), "endet in 14 Tagen"),
        (date(2026, 3, 21), "endet in 1 Tagen"),
        (date(2026, 3, 20), "endet heute"),
        (date(2026, 3, 19), "abgelaufen; das Bild ist nicht mehr zu sehen"),
    ],
)
def test_a_licence_is_told_of_before_and_after_its_end(until, new):
    licensed(until)
    assert watch(DAY, now=NOW) == (1, 0)
    row = Watched.objects.get()
    assert (row.rule, row.new, row.passage) == ("stale.licence", new, "Am Steg")


@pytest.mark.parametrize("until", [date(2026, 4, 4), None])
def test_a_licence_that_goes_on_is_not(until):
    licensed(until)
    assert watch(DAY, now=NOW) == (0, 0)


def test_a_draft_has_no_licence_to_watch():
    story = make.story()
    story.figures.create(picture=make.picture(licence_until=DAY))
    assert watch(DAY, now=NOW) == (0, 0)


def test_the_same_night_twice_is_once():
    licensed(DAY)
    watch(DAY, now=NOW)
    assert watch(DAY, now=NOW) == (0, 0)


def test_the_end_takes_the_place_of_the_warning():
    licensed(date(2026, 3, 22))
    watch(DAY, now=NOW)
    assert watch(date(2026, 3, 23), now=NOW) == (1, 1)
    assert Watched.objects.get(settled=None).new.startswith("abgelaufen")


def test_a_longer_licence_lets_the_entry_fall():
    story = licensed(DAY)
    watch(DAY, now=NOW)
    picture = story.figures.get().picture
    picture.licence_until = date(2030, 1, 1)
    picture.save(update_fields=["licence_until"])
    assert watch(DAY, now=NOW) == (0, 1)
    assert Watched.objects.get().how == "fallen"


def test_what_somebody_settled_does_not_come_back():
    licensed(DAY)
    watch(DAY, now=NOW)
    Watched.objects.update(
        how="still_right", reason="frei", by=make.user(), settled=NOW
    )
    assert watch(DAY, now=NOW) == (0, 0)


def test_a_decision_on_a_minor_that_ran_out():
    child = make.person("Juno Sturmvogel", birth="2012-05-01")
    make.decision(child, made=date(2025, 1, 1), until=date(2026, 3, 19))
    story = make.story(stage="live", people=[child])
    assert watch(DAY, now=NOW) == (1, 0)
    row = Watched.objects.get()
    assert (row.rule, row.person, row.story) == ("stale.decision", child, story)


@pytest.mark.parametrize("case", ["in force", "renewed", "grown up", "not named"])
def test_decisions_that_need_nothing(case):
    born = "2000-01-01" if case == "grown up" else "2012-05-01"
    child = make.person("Juno Sturmvogel", birth=born)
    until = date(2026, 3, 20) if case == "in force" else date(2026, 3, 1)
    make.decision(child, made=date(2025, 1, 1), until=until)
    if case == "renewed":
        make.decision(child, made=date(2026, 3, 2))
    make.story(stage="live", people=[] if case == "not named" else [child])
    assert watch(DAY, now=NOW) == (0, 0)


@pytest.mark.parametrize(
    ("review", "new"), [(DAY, 1), (date(2026, 3, 21), 0), (None, 0)]
)
def test_an_evergreen_comes_up_for_review(review, new):
    make.story(stage="live", review=review)
    assert watch(DAY, now=NOW) == (new, 0)


def suspected(outcome="", went_live=datetime(2026, 1, 1, tzinfo=UTC), told=True):
    person = make.person("Bo Nebelhorn")
    story = make.story(stage="live", people=[person], went_live=went_live)
    if told:
        Firing.objects.create(
            story=story, rule="suspicion.open", digest="x", severity="warn", at=NOW
        )
    Proceeding.objects.create(
        person=person,
        matter="Vorwurf der Steuerhinterziehung",
        stage="investigation",
        outcome=outcome,
        source=make.source(),
    )


@pytest.mark.parametrize(
    ("case", "new"),
    [
        ({"outcome": "dropped"}, "Verfahren eingestellt"),
        (
            {"went_live": datetime(2025, 9, 1, tzinfo=UTC)},
            "Ausgang seit einem halben Jahr offen",
        ),
    ],
)
def test_a_suspicion_is_followed_up(case, new):
    suspected(**case)
    assert watch(DAY, now=NOW) == (1, 0)
    row = Watched.objects.get()
    assert (row.rule, row.new) == ("stale.decision", new)


@pytest.mark.parametrize("case", [{}, {"told": False, "outcome": "dropped"}])
def test_a_fresh_suspicion_and_other_stories_of_the_person_are_not(case):
    suspected(**case)
    assert watch(DAY, now=NOW) == (0, 0)


@pytest.mark.parametrize("rows", [1, 20])
def test_a_night_costs_the_same_for_any_number(rows, django_assert_num_queries):
    for number in range(rows):
        licensed(DAY, review=DAY)
        child = make.person(f"Juno Satz {number}", birth="2012-05-01")
        make.decision(child, made=date(2025, 1, 1), until=date(2026, 3, 1))
        make.story(stage="live", people=[child])
    # the savepoint and its end; licences, decisions, names, suspicions, reviews; what
    # is known; what is new
    with django_assert_num_queries(9):
        assert watch(DAY, now=NOW) == (3 * rows, 0)


def test_the_command_says_what_it_did():
    licensed(date(2026, 3, 1))
    out = io.StringIO()
    call_command("watch", "--as-of", "2026-03-20", "--dry-run", stdout=out)
    assert Watched.objects.count() == 0
    call_command("watch", "--as-of", "2026-03-20", stdout=out)
    assert Watched.objects.count() == 1
    assert out.getvalue().count("1 ") == 2


def test_the_command_refuses_what_is_no_day():
    with pytest.raises(CommandError, match="2026-13-01"):
        call_command("watch", "--as-of", "2026-13-01")
