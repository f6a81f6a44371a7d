from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from apps.base import search
from apps.people import actions
from apps.people.actions import Refused, Stale
from apps.people.keys import SOUND
from apps.people.models import (
    Couple,
    Name,
    NameKey,
    OldSlug,
    Parenthood,
    Person,
    Phase,
)
from apps.people.near import NEAR
from tests import make

pytestmark = pytest.mark.django_db
NOW = timezone.now() + timedelta(minutes=10)  # after what make makes


@pytest.fixture
def signed():
    return {"by": make.user(), "now": NOW}


def found(words: str) -> set[int]:
    return {hit.key for hit in search.find(words, kind="person")}


def test_a_new_person_has_a_slug_a_name_keys_history_and_can_be_found(signed):
    person = actions.create_person(name="Jörg Weiß", birth="1958-04-03", **signed)
    assert person.slug == "joerg-weiss"
    assert person.display_name == "Jörg Weiß"
    assert person.birth_latest == date(1958, 4, 3).toordinal()
    keys = set(
        NameKey.objects.exclude(tier__in=(SOUND, NEAR)).values_list("key", "tier")
    )
    assert keys == {
        ("joerg weiss", 0),
        ("jorg weiss", 0),
        ("joerg", 3),
        ("jorg", 3),
        ("weiss", 3),
    }
    assert found("jörg weiss") == {person.pk}
    record = person.history.get()
    assert (record.history_user, record.history_date) == (signed["by"], NOW)


def test_a_second_person_of_one_name_gets_another_slug(signed):
    slugs = [actions.create_person(name="Kim", **signed).slug for _ in range(3)]
    assert slugs == ["kim", "kim-2", "kim-3"]


@pytest.mark.parametrize(
    "name",
    ["", "   ", "<script>alert(1)</script>", "a\x00b", "a\nb", "a\u202eb", "x" * 161],
)
def test_a_name_that_is_none_is_refused_and_nothing_written(name, signed):
    with pytest.raises(Refused):
        actions.create_person(name=name, **signed)
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    "fields",
    [
        {"birth": "31.2.1990"},
        {"birth": "1990", "death": "1980"},
        {"gender": "lady"},
        {"publicity": ""},
        {"slug": "Kein Slug"},
    ],
)
def test_a_value_that_cannot_be_is_refused_and_nothing_written(fields, signed):
    with pytest.raises(Refused):
        actions.create_person(name="Kim", **fields, **signed)
    assert not Person.objects.exists()


def test_whom_an_import_lets_die_unborn_may_be_changed_but_not_made_so(signed):
    person = make.person(birth="1990")
    Person.objects.filter(pk=person.pk).update(death="1980")
    person = actions.change_person(person, 1, note="look up", **signed)
    assert person.note == "look up"
    for worse in ({"death": "1970"}, {"birth": "1991"}):
        with pytest.raises(Refused):
            actions.change_person(person, 2, **worse, **signed)
    assert str(actions.change_person(person, 2, birth="1910", **signed).birth) == "1910"


def test_a_change_is_kept_with_who_when_and_why(signed):
    person = make.person(birth="1996")
    actions.change_person(
        person, 1, birth="1996-05-01", reason="birth certificate", **signed
    )
    person = Person.objects.get()
    assert (str(person.birth), person.version) == ("1996-05-01", 2)
    assert person.birth_earliest == date(1996, 5, 1).toordinal()
    record = person.history.first()
    assert record.history_change_reason == "birth certificate"
    assert str(record.prev_record.birth) == "1996"


def test_who_looked_at_an_older_version_changes_nothing(signed):
    person = make.person(birth="1996")
    actions.set_birth(person, "1997", **signed)
    with pytest.raises(Stale):
        actions.set_birth(person, "1998", **signed)
    assert str(Person.objects.get().birth) == "1997"


def test_an_old_slug_leads_to_the_person_and_goes_to_nobody_else(signed):
    person = make.person(name="Mila Distelfink")
    person = actions.change_person(person, 1, slug="mila-fink", **signed)
    assert OldSlug.objects.get(slug="mila-distelfink").person == person
    assert make.person(name="Mila Distelfink").slug == "mila-distelfink-2"
    other = make.person(name="Ada")
    with pytest.raises(Refused):
        actions.change_person(other, 1, slug="mila-distelfink", **signed)


