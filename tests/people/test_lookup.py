import pytest
from django.utils import timezone

from apps.people import actions
from apps.people.lookup import lookup
from apps.people.models import Person
from tests import make

pytestmark = pytest.mark.django_db
SIGNED = {"by": None, "now": timezone.now()}


def found(*keys: str, **options) -> dict[str, list[str]]:
    known = lookup(frozenset(keys), **options)
    return {key: [person.slug for person in people] for key, people in known.items()}


def test_a_whole_name_is_found_under_both_foldings():
    make.person(name="Jörg Weiß")
    assert found("joerg weiss", "jorg weiss", "joerg", "weiss", "nobody") == {
        "joerg weiss": ["joerg-weiss"],
        "jorg weiss": ["joerg-weiss"],
    }


def test_one_word_finds_who_goes_by_it_and_parts_only_if_asked():
    make.person(name="Cher")
    make.person(name="Cher Müller")
    assert found("cher") == {"cher": ["cher"]}
    assert found("cher", deepest=2) == {"cher": ["cher", "cher-mueller"]}
    (cher,) = lookup(frozenset({"cher"}))["cher"]
    assert cher.mononym
    assert not lookup(frozenset({"cher mueller"}))["cher mueller"][0].mononym


def test_people_of_one_name_come_in_the_order_of_their_addresses():
    for _ in range(3):
        make.person(name="Mila Fink")
    assert found("mila fink") == {
        "mila fink": ["mila-fink", "mila-fink-2", "mila-fink-3"]
    }


def test_a_hit_carries_what_tells_two_apart():
    person = make.person(name="Mila Fink", gender="female", birth="1996-05-01")
    partner, parent = make.person(name="Bo"), make.person(name="Ada")
    make.phase(person, partner)
    make.parenthood(parent, person)
    actions.set_external_id(person, "imdb", "nm1", **SIGNED)
    story = make.story(people=[person])
    assert story
    (known,) = lookup(frozenset({"mila fink"}))["mila fink"]
    assert (known.name, known.gender, str(known.birth)) == (
        "Mila Fink",
        "female",
        "1996-05-01",
    )
    assert known.relatives == {"bo", "ada"}
    assert known.popularity == 2


def test_every_sort_of_name_leads_to_the_person_under_the_name_shown():
    person = make.person(name="Mila Fink")
    actions.add_name(person, "Mila Distelfing", "misspelling", **SIGNED)
    actions.add_name(person, "Milan Fink", "former", restricted=True, **SIGNED)
    known = lookup(frozenset({"mila distelfing", "milan fink"}))
    assert {people[0].name for people in known.values()} == {"Mila Fink"}
    assert len(known) == 2


def test_a_merged_entry_is_never_found():
    person, other = make.person(name="Mila Fink"), make.person(name="Mila Fink")
    Person.objects.filter(pk=person.pk).update(merged_into=other)
    assert found("mila fink") == {"mila fink": ["mila-fink-2"]}


@pytest.mark.parametrize("number", [1, 20])
def test_a_lookup_is_two_statements_for_any_number(number, django_assert_num_queries):
    for at in range(number):
        make.phase(make.person(name=f"Mila Fink {at}"), make.person())
    keys = frozenset(f"mila fink {at}" for at in range(number))
    # the people by their keys, their relatives
    with django_assert_num_queries(2):
        assert len(lookup(keys)) == number


def test_no_keys_and_no_finds_cost_little(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert lookup(frozenset()) == {}
    with django_assert_num_queries(1):
        assert lookup(frozenset({"niemand", "'; DROP TABLE x; --"})) == {}
