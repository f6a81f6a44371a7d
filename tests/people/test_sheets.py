"""Tables as people write them come in through the admin; faults are told by row."""

from datetime import datetime

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from apps.people.models import Person
from apps.people.resources import PersonResource
from apps.people.sheets import delimiter
from tests import make
from tests.people.test_table_admin import CSV, XLSX, send, workbook

pytestmark = pytest.mark.django_db
GERMAN = (
    "Name;Geschlecht;Geburt;Geburtsort;Öffentlichkeit\n"
    "Änne Mohnkorn;weiblich;4.10.1995;Mohnsee;öffentliche Person\n"
    ";;;;\n"
    "Jörg Ähre;männlich;1950;;privat\n"
)


@pytest.fixture
def keeper(admin_client):
    return admin_client


def confirmed(client, response):
    form = response.context["confirm_form"]
    data = {name: form.initial.get(name, "") for name in form.fields}
    return client.post(reverse("admin:people_person_process_import"), data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_german_table_with_semicolons_comes_in(keeper, encoding):
    response = send(keeper, GERMAN.encode(encoding), CSV)
    assertContains(response, "Änne Mohnkorn")
    assert not Person.objects.exists()
    confirmed(keeper, response)
    anne, jorg = Person.objects.order_by("-birth_earliest")
    assert (anne.display_name, anne.gender) == ("Änne Mohnkorn", "female")
    assert (str(anne.birth), anne.birth_place) == ("1995-10-04", "Mohnsee")
    assert anne.publicity == "public"
    assert (jorg.display_name, str(jorg.birth)) == ("Jörg Ähre", "1950")
    assert (jorg.gender, jorg.publicity) == ("male", "private")


def test_a_workbook_with_german_headings_and_date_cells_comes_in(keeper):
    book = workbook(
        ["Name", "Geburtsdatum", "Öffentlichkeit"],
        ["Änne Mohnkorn", datetime(1995, 10, 4), "privat"],
        [None, None, None],
        ["Jörg Ähre", 1950, "private"],
    )
    confirmed(keeper, send(keeper, book, XLSX))
    births = Person.objects.order_by("birth_earliest").values_list("birth", flat=True)
    assert [str(birth) for birth in births] == ["1950", "1995-10-04"]


def test_a_column_that_nobody_knows_is_named(keeper):
    response = send(keeper, "Name;Lieblingsfarbe\nÄnne;rot\n".encode(), CSV)
    assertContains(response, "Lieblingsfarbe")
    assertNotContains(response, "confirm_form")
    assert not Person.objects.exists()


def test_two_columns_of_one_thing_are_refused(keeper):
    response = send(keeper, b"Name,birth,Geburt\nBo,1950,1951\n", CSV)
    assertContains(response, "dasselbe")


def test_a_person_twice_in_a_table_is_a_fault_with_both_rows(keeper):
    table = "Name;Geburt;Öffentlichkeit\nBo Blau;1950;privat\n;;\nBO BLAU;1950;privat\n"
    response = send(keeper, table.encode(), CSV)
    (row,) = response.context["result"].invalid_rows
    assert row.number == 4
    assertContains(response, "Zeile 2 handelt von derselben Person")
    assert not Person.objects.exists()


def test_namesakes_with_other_births_are_two(keeper):
    table = "Name;Geburt;Öffentlichkeit\nBo Blau;1950;privat\nBo Blau;1975;privat\n"
    confirmed(keeper, send(keeper, table.encode(), CSV))
    assert Person.objects.count() == 2


def test_what_parts_the_columns_is_found_out():
    assert delimiter("slug;name;note\na;b, c, d;e") == ";"
    assert delimiter("slug,name\na;b;c") == ","
    assert delimiter("slug\tname") == "\t"
    assert delimiter("name") == ","
    assert delimiter("") == ","


def test_a_table_that_was_given_out_comes_back(keeper):
    make.person("Änne Mohnkorn", birth="1995-10-04")
    out = PersonResource().export().csv.encode()
    response = send(keeper, out, CSV)
    assert [row.import_type for row in response.context["result"].rows] == ["skip"]
