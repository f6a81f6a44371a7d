from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from apps.desk.models import Intake
from apps.people.models import Person
from apps.stories.models import Story
from tests import make
from tests.desk.conftest import RIGHTS, TEXT

pytestmark = pytest.mark.django_db


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "probe.txt"
    file.write_text(TEXT, "utf-8")
    return file


def run(*words: str) -> tuple[str, str, int]:
    out, err = StringIO(), StringIO()
    try:
        call_command(*words, stdout=out, stderr=err)
    except SystemExit as left:
        return out.getvalue(), err.getvalue(), left.code
    return out.getvalue(), err.getvalue(), 0


def test_a_file_is_taken_in_and_told_of(editor, path):
    out, _, code = run("intake", str(path), "--by", editor.username)
    intake = Intake.objects.get()
    assert code == 0
    assert f"Intake {intake.pk}: Zweimal Ja am Steinbrech" in out
    assert "Ada Lindentau (not on record)" in out
    assert f"manage.py accept {intake.pk} --all-clear" in out


def test_a_bad_file_is_named_and_the_rest_goes_in(editor, path, tmp_path):
    bad = tmp_path / "latin.txt"
    bad.write_bytes("Grüße\nMüller".encode("latin-1"))
    _, err, code = run("intake", str(bad), str(path), "--by", editor.username)
    assert (code, Intake.objects.count()) == (1, 1)
    assert "latin.txt: line 1 is not UTF-8" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("content", [b"", b"x" * (1024 * 1024 + 1), b"\xff\xd8\xff"])
def test_nothing_but_bad_files_is_status_2(editor, tmp_path, content):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    _, err, code = run("intake", str(bad), "--by", editor.username)
    assert (code, Story.objects.count()) == (2, 0)
    assert "bad.txt" in err


def test_somebody_must_say_who_they_are(editor, path):
    make.user(*RIGHTS)
    for words in ((), ("--by", "nobody"), ("--by", make.user().username)):
        with pytest.raises(CommandError):
            run("intake", str(path), *words)
    assert not Intake.objects.exists()


def test_the_only_one_who_may_need_not_say_so(editor, path):
    run("intake", str(path))
    assert Intake.objects.get().by == editor


def test_the_whole_way_from_a_file_to_readers(editor, path):
    by = ("--by", editor.username)
    run("intake", str(path), *by)
    intake = Intake.objects.get()
    listed, _, _ = run("accept", str(intake.pk), *by)
    assert "new          person:p1: Ada Lindentau" in listed
    accepted, _, _ = run("accept", str(intake.pk), "--all-clear", *by)
    assert "statements accepted" in accepted
    assert Person.objects.count() == 2
    with pytest.raises(CommandError, match="It stands in no section"):
        run("publish", str(intake.story_id), *by)
    section = make.section(slug="leute")
    author = make.user("stories.change_story")
    told, _, _ = run(
        "publish",
        str(intake.story_id),
        *by,
        "--section",
        section.slug,
        "--author",
        author.username,
        "--fix",
        "--acknowledge",
        "--override",
        "Die Quelle liegt vor.",
    )
    story = Story.objects.get()
    assert story.stage == "live"
    assert story.get_absolute_url() in told


def test_what_cannot_be_published_stays_as_it_was(editor):
    story = make.story(headline="Alt", body="", section=None)
    with pytest.raises(CommandError) as told:
        run(
            "publish",
            str(story.pk),
            "--by",
            editor.username,
            "--headline",
            "Neu",
        )
    assert "It has no text." in str(told.value)
    assert "It has no author." in str(told.value)
    story.refresh_from_db()
    assert (story.headline, story.version) == ("Alt", 1)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("accept", "999", "--all-clear"), "no intake 999"),
        (("publish", "999"), "no story 999"),
    ],
)
def test_what_is_not_there_is_said(editor, words, sentence):
    with pytest.raises(CommandError, match=sentence):
        run(*words, "--by", editor.username)


def test_single_statements_are_accepted_or_none(editor, path):
    run("intake", str(path))
    number = str(Intake.objects.get().pk)
    with pytest.raises(CommandError):
        run("accept", number, "person:p1", "person:p9")
    assert not Person.objects.exists()
    run("accept", number, "person:p1")
    assert Person.objects.count() == 1
