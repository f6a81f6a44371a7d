"""A table comes in: nobody twice, nobody merged who may be two, nothing overwritten."""

import csv
import io
from datetime import datetime

import openpyxl
import pytest
from django.utils import timezone

from apps.people.actions import change_person
from apps.people.forgetting import forget
from apps.people.lookup import lookup
from apps.people.models import Person
from apps.sources.incoming import Difference, ImportRun
from apps.sources.models import Citation
from apps.sources.reports import Report
from apps.sources.table import importing, knowing
from apps.sources.table.importing import import_table
from tests import make

pytestmark = pytest.mark.django_db
HEAD = ("Name", "Geburtsdatum", "Geschlecht")


@pytest.fixture
def taken(tmp_path):
    """A function that writes a table and takes it in."""

    def take(*rows, head=HEAD, name="leute.csv", **options) -> Report:
        path = tmp_path / name
        if name.endswith("xlsx"):
            book = openpyxl.Workbook()
            for row in (head, *rows):
                book.active.append(row)
            book.save(path)
        else:
            out = io.StringIO()
            csv.writer(out, delimiter=";").writerows([head, *rows])
            path.write_text(out.getvalue(), "utf-8")
        return import_table(path, by=None, **options)

    return take


def figures(report: Report) -> tuple[int, int, int]:
    return report.created, report.changed, report.unchanged


def people() -> set[tuple[str, str, str]]:
    return {
        (one.slug, one.display_name, str(one.birth)) for one in Person.objects.all()
    }


@pytest.mark.parametrize("name", ["leute.csv", "leute.xlsx"])
def test_rows_make_people_who_are_found_and_cited(taken, name):
    report = taken(
        ["Jorinde Falkenrast", "4.10.1982", "weiblich"],
        ["Änne Mohnkorn", "um 1950", ""],
        name=name,
    )
    assert figures(report) == (2, 0, 0)
    assert report.rejected == []
    jorinde = Person.objects.get(slug="jorinde-falkenrast")
    assert (str(jorinde.birth), jorinde.gender) == ("1982-10-04", "female")
    assert "aenne mohnkorn" in lookup(frozenset({"aenne mohnkorn"}))
    assert Citation.objects.get(person=jorinde).source.outlet.name == "leute"
    assert jorinde.history.get().history_change_reason == f"import_table {name}"


def test_cells_of_a_workbook_are_dates_and_numbers(taken):
    rows = [["Ada Lind", datetime(1984, 2, 1)], ["Bo Nebel", 1980.0], ["Cem", None]]
    taken(*rows, head=HEAD[:2], name="leute.xlsx")
    assert people() == {
        ("ada-lind", "Ada Lind", "1984-02-01"),
        ("bo-nebel", "Bo Nebel", "1980"),
        ("cem", "Cem", "None"),
    }


ROWS = [
    ["Ada Lind", "1984", "weiblich"],
    ["Bo Nebel", "", ""],
    ["Cem Grau", "um 1950", "männlich"],
    ["Bo Blau", "1950", ""],
    ["Bo Blau", "1975", ""],
]


@pytest.mark.parametrize("second", ["leute.csv", "leute.xlsx"])
def test_the_same_table_again_doubles_nobody(taken, second):
    taken(*ROWS)
    before, cited = people(), Citation.objects.count()
    report = taken(*ROWS, name=second)
    assert figures(report) == (0, 0, 5)
    assert (report.rejected, report.differences) == ([], [])
    assert people() == before
    assert Citation.objects.count() == cited


def test_a_dry_run_says_the_same_and_writes_nothing(taken, monkeypatch):
    monkeypatch.setattr(importing, "AT_ONCE", 2)
    bad = ["Ida Rot", "früh", ""]
    dry = taken(*ROWS, bad, dry_run=True)
    assert not Person.objects.exists()
    assert not ImportRun.objects.exists()
    wet = taken(*ROWS, bad)
    assert figures(dry) == figures(wet) == (5, 0, 0)
    assert dry.rejected == wet.rejected
    assert dry.left_out == wet.left_out == 1


