"""Tables as programs leave them are read row by row; what is none says why."""

import io
import zipfile

import openpyxl
import pytest

from apps.sources.reports import Unreadable
from apps.sources.table.reading import LARGEST, MEGABYTE, is_table, opened

GERMAN = "Name;Geburt\nÄnne Mohnkorn;1950\n;\nJörg Ähre;um 1960\n"
READ = [(2, ("Änne Mohnkorn", "1950")), (4, ("Jörg Ähre", "um 1960"))]


def read(path, content: bytes) -> list:
    path.write_bytes(content)
    with opened(path) as table:
        assert len(table.fields) == len(table.headings)
        return list(table.rows)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "file"


def workbook(*rows) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_text_of_any_encoding(path, encoding):
    content = GERMAN.encode(encoding)
    assert is_table(content)
    assert read(path, content) == READ


def test_a_text_whose_first_part_ends_within_a_letter(path):
    head = "Name;Geburt;Notiz\nBo;1950;"
    content = (head + "ä" * 50_000 + "\n").encode()
    assert read(path, content)[0][1][2] == "ä" * 50_000


def test_tabs_and_cells_of_several_lines(path):
    content = 'slug\tName\tNotiz\na\tBo\t"zwei\nZeilen"\nb\tAda\n'
    assert read(path, content.encode()) == [
        (2, ("a", "Bo", "zwei\nZeilen")),
        (3, ("b", "Ada", None)),
    ]


def test_a_workbook_with_empty_rows_and_columns_at_its_end(path):
    content = workbook(["Name", None, None], [], ["Bo", None, None], [None, "", " "])
    assert is_table(content)
    assert read(path, content) == [(3, ("Bo",))]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"farbe;form\nrot;rund\n", False),
        (b"", False),
        (b"0 HEAD\n1 GEDC\n", False),
        (b'{"key": "bo", "name": "Bo"}\n', False),
        (packed(**{"brief.txt": b"Liebe Redaktion"}), False),
        (b"slug,Geburt\n", True),
        (b"\xef\xbb\xbfNAME\n", True),
    ],
    ids=["colours", "empty", "tree", "people", "zip", "addresses", "names"],
)
def test_what_is_a_table(content, kind):
    assert is_table(content) is kind


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"Name;Lieblingsfarbe\nBo;rot\n", "Lieblingsfarbe"),
        (b"Name;Geburt;born\nBo;1;2\n", "dasselbe"),
        (b"Geburt\n1950\n", "keine Spalte mit Namen"),
        (b"PK\x03\x04xl/ half a workbook", "keine XLSX-Datei"),
        (packed(**{"xl/brief.txt": b"Liebe"}), "keine XLSX-Datei"),
        (packed(**{"xl/styles.xml": bytes(17 * MEGABYTE)}), "größer als 16 MB"),
        (packed(**{"xl/sharedStrings.xml": bytes(65 * MEGABYTE)}), "größer als 64 MB"),
    ],
    ids=["column", "twice", "nameless", "half", "letter", "styles", "words"],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(path, content, said):
    with pytest.raises(Unreadable, match=said):
        read(path, content)


def test_a_workbook_that_would_burst_is_not_unpacked(path, monkeypatch):
    monkeypatch.setitem(LARGEST, "sheets", MEGABYTE)
    bomb = packed(**{"xl/worksheets/sheet1.xml": bytes(2 * MEGABYTE)})
    assert len(bomb) < 10_000
    with pytest.raises(Unreadable, match="größer als 1 MB"):
        read(path, bomb)


def test_a_workbook_that_breaks_off_says_after_which_row(path):
    content = workbook(["Name"], *[[f"Ada {n}"] for n in range(5000)])
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet][: len(parts[sheet]) // 2]
    with pytest.raises(Unreadable, match=r"bricht nach Zeile \d+ ab"):
        read(path, packed(**parts))


def test_a_workbook_with_entities_is_refused(path):
    content = workbook(["Name"], ["Bo"])
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    name = "xl/worksheets/sheet1.xml"
    parts[name] = bomb + parts[name]
    with pytest.raises(Unreadable):
        read(path, packed(**parts))


def test_a_missing_quotation_mark_takes_no_row_with_it_unsaid(path):
    content = b'Name;Notiz\nBo;"gut\nAda;schlecht\n'
    ((number, said),) = read(path, content)
    assert number == 2
    assert said.startswith("In den Zeilen 2 bis 3 der Datei")


def test_a_quotation_mark_within_a_name_is_one(path):
    assert read(path, b'Name\nBo "Bobby" Blau\n') == [(2, ('Bo "Bobby" Blau',))]
