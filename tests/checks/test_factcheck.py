"""manage.py factcheck."""

import json

import pytest
from django.core.management import CommandError, call_command
from jsonschema import Draft202012Validator

from apps.dates import Edtf
from tests import make
from tests.conftest import SHARED

pytestmark = pytest.mark.django_db
SCHEMA = SHARED / "contracts" / "findings.schema.json"


@pytest.fixture
def ada():
    return make.person("Ada Lindentau", birth=Edtf.parse("1996-03-03"))


@pytest.fixture
def text(tmp_path, ada):
    def write(words: str, name: str = "story.txt") -> str:
        path = tmp_path / name
        path.write_text(words, "utf-8")
        return str(path)

    return write


GERMAN = "date 2025-03-03\n\nAda Lindentau ist glücklich.\nAda Lindentau (28) lacht.\n"
ENGLISH = "date 2025-03-03\n\nAda Lindentau, 28, laughed and said nothing more.\n"


def run(capsys, *args, **options) -> tuple[str, str]:
    call_command("factcheck", *args, **options)
    return capsys.readouterr()


def test_a_line_says_where_what_why_and_what_is_right(text, capsys):
    path = text(GERMAN)
    out, err = run(capsys, path)
    assert out == (
        f"{path}:4: Warnung: „28“ – Im Text ist Ada Lindentau 28, laut Gedächtnis 29: "
        "geboren am 3. März 1996 (im Gedächtnis ohne Quelle). Richtig: 29\n"
    )
    assert err == ""


def test_an_english_text_gets_english_findings(text, capsys):
    path = text(ENGLISH)
    out, _ = run(capsys, path)
    assert out == (
        f"{path}:3: warning: “28” – The text makes Ada Lindentau 28, the record 29: "
        "born on 3 March 1996 (on record without a source). Right: 29\n"
    )


def test_nothing_wrong_is_said_too(text, capsys):
    path = text(GERMAN)
    out, _ = run(capsys, path, as_of="2025-01-15")
    assert out == f"{path}: nichts zu beanstanden\n"


def test_colours_come_only_when_asked_for_or_on_a_terminal(text, capsys):
    assert "\033[33;1mWarnung" in run(capsys, text(GERMAN), force_color=True)[0]
    assert "\033" not in run(capsys, text(GERMAN))[0]


def test_json_is_one_object_a_file_in_the_order_of_the_files(text, capsys):
    if not SCHEMA.exists():
        pytest.skip("no ../shared/contracts beside the project")
    paths = [text(GERMAN, "a.txt"), text(ENGLISH, "b.txt"), text("Nichts.", "c.txt")]
    out, _ = run(capsys, *paths, json=True)
    found = [json.loads(line) for line in out.splitlines()]
    validator = Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
    for one in found:
        validator.validate(one)
        for finding in one["findings"]:
            place = slice(finding["start"], finding["end"])
            assert one["text"][place] == finding["text"]
    assert [one["file"] for one in found] == paths
    assert [one["as_of"] for one in found] == ["2025-03-03", "2025-03-03", None]
    assert found[0]["text"] == GERMAN
    [finding] = found[0]["findings"]
    assert (finding["rule"], finding["expected"]) == ("age.mismatch", "29")
    assert finding["people"] == ["ada-lindentau"]


def test_as_of_beats_the_date_of_the_text(text, capsys):
    out, _ = run(capsys, text(GERMAN), as_of="2030", json=True)
    found = json.loads(out)
    assert found["as_of"] == "2030"
    assert found["findings"][0]["severity"] == "block"


def test_without_any_date_no_age_is_judged(text, capsys):
    words = "Ada Lindentau (28) lacht."
    out, _ = run(capsys, text(words), json=True)
    assert json.loads(out)["findings"] == []
    out, _ = run(capsys, text(words), as_of="2025-03-03", json=True)
    assert [one["rule"] for one in json.loads(out)["findings"]] == ["age.mismatch"]


def test_a_date_that_is_none_gets_a_clear_sentence(text):
    with pytest.raises(CommandError) as caught:
        call_command("factcheck", text(GERMAN), as_of="31.2.1990")
    assert caught.value.returncode == 2
    assert "31.2.1990" in str(caught.value)


def test_what_cannot_be_read_is_named_and_the_rest_is_checked(text, capsys, tmp_path):
    latin = tmp_path / "latin.txt"
    latin.write_bytes("Jörg".encode("latin-1"))
    with pytest.raises(SystemExit) as caught:
        run(capsys, str(latin), text(GERMAN))
    out, err = capsys.readouterr()
    assert caught.value.code == 1
    assert len(err.splitlines()) == 1
    assert str(latin) in err
    assert "Warnung" in out


def test_where_nothing_can_be_read_the_status_says_so(capsys, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    with pytest.raises(SystemExit) as caught:
        run(capsys, str(empty), str(tmp_path / "missing.txt"))
    assert caught.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_the_example_is_checked_by_its_own_date(baldwins, example_path, capsys):
    out, _ = run(capsys, str(example_path), json=True)
    found = json.loads(out)
    assert found["as_of"] == "2025-03"
    assert "age.mismatch" not in {one["rule"] for one in found["findings"]}