def test_a_fault_is_told_with_row_column_and_reason_and_the_rest_goes_in(taken):
    report = taken(
        ["Ada Lind", "früh", "Dame"],
        ["", "", ""],
        ["", "1950", ""],
        ["Bo <b>", "1950", ""],
        ["Cem Grau", "1950", ""],
        name="leute.xlsx",
    )
    assert [row for row, _reason in report.rejected] == [2, 4, 5]
    ada, nameless, tagged = (reason for _row, reason in report.rejected)
    assert ada.startswith("Geburtsdatum: „früh“")
    assert "Geschlecht: „Dame“ ist nichts davon" in ada
    assert nameless == "Name ist leer."
    assert tagged.startswith("Name enthält „<“")
    assert people() == {("cem-grau", "Cem Grau", "1950")}


def test_a_fault_of_the_sheet_itself_is_no_name(taken):
    report = taken(["#REF!", "1950", ""], ["Bo Nebel", "1950", ""])
    assert report.rejected[0][1].startswith("Name:")
    assert Person.objects.count() == 1


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["Bo Blau", "1950", ""], "Zeile 2 handelt von derselben Person"),
        (["BO BLAU", "", ""], "Zeile 2 kann von derselben Person handeln"),
        (["Bo Blau", "1950-03", ""], "Zeile 2 kann von derselben Person handeln"),
        (["Bo Blau", "1951", ""], "Zeile 2 kann von derselben Person handeln"),
    ],
)
def test_a_person_stands_in_a_table_once(taken, row, told):
    report = taken(["Bo Blau", "1950", ""], row)
    ((number, reason),) = report.rejected
    assert number == 3
    assert told in reason
    assert Person.objects.count() == 1


def test_an_address_twice_is_a_fault(taken):
    rows = [["bo", "Bo Blau"], ["bo", "Bodo Blau"]]
    ((number, reason),) = taken(*rows, head=("slug", "Name")).rejected
    assert (number, reason) == (3, "Zeile 2 handelt von derselben Person.")


@pytest.mark.parametrize(
    ("recorded", "told", "outcome"),
    [
        ("1950", "1950", "known"),
        ("1950-03-01", "1950", "known"),  # the row says it less exactly
        ("1950", "1.3.1950", "known"),
        ("1950", "1975", "new"),
        ("1950", "1951", "unclear"),  # a slip of the pen, perhaps
        ("1950-03-01", "2.3.1950", "unclear"),
        ("1950", "", "unclear"),
        (None, "1950", "unclear"),
        (None, "", "unclear"),
    ],
)
def test_who_may_be_somebody_on_record_is_not_merged(taken, recorded, told, outcome):
    make.person("Bo Blau", birth=recorded)
    report = taken(["Bo Blau", told, ""])
    assert Person.objects.count() == (2 if outcome == "new" else 1)
    if outcome != "unclear":
        assert report.rejected == []
        return
    ((row, reason),) = report.rejected
    assert row == 2
    assert "bo-blau" in reason
    bo = Person.objects.get()
    assert str(bo.birth or "") == (recorded or "")
    assert not Citation.objects.exists()


def test_a_row_that_fits_two_on_record_is_rejected_with_both(taken):
    make.person("Bo Blau", birth="1950-03-01")
    make.person("Bo Blau", birth="1950-07-01")
    ((_row, reason),) = taken(["Bo Blau", "1950", ""]).rejected
    assert "bo-blau (*1950-03-01), bo-blau-2 (*1950-07-01)" in reason
    assert Person.objects.count() == 2


def test_another_name_of_somebody_on_record_counts(taken):
    ada = make.person("Ada Lind", birth="1950")
    make.name(ada, "Ada Nebel", "birth")
    report = taken(["Ada Nebel", "1950", ""])
    assert Person.objects.count() == 1
    assert report.rejected == []


def test_an_address_says_who_is_meant(taken):
    bo = make.person("Bo Blau")
    head = ("Kürzel", "Name", "Geburt")
    report = taken([bo.slug, "Bo Blau", "1950"], ["bo-neu", "Bo Blau", ""], head=head)
    assert report.rejected == []
    assert people() == {
        ("bo-blau", "Bo Blau", "1950"),
        ("bo-neu", "Bo Blau", "None"),
    }


