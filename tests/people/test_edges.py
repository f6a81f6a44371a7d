"""The list of who is bound to whom: what stands in it, and that it is always right."""

import io
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from django.db.models.signals import pre_migrate
from django.utils import timezone

from apps.people import actions
from apps.people.edges.keeping import keep
from apps.people.edges.model import OPEN, Edge
from apps.people.edges.rebuilding import rebuild, wrong_edges
from apps.people.models import Couple, Parenthood, Person, Phase
from apps.sources.models import Citation
from apps.sources.people_file.importing import import_people
from tests import make

pytestmark = pytest.mark.django_db
SOURCES = Path(__file__).parents[1] / "sources"


@pytest.fixture
def ada() -> Person:
    return make.person(name="Ada Fink", birth="1950-03-02")


@pytest.fixture
def ben() -> Person:
    return make.person(name="Ben Fink", birth="1948")


@pytest.fixture
def cem() -> Person:
    return make.person(name="Cem Fink", birth="1975-06-01")


@pytest.fixture
def family(ada, ben, cem):
    """Two who married, and their son; somebody who is nothing to anybody."""
    make.phase(ada, ben, begin="1970-05-01", end="1990", end_reason="divorce")
    make.parenthood(ada, cem)
    make.parenthood(ben, cem)
    make.person(name="Dora Lind")
    return ada, ben, cem


def listed() -> list[tuple]:
    columns = [f.name for f in Edge._meta.fields if f.name != "id"]
    return sorted(Edge.objects.values_list(*columns), key=str)


def edge(one: Person, other: Person) -> Edge | None:
    return Edge.objects.filter(a=one.pk, b=other.pk).first()


def number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def phases() -> list[Phase]:
    return list(Phase.objects.all())


NOW = {"by": None, "now": timezone.now()}


def _bulk_phase(family):
    couple = Couple.objects.create(a=family[0], b=family[2])
    Phase.objects.bulk_create([Phase(couple=couple, kind="dating", begin="2001")])


def _bulk_update(family):
    rows = phases()
    rows[0].kind = "dating"
    Phase.objects.bulk_update(rows, ["kind"])


def _statement(family):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE people_parenthood SET kind = 'step'")


def _moved_couple(family):
    dora = Person.objects.get(slug="dora-lind")
    Couple.objects.update(b=dora.pk)


def _moved_phase(family):
    dora = Person.objects.get(slug="dora-lind")
    couple = Couple.objects.create(a=family[0], b=dora)
    Phase.objects.update(couple=couple)


def _moved_citation(family):
    bond = Parenthood.objects.first()
    Citation.objects.exclude(phase=None).update(phase=None, parenthood=bond)


def _changed_person(family, **values):
    person = Person.objects.get(pk=family[1].pk)
    actions.change_person(person, person.version, **values, **NOW)


