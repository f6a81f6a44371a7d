"""Each rule over rows says what its condition in SQL says, whoever it is about."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.people import visibility
from apps.people.models import Decision, Person
from tests import make

DAY = date(2025, 3, 3)
EIGHTEEN = date(2007, 3, 3)
NEAR = st.integers(-2, 2).map(timedelta)
SHAPES = st.sampled_from(
    ["{}", "{}~", "{}?", "{}/..", "../{}", "{}/2030", "1900/{}", ".."]
)
BIRTHS = st.one_of(
    st.sampled_from(["", "XXXX-08-04", "2007", "2006", "2006~", "2004-02-29", "200X"]),
    st.builds(
        lambda shape, day: shape.format(day.isoformat()),
        SHAPES,
        st.dates(date(1990, 1, 1), DAY) | NEAR.map(lambda gap: EIGHTEEN + gap),
    ),
)
DECISIONS = st.builds(
    dict,
    what=st.sampled_from(["naming", "showing"]),
    made=NEAR.map(lambda gap: DAY + gap),
    until=st.none() | st.integers(2, 4).map(lambda gap: DAY + timedelta(gap)),
)
PEOPLE = st.lists(
    st.tuples(
        BIRTHS,
        st.sampled_from(["public", "contextual", "private"]),
        st.booleans(),
        st.lists(DECISIONS, max_size=2),
    ),
    min_size=1,
    max_size=6,
)
DAYS = NEAR.map(lambda gap: DAY + gap) | st.sampled_from(
    [date(2022, 2, 28), date(2024, 2, 29)]
)


def populate(people) -> None:
    by, target = make.user(), make.person()
    for birth, publicity, merged, decisions in people:
        person = Person.objects.create(
            slug=f"p-{Person.objects.count()}",
            birth=birth if birth != ".." else "",
            publicity=publicity,
            merged_into=target if merged else None,
        )
        for each in decisions:
            Decision.objects.create(person=person, by=by, reason="agreed", **each)


def keys(people) -> set[int]:
    return {person.pk for person in people}


@pytest.mark.django_db
@settings(max_examples=60, deadline=None)
@given(people=PEOPLE, day=DAYS)
def test_rules_over_rows_and_conditions_in_sql_decide_alike(people, day):
    with transaction.atomic():
        populate(people)
        everybody = list(Person.objects.all())
        naming = Person.objects.decided("naming", day, everybody)
        showing = Person.objects.decided("showing", day, everybody)

        def those(rule, decided):
            return {one.pk for one in everybody if rule(one, day, decided)}

        minors = {p.pk for p in everybody if visibility.is_possibly_minor(p, day)}
        assert minors == keys(Person.objects.possibly_minor(day))
        named = those(visibility.may_appear, naming)
        assert named == keys(Person.objects.nameable(day))
        shown = those(visibility.may_appear, showing)
        assert shown == keys(Person.objects.showable(day))
        paged = those(visibility.has_page, naming)
        assert paged == keys(Person.objects.public(day))
        assert minors - naming == keys(Person.objects.protected(day))
        found = {Person.objects.at(one.slug, day) for one in everybody} - {None}
        assert keys(found) == paged
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_decisions_are_asked_for_only_where_there_are_minors(
    django_assert_num_queries,
):
    grown_up, minor = make.person(birth="1980"), make.person(birth="2020")
    with django_assert_num_queries(0):
        Person.objects.decided("naming", DAY, [grown_up])
    with django_assert_num_queries(1):
        Person.objects.decided("naming", DAY, [grown_up, minor])
