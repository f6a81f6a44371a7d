"""What was changed about a person, on one page, and one change taken back."""

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from apps.people import actions
from apps.people.errors import Refused
from apps.people.finding import find_people
from apps.people.models import Decision, Name, Parenthood, Person, Phase
from apps.people.past import past_of, take_change_back
from tests import make

pytestmark = pytest.mark.django_db


def signed() -> dict:
    return {"by": None, "now": timezone.now()}


@pytest.fixture
def ada() -> Person:
    return make.person("Ada Moos", birth="1980")


def newest(person: Person):
    return past_of(person)[0]


def undo(person: Person, change=None) -> None:
    change = change or newest(person)
    take_change_back(person, change.model, change.pk, **signed())


def told(person: Person) -> list[tuple]:
    return [
        (change.model, change.kind, *(f"{d.old}→{d.new}" for d in change.differences))
        for change in past_of(person)
    ]


def test_everything_about_a_person_stands_on_one_page(ada):
    user = make.user()
    with translation.override("de"):
        actions.change_person(
            ada, ada.version, birth="1980-05-01", by=user, now=timezone.now(),
            reason="Interview",
        )  # fmt: skip
        name = make.name(ada, "Ada Rot", "birth")
        actions.change_name(name, restricted=True, **signed())
        bo = make.person("Bo")
        phase = make.phase(ada, bo, begin="2001")
        actions.change_phase(phase, end="2005", end_reason="divorce", **signed())
        make.parenthood(ada, make.person("Kim"))
        actions.remove_name(name, reason="falsch", **signed())
        said = told(ada)
        first = next(change for change in past_of(ada) if change.why == "Interview")
    assert said[0][:2] == ("name", "-")
    assert ("name", "~", "nein→ja") in said
    assert ("phase", "~", "→2005", "→Scheidung") in said
    assert first.by == user
    assert [(d.old, d.new) for d in first.differences] == [("1980", "1. Mai 1980")]


def test_a_changed_field_goes_back_and_history_says_so(ada):
    actions.change_person(ada, ada.version, birth="1981", note="x", **signed())
    undo(ada)
    ada.refresh_from_db()
    assert (str(ada.birth), ada.note) == ("1980", "")
    assert ada.birth_latest == Person(birth="1980").birth.latest
    assert "zurückgenommen" in newest(ada).why or "undone" in newest(ada).why


def test_only_what_the_change_wrote_goes_back(ada):
    actions.change_person(ada, ada.version, birth="1981", **signed())
    change = newest(ada)
    ada.refresh_from_db()
    actions.change_person(ada, ada.version, note="bleibt", **signed())
    undo(ada, change)
    ada.refresh_from_db()
    assert (str(ada.birth), ada.note) == ("1980", "bleibt")


def test_what_was_changed_again_is_not_overwritten(ada):
    actions.change_person(ada, ada.version, birth="1981", **signed())
    change = newest(ada)
    ada.refresh_from_db()
    actions.change_person(ada, ada.version, birth="1982", **signed())
    with pytest.raises(Refused):
        undo(ada, change)
    ada.refresh_from_db()
    assert str(ada.birth) == "1982"


def test_a_name_comes_and_goes_and_is_found_accordingly(ada):
    name = make.name(ada, "Ada Zitterrochen", "birth", begin="1980")
    key = name.pk
    actions.remove_name(name, reason="falsch", **signed())
    assert find_people("zitterrochen") == []
    undo(ada)
    again = Name.objects.get(text="Ada Zitterrochen")
    assert (again.pk, str(again.begin)) == (key, "1980")
    assert find_people("zitterrochen")
    undo(ada)
    assert not Name.objects.filter(text="Ada Zitterrochen").exists()
    assert find_people("zitterrochen") == []


def test_phases_and_parenthoods_come_and_go(ada):
    key = make.phase(ada, make.person("Bo"), begin="2001", cited=False).pk
    undo(ada)
    assert not Phase.objects.exists()
    undo(ada)
    assert str(Phase.objects.get(pk=key).begin) == "2001"
    make.parenthood(ada, make.person("Kim"), cited=False)
    undo(ada)
    assert not Parenthood.objects.exists()


def test_a_loop_does_not_come_back(ada):
    kim = make.person("Kim")
    row = make.parenthood(ada, kim, cited=False)
    actions.remove_parenthood(row, reason="falsch", **signed())
    gone = newest(ada)
    make.parenthood(kim, ada, cited=False)
    with pytest.raises(Refused):
        undo(ada, gone)
    assert Parenthood.objects.count() == 1


def test_a_decision_is_taken_back(ada):
    actions.decide(
        ada, "naming", reason="Einwilligung", by=make.user(), now=timezone.now()
    )
    undo(ada)
    assert not Decision.objects.exists()


def test_nobody_loses_the_entry_the_shown_name_or_the_address(ada):
    for change in past_of(ada):
        with pytest.raises(Refused):
            undo(ada, change)
    actions.change_person(ada, ada.version, slug="ada-rot", **signed())
    with pytest.raises(Refused):
        undo(ada)
    with pytest.raises(Refused):
        take_change_back(ada, "user", 1, **signed())
    other = make.person("Bo")
    actions.change_person(other, other.version, birth="1981", **signed())
    with pytest.raises(Refused):
        undo(ada, newest(other))


def test_the_versions_of_all_concerned_rise(ada):
    bo = make.person("Bo")
    make.phase(ada, bo, begin="2001", cited=False)
    before = Person.objects.get(pk=bo.pk).version
    undo(ada)
    assert Person.objects.get(pk=bo.pk).version == before + 1


@pytest.mark.parametrize("changes", [1, 20])
def test_the_page_costs_the_same_for_any_number(
    ada, changes, django_assert_num_queries
):
    for number in range(changes):
        make.phase(ada, make.person(f"Bo {number}"), begin="2001")
        make.parenthood(ada, make.person(f"Kim {number}"))
        make.name(ada, f"Ada {number}", "nickname")
    # person, names, couples, phases, parenthoods, decisions; names of all concerned
    with django_assert_num_queries(7):
        past_of(ada)


def test_the_page_in_the_admin(admin_client, ada):
    actions.change_person(ada, ada.version, birth="1981", **signed())
    address = reverse("admin:people_past", args=[ada.pk])
    page = admin_client.get(address).content.decode()
    assert "<del>1980</del>" in page
    assert "<ins>1981</ins>" in page
    change = newest(ada)
    sent = {"model": change.model, "change": change.pk}
    assert admin_client.post(address, sent).url == address
    ada.refresh_from_db()
    assert str(ada.birth) == "1980"
    told = admin_client.post(address, sent, follow=True).content.decode()
    assert "seither" in told
    for wrong in ({}, {"change": "x"}, {"model": "person", "change": "9" * 30}):
        assert admin_client.post(address, wrong).status_code in (302, 400)


@pytest.mark.parametrize(("rights", "status"), [((), 403), (("view",), 200)])
def test_who_may_see_may_not_undo(client, ada, rights, status):
    rows = [f"people.{right}_person" for right in rights]
    client.force_login(make.user(*rows, is_staff=True))
    address = reverse("admin:people_past", args=[ada.pk])
    assert client.get(address).status_code == status
    change = newest(ada)
    sent = {"model": change.model, "change": change.pk}
    assert client.post(address, sent).status_code == 403
