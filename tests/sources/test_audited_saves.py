"""What cannot be is told as soon as it is saved, listed, and goes when mended."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone

from apps.people.models import Couple, Person
from apps.sources.auditing import accept_flaw, audit_around, audit_record
from apps.sources.models import Flaw
from tests import make
from tests.test_admin import change, form_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(admin_client):
    return admin_client


@pytest.fixture
def child() -> Person:
    mother = make.person("Ada Lindentau", birth="1960", gender="female")
    child = make.person("Kim Lindentau", birth="1990")
    make.parenthood(mother, child)
    for one in (mother, child):
        make.citation(person=one)
    return child


def told(response) -> list[str]:
    return [str(one) for one in get_messages(response.wsgi_request) if one.level == 40]


def audit() -> None:
    now = timezone.now()
    audit_record(today=timezone.localdate(now), now=now)


def test_an_impossible_birth_is_told_and_listed_at_once(keeper, child):
    (said,) = told(change(keeper, child, birth="1950"))
    assert "Kim Lindentau wurde vor dem Elternteil Ada Lindentau geboren" in said
    flaw = Flaw.objects.get()
    assert (flaw.rule, flaw.severity) == ("parent.born_before", "error")
    assert reverse("admin:sources_flaw_change", args=[flaw.pk]) in said
    audit()
    assert Flaw.objects.get() == flaw


def test_the_elder_is_told_of_the_younger(keeper, child):
    mother = child.parent_rows.get().parent
    (said,) = told(change(keeper, mother, birth="1999"))
    assert "Kim Lindentau wurde vor dem Elternteil" in said


def test_what_is_mended_goes_at_once(keeper, child):
    change(keeper, child, birth="1950")
    child.refresh_from_db()
    assert told(change(keeper, child, birth="1985")) == []
    assert not Flaw.objects.exists()


def test_what_was_accepted_is_told_no_more(keeper, child):
    change(keeper, child, birth="1950")
    accept_flaw(Flaw.objects.get(), "Belegt.", by=make.user(), now=timezone.now())
    child.refresh_from_db()
    assert told(change(keeper, child, note="Noch einmal geprüft")) == []
    assert Flaw.objects.get().reason == "Belegt."


def test_a_warning_is_listed_and_told_of_by_nobody(keeper, child):
    assert told(change(keeper, child, birth="1972")) == []
    assert set(Flaw.objects.values_list("severity", flat=True)) == {"warning"}


def test_flaws_of_others_stay(keeper, child):
    other = make.person("Bo Nebel", birth="1900")  # without a source, and too old
    audit()
    before = set(Flaw.objects.values_list("digest", flat=True))
    assert before
    change(keeper, child, birth="1950")
    assert before < set(Flaw.objects.values_list("digest", flat=True))
    assert other.flaws.exists()


def test_a_couple_that_wed_too_early_is_told(keeper, child):
    phase = make.phase(child, make.person("Bo Nebel"), begin="2020")
    address = reverse("admin:people_couple_change", args=[phase.couple_id])
    sent = form_of(keeper.get(address)) | {"phases-0-begin": "1980"}
    (said,) = told(keeper.post(address, sent))
    assert "Kim Lindentau" in said
    assert Couple.objects.get().phases.get().begin.text == "1980"


@pytest.mark.parametrize("children", [1, 20])
def test_a_look_costs_the_same_for_any_family(
    child, children, django_assert_num_queries
):
    for number in range(children - 1):
        make.parenthood(child, make.person(f"Kind Nummer {number}", birth="2015"))
    now = timezone.now()
    audit()
    # savepoint and release; whom, four sides of ties, their addresses; phases,
    # parenthoods, names and people near, names, citations, keys and who else bears
    # them; the flaws that went (nothing was found, so that nothing else is asked)
    with django_assert_num_queries(17):
        audit_around([child.pk], today=timezone.localdate(now), now=now)
