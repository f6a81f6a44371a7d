"""Which entries are proposed as one person, and which never."""

import pytest
from django.utils import timezone

from apps.people import doubles as finding
from apps.people.doubles import doubles
from apps.people.merging import tell_apart
from apps.people.models import Person
from tests import make

pytestmark = pytest.mark.django_db


def pairs() -> set[tuple[str, ...]]:
    people = dict(Person.objects.filter(merged_into=None).values_list("pk", "slug"))
    return {fault.people for fault in doubles(people)}


@pytest.mark.parametrize(
    ("one", "other", "probable"),
    [
        (("Mila Fink", "1984-06-09"), ("Mila Fink", "1984-06-09"), True),
        (("Mila Fink", "1984-06-09"), ("Mila Fink", "1984"), True),
        (("Kristina Maier", "1984"), ("Christina Meyer", "1984"), True),
        (("Jörg Weiß", "1984"), ("Joerg Weiss", "1984"), True),
        (("Mila Fink", "1984"), ("Mila Fink", ""), False),  # nothing else agrees
        (("Mila Fink", ""), ("Mila Fink", ""), False),
        (("Mila Fink", "1984"), ("Mila Fink", "1985"), False),
        (("Mila Fink", "19XX"), ("Mila Fink", "19XX"), False),  # vague
        (("Mila Fink", "1984"), ("Mila Falk", "1984"), False),
        (("Mila Fink", "1984"), ("Mila Moos", "1984"), False),  # a given name
    ],
)
def test_name_and_birth(one, other, probable):
    for name, birth in (one, other):
        make.person(name, birth=birth)
    assert bool(pairs()) == probable


def test_a_shared_relative_speaks_for_it_and_only_once():
    child = make.person("Kim Fink", birth="2001")
    one, other = make.person("Mila Fink"), make.person("Mila Fink")
    for parent in (one, other):
        make.parenthood(parent, child)
    assert pairs() == {(one.slug, other.slug)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"gender": "female"}, {"gender": "male"}),
        ({"death": "2001"}, {"death": "2003"}),
    ],
)
def test_a_hard_conflict_rules_it_out(one, other):
    for fields in (one, other):
        make.person("Mila Fink", birth="1984-06-09", **fields)
    assert pairs() == set()


def test_partners_and_parents_are_not_one():
    one, other = (make.person("Mila Fink", birth="1984-06-09") for _ in range(2))
    make.phase(one, other)
    assert pairs() == set()


def test_who_was_told_apart_is_not_proposed_again():
    one, other = (make.person("Mila Fink", birth="1984-06-09") for _ in range(2))
    assert pairs()
    tell_apart(other, one, by=make.user(), now=timezone.now())
    Person.objects.update(birth="1984")
    assert pairs() == set()


def test_a_name_that_a_crowd_bears_proves_nothing(monkeypatch):
    monkeypatch.setattr(finding, "CROWD", 2)
    for _ in range(3):
        make.person("Mila Fink", birth="1984-06-09")
    assert pairs() == set()


@pytest.mark.parametrize("people", [2, 20])
def test_it_costs_the_same_for_any_number(people, django_assert_num_queries):
    for number in range(people // 2):
        for _ in range(2):
            make.person(f"Mila Fink {'abcdefghijk'[number] * 3}", birth="1984-06-09")
    everybody = dict(Person.objects.values_list("pk", "slug"))
    # their keys, who else bears these; keys, couples (2), parenthoods (2), external
    # ids, people; who was told apart
    with django_assert_num_queries(10):
        assert len(list(doubles(everybody))) >= people // 2
