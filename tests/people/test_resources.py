from datetime import datetime

import pytest
import tablib

from apps.people.lookup import lookup
from apps.people.models import Person
from apps.people.resources import PersonResource
from tests import make

pytestmark = pytest.mark.django_db
HEADERS = ["slug", "name", "gender", "birth", "publicity"]


def load(*rows, headers=HEADERS, dry_run=False):
    table = tablib.Dataset(*rows, headers=headers)
    return PersonResource().import_data(
        table,
        dry_run=dry_run,
        user=make.user(),
        use_transactions=True,
        rollback_on_validation_errors=True,  # as the admin does
    )


def told(result) -> list[str]:
    """Whatever is wrong, row by row."""
    invalid = [str(row.error) for row in result.invalid_rows]
    return invalid + [
        str(e.error) for _n, errors in result.row_errors() for e in errors
    ]


def test_a_row_makes_a_person_who_is_found_by_name():
    result = load(["", "Jorinde Falkenrast", "female", "4.10.1982", "public"])
    assert told(result) == []
    person = Person.objects.get(slug="jorinde-falkenrast")
    assert str(person.birth) == "1982-10-04"
    assert person.birth_earliest is not None
    assert "jorinde falkenrast" in lookup(frozenset({"jorinde falkenrast"}))
    assert person.history.first().history_change_reason == "table import"


def test_a_row_with_a_known_slug_changes_that_person():
    person = make.person(name="Mila Distelfink", gender="female")
    assert told(load([person.slug, "Mila Fink", "female", "1996", "private"])) == []
    person = Person.objects.get(pk=person.pk)
    assert (person.display_name, str(person.birth)) == ("Mila Fink", "1996")
    assert not lookup(frozenset({"mila distelfink"}))


def test_a_column_that_is_missing_stays_as_it_is():
    person = make.person(name="Mila Distelfink", birth="1996", note="Vorsicht")
    assert told(load([person.slug, "1997"], headers=["slug", "birth"])) == []
    person = Person.objects.get(pk=person.pk)
    assert (str(person.birth), person.note) == ("1997", "Vorsicht")
    assert person.display_name == "Mila Distelfink"


def test_an_unchanged_row_is_skipped():
    person = make.person(name="Mila Distelfink", gender="female", birth="1996")
    result = load([person.slug, "Mila Distelfink", "female", "1996", "public"])
    assert result.totals["skip"] == 1
    assert Person.objects.get(pk=person.pk).version == person.version


def test_a_date_cell_and_a_year_cell_are_dates():
    load(
        ["a", "Ada Lindentau", "female", datetime(1984, 2, 1), "public"],
        ["b", "Bo Nebelhorn", "male", 1980.0, "public"],
    )
    births = Person.objects.by_key().values_list("birth", flat=True)
    assert [str(birth) for birth in births] == ["1984-02-01", "1980"]


@pytest.mark.parametrize(
    "row",
    [
        ["x", "Mila", "female", "31.2.1990", "public"],
        ["x", "Mila <b>", "female", "", "public"],
        ["x", "", "female", "", "public"],
        ["x", "Mila", "lady", "", "public"],
        ["x", "Mila", "female", "", "secret"],
        ["x", "Mila", "female", "", ""],
        ["no slug!", "Mila", "female", "", "public"],
    ],
)
def test_a_wrong_row_is_told_and_nothing_is_written(row):
    result = load(["y", "Ada", "female", "", "public"], row)
    assert len(told(result)) == 1
    assert not Person.objects.exists()


def test_a_preview_writes_nothing_and_shows_the_change():
    person = make.person(name="Mila Distelfink", birth="1996")
    result = load([person.slug, "Mila Fink", "", "1997", "public"], dry_run=True)
    diff = "".join(result.rows[0].diff)
    assert "1997</ins>" in diff or "7</ins>" in diff
    assert str(Person.objects.get(pk=person.pk)) == "Mila Distelfink"


def test_an_export_gives_the_table_that_an_import_takes():
    make.person(name="Mila Distelfink", birth="1996", gender="female")
    table = PersonResource().export()
    assert table.dict[0]["name"] == "Mila Distelfink"
    assert told(PersonResource().import_data(table, dry_run=False)) == []
