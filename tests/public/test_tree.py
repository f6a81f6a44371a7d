"""Below whom a child hangs in the drawn family."""

import pytest

from apps.people.models import Person
from apps.public import tree
from apps.public.biography import Biography
from apps.public.gathering import family_of
from apps.public.pages import moment
from tests.public import world

pytestmark = pytest.mark.django_db


def above(child, of) -> set[str]:
    when = moment()
    circle = family_of(of.pk, when=when)
    life = Biography(
        Person.objects.for_page().get(pk=of.pk),
        circle.faces[of.pk],
        circle,
        when.today,
        when.today,
    )
    drawn = tree._tree(life)
    names = {node.key: node.name for node in drawn.nodes}
    return {
        names[parent]
        for row in drawn.children
        if row.key == str(child.pk)
        for parent in row.parents
    }


def test_a_child_hangs_below_its_parents_and_not_below_a_stepmother():
    step = world.person("Stiefa Amsel")
    father, mother = world.person("Udo Amsel"), world.person("Eva Amsel")
    born = world.person("Kim Amsel", birth="1990")
    world.child(step, born, kind="step")
    for parent in (father, mother):
        world.child(parent, born)
        world.phase(parent, step)
    assert above(born, father) == {"Udo Amsel", "Eva Amsel"}


def test_a_foster_child_hangs_below_its_foster_mother():
    foster, born = world.person("Eva Amsel"), world.person("Kim Amsel", birth="1990")
    world.child(foster, born, kind="foster")
    assert above(born, foster) == {"Eva Amsel"}
