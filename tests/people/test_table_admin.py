"""Tables of people in the admin: looked at first, each fault with row and reason."""

import io
import zipfile

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from pytest_django.asserts import assertContains, assertRedirects

from apps.people import table_admin
from apps.people.models import Person
from apps.sources.models import Upload
from apps.sources.upload_files import folder_of
from tests import make

pytestmark = pytest.mark.django_db
CSV, XLSX = "0", "1"


@pytest.fixture
def keeper(admin_client):
    return admin_client


def send(client, content: bytes, form: str, name: str = "leute"):
    file = SimpleUploadedFile(name, content)
    address = reverse("admin:people_person_import")
    return client.post(address, {"import_file": file, "format": form})


def workbook(*rows) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def bomb() -> bytes:
    """A small file that would unpack to more than the house bears."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for number in range(3):
            book.writestr(f"xl/{number}.xml", b" " * (30 * 1024 * 1024))
    assert len(out.getvalue()) < 200_000
    return out.getvalue()


def test_a_preview_shows_what_would_happen_and_writes_nothing(keeper):
    shown = send(keeper, workbook(["name", "birth"], ["Juno Sturmvogel", 1980]), XLSX)
    assertContains(shown, "Juno Sturmvogel")
    assertContains(shown, "kommt dazu")
    assert not Person.objects.exists()


@pytest.mark.parametrize("form", [CSV, XLSX])
def test_a_fault_is_told_with_its_row_and_reason(keeper, form):
    rows = [["name", "birth"], ["Juno Sturmvogel", "1980"], ["Bo Nebelhorn", "früh"]]
    content = workbook(*rows)
    if form == CSV:
        content = "\n".join(",".join(row) for row in rows).encode()
    shown = send(keeper, content, form)
    assertContains(shown, "<td>3</td>")  # as a sheet numbers them
    assertContains(shown, "<b>geboren</b>: „früh“")
    assertContains(shown, "Es wurde nichts geändert")
    assert not Person.objects.exists()


def test_a_value_the_record_does_not_know_is_a_fault(keeper):
    shown = send(keeper, b"name,publicity\nJuno Sturmvogel,famous\n", CSV)
    said = "„famous“ ist nichts davon: öffentliche Person,"
    assertContains(shown, f"<b>Öffentlichkeit</b>: {said}")
    assertContains(shown, "<td>2</td>")
    assertContains(shown, "<td>Juno Sturmvogel</td>")
    assertContains(shown, ">Öffentlichkeit</th>")


def test_a_workbook_that_would_burst_is_refused_with_a_sentence(keeper):
    assertContains(send(keeper, bomb(), XLSX), "Ausgepackt wäre diese Arbeitsmappe")


@pytest.mark.parametrize("content", [b"PK\x03\x04 half a workbook", b"name\nJuno\n"])
def test_what_is_no_workbook_is_refused_with_a_sentence(keeper, content):
    assertContains(send(keeper, content, XLSX), "Das ist keine XLSX-Datei")


def test_a_zip_that_is_no_workbook_is_refused_with_a_sentence(keeper):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        book.writestr("brief.txt", "Liebe Redaktion")
    assertContains(send(keeper, out.getvalue(), XLSX), "nicht als Tabelle")


@pytest.fixture
def long(monkeypatch, settings, tmp_path):
    settings.UPLOADS_ROOT = tmp_path / "uploads"
    monkeypatch.setattr(table_admin, "MOST_ROWS", 1)


LONG = b"name\nJuno\nBo\n"


def test_a_long_table_goes_the_way_of_other_uploads(keeper, long):
    answer = send(keeper, LONG, CSV, "leute.csv")
    upload = Upload.objects.get()
    address = reverse("admin:sources_upload_page", args=[upload.key])
    assertRedirects(answer, address, fetch_redirect_response=False)
    assert (upload.name, upload.kind) == ("leute.csv", "table")
    assert (folder_of(upload.key) / "file").read_bytes() == LONG
    assertContains(keeper.get(address), "im Hintergrund durchgesehen")


def test_a_large_table_is_not_read_within_the_request(keeper, long, monkeypatch):
    monkeypatch.setattr(table_admin, "LARGEST", 5)
    monkeypatch.setattr(table_admin.WrittenCSV, "create_dataset", None)
    assert send(keeper, LONG, CSV, "leute.csv").status_code == 302
    assert Upload.objects.exists()


def test_who_may_not_import_files_sends_a_long_table_in_parts(client, long):
    may = ("people.add_person", "people.change_person", "people.view_person")
    client.force_login(make.user(*may, is_staff=True))
    assertContains(send(client, LONG, CSV), "mehr als 1 Zeilen")
    assert not Upload.objects.exists()


def test_a_long_table_of_other_columns_is_refused_with_a_sentence(keeper, long):
    assertContains(send(keeper, b"farbe\nrot\nblau\n", CSV), "mehr als 1 Zeilen")
    assert not Upload.objects.exists()


def test_formulae_go_out_as_text(keeper):
    make.person('=HYPERLINK("x")', note="=1+1")
    address = reverse("admin:people_person_export")
    out = keeper.post(address, {"format": CSV}).content.decode()
    assert "HYPERLINK" in out
    assert ",=" not in out
    assert not out.splitlines()[1].startswith("=")


def test_tables_are_closed_to_those_who_only_read(client):
    client.force_login(make.user("people.view_person", is_staff=True))
    assert send(client, b"name\nJuno\n", CSV).status_code == 403
    assert client.post(reverse("admin:people_person_export")).status_code == 403
