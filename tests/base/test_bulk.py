"""Many rows at once stand there as if each had been saved by itself."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.forms.models import model_to_dict

from apps.base import bulk
from apps.base.models import Load
from apps.people.models import Name, Person, Phase
from tests import make

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)


def people() -> list[Person]:
    return [
        Person(slug="ada-rot", birth="1984-06", note="Zeile\nzwei \\N\t"),
        Person(slug="bo-gelb", birth="../1990?", children_count=3, gender="diverse"),
    ]


@transaction.atomic
def stored(rows: list) -> list:
    bulk.create(rows)
    return rows


def test_rows_are_as_save_would_have_written_them():
    rows = stored(people())
    for one, saved in zip(rows, people(), strict=True):
        saved.slug += "-2"
        saved.save()
        there = Person.objects.get(pk=one.pk)
        same = model_to_dict(Person.objects.get(pk=saved.pk), exclude=["id", "slug"])
        assert model_to_dict(there, exclude=["id", "slug"]) == same
        assert there.birth_earliest == saved.birth_earliest
        assert there.birth_latest == saved.birth_latest
        assert abs((there.changed - saved.changed).total_seconds()) < 60
    assert not rows[0]._state.adding


def test_keys_go_on_where_they_were():
    before = make.person("Vor Her")
    first, second = stored(people())
    assert before.pk < first.pk < second.pk
    after = make.person("Nach Her")
    assert after.pk > second.pk


def test_a_row_may_hang_on_one_that_got_its_key_after():
    person = Person(slug="ada-rot")
    name = Name(person=person, text="Ada Rot", kind="display")
    stored([person])
    stored([name])
    assert person.display_name == "Ada Rot"


def test_the_history_says_what_was_created_when_and_why():
    by = make.user()
    rows = stored(people())
    bulk.remember(rows, by=by.pk, at=NOW, why="import_x datei")
    (line,) = rows[1].history.all()
    assert (line.history_type, line.history_date) == ("+", NOW)
    assert (line.history_user, line.history_change_reason) == (by, "import_x datei")
    assert line.birth == rows[1].birth
    assert line.birth_latest == rows[1].birth_latest
    assert line.children_count == 3
    assert line.prev_record is None


def test_what_the_database_refuses_is_an_integrity_error():
    wrong = Phase(couple=make.couple(), kind="marriage", begin="2001", end="1999")
    with pytest.raises(IntegrityError):
        stored([wrong])
    assert not Phase.objects.exists()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a matter of SQLite")
def test_the_room_is_given_back():
    def room():
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA cache_size")
            return cursor.fetchone()[0]

    before = room()
    with bulk.roomy():
        assert room() == -bulk.ROOM != before
    assert room() == before


def test_a_load_stands_there_for_nobody_else():
    with bulk.many_rows():
        pass
    with pytest.raises(ZeroDivisionError), bulk.many_rows():
        1 / 0  # noqa: B018
    assert not Load.objects.exists()
