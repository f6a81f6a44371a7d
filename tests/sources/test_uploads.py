"""Files sent in the admin: recognised, looked at, taken in, and gone afterwards."""

import bz2
import gzip
import json
import re
from datetime import timedelta
from html import unescape
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains

from apps.people.models import Person
from apps.sources import uploads
from apps.sources.models import Difference, Upload
from apps.sources.reports import Report
from apps.sources.upload_files import (
    Teller,
    folder_of,
    progress_of,
    table_of,
    write_table,
)
from tests import make
from tests.people.test_table_admin import bomb
from tests.working import work

pytestmark = pytest.mark.django_db
LIST = "admin:sources_upload_changelist"
JUNO = json.dumps({"key": "juno-sturmvogel", "name": "Juno Sturmvogel"}).encode()
BAD = json.dumps({"key": "bo-nebelhorn", "name": "Bo", "birth": "=früh"}).encode()
TREE = b"""0 HEAD
1 GEDC
2 VERS 7.0
0 @I1@ INDI
1 NAME Juno /Sturmvogel/
1 BIRT
2 DATE ABT 1921
0 TRLR
"""


@pytest.fixture(autouse=True)
def places(settings, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("apps.base.jobs.JOBS", {})  # no nightly jobs beside
    settings.VAR_DIR = tmp_path
    settings.UPLOADS_ROOT = tmp_path / "uploads"


@pytest.fixture
def keeper(client):
    client.force_login(make.user("sources.add_upload", is_staff=True))
    return client


def send(client, content: bytes, name: str = "leute.jsonl", **options):
    return client.post(
        reverse(LIST), {"file": SimpleUploadedFile(name, content)}, **options
    )


def step(client, name: str, **options):
    upload = Upload.objects.get()
    address = reverse("admin:sources_upload_step", args=[upload.key, name])
    return client.post(address, follow=True, **options)


def page(client, **options):
    upload = Upload.objects.get()
    return client.get(
        reverse("admin:sources_upload_page", args=[upload.key]), **options
    )


def test_a_file_is_looked_at_first_and_writes_nothing(keeper):
    assertContains(send(keeper, JUNO + b"\n" + BAD, follow=True), "wartet")
    work()
    shown = page(keeper)
    assertContains(shown, "Was die Datei bewirken würde")
    assertContains(shown, "Übernehmen")
    assert Upload.objects.get().report["created"] == 1
    assert Upload.objects.get().report["rejected"] == 1
    assert not Person.objects.exists()


def test_it_is_taken_in_when_somebody_says_so(keeper):
    send(keeper, JUNO + b"\n" + BAD)
    work()
    step(keeper, "import")
    work()
    shown = page(keeper)
    assertContains(shown, "Ergebnis")
    assertNotContains(shown, "Übernehmen")
    assert [person.slug for person in Person.objects.all()] == ["juno-sturmvogel"]
    history = Person.history.get()
    assert history.history_user == Upload.objects.get().by
    assert "leute.jsonl" in history.history_change_reason


def test_afterwards_the_file_is_gone_and_the_report_stays(keeper):
    send(keeper, JUNO + b"\n" + BAD)
    folder = folder_of(Upload.objects.get().key)
    assert (folder / "file").exists()
    work()
    step(keeper, "import")
    work()
    assert [path.name for path in folder.iterdir()] == ["left_out.csv"]


def test_what_is_left_out_can_be_downloaded_without_formulae(keeper):
    send(keeper, JUNO + b"\n" + BAD)
    work()
    upload = Upload.objects.get()
    upload_table = reverse("admin:sources_upload_table", args=[upload.key])
    table = b"".join(keeper.get(upload_table).streaming_content).decode("utf-8-sig")
    assert table.splitlines()[0] == "Zeile,Grund"
    assert table.splitlines()[1].startswith("2,")
    assert "=früh" in table
    assert ",=" not in table


def test_a_reason_that_looks_like_a_formula_is_kept_from_being_one():
    key = uuid4()
    folder_of(key).mkdir(parents=True)
    write_table(key, Report(rejected=[(1, "=1+1")]), ["Zeile", "Grund"])
    assert "1,'=1+1" in table_of(key).read_text("utf-8-sig")


def test_a_family_tree_is_recognised_by_its_content(keeper):
    send(keeper, TREE, "irgendwas.txt")
    work()
    step(keeper, "import")
    work()
    assert Upload.objects.get().kind == "gedcom"
    assert Person.objects.get().birth.text == "1921~"


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "utf-16-le", "latin-1"])
def test_a_tree_is_recognised_in_its_encodings(coding, tmp_path):
    path = tmp_path / "file"
    path.write_bytes(TREE.decode().encode(coding))
    kind = uploads.recognised(path)
    assert kind is not None
    assert kind.name == "gedcom"


