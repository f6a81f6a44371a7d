"""What an import says otherwise is proposed once; the record changes by a person."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from apps.people import actions
from apps.people.errors import Refused, Stale
from apps.people.models import Couple, Person, Phase
from apps.sources.differences import accept_difference, refuse_difference
from apps.sources.models import Citation, Difference
from tests import make
from tests.sources.gedcom.test_import import import_tree
from tests.sources.people_files import take_in, write
from tests.sources.wikidata import test_import as wikidata
from tests.sources.wikidata.making import day, entity, reference, statement, written

pytestmark = pytest.mark.django_db

PRESS = reference(P854="https://quitten.example/ada", P577=day("2001-05-15"))
ADA = entity("Q1", "Ada Rot", statement("P569", day("1950-01-02"), references=[PRESS]))
TREE = (
    "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n"
    "0 @I1@ INDI\n1 NAME Ada /Rot/\n1 BIRT\n2 DATE 2 JAN 1950\n"
    "0 @I2@ INDI\n1 NAME Bo /Blau/\n0 @F1@ FAM\n1 HUSB @I2@\n1 WIFE @I1@\n"
    "1 MARR\n2 DATE 3 MAR 1980\n1 DIV\n2 DATE 1990\n0 TRLR\n"
)


@pytest.fixture
def ada(tmp_path) -> Difference:
    """Wikidata came in, somebody corrected it, Wikidata came in again."""
    dump = written(tmp_path / "dump.json", ADA)
    wikidata.take_in(dump)
    change(Person.objects.get(), birth="1951-01-02")
    wikidata.take_in(dump)
    return Difference.objects.get()


def change(person: Person, **values) -> None:
    actions.change_person(
        person, person.version, by=make.user(), now=timezone.now(), **values
    )


def accept(difference: Difference) -> None:
    accept_difference(difference, by=make.user(), now=timezone.now())


def test_a_difference_says_what_who_and_where(ada):
    assert (ada.what, ada.recorded, ada.told) == ("birth", "1951-01-02", "1950-01-02")
    assert (ada.origin, ada.file, ada.line) == ("wikidata", "dump.json", 2)
    assert (ada.state, ada.by) == ("open", None)
    assert str(Person.objects.get().birth) == "1951-01-02"


def test_accepting_writes_the_fact_with_history_and_source(ada):
    accept(ada)
    person = Person.objects.get()
    assert str(person.birth) == "1950-01-02"
    assert "dump.json:2" in person.history.first().history_change_reason
    assert person.history.first().history_user is not None
    citation = Citation.objects.filter(person=person, about="birth", value="1950-01-02")
    assert citation.get().source.url == "https://quitten.example/ada"
    ada.refresh_from_db()
    assert (ada.state, ada.by is None, ada.at is None) == ("accepted", False, False)


def test_accepting_is_refused_when_the_record_says_something_else_by_now(ada):
    change(Person.objects.get(), birth="1952")
    with pytest.raises(Stale):
        accept(ada)
    ada.refresh_from_db()
    assert ada.state == "open"
    assert str(Person.objects.get().birth) == "1952"


def test_nobody_decides_twice(ada):
    accept(ada)
    for again in (
        lambda: accept(ada),
        lambda: refuse_difference(ada, "no", by=make.user(), now=timezone.now()),
    ):
        with pytest.raises(Refused):
            again()


def test_refusing_needs_a_reason_and_is_for_good(ada, tmp_path):
    with pytest.raises(Refused):
        refuse_difference(ada, " ", by=make.user(), now=timezone.now())
    refuse_difference(ada, "a misprint", by=make.user(), now=timezone.now())
    wikidata.take_in(written(tmp_path / "later.json", ADA))
    ada.refresh_from_db()
    assert (ada.state, ada.reason) == ("refused", "a misprint")
    assert Difference.objects.count() == 1
    assert str(Person.objects.get().birth) == "1951-01-02"


def test_the_same_again_is_proposed_once_with_what_the_record_says_today(ada, tmp_path):
    change(Person.objects.get(), birth="1953-01-02")
    wikidata.take_in(written(tmp_path / "later.json", ADA))
    ada.refresh_from_db()
    assert (Difference.objects.count(), ada.recorded) == (1, "1953-01-02")


def test_the_database_wants_to_know_who_decided(ada):
    for values in ({"state": "accepted"}, {"state": "refused", "reason": "x"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Difference.objects.update(**values)


def test_of_a_family_tree_names_phases_and_parents_are_proposed(tmp_path):
    path = tmp_path / "tree.ged"
    path.write_text(TREE)
    import_tree(path)
    phase = Phase.objects.get()
    actions.change_phase(phase, end="1991", by=make.user(), now=timezone.now())
    ada = Person.objects.get(slug="ada-rot")
    actions.rename(ada, "Ada von Rot", by=make.user(), now=timezone.now())
    import_tree(path)
    import_tree(path)
    found = {one.what: one for one in Difference.objects.all()}
    assert found.keys() == {"phase", "name"}
    assert found["phase"].line == 9  # the husband's, from whom the couple is told
    accept(found["phase"])
    accept(found["name"])
    phase.refresh_from_db()
    assert (str(phase.end), phase.end_reason) == ("1990", "divorce")
    assert Citation.objects.filter(phase=phase, value__contains="1990").exists()
    assert Person.objects.get(pk=ada.pk).display_name == "Ada Rot"


def lines(tmp_path: Path, birth: str, end: str) -> Path:
    marriage = {"kind": "marriage", "begin": "1980-03-03", "end": end}
    bond = {"with": "bo", "phases": [marriage]}
    ada = {"key": "ada", "name": "Ada Rot", "birth": birth, "partnerships": [bond]}
    back = {"with": "ada", "phases": [marriage]}
    bo = {"key": "bo", "name": "Bo Blau", "partnerships": [back]}
    return write(tmp_path / "people.jsonl", ada, bo)


def test_of_people_jsonl_only_what_was_written_by_hand_is_kept(tmp_path):
    take_in(lines(tmp_path, "1950", "1990"))
    summary, said, status = take_in(lines(tmp_path, "1951", "1991"))
    assert (summary["changed"], said, status) == (2, "", 0)
    ada = Person.objects.get(slug="ada")
    assert (str(ada.birth), str(Phase.objects.get().end)) == ("1951", "1991")
    change(ada, birth="1952-02-02")
    actions.change_phase(
        Phase.objects.get(), end="1992", by=make.user(), now=timezone.now()
    )
    summary, said, status = take_in(lines(tmp_path, "1953", "1993"))
    ada.refresh_from_db()
    assert (str(ada.birth), str(Phase.objects.get().end)) == ("1952-02-02", "1992")
    assert status == 0
    assert "am 2. Februar 1952 geboren, laut Datei 1953" in said
    found = {one.what: one for one in Difference.objects.all()}
    assert found.keys() == {"birth", "phase"}
    assert (found["birth"].origin, found["birth"].line) == ("people", 1)
    accept(found["phase"])
    assert str(Phase.objects.get().end) == "1993"
    take_in(lines(tmp_path, "1952", "1993"))  # says it less exactly: no difference
    assert Difference.objects.count() == 2


def test_a_dry_run_proposes_nothing(tmp_path, ada):
    Difference.objects.all().delete()
    call_command("import_people", lines(tmp_path, "1950", "1990"), dry_run=True)
    wikidata.take_in(written(tmp_path / "later.json", ADA), dry_run=True)
    assert not Difference.objects.exists()


@pytest.fixture
def keeper(client):
    rights = ("sources.view_difference", "sources.change_difference")
    client.force_login(make.user(*rights, is_staff=True))
    return client


LIST = "admin:sources_difference_changelist"


def act(client, name: str, one: Difference, **more):
    data = {"action": name, "_selected_action": [one.pk], **more}
    return client.post(reverse(LIST), data, follow=True)


def test_the_admin_lists_what_is_open_and_accepts(keeper, ada):
    page = keeper.get(reverse(LIST)).content.decode()
    assert "2. Januar 1951" in page
    assert "2. Januar 1950" in page
    act(keeper, "accept", ada)
    assert str(Person.objects.get().birth) == "1950-01-02"
    assert "2. Januar 1951" not in keeper.get(reverse(LIST)).content.decode()
    assert (
        "2. Januar 1951"
        in keeper.get(reverse(LIST), {"state": "accepted"}).content.decode()
    )


def test_the_admin_refuses_with_the_reason_given(keeper, ada):
    act(keeper, "refuse", ada)
    ada.refresh_from_db()
    assert ada.state == "open"
    act(keeper, "refuse", ada, reason="a misprint")
    ada.refresh_from_db()
    assert (ada.state, ada.reason) == ("refused", "a misprint")


def test_who_may_only_look_cannot_decide(client, ada):
    client.force_login(make.user("sources.view_difference", is_staff=True))
    act(client, "accept", ada)
    ada.refresh_from_db()
    assert ada.state == "open"


@pytest.mark.parametrize("count", [1, 20])
def test_the_list_costs_the_same_for_one_and_twenty(
    keeper, ada, count, django_assert_num_queries
):
    values = Difference.objects.values().get()
    del values["id"]
    for number in range(1, count):
        person = make.person(name=f"Bo {number}")
        values |= {"person_id": person.pk, "digest": str(number)}
        Difference.objects.create(**values)
    keeper.get(reverse(LIST))
    # session, user, rights (2), count, rows, names of the people
    with django_assert_num_queries(7):
        keeper.get(reverse(LIST))


def joint_children() -> int | None:
    return Couple.objects.get().children_count


def test_another_number_of_joint_children_in_a_tree_is_proposed(tmp_path):
    path = tmp_path / "tree.ged"
    path.write_text(TREE.replace("1 MARR", "1 NCHI 3\n1 MARR"))
    import_tree(path)
    assert joint_children() == 3
    Couple.objects.update(children_count=2)
    summary, _said = import_tree(path)
    assert joint_children() == 2
    assert summary["differences"] == [
        "The number of joint children of Bo Blau and Ada Rot is 2 on record, "
        "3 in the file."
    ]
    difference = Difference.objects.get()
    assert (difference.what, difference.line) == ("joint_children", 9)
    accept(difference)
    assert joint_children() == 3
    assert "tree:9" in Couple.objects.get().history.first().history_change_reason


def test_a_number_of_joint_children_is_accepted_only_over_what_it_was_held_against(
    tmp_path,
):
    path = tmp_path / "tree.ged"
    path.write_text(TREE.replace("1 MARR", "1 NCHI 3\n1 MARR"))
    import_tree(path)
    Couple.objects.update(children_count=2)
    import_tree(path)
    Couple.objects.update(children_count=4)
    with pytest.raises(Stale):
        accept(Difference.objects.get())
    assert joint_children() == 4


def test_what_was_counted_by_hand_people_jsonl_does_not_count_again(tmp_path):
    def told(count: int) -> Path:
        phases = [{"kind": "marriage"}]
        said = {"phases": phases, "children_count": count}
        ada = {"key": "ada", "name": "Ada Rot", "partnerships": [said | {"with": "bo"}]}
        bo = {"key": "bo", "name": "Bo Blau", "partnerships": [said | {"with": "ada"}]}
        return write(tmp_path / "people.jsonl", ada, bo)

    take_in(told(1))
    take_in(told(2))
    assert joint_children() == 2
    both = Person.objects.get(slug="ada"), Person.objects.get(slug="bo")
    actions.set_joint_children(*both, 5, by=make.user(), now=timezone.now())
    _summary, said, _status = take_in(told(3))
    assert joint_children() == 5
    assert "5, laut Datei 3" in said
    assert Difference.objects.get().what == "joint_children"  # of both sides one
