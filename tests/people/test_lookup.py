import pytest
from django.db import connection
from django.utils import timezone

from apps.people import actions
from apps.people import lookup as lookups
from apps.people.lookup import lookup
from apps.people.models import Occupation, Person
from apps.reading.names.known import CROWD, FEW
from tests import make

pytestmark = pytest.mark.django_db
SIGNED = {"by": None, "now": timezone.now()}


def found(*keys: str) -> dict[str, list[str]]:
    known = lookup(frozenset(keys))
    return {key: [person.slug for person in people] for key, people in known.items()}


def test_a_whole_name_is_found_under_both_foldings():
    make.person(name="Jörg Weiß")
    assert found("joerg weiss", "jorg weiss", "joerg", "weiss", "nobody") == {
        "joerg weiss": ["joerg-weiss"],
        "jorg weiss": ["joerg-weiss"],
    }


def test_one_word_finds_who_goes_by_it_and_no_parts():
    make.person(name="Xara")
    make.person(name="Xara Müller")
    assert found("xara", "mueller") == {"xara": ["xara"]}
    (xara,) = lookup(frozenset({"xara"}))["xara"]
    assert xara.mononym
    assert not lookup(frozenset({"xara mueller"}))["xara mueller"][0].mononym


def test_a_stage_name_of_one_word_stands_for_who_bears_it_and_a_nickname_does_not():
    person = make.person(name="Mila Fink")
    actions.add_name(person, "Vuwa", "stage", **SIGNED)
    actions.add_name(person, "Zyxi", "nickname", **SIGNED)
    known = lookup(frozenset({"vuwa", "zyxi"}))
    assert {key: people[0].mononym for key, people in known.items()} == {
        "vuwa": True,
        "zyxi": False,
    }


def test_a_given_name_stands_for_somebody_once_others_know_them_too():
    person = make.person(name="Adele")
    assert not lookup(frozenset({"adele"}))["adele"][0].mononym
    actions.set_external_id(person, "wikidata", "Q1", **SIGNED)
    assert lookup(frozenset({"adele"}))["adele"][0].mononym


def test_a_word_that_many_bear_finds_nobody_but_relatives_of_those_found():
    emils = [make.person(name="Emil") for _ in range(FEW + 1)]
    make.parenthood(make.person(name="Mila Fink"), emils[7])
    assert found("emil") == {}
    known = lookup(frozenset({"emil", "mila fink"}))
    (emil,) = known["emil"]
    assert (emil.slug, emil.mononym) == (emils[7].slug, False)
    assert emil.relatives == {"mila-fink"}


def test_of_a_whole_name_no_more_than_a_crowd_is_found(monkeypatch):
    few = lookups.HITS[connection.vendor].replace(f"LIMIT {CROWD}", "LIMIT 2")
    monkeypatch.setitem(lookups.HITS, connection.vendor, few)
    for _ in range(3):
        make.person(name="Mila Fink")
    assert found("mila fink") == {"mila fink": ["mila-fink", "mila-fink-2"]}


def test_a_hit_carries_every_word_for_what_somebody_does():
    person = make.person(name="Mila Fink")
    actions.set_occupations(person, ["Sängerin", "Model"], **SIGNED)
    Occupation.objects.filter(term="Sängerin").update(male="Sänger", english="singer")
    (known,) = lookup(frozenset({"mila fink"}))["mila fink"]
    assert known.occupations == {"sängerin", "sänger", "singer", "model"}


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
def test_a_lookup_is_three_statements_for_any_number(number, django_assert_num_queries):
    for at in range(number):
        make.phase(make.person(name=f"Mila Fink {at}"), make.person(name="Bo"))
    keys = frozenset(f"mila fink {at}" for at in range(number)) | {"bo"}
    # whom the keys mean, what binds these, who they are
    with django_assert_num_queries(3):
        assert len(lookup(keys)) == number + 1


def test_no_keys_and_no_finds_cost_little(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert lookup(frozenset()) == {}
    with django_assert_num_queries(1):
        assert lookup(frozenset({"niemand", "'; DROP TABLE x; --"})) == {}
