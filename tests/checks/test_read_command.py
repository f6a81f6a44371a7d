"""`manage.py read`: the contract's Reading, refusals, exit statuses."""

import io
import json
import re
import sys
from typing import get_args

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from apps.checks.terminal.explaining import COLOURS
from apps.reading.model import Statement

TEXT = "date 2024-05-04\nMira Thal (34) lacht. „Ich lache“, sagte Mira.\n"

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


def run(*arguments):
    """Return what the command wrote and its exit status."""
    out, err, status = io.StringIO(), io.StringIO(), 0
    try:
        call_command("read", *arguments, stdout=out, stderr=err)
    except SystemExit as stop:
        status = stop.code
    except CommandError as error:
        err.write(str(error))
        status = error.returncode
    return out.getvalue(), err.getvalue(), status


def test_json_is_one_object_a_file_in_their_order(story, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("Jon Aster sang.", "utf-8")
    out, _, status = run(story, str(other), "--json")
    readings = [json.loads(line) for line in out.splitlines()]
    assert [reading["file"] for reading in readings] == [story, str(other)]
    assert readings[0]["people"][0]["ages"][0]["low"] == 34
    assert status == 0


def test_words_tell_people_ages_and_quotes(story):
    out, _, _ = run(story)
    assert "Mira Thal: 34" in out
    assert "Mira Thal: Ich lache" in out


def test_explaining_marks_the_passages_with_their_rules(story):
    out, _, _ = run(story, "--explain")
    assert "(⟦34⟧{age:age-bracket})" in out


def test_what_is_explained_is_the_text_itself(story):
    out, _, _ = run(story, "--explain")
    assert re.sub(r"⟦|⟧\{[^}]+\}", "", out) == TEXT
    assert out.count("⟦") == out.count("⟧")


def test_a_passage_of_several_statements_is_marked_once(tmp_path):
    path = tmp_path / "twins.txt"
    path.write_text(
        "Mira Thal und Jon Aster sind verheiratet. Aus der Ehe stammen zwei Kinder: "
        "Tochter Frieda und Sohn Anton.",
        "utf-8",
    )
    out, _, _ = run(str(path), "--explain")
    assert "Anton⟧{mention:given-alone}⟧{relation:kin-of-union ×4}." in out


def test_colour_is_for_terminals(story):
    assert "\033[" not in run(story, "--explain")[0]
    assert "\033[36m⟦\033[0m34\033[36m⟧" in run(story, "--explain", "--force-color")[0]
    assert "\033[" not in run(story, "--explain", "--no-color")[0]


def test_every_kind_of_statement_has_its_colour():
    kinds = {kind.__name__.lower() for kind in get_args(Statement)}
    assert set(COLOURS) == kinds


def test_a_text_is_read_without_a_record_too(story, monkeypatch):
    def broken(keys):
        raise OperationalError("no such table")

    monkeypatch.setattr("apps.checks.management.commands.read.lookup", broken)
    out, err, status = run(story, "--json")
    assert json.loads(out)["people"][0]["name"] == "Mira Thal"
    assert "no such table" in err
    assert status == 0


def test_standard_input_is_read(monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO(TEXT.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    out, _, _ = run("-", "--json")
    assert json.loads(out)["file"] == "-"


def test_date_and_language_can_be_given(story):
    out, _, _ = run(story, "--json", "--date", "2025~", "--language", "en")
    reading = json.loads(out)
    assert (reading["date"], reading["language"]) == ("2025~", "en")


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "leer"),
        (b"  \n", "leer"),
        (b"abc\nd\xe4h", "2"),
        (b"\xff\xd8\xff\xe0 JFIF", "JPEG"),
        (b"ab\0c", "NUL"),
        (b"a" * (1024 * 1024 + 1), "1 MiB"),
    ],
)
def test_bad_input_is_refused_with_a_clear_line(tmp_path, content, word):
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    out, err, status = run(str(path))
    assert (out, status) == ("", 2)
    assert str(path) in err
    assert len(err.strip().splitlines()) == 1
    if word.isdecimal() or word.isupper() or word == "1 MiB":
        assert word in err


def test_what_can_be_read_is_read_beside_what_cannot(story, tmp_path):
    out, err, status = run(str(tmp_path / "missing.txt"), story, "--json")
    assert json.loads(out)["file"] == story
    assert "missing.txt" in err
    assert status == 1


def test_a_date_that_is_none_stops_at_once(story):
    out, err, status = run(story, "--date", "31.2.1990")
    assert (out, status) == ("", 2)
    assert "31.2.1990" in err
