"""What a page decides over rows is what the conditions in SQL let through."""

from datetime import timedelta
from itertools import product

import pytest
from django.db.models import Exists, OuterRef, Q

from apps.people.models import Parenthood, Person, Phase
from apps.pictures.models import Picture, Shown
from apps.public import queries
from apps.public.gathering import gather
from apps.public.pages import moment
from tests import make
from tests.public import world

pytestmark = pytest.mark.django_db

SORTS = [
    {},
    {"publicity": "contextual"},
    {"publicity": "private"},
    {"birth": world.years_ago(9)},
    {"birth": world.years_ago(8), "publicity": "private"},
    {"birth": "../1990"},
]


@pytest.fixture
def when():
    return moment()


@pytest.fixture
def people():
    """One of each sort, and each minor once more with either decision."""
    made = [world.person(**fields) for fields in SORTS]
    for what in ("naming", "showing"):
        minor = world.person(birth=world.years_ago(9))
        make.decision(minor, what=what)
        made.append(minor)
    return made


def keys(rows) -> set[int]:
    return {row.pk for row in rows}


def test_facts_and_people_are_those_of_the_conditions(people, when):
    ways = product(["confirmed", "reported", "rumoured", "denied"], [True, False])
    for standing, cited in ways:
        for at, one in enumerate(people):
            for other in people[at + 1 :]:
                world.phase(one, other, standing=standing, cited=cited)
    for at, child in enumerate(people):
        for parent in people[:at]:
            standing = ["confirmed", "disputed"][(at + parent.pk) % 2]
            world.child(parent, child, standing=standing, cited=at % 3 != 0)
    phases, parenthoods = list(Phase.objects.all()), list(Parenthood.objects.all())
    circle = gather(keys(people), phases, parenthoods, when)
    assert keys(circle.phases) == keys(Phase.objects.public(when.today))
    assert keys(circle.parenthoods) == keys(Parenthood.objects.public(when.today))
    assert circle.phases
    assert circle.parenthoods
    nameable = Person.objects.nameable(when.today).filter(pk__in=keys(people))
    assert set(circle.faces) == keys(nameable)
    assert {pk for pk, face in circle.faces.items() if face.public} == keys(
        Person.objects.public(when.today).filter(pk__in=keys(people))
    )
    protected = Person.objects.protected(when.today).exclude(publicity="private")
    counted = Parenthood.objects.filter(
        Exists(queries.published(when).filter(parenthood=OuterRef("pk"))),
        standing__in=("confirmed", "reported"),
        child__in=protected,
    )
    assert circle.protected.total() == counted.count() > 0


def test_pictures_are_those_of_the_conditions(people, when):
    yesterday = when.today - timedelta(days=1)
    for until in (None, when.today, yesterday):
        world.picture(licence_until=until)
        for one in people:
            world.picture(one, licence_until=until)
            world.picture(people[0], one) if one != people[0] else None
    for one in people:
        world.picture(portrait_of=one)
    showable = Person.objects.showable(when.today).values("pk")
    hidden = Shown.objects.filter(picture=OuterRef("pk")).exclude(person__in=showable)
    expected = (
        Picture.objects.licensed(when.today)
        .released(when.now)
        .filter(
            ~Exists(hidden), Q(portrait_of__isnull=True) | Q(portrait_of__in=showable)
        )
    )
    assert queries.showable(Picture.objects.all(), when) == keys(expected)
    assert 0 < expected.count() < Picture.objects.count()


def test_a_fact_known_from_a_draft_only_is_left_out(people, when):
    phase = world.phase(people[0], people[1], cited=False)
    draft = world.story("Entwurf", stage="draft", went_live=None)
    draft.cited_as = world.source("Entwurf")
    draft.save()
    world.cite(draft.cited_as, phase=phase, by=world.author(), now=world.NOW)
    assert not gather([], [phase], [], when).phases
    draft.stage, draft.went_live = "live", when.now + timedelta(minutes=1)
    draft.save()
    assert not gather([], [phase], [], when).phases
    draft.went_live = when.now
    draft.save()
    assert gather([], [phase], [], when).phases == (phase,)


def test_who_is_known_only_by_a_hidden_fact_is_left_out(people, when):
    rumour = world.phase(people[0], people[1], standing="rumoured")
    assert set(gather([people[0].pk], [rumour], [], when).faces) == {people[0].pk}


def test_quotes_found_by_their_speakers_are_those_of_the_condition(people, when):
    draft = world.story("Entwurf", stage="draft", went_live=None)
    for one in people:
        world.quote(one, "Ein Satz.")
        world.quote(one, "Ein Satz.", draft)
    faces = gather(keys(people), [], [], when).faces
    assert keys(queries.quotes_of(faces, when)) == keys(queries.quotes(when))
    assert len(queries.quotes(when)) == len(faces)
