"""Two entries side by side in the admin: merged, undone, told apart."""

import pytest
from django.urls import reverse
from django.utils import timezone

from apps.people.models import Merge, NotSame, Person
from apps.sources.auditing import audit_record
from apps.sources.models import Flaw
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def two() -> tuple[Person, Person]:
    one = make.person("Mila Fink", birth="1984-06-09")
    other = make.person("Mila Finck", birth="1984-06-10", birth_place="Jena")
    return one, other


@pytest.fixture
def keeper(client):
    rights = [f"people.{verb}_person" for verb in ("view", "change")]
    user = make.user("people.view_merge", "people.add_merge", *rights, is_staff=True)
    client.force_login(user)
    return client


def beside(one: Person, other: Person) -> str:
    return reverse("admin:people_compare", args=[one.pk, other.pk])


def test_both_stand_side_by_side_with_what_a_merge_does(keeper, two):
    page = keeper.get(beside(*two)).content.decode()
    for words in ("Mila Finck", "Jena", "10. Juni 1984", "verschiedenen Tagen geboren"):
        assert words in page
    assert not Merge.objects.exists()
    assert Person.objects.filter(merged_into=None).count() == 2


def test_they_are_merged_with_the_chosen_values_and_parted_again(keeper, two):
    one, other = two
    sent = {"what": "merge", "birth": "gone", "seen": f"{one.version}-{other.version}"}
    response = keeper.post(beside(*two), sent, follow=True)
    made = Merge.objects.get()
    one.refresh_from_db()
    assert (str(one.birth), one.birth_place) == ("1984-06-10", "Jena")
    assert "Zusammenführung rückgängig machen" in response.content.decode()
    keeper.post(reverse("admin:people_merge_undo", args=[made.pk]))
    one.refresh_from_db()
    assert (str(one.birth), one.birth_place) == ("1984-06-09", "")


@pytest.mark.parametrize("seen", ["1-1-1", "", "9-9", "x-y"])
def test_who_saw_something_else_is_told(keeper, two, seen):
    response = keeper.post(beside(*two), {"what": "merge", "seen": seen}, follow=True)
    assert "inzwischen" in response.content.decode() or "gerade" in (
        response.content.decode()
    )
    assert not Merge.objects.exists()


def test_they_are_told_apart(keeper, two):
    keeper.post(beside(*two), {"what": "apart", "reason": "Cousinen"})
    assert NotSame.objects.get().reason == "Cousinen"
    assert "Cousinen" in keeper.get(beside(*two)).content.decode()


def test_the_other_entry_is_chosen_first(keeper, two):
    one, other = two
    address = reverse("admin:people_double", args=[one.pk])
    assert keeper.get(address).status_code == 200
    for asked in ({"other": other.pk}, {"slug": other.slug}):
        response = keeper.get(address, asked)
        assert response.url == beside(one, other)
    assert keeper.get(address, {"slug": "niemand"}).status_code == 404


def test_the_audit_proposes_and_links_the_pair(admin_client):
    one = make.person("Mila Fink", birth="1984-06-09")
    make.person("Mila Fink", birth="1984-06-09")
    now = timezone.now()
    audit_record(today=timezone.localdate(now), now=now)
    assert Flaw.objects.get(rule="person.double").person == one
    page = admin_client.get(reverse("admin:sources_flaw_changelist")).content.decode()
    assert "wahrscheinlich eine Person" in page
    assert f"/admin/people/person/{one.pk}/double/?slug=mila-fink-2" in page


@pytest.mark.parametrize("rights", [(), ("people.view_person", "people.change_person")])
def test_nobody_else_comes_near(client, two, rights):
    client.force_login(make.user(*rights, is_staff=True))
    assert client.get(beside(*two)).status_code == 403
    assert client.post(beside(*two), {"what": "merge"}).status_code == 403