def test_who_becomes_private_is_found_no_longer(signed):
    person = make.person(name="Mila Distelfink")
    assert found("distelfink") == {person.pk}
    actions.change_person(person, 1, publicity="private", **signed)
    assert found("distelfink") == set()


def test_a_minor_is_found_only_with_a_decision(signed):
    person = make.person(name="Mila Distelfink", birth=str(NOW.year - 10))
    assert found("distelfink") == set()
    actions.decide(person, "naming", reason="her parents agree", **signed)
    assert found("distelfink") == {person.pk}


def test_a_decision_ends_when_refreshed_later(signed):
    person = make.person(name="Mila Distelfink", birth=str(NOW.year - 10))
    until = timezone.localdate(NOW)
    actions.decide(person, "naming", reason="for a day", until=until, **signed)
    assert found("distelfink") == {person.pk}
    actions.refresh([person.pk], now=NOW + timedelta(days=2))
    assert found("distelfink") == set()


def test_a_name_is_found_with_what_it_is(signed):
    person = make.person(name="Mila Distelfink")
    actions.add_name(person, "Mila Schilfrohr", "birth", **signed)
    (hit,) = search.find("schilfrohr")
    assert hit.key == person.pk
    assert hit.reason.endswith(": Mila Schilfrohr")


@pytest.mark.parametrize(
    ("kind", "restricted"), [("misspelling", False), ("former", True)]
)
def test_a_hidden_name_is_found_by_the_desk_only(kind, restricted, signed):
    person = make.person(name="Mila Distelfink")
    actions.add_name(person, "Milan Schilfrohr", kind, restricted=restricted, **signed)
    assert found("schilfrohr") == set()
    assert NameKey.objects.filter(key="milan schilfrohr", person=person).exists()


def test_another_display_name_leaves_no_key_of_the_old_one(signed):
    person = make.person(name="Mila Distelfink")
    actions.rename(person, "Mila Fink", **signed)
    assert not NameKey.objects.filter(key__contains="distelfink").exists()
    assert found("mila fink") == {person.pk}
    assert found("distelfink") == set()


def test_a_removed_name_leaves_no_key(signed):
    person = make.person(name="Mila Distelfink")
    name = actions.add_name(person, "Mila Fink", "married", **signed)
    actions.remove_name(name, reason="never used", **signed)
    assert found("fink") == set()
    assert not NameKey.objects.filter(key="mila fink").exists()
    assert Name.history.filter(history_type="-").get().history_user == signed["by"]


def test_the_display_name_stays_the_only_one(signed):
    person = make.person()
    with pytest.raises(Refused):
        actions.add_name(person, "Noch eine", "display", **signed)
    with pytest.raises(Refused):
        actions.remove_name(person.names.get(), reason="no", **signed)
    with pytest.raises(Refused):
        actions.change_name(person.names.get(), kind="stage", **signed)


def test_the_same_name_twice_is_refused(signed):
    person = make.person()
    actions.add_name(person, "Mila Fink", "married", **signed)
    with pytest.raises(Refused):
        actions.add_name(person, "Mila Fink", "married", **signed)


def test_a_couple_is_one_whoever_is_named_first(signed):
    a, b = make.person(), make.person()
    first = actions.add_phase(a, b, "dating", "1990", "1993", "marriage", **signed)
    second = actions.add_phase(b, a, "marriage", "1993-08-19", **signed)
    assert first.couple == second.couple
    assert Couple.objects.between(b, a).get().a == a


def test_nobody_is_in_a_couple_with_themselves(signed):
    person = make.person()
    with pytest.raises(Refused):
        actions.add_phase(person, person, "marriage", **signed)
    assert not Couple.objects.exists()


def test_a_phase_that_ends_before_it_begins_is_refused(signed):
    a, b = make.person(), make.person()
    with pytest.raises(Refused):
        actions.add_phase(a, b, "marriage", "2002", "1993", **signed)
    assert not Couple.objects.exists()
    phase = make.phase(a, b, begin="1993")
    with pytest.raises(Refused):
        actions.change_phase(phase, end="1990", **signed)
    assert Phase.objects.get().end is None


