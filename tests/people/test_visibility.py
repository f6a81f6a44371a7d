"""Each protection with a case that fires and one that does not."""

from datetime import date

import pytest
from django.utils import timezone

from apps.people import actions
from apps.people.models import Decision, Name, Parenthood, Person, Phase
from apps.sources.models import Citation
from tests import make

pytestmark = pytest.mark.django_db
DAY = date(2025, 3, 3)


def decision(person, what="naming", made=date(2025, 1, 1), until=None):
    return Decision.objects.create(
        person=person,
        what=what,
        reason="agreed",
        by=make.user(),
        made=made,
        until=until,
    )


def is_public(person, day=DAY) -> bool:
    return Person.objects.public(day).filter(pk=person.pk).exists()


def is_nameable(person, day=DAY) -> bool:
    return Person.objects.nameable(day).filter(pk=person.pk).exists()


@pytest.mark.parametrize(
    ("publicity", "page", "name"),
    [("public", True, True), ("contextual", False, True), ("private", False, False)],
)
def test_publicity_says_who_has_a_page_and_who_may_be_named(publicity, page, name):
    person = make.person(publicity=publicity)
    assert (is_public(person), is_nameable(person)) == (page, name)


@pytest.mark.parametrize(
    ("birth", "day", "seen"),
    [
        (None, DAY, True),  # counts as grown up
        ("1950", DAY, True),
        ("2007-03-03", DAY, True),  # 18 today
        ("2007-03-04", DAY, False),  # tomorrow
        ("2007", DAY, False),  # perhaps
        ("2006", DAY, True),
        ("2006~", DAY, False),  # 2004 to 2008
        ("2001~", DAY, True),
        ("2012", DAY, False),
        ("2000/2010", DAY, False),
        ("2000/..", DAY, False),
        ("../1990", DAY, True),
        ("XXXX-08-04", DAY, True),  # a birthday says nothing of the year
        ("2004-02-29", date(2022, 2, 28), False),
        ("2004-02-29", date(2022, 3, 1), True),
        ("2006-02-28", date(2024, 2, 29), True),
        ("2006-03-01", date(2024, 2, 29), False),
    ],
)
def test_who_is_perhaps_under_18_is_protected(birth, day, seen):
    person = make.person(birth=birth)
    assert is_public(person, day) is seen
    assert is_nameable(person, day) is seen
    assert Person.objects.protected(day).filter(pk=person.pk).exists() is not seen


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({}, True),
        ({"what": "showing"}, False),
        ({"made": date(2025, 3, 3)}, True),
        ({"made": date(2025, 3, 4)}, False),
        ({"until": date(2025, 3, 3)}, True),
        ({"until": date(2025, 3, 2)}, False),
    ],
)
def test_a_decision_in_force_releases_a_minor(fields, seen):
    person = make.person(birth="2012")
    decision(person, **fields)
    assert is_public(person) is seen
    assert Person.objects.protected(DAY).filter(pk=person.pk).exists() is not seen


def test_a_decision_for_somebody_else_releases_nobody():
    person = make.person(birth="2012")
    decision(make.person(birth="2012"))
    assert not is_public(person)


def test_no_decision_releases_a_private_person():
    person = make.person(publicity="private", birth="2012")
    decision(person)
    assert not is_public(person)
    assert not is_nameable(person)


def test_a_minor_is_shown_in_pictures_by_a_decision_to_show_only():
    named, shown = make.person(birth="2012"), make.person(birth="2012")
    decision(named)
    decision(shown, what="showing")
    grown_up = make.person(birth="1980")
    private = make.person(birth="1980", publicity="private")
    seen = set(Person.objects.showable(DAY))
    assert seen == {shown, grown_up}
    assert private not in seen


def test_a_merged_entry_is_seen_nowhere():
    person, other = make.person(), make.person()
    Person.objects.filter(pk=person.pk).update(merged_into=other)
    assert not is_public(person)
    assert not is_nameable(person)
    assert is_public(other)


@pytest.mark.parametrize(
    ("standing", "seen"),
    [
        ("confirmed", True),
        ("reported", True),
        ("disputed", False),
        ("denied", False),
        ("rumoured", False),
    ],
)
def test_only_what_is_confirmed_or_reported_is_public(standing, seen):
    make.phase(standing=standing)
    make.parenthood(standing=standing)
    assert Phase.objects.public(DAY).exists() is seen
    assert Parenthood.objects.public(DAY).exists() is seen


def test_what_has_no_source_is_not_public():
    make.phase(cited=False)
    make.parenthood(cited=False)
    assert not Phase.objects.public(DAY).exists()
    assert not Parenthood.objects.public(DAY).exists()


def test_a_source_that_contradicts_supports_nothing():
    phase = make.phase(cited=False)
    make.citation(phase=phase, stance=Citation.Stance.CONTRADICTS)
    assert not Phase.objects.public(DAY).exists()


@pytest.mark.parametrize("side", [0, 1])
@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({}, True),
        ({"publicity": "contextual"}, True),
        ({"publicity": "private"}, False),
        ({"birth": "2012"}, False),
    ],
)
def test_a_fact_is_public_only_if_both_may_be_named(side, fields, seen):
    both = [fields, {}] if side else [{}, fields]  # who is made first is couple.a
    people = [make.person(**each) for each in both]
    make.phase(*people)
    make.parenthood(*people)
    assert Phase.objects.public(DAY).exists() is seen
    assert Parenthood.objects.public(DAY).exists() is seen


def test_a_fact_about_a_minor_is_public_with_a_decision():
    child = make.person(birth="2012")
    make.parenthood(make.person(), child)
    decision(child)
    assert Parenthood.objects.public(DAY).exists()


def test_restricted_names_and_misspellings_are_not_public():
    person = make.person(name="Mila Distelfink")
    signed = {"by": None, "now": timezone.now()}
    actions.add_name(person, "Mila Distelfing", "misspelling", **signed)
    actions.add_name(person, "Milan Distelfink", "former", restricted=True, **signed)
    actions.add_name(person, "Mila Fink", "married", **signed)
    shown = {name.text for name in Name.objects.public()}
    assert shown == {"Mila Distelfink", "Mila Fink"}
    page = Person.objects.public(DAY).for_page().get()
    assert {name.text for name in page.names.all()} == shown


@pytest.mark.parametrize("number", [1, 20])
def test_a_page_costs_the_same_for_any_number(number, django_assert_num_queries):
    for _ in range(number):
        make.phase(make.person(), make.person())
        make.parenthood(make.person(), make.person())
    # the people, their names, occupations
    with django_assert_num_queries(3):
        for person in Person.objects.public(DAY).for_page().by_name():
            assert person.display_name
            assert list(person.occupation_rows.all()) == []
    # the facts, the names of the one and the other, the citations with their sources
    for model in (Phase, Parenthood):
        with django_assert_num_queries(4):
            for fact in model.objects.public(DAY).for_page():
                assert str(fact.couple if model is Phase else fact)
                assert [str(citation.source) for citation in fact.citations.all()]


def test_people_are_listed_by_folded_name():
    for name in ("Zora", "Ärzte Anton", "Bert", "ada"):
        make.person(name=name)
    names = [person.display_name for person in Person.objects.by_name()]
    assert names == ["ada", "Ärzte Anton", "Bert", "Zora"]
