"""The list of flaws follows the record; what was accepted stays until it changes."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from apps.people.errors import Refused
from apps.people.models import Person
from apps.sources import auditing
from apps.sources.auditing import accept_flaw, audit_record
from apps.sources.models import Flaw
from tests import make
from tests.conftest import SHARED

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 27)


def run() -> tuple[int, int]:
    return audit_record(today=TODAY, now=timezone.now())


@pytest.fixture
def mother() -> Person:
    mother = make.person("Ada Lindentau", birth="1980", gender="female")
    child = make.person("Kim Lindentau", birth="1975")
    make.parenthood(mother, child)
    for one in (mother, child):
        make.citation(person=one)
    return mother


@pytest.fixture
def flaw(mother) -> Flaw:
    run()
    return Flaw.objects.get()


def test_a_flaw_is_listed_once_however_often_one_looks(flaw):
    assert run() == (0, 0)
    assert (flaw.rule, flaw.severity) == ("parent.born_before", "error")
    with translation.override("en"):
        assert str(flaw) == (
            "Kim Lindentau was born before Ada Lindentau, who is a parent."
        )


def test_what_was_mended_goes(flaw, mother):
    mother.birth = "1950"
    mother.save()
    assert run() == (0, 1)
    assert not Flaw.objects.exists()


def test_what_was_accepted_stays_accepted(flaw):
    editor = make.user()
    accept_flaw(flaw, " Beide Geburten belegt. ", by=editor, now=timezone.now())
    run()
    flaw.refresh_from_db()
    assert (flaw.reason, flaw.by) == ("Beide Geburten belegt.", editor)
    assert not Flaw.objects.waiting().exists()


def test_an_accepted_flaw_comes_back_when_its_rows_change(flaw, mother):
    accept_flaw(flaw, "Belegt.", by=make.user(), now=timezone.now())
    mother.birth = "1981"
    mother.save()
    assert run() == (1, 1)
    assert Flaw.objects.waiting().get().digest != flaw.digest


def test_acceptance_can_be_taken_back(flaw):
    accept_flaw(flaw, "Belegt.", by=make.user(), now=timezone.now())
    accept_flaw(flaw, "", by=make.user(), now=timezone.now())
    flaw.refresh_from_db()
    assert (flaw.reason, flaw.by, flaw.at) == ("", None, None)


def test_what_is_gone_cannot_be_accepted(flaw):
    Flaw.objects.all().delete()
    with pytest.raises(Refused):
        accept_flaw(flaw, "Belegt.", by=make.user(), now=timezone.now())


def test_a_reason_and_who_gave_it_go_together(flaw):
    refused = pytest.raises(IntegrityError, match="flaw_accepted_with_reason")
    with refused, transaction.atomic():
        Flaw.objects.update(reason="Belegt.")


def test_people_merged_away_are_not_looked_at(mother):
    other = make.person("Ada Lindentau", birth="2050")
    Person.objects.filter(pk=other.pk).update(merged_into=mother)
    run()
    assert Flaw.objects.count() == 1


@pytest.mark.parametrize("people", [1, 20])
def test_the_cost_is_the_same_for_one_and_twenty(mother, people):
    for number in range(people):
        one = make.person(f"Satz Wort {number}", birth="1980")
        other = make.person(f"Wort Satz {number}", birth="1981")
        make.phase(one, other, begin="2001")
        make.parenthood(one, make.person(f"Kind {number}"))
    chunk = next(auditing.chunks())
    with CaptureQueriesContext(connection) as asked:
        list(auditing.faults_of(chunk, TODAY))
    # names, phases, parenthoods, display names and people near, citations (2); for
    # doubles keys and who else bears them
    assert len(asked) == 9


def test_the_command_says_what_there_is(mother):
    said = StringIO()
    with translation.override("en"), pytest.raises(SystemExit) as ended:
        call_command("audit_record", stdout=said)
    assert ended.value.code == 1
    assert "error parent.born_before: Kim Lindentau was born" in said.getvalue()
    assert "3 people" not in said.getvalue()
    assert "2 people: 1 errors, 0 warnings, 0 hints; 1 new, 0 gone" in said.getvalue()


def test_the_list_in_the_admin(admin_client, flaw, django_assert_num_queries):
    address = reverse("admin:sources_flaw_changelist")
    page = admin_client.get(address).content.decode()
    assert "Kim Lindentau" in page
    change = reverse("admin:sources_flaw_change", args=[flaw.pk])
    admin_client.post(change, {"reason": "Belegt."})
    flaw.refresh_from_db()
    assert flaw.reason == "Belegt."
    assert flaw.by.username == "admin"
    admin_client.get(address)  # which shows the message of the change
    assert "Kim Lindentau" not in admin_client.get(address).content.decode()
    accepted = admin_client.get(address, {"state": "accepted"}).content.decode()
    assert "Kim Lindentau" in accepted


@pytest.mark.parametrize("rows", [1, 20])
def test_the_list_costs_the_same_for_twenty(admin_client, mother, rows):
    for number in range(rows - 1):
        make.parenthood(mother, make.person(f"Kind {number}", birth="1975"))
    run()
    with CaptureQueriesContext(connection) as asked:
        admin_client.get(reverse("admin:sources_flaw_changelist"))
    # session, user; the rules for the filter; the number of rows, the rows
    assert len(asked) == 5


@pytest.mark.skipif(not SHARED.exists(), reason="no ../shared beside the project")
def test_a_real_tree_shows_its_contradictions():
    path = SHARED / "data" / "royal92.ged"
    with pytest.raises(SystemExit):
        call_command("import_gedcom", str(path), stdout=StringIO(), stderr=StringIO())
    run()
    rules = set(Flaw.objects.values_list("rule", flat=True))
    assert {"parent.born_before", "couple.overlap", "parent.age"} <= rules
    overlaps = Flaw.objects.filter(rule="couple.overlap")
    assert {flaw.severity for flaw in overlaps} == {"warning", "info"}