def test_an_address_alone_is_enough_for_somebody_on_record(taken):
    make.person("Bo Blau", gender="male")
    head = ("slug", "Geburt")
    report = taken(
        ["bo-blau", "1950"], ["niemand", "1950"], ["Kein Wort", ""], head=head
    )
    assert people() == {("bo-blau", "Bo Blau", "1950")}
    assert [row for row, _reason in report.rejected] == [3, 4]
    assert report.rejected[1][1].startswith("slug: „Kein Wort“")


def test_what_the_record_knows_otherwise_stays_and_is_proposed(taken):
    keeper = make.user()
    bo = make.person("Bo Blau", birth="1950-03-01", note="Vorsicht", gender="male")
    change_person(bo, bo.version, publicity="private", by=keeper, now=timezone.now())
    head = ("slug", "Name", "Geburt", "Geburtsort", "Notiz", "Öffentlichkeit")
    row = ["bo-blau", "Bodo Blau", "1951", "Mohnsee", "Kartei", "öffentliche Person"]
    report = taken(row, head=head)
    bo.refresh_from_db()
    assert (bo.display_name, str(bo.birth), bo.note) == (
        "Bo Blau",
        "1950-03-01",
        "Vorsicht",
    )
    assert (bo.publicity, bo.birth_place) == ("private", "Mohnsee")
    found = Difference.objects.values_list("what", "told", "origin", "file", "line")
    assert set(found) == {
        ("name", "Bodo Blau", "table", "leute", 2),
        ("birth", "1951", "table", "leute", 2),
        ("note", "Kartei", "table", "leute", 2),
        ("publicity", "public", "table", "leute", 2),
    }
    said = report.differences_said()
    assert len(said) == 4
    assert any("privat" in one and "öffentliche Person" in one for one in said)


def test_an_empty_cell_says_nothing(taken):
    make.person("Bo Blau", birth="1950", gender="male", note="Vorsicht")
    taken(["Bo Blau", "1950", "", ""], head=(*HEAD, "Notiz"))
    bo = Person.objects.get()
    assert (bo.gender, bo.note) == ("male", "Vorsicht")


def test_a_birth_that_was_corrected_in_the_table_is_proposed(taken):
    taken(["Bo Blau", "1950-03-01", ""])
    report = taken(["Bo Blau", "1950-03-02", ""])
    assert report.rejected == []
    assert Difference.objects.get().told == "1950-03-02"
    assert str(Person.objects.get().birth) == "1950-03-01"


def test_who_asked_to_be_forgotten_does_not_come_back(taken):
    bo = make.person("Bo Blau")
    forget(bo, by=make.user(), now=timezone.now(), reason="Bitte vom 3. März")
    report = taken(["Bo Blau", "1950", ""], ["Ada Lind", "1950", ""])
    assert [row for row, _reason in report.rejected] == [2]
    assert not Person.objects.filter(names__text="Bo Blau").exists()
    assert Person.objects.filter(names__text="Ada Lind").exists()


def test_namesakes_get_addresses_in_turn(taken, monkeypatch):
    monkeypatch.setattr(importing, "AT_ONCE", 2)
    make.person("Bo Blau", birth="1900")
    taken(*[["Bo Blau", str(year), ""] for year in range(1910, 1960, 2)])
    slugs = set(Person.objects.values_list("slug", flat=True))
    assert slugs == {"bo-blau", *(f"bo-blau-{n}" for n in range(2, 27))}


def test_among_a_crowd_only_an_address_tells(taken, monkeypatch):
    monkeypatch.setattr(knowing, "CROWD", 2)
    for year in ("1900", "1910", "1920"):
        make.person("Bo Blau", birth=year)
    head = ("slug", "Name", "Geburt")
    report = taken(["", "Bo Blau", "1950"], ["bo", "Bo Blau", "1960"], head=head)
    assert [row for row, _reason in report.rejected] == [2]
    assert Person.objects.filter(slug="bo").exists()


@pytest.mark.parametrize("rows", [1, 20])
def test_a_chunk_costs_the_same_for_any_number_of_rows(
    taken, rows, django_assert_max_num_queries
):
    table = [[f"Ada{n} Lind{n}", "1950", "weiblich"] for n in range(rows)]
    with django_assert_max_num_queries(90):
        taken(*table)
