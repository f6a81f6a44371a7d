import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from apps.people.errors import Refused
from apps.sources.actions import cite, find_or_make_source, own_source
from apps.sources.models import Citation, Source
from tests import make

pytestmark = pytest.mark.django_db
SIGNED = {"by": None, "now": timezone.now()}


def test_one_link_is_one_source():
    first = find_or_make_source("Variety", url="https://variety.com/a", **SIGNED)
    again = find_or_make_source("variety.com", url=" https://variety.com/a ", **SIGNED)
    assert first == again
    assert Source.objects.count() == 1


def test_without_a_link_outlet_title_and_date_make_the_source():
    first = find_or_make_source("Variety", title="A", date="2025-01", **SIGNED)
    assert first == find_or_make_source("Variety", title="A", date="2025-01", **SIGNED)
    assert first != find_or_make_source("Variety", title="A", date="2025-02", **SIGNED)
    assert first != find_or_make_source("Variety", title="A", **SIGNED)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "variety.com", "ftp://x.de/a", "https://", "https://a b"],
)
def test_what_is_no_web_link_is_refused(url):
    with pytest.raises(Refused):
        find_or_make_source("Variety", url=url, **SIGNED)
    assert not Source.objects.exists()


def test_our_own_story_is_a_source_of_our_own_outlet():
    source = own_source("Mila am Steg", "2025-03-03")
    assert str(source) == "Klatschmohn: Mila am Steg"


def test_the_same_citation_twice_is_one():
    source, phase = make.source(), make.phase(cited=False)
    for _ in range(2):
        cite(source, phase=phase, excerpt="sie heirateten", **SIGNED)
    assert Citation.objects.count() == 1
    cite(source, phase=phase, excerpt="ein Paar", **SIGNED)
    assert Citation.objects.count() == 2


def test_a_citation_is_of_exactly_one_fact():
    person, phase = make.person(), make.phase(cited=False)
    with pytest.raises(Refused):
        cite(make.source(), **SIGNED)
    with pytest.raises(Refused):
        cite(make.source(), person=person, phase=phase, **SIGNED)
    with pytest.raises(Refused):
        cite(make.source(), phase=phase, about="birth", **SIGNED)
    assert not Citation.objects.exists()


def test_the_database_keeps_a_citation_to_one_fact():
    for facts in ({}, {"person": make.person(), "phase": make.phase(cited=False)}):
        refused = pytest.raises(IntegrityError, match="citation_of_one_fact")
        with refused, transaction.atomic():
            Citation.objects.create(source=make.source(), **facts)


def test_citations_that_support_are_told_from_those_that_contradict():
    person = make.person()
    support = make.citation(person=person, about="birth")
    make.citation(person=person, about="birth", stance="contradicts")
    assert list(Citation.objects.supporting()) == [support]
    assert Citation.objects.on_person(person, "birth").count() == 2
    assert not Citation.objects.on_person(person, "death").exists()
