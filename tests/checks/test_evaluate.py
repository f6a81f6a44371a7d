"""`manage.py evaluate`: scores of a folder, errors with their words, refusals."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from apps.reading import read

GERMAN = (
    "date 2024-05-04\n\nMira Thal (34) und Jon Aster (41) lachen. „Ja“, sagte Mira.\n"
)
ENGLISH = 'Mira Thal, 34, is here. "I am glad," said Mira Thal.\n'


def run(*arguments):
    """Return what the command wrote and its exit status."""
    out, err, status = io.StringIO(), io.StringIO(), 0
    try:
        call_command("evaluate", *map(str, arguments), stdout=out, stderr=err)
    except SystemExit as stop:
        status = stop.code
    except CommandError as error:
        err.write(str(error))
        status = error.returncode
    return out.getvalue(), err.getvalue(), status


@pytest.fixture
def annotate(tmp_path):
    """Write a text with its annotation, which a function may change."""

    def write(name, text, change=lambda wanted: None):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        wanted = json.loads(json.dumps(read(text).as_json(f"{name}.txt")))
        change(wanted)
        told = json.dumps(wanted, ensure_ascii=False)
        (tmp_path / f"{name}.json").write_text(told, "utf-8")
        return tmp_path

    return write


def test_json_has_the_shares_of_each_language_and_of_all(annotate):
    annotate("a", GERMAN)
    folder = annotate("b", ENGLISH, lambda w: w["people"][0]["ages"].clear())
    out, _, status = run(folder, "--json")
    told = json.loads(out)
    assert (told["texts"], status) == (2, 0)
    assert list(told["scores"]) == ["de", "en", "all"]
    assert told["scores"]["de"]["ages"] == {
        "right": 2,
        "false": 0,
        "missed": 0,
        "precision": 1.0,
        "recall": 1.0,
        "f1": 1.0,
    }
    assert told["scores"]["en"]["ages"]["precision"] == 0
    assert told["scores"]["en"]["ages"]["recall"] is None
    assert told["scores"]["all"]["ages"]["false"] == 1
    assert told["files"][1]["false"] == [
        {
            "kind": "ages",
            "told": "Mira Thal: 34 now",
            "start": 11,
            "end": 13,
            "text": "34",
        }
    ]


def test_the_table_has_a_column_for_each_language(annotate):
    annotate("a", GERMAN)
    out, _, _ = run(annotate("b", ENGLISH))
    assert out.splitlines()[0].split() == ["Deutsch", "Englisch", "beide"]
    people = next(line for line in out.splitlines() if line.startswith("Menschen"))
    assert people.split() == ["Menschen", *["100,0"] * 9]


def test_one_language_needs_no_column_for_both(annotate):
    out, _, _ = run(annotate("b", ENGLISH))
    assert out.splitlines()[0].split() == ["Englisch"]


def test_errors_are_told_with_file_line_and_words(annotate):
    def change(wanted):
        wanted["people"][1].update(name="Jon Astor")
        wanted["quotes"].clear()

    folder = annotate("a", GERMAN, change)
    out, _, _ = run(folder)
    assert f"{folder / 'a.txt'}:3: falsch: Zitate: „Ja“" in out
    assert f"{folder / 'a.txt'}:3: fehlt: Menschen: Jon Astor – „Jon Aster“" in out


def test_scores_alone_tell_no_word_of_a_text(annotate):
    folder = annotate("a", GERMAN, lambda wanted: wanted["quotes"].clear())
    for arguments in (("--scores-only",), ("--scores-only", "--json")):
        out, _, _ = run(folder, *arguments)
        assert "„Ja“" not in out
        assert "a.txt" not in out
        assert "Mira" not in out


def test_the_date_of_an_annotation_is_the_texts(annotate):
    text = "Jon Aster starb im Alter von 97 Jahren.\n"
    folder = annotate("a", text, lambda wanted: wanted.update(date="2024-05-04"))
    assert run(folder)[2] == 0


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", ["a.json", "Zeile 1", "JSON"]),
        (b"[" * 100_000, ["a.json", "JSON"]),
        (b"9" * 5_000, ["a.json", "JSON"]),
        (b"[]", ["a.json", "JSON ist kein Objekt"]),
        (b"\xff{}", ["a.json", "UTF-8"]),
        (b"", ["a.json", "leer"]),
        (b'{"text": ""}', ["a.json", "people"]),
        (None, ["a.json", "Diese Datei gibt es nicht"]),
    ],
)
def test_a_bad_annotation_is_one_clear_line(annotate, content, words):
    folder = annotate("a", GERMAN)
    (folder / "a.json").unlink()
    if content is not None:
        (folder / "a.json").write_bytes(content)
    out, err, status = run(folder)
    assert (out, status) == ("", 2)
    assert len(err.strip().splitlines()) == 1
    for word in words:
        assert word in err


def test_the_rest_is_scored_beside_what_is_rejected(annotate):
    annotate("a", GERMAN)
    folder = annotate("b", ENGLISH, lambda wanted: wanted.pop("titles"))
    (folder / "c.json").write_text("{}", "utf-8")
    (folder / "readme.md").write_text("no text", "utf-8")
    out, err, status = run(folder, "--json")
    assert json.loads(out)["texts"] == 1
    assert [line.split(": ")[0] for line in err.splitlines()] == [
        str(folder / "b.json"),
        str(folder / "c.txt"),
    ]
    assert status == 1


def test_another_text_than_the_annotated_one_is_refused(annotate):
    folder = annotate("a", GERMAN)
    (folder / "a.txt").write_text(GERMAN + "Und mehr.", "utf-8")
    _, err, status = run(folder)
    assert "a.json" in err
    assert status == 2


def test_line_ends_are_no_difference(annotate):
    folder = annotate("a", GERMAN)
    (folder / "a.txt").write_bytes(GERMAN.replace("\n", "\r\n").encode())
    assert run(folder)[1:] == ("", 0)


def test_a_folder_must_be_there_and_hold_texts(tmp_path):
    for folder in (tmp_path, tmp_path / "missing"):
        out, err, status = run(folder)
        assert (out, status) == ("", 2)
        assert str(folder) in err
        assert len(err.splitlines()) == 1