def test_a_changed_phase_keeps_its_bounds_and_history(signed):
    phase = make.phase(begin="1993", end="2002", end_reason="divorce")
    actions.change_phase(phase, end="2002-02", reason="filed papers", **signed)
    phase = Phase.objects.get()
    assert phase.end_latest == date(2002, 2, 28).toordinal()
    assert phase.history.first().history_user == signed["by"]


def test_a_phase_of_a_couple_that_changed_since_is_stale(signed):
    phase = make.phase(begin="1993")
    seen = Couple.objects.get().version
    actions.change_phase(phase, end="2002", version=seen, **signed)
    with pytest.raises(Stale):
        actions.change_phase(phase, end="2003", version=seen, **signed)


def test_the_number_of_joint_children_is_the_couples(signed):
    a, b = make.person(), make.person()
    actions.set_joint_children(b, a, 7, **signed)
    assert Couple.objects.get().children_count == 7
    with pytest.raises(Refused):
        actions.set_joint_children(a, b, -1, **signed)


def test_nobody_is_their_own_forebear(signed):
    people = [make.person(name=name) for name in ("Ada", "Bo", "Cem")]
    for parent, child in pairwise(people):
        actions.add_parenthood(parent, child, **signed)
    with pytest.raises(Refused, match="Ada → Bo → Cem → Ada"):
        actions.add_parenthood(people[2], people[0], "adoptive", **signed)
    with pytest.raises(Refused):
        actions.add_parenthood(people[0], people[0], **signed)
    assert Parenthood.objects.count() == 2


@pytest.mark.parametrize("length", [2, 3, 12])
def test_the_database_itself_refuses_a_loop_of_any_length(length):
    people = [make.person() for _ in range(length)]
    for parent, child in pairwise(people):
        Parenthood.objects.create(parent=parent, child=child, kind="foster")
    loop = pytest.raises(IntegrityError, match="parenthood_no_loop")
    with loop, transaction.atomic():
        Parenthood.objects.create(parent=people[-1], child=people[0], kind="step")
    assert Parenthood.objects.count() == length - 1


def test_the_database_refuses_a_loop_made_by_a_change():
    a, b, c = (make.person() for _ in range(3))
    Parenthood.objects.create(parent=a, child=b)
    row = Parenthood.objects.create(parent=a, child=c)
    loop = pytest.raises(IntegrityError, match="parenthood_no_loop")
    with loop, transaction.atomic():
        Parenthood.objects.filter(pk=row.pk).update(parent=b, child=a)
    Parenthood.objects.filter(pk=row.pk).update(parent=b, child=c)


def test_two_ways_to_one_forebear_are_no_loop(signed):
    a, b, c, d = (make.person() for _ in range(4))
    for parent, child in ((a, b), (a, c), (b, d), (c, d)):
        actions.add_parenthood(parent, child, **signed)
    assert Parenthood.objects.count() == 4


def test_an_external_id_belongs_to_one_person(signed):
    person, other = make.person(), make.person()
    actions.set_external_id(person, "imdb", "nm1", **signed)
    with pytest.raises(Refused):
        actions.set_external_id(other, "imdb", "nm1", **signed)
    actions.set_external_id(person, "imdb", "nm2", **signed)
    assert person.external_ids.get().value == "nm2"


def test_occupations_are_in_the_order_given_and_found(signed):
    person = make.person()
    actions.set_occupations(person, ["Sängerin", "Köchin"], **signed)
    actions.set_occupations(person, ["Köchin", "Sängerin"], **signed)
    rows = person.occupation_rows.order_by("position")
    assert [str(row) for row in rows] == ["Köchin", "Sängerin"]
    assert found("saengerin") == {person.pk}


@pytest.mark.parametrize("number", [1, 30])
def test_refreshing_costs_the_same_for_any_number(
    number, django_assert_max_num_queries
):
    people = [make.person() for _ in range(number)]
    with django_assert_max_num_queries(25):
        actions.refresh([person.pk for person in people], now=NOW)