WRITES = {
    "action: phase added": lambda f: make.phase(f[0], f[2], "dating"),
    "action: phase without a source": lambda f: make.phase(f[0], f[2], cited=False),
    "action: phase changed": lambda f: actions.change_phase(
        phases()[0], end="1991", **NOW
    ),
    "action: phase denied": lambda f: actions.change_phase(
        phases()[0], standing="denied", **NOW
    ),
    "action: phase removed": lambda f: actions.remove_phase(
        phases()[0], reason="wrong", **NOW
    ),
    "action: parenthood": lambda f: make.parenthood(
        f[0], Person.objects.get(slug="dora-lind")
    ),
    "action: parenthood removed": lambda f: actions.remove_parenthood(
        Parenthood.objects.first(), reason="wrong", **NOW
    ),
    "action: born later": lambda f: _changed_person(f, birth="1951-02"),
    "action: died": lambda f: _changed_person(f, death="1980-01-02"),
    "action: became private": lambda f: _changed_person(f, publicity="private"),
    "bulk: phase": _bulk_phase,
    "bulk: update": _bulk_update,
    "bulk: people": lambda f: Person.objects.update(publicity="private"),
    "bulk: merged": lambda f: Person.objects.filter(pk=f[2].pk).update(
        merged_into=f[0]
    ),
    "bulk: sources gone": lambda f: Citation.objects.all().delete(),
    "bulk: contradicted": lambda f: Citation.objects.update(stance="contradicts"),
    "bulk: source moved": _moved_citation,
    "bulk: couple moved": _moved_couple,
    "bulk: phase moved": _moved_phase,
    "bulk: couples gone": lambda f: Couple.objects.all().delete(),
    "a hand in the database": _statement,
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_every_way_of_writing_keeps_the_list(family, write):
    before = listed()
    write(family)
    assert listed() != before
    assert wrong_edges() == []


def test_an_import_keeps_the_list():
    import_people(SOURCES / "family.jsonl", by=None)
    assert Edge.objects.exists()
    assert wrong_edges() == []


def test_what_was_taken_back_is_not_listed(family):
    before = listed()
    with transaction.atomic():
        make.phase(family[0], family[2])
        transaction.set_rollback(True)
    assert listed() == before


def test_what_stands_in_the_list(family):
    ada, ben, cem = family
    bound = edge(ada, ben)
    assert (bound.kind, bound.weight, bound.shown) == ("union", 1, True)
    assert bound.begins == number("1970-05-01")
    assert bound.ends == number("1990-12-31")
    assert bound.youngest == number("1950-03-02")
    born = edge(ada, cem)
    assert (born.kind, born.a, born.b) == ("parent", ada.pk, cem.pk)
    assert (born.begins, born.ends) == (number("1975-06-01"), OPEN)
    assert not born.turned
    assert Edge.objects.count() == 2 * 3


def test_each_tie_stands_in_the_list_from_both_ends(family):
    for row in Edge.objects.filter(turned=False):
        facts = {k: v for k, v in vars(row).items() if k not in ("_state", "id")}
        Edge.objects.get(**facts | {"a": row.b, "b": row.a, "turned": True})


def test_an_upgrade_fills_in_the_second_end(family):
    right = listed()
    step = import_module("apps.people.migrations.0013_edge_from_both_ends")
    Edge.objects.filter(turned=True).delete()
    with connection.cursor() as cursor:
        cursor.execute(step.SECOND)
    assert listed() == right


@pytest.mark.parametrize(
    ("kind", "weight", "listed_as"),
    [("dating", 2, "partner"), ("civil_union", 1, "union")],
)
def test_love_weighs_more_than_law(ada, ben, kind, weight, listed_as):
    make.phase(ada, ben, kind)
    bound = edge(ada, ben)
    assert (bound.kind, bound.weight) == (listed_as, weight)
    assert (bound.begins, bound.ends) == (0, OPEN)


@pytest.mark.parametrize("standing", ["rumoured", "denied", "disputed"])
def test_what_is_not_believed_binds_nobody(ada, ben, standing):
    make.phase(ada, ben, standing=standing)
    assert edge(ada, ben) is None


def test_death_ends_a_union(ada, ben):
    make.phase(ada, ben, begin="1970")
    actions.change_person(ben, ben.version, death="1980-04-03", **NOW)
    assert edge(ada, ben).ends == number("1980-04-03")


def test_without_a_source_or_a_name_nothing_is_shown(ada, ben):
    phase = make.phase(ada, ben, cited=False)
    assert not edge(ada, ben).shown
    make.citation(phase=phase)
    assert edge(ada, ben).shown
    Person.objects.filter(pk=ben.pk).update(publicity="private")
    assert not edge(ada, ben).shown


def test_the_birth_of_the_younger_decides_when_both_are_of_age(ada):
    for birth, youngest in (
        ("2015-02-03", number("2015-02-03")),
        ("2015", number("2015-12-31")),
        ("2015/..", OPEN),
        ("", number("1950-03-02")),
    ):
        child = make.person(birth=birth)
        make.parenthood(ada, child)
        assert edge(ada, child).youngest == youngest


def test_a_rebuild_puts_right_what_was_written_past_the_triggers(family):
    right = listed()
    Edge.objects.filter(kind="union").update(weight=7)
    Edge.objects.filter(kind="parent").first().delete()
    Edge.objects.create(a=1, b=2, kind="partner", weight=2, begins=0, ends=OPEN,
                        shown=True, youngest=0, turned=False, couple=10**6)  # fmt: skip
    assert len(wrong_edges()) == 6  # those that are otherwise count twice
    assert rebuild().wrong == 3
    assert listed() == right
    assert rebuild().wrong == 0


def test_the_command_says_what_it_did(family):
    Edge.objects.all().delete()
    said = io.StringIO()
    call_command("rebuild_edges", stdout=said)
    assert said.getvalue().strip() == "3 edges, 3 of them were wrong."
    assert wrong_edges() == []


def test_a_lost_trigger_is_made_again_and_the_list_with_it(family):
    right = listed()
    table = " ON people_phase" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER edge_phase_on{table}")
    Phase.objects.update(begin="1971", begin_earliest=1, begin_latest=2)
    assert listed() == right
    keep("default")
    assert listed() != right
    assert wrong_edges() == []
    Phase.objects.update(kind="dating")
    assert wrong_edges() == []


def test_a_child_of_tomorrow_is_listed_with_its_day(ada):
    tomorrow = timezone.localdate() + timedelta(days=1)
    child = make.person(birth=tomorrow.isoformat())
    make.parenthood(ada, child)
    assert edge(ada, child).begins == tomorrow.toordinal()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite would refuse")
def test_triggers_are_let_go_before_tables_are_made_anew(family):
    def there() -> int:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM sqlite_master"
                " WHERE type = 'trigger' AND name LIKE 'edge_%'"
            )
            return cursor.fetchone()[0]

    config = apps.get_app_config("people")
    told = {"app_config": config, "using": "default", "verbosity": 0}
    pre_migrate.send(sender=config, plan=[], **told)
    assert there()  # nothing will change
    pre_migrate.send(sender=config, plan=["one"], **told)
    assert not there()
    keep("default")
    assert there()
    assert wrong_edges() == []