QID = json.dumps(
    {"type": "item", "id": "Q9876543", "labels": {}, "claims": {}}
).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"[\n" + QID + b",\n]\n",
        b'{"entities": {"Q9876543": ' + QID + b"}}",
        gzip.compress(b"[\n" + QID + b",\n]\n"),
        bz2.compress(b"[\n" + QID + b",\n]\n"),
    ],
    ids=["dump", "entity", "gzip", "bzip2"],
)
def test_wikidata_is_recognised_packed_or_not(content, tmp_path):
    path = tmp_path / "file"
    path.write_bytes(content)
    kind = uploads.recognised(path)
    assert kind is not None
    assert kind.name == "wikidata"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (gzip.compress(b"Liebe Redaktion"), "nichts von dem, was"),
        (b"", "ist leer"),
        (b"Liebe Redaktion,\n", "nichts von dem, was"),
        (b'{"name": "ohne key"}', "nichts von dem, was"),
        (b"\x89PNG\r\n\x1a\n\0\0", "nichts von dem, was"),
        (b"{", "nichts von dem, was"),
    ],
    ids=["packed", "empty", "text", "json", "picture", "brace"],
)
def test_what_is_no_such_file_gets_a_sentence_and_is_not_kept(
    keeper, settings, content, words
):
    response = send(keeper, content)
    assert response.status_code == 422
    assertContains(response, words, status_code=422)
    assert not Upload.objects.exists()
    assert not any(Path(settings.UPLOADS_ROOT).iterdir())


def test_no_file_gets_a_sentence(keeper):
    response = keeper.post(reverse(LIST), {})
    assertContains(response, "Eine Datei auswählen", status_code=422)


def test_a_file_too_large_gets_a_sentence_and_is_not_kept(keeper, settings):
    settings.LARGEST_UPLOAD = 1000
    response = send(keeper, JUNO + b" " * 100_000)
    assertContains(response, "zu groß", status_code=422)
    assert not Path(settings.UPLOADS_ROOT).exists()


def test_a_tree_that_cannot_be_used_says_why_and_is_removed(keeper):
    send(keeper, b"0 HEAD\n0 TRLR\n", "leer.ged")
    work()
    assertContains(page(keeper), "nicht verwendbar")
    assert Upload.objects.get().fault
    assert not (folder_of(Upload.objects.get().key) / "file").exists()


def test_what_breaks_the_program_can_be_tried_again(keeper, monkeypatch):
    send(keeper, JUNO)
    with monkeypatch.context() as broken:
        broken.setattr(uploads, "KINDS", {})
        work()
    assertContains(page(keeper), "Programm ist an dieser Datei gescheitert")
    step(keeper, "again")
    work()
    assert Upload.objects.get().stage == Upload.Stage.CHECKED


def test_progress_is_seen_while_it_works(keeper):
    send(keeper, JUNO)
    upload = Upload.objects.get()
    upload.task.claim("somebody")
    assert progress_of(upload.key) is None
    tell = Teller(upload.key)
    tell(3, 12)
    tell(4, 12)  # too soon to be written
    assert progress_of(upload.key) == (3, 12)
    htmx = {"HX-Request": "true", "HX-Target": "import-state"}
    part = page(keeper, headers=htmx)
    assertContains(part, '<progress max="12" value="3"')
    assertContains(part, "hx-get=")
    assertNotContains(part, "<html")
    assertContains(page(keeper), '<noscript><meta http-equiv="refresh"')
    tell(12, 12)
    assert progress_of(upload.key) == (12, 12)


def test_a_page_that_is_done_asks_no_more(keeper):
    send(keeper, JUNO)
    work()
    assertNotContains(page(keeper), "hx-get=")
    assertNotContains(page(keeper), "noscript")


def test_a_file_is_discarded(keeper, settings, django_capture_on_commit_callbacks):
    send(keeper, JUNO)
    work()
    with django_capture_on_commit_callbacks(execute=True):
        step(keeper, "discard")
    assert not Upload.objects.exists()
    assert not any(Path(settings.UPLOADS_ROOT).iterdir())


def test_what_is_worked_at_is_not_discarded(keeper):
    send(keeper, JUNO)
    assertContains(step(keeper, "discard"), "schneller")
    assert Upload.objects.exists()


def test_who_clicks_twice_takes_in_once(keeper):
    send(keeper, JUNO)
    work()
    step(keeper, "import")
    assertContains(step(keeper, "import"), "schneller")


def test_a_killed_import_runs_again_and_doubles_nobody(keeper):
    send(keeper, JUNO)
    work()
    step(keeper, "import")
    Upload.objects.get().task.claim("killed")
    work()
    assert Upload.objects.get().stage == Upload.Stage.DONE
    assert Person.objects.count() == 1


def test_files_nobody_took_in_are_removed_after_a_week(keeper):
    send(keeper, JUNO)
    work()
    now = timezone.now()
    assert uploads.clear_uploads(now + timedelta(days=6)) == 0
    assert uploads.clear_uploads(now + timedelta(days=8)) == 1
    assert not Upload.objects.exists()


@pytest.mark.parametrize("permissions", [[], ["sources.view_upload"]])
def test_imports_are_closed_to_others(client, keeper, permissions):
    send(keeper, JUNO)
    work()
    upload = Upload.objects.get()
    client.force_login(make.user(*permissions, "people.add_person", is_staff=True))
    assert client.get(reverse(LIST)).status_code == 403
    assert send(client, JUNO).status_code == 403
    assert page(client).status_code == 403
    assert step(client, "import").status_code == 403
    table = reverse("admin:sources_upload_table", args=[upload.key])
    assert client.get(table).status_code == 403
    assert Upload.objects.get().stage == Upload.Stage.CHECKED


@pytest.mark.parametrize("rows", [1, 20])
def test_the_list_costs_the_same_for_any_number_of_files(
    keeper, rows, django_assert_num_queries
):
    for _ in range(rows):
        send(keeper, JUNO)
    # session, user, permissions (own and by group), the files
    with django_assert_num_queries(5):
        keeper.get(reverse(LIST))


def test_the_report_leads_to_the_proposals_that_it_made(client):
    rights = ("sources.add_upload", "sources.view_difference")
    client.force_login(make.user(*rights, is_staff=True))
    for tree in (TREE, TREE.replace(b"ABT 1921", b"1930")):
        Upload.objects.all().delete()
        send(client, tree, "nest baum.ged")
        work()
        assertNotContains(page(client), "Über jede entscheiden")
        step(client, "import")
        work()
    shown = page(client)
    assertContains(shown, "Über jede entscheiden")
    (address,) = re.findall(r'href="([^"]+difference/\?[^"]+)"', shown.content.decode())
    listed = client.get(unescape(address))
    assertContains(listed, "Juno Sturmvogel")
    assertContains(listed, "1930")
    assert listed.context["cl"].result_count == 1
    client.force_login(make.user("sources.add_upload", is_staff=True))
    assertNotContains(page(client), "Über jede entscheiden")


def test_a_table_goes_in_with_its_faults_by_row_and_its_proposals(keeper):
    make.person("Bo Nebelhorn", birth="1950-03-01")
    rows = ["slug;Name;Geburt", ";Juno Sturmvogel;1980", ";Cem Grau;früh"]
    text = "\n".join([*rows, "bo-nebelhorn;Bo Nebelhorn;1951"])
    send(keeper, text.encode(), "leute.csv")
    work()
    assertContains(page(keeper), '<td class="num">3</td><td>Geburt: „früh“')
    assert Person.objects.count() == 1
    step(keeper, "import")
    work()
    assert Person.objects.filter(slug="juno-sturmvogel").exists()
    assertContains(
        page(keeper), "laut Bestand am 1. März 1950 geboren, laut Datei 1951"
    )
    difference = Difference.objects.get()
    assert (difference.origin, difference.file, difference.line) == (
        "table",
        "leute",
        4,
    )


def test_a_workbook_that_would_burst_is_refused_on_its_page(keeper):
    send(keeper, bomb(), "leute.xlsx")
    work()
    assertContains(page(keeper), "Ausgepackt wäre diese Arbeitsmappe")
