import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from apps.base import search
from apps.people import actions
from apps.people.models import (
    Couple,
    Name,
    NameKey,
    Parenthood,
    Person,
    Phase,
)
from apps.sources.models import Citation, Outlet, Source
from apps.sources.people_file import importing
from tests import make
from tests.sources.people_files import numbers, reasons, take_in, write

pytestmark = pytest.mark.django_db
ADA = {"key": "ada", "name": "Ada Lindentau"}
BO = {"key": "bo", "name": "Bo Nebelhorn"}
MARRIAGE = {"kind": "marriage", "begin": "1993-08-19"}


def bound(key, *phases, **more):
    return {"with": key, "phases": list(phases) or [MARRIAGE], **more}


def everything() -> list[int]:
    models = (
        Person,
        Name,
        NameKey,
        Couple,
        Phase,
        Parenthood,
        Citation,
        Source,
        Outlet,
    )
    history = (Person, Name, Couple, Phase, Parenthood)
    counts = [model.objects.count() for model in models]
    return counts + [model.history.count() for model in history]


def test_people_come_in_with_keys_search_and_history(tmp_path):
    path = write(tmp_path / "p.jsonl", {**ADA, "birth": "1984"}, BO)
    summary, errors, status = take_in(path)
    assert (numbers(summary), errors, status) == ((2, 0, 0, 0), "", 0)
    ada = Person.objects.get(slug="ada")
    assert ada.birth_earliest is not None
    assert NameKey.objects.filter(key="ada lindentau", person=ada).exists()
    assert [hit.key for hit in search.find("lindentau")] == [ada.pk]
    assert "import_people" in ada.history.get().history_change_reason


def test_people_may_be_named_before_their_line(tmp_path):
    line = {**ADA, "partnerships": [bound("bo")], "children": [{"key": "cem"}]}
    path = write(tmp_path / "p.jsonl", line, BO, {"key": "cem", "name": "Cem"})
    assert numbers(take_in(path)[0]) == (3, 0, 0, 0)
    assert Phase.objects.get().begin_earliest is not None
    assert str(Parenthood.objects.get()) == "Ada Lindentau → Cem"


def test_people_on_record_may_be_named(tmp_path):
    make.person(name="Bo", slug="bo")
    path = write(tmp_path / "p.jsonl", {**ADA, "partnerships": [bound("bo")]})
    assert numbers(take_in(path)[0]) == (1, 0, 0, 0)


def test_the_same_file_again_changes_nothing(tmp_path):
    path = write(
        tmp_path / "p.jsonl",
        {**ADA, "partnerships": [bound("bo")], "sources": [{"outlet": "Blatt"}]},
        {**BO, "partnerships": [bound("ada")], "children": [{"key": "ada"}]},
    )
    take_in(path)
    before = everything()
    assert numbers(take_in(path)[0]) == (0, 0, 2, 0)
    assert everything() == before


def test_the_same_statement_on_both_sides_is_one(tmp_path):
    take_in(
        write(
            tmp_path / "p.jsonl",
            {**ADA, "partnerships": [bound("bo", children_count=2)]},
            {**BO, "partnerships": [bound("ada")]},
        )
    )
    assert Phase.objects.count() == 1
    assert Couple.objects.get().children_count == 2


def test_what_either_side_knows_more_of_is_put_together(tmp_path):
    path = write(
        tmp_path / "p.jsonl",
        {**ADA, "partnerships": [bound("bo", {"kind": "marriage", "begin": "1993"})]},
        {**BO, "partnerships": [bound("ada", {**MARRIAGE, "end": "2002"})]},
    )
    for wanted in ((2, 0, 0, 0), (0, 0, 2, 0)):
        assert numbers(take_in(path)[0]) == wanted
        assert str(Phase.objects.get()).endswith("1993-08-19–2002")


def test_two_sides_that_contradict_each_other_reject_the_later_line(tmp_path):
    path = write(
        tmp_path / "p.jsonl",
        {**ADA, "partnerships": [bound("bo", {**MARRIAGE, "end": "2002"})]},
        {"key": "cem", "name": "Cem"},
        {**BO, "partnerships": [bound("ada", {**MARRIAGE, "end": "2003"})]},
    )
    make.person(name="Bo", slug="bo")
    summary, errors, status = take_in(path)
    assert numbers(summary) == (2, 0, 0, 1)
    assert list(reasons(summary)) == [3]
    assert f"{path}:3: " in errors
    assert status == 1
    assert str(Phase.objects.get().end) == "2002"


def test_a_changed_value_changes_the_record(tmp_path):
    take_in(
        write(
            tmp_path / "p.jsonl",
            {**ADA, "birth": "1984", "gender": "female", "ids": {"imdb": "nm1"}},
            {**BO, "partnerships": [bound("ada", {**MARRIAGE, "end": "2002"})]},
        )
    )
    changed = write(
        tmp_path / "q.jsonl",
        {**ADA, "name": "Ada L.", "birth": "1984-05-01", "ids": {"imdb": "nm2"}},
        {**BO, "partnerships": [bound("ada", {**MARRIAGE, "end": "2002-02"})]},
    )
    assert numbers(take_in(changed)[0]) == (0, 2, 0, 0)
    ada = Person.objects.get(slug="ada")
    assert (ada.display_name, str(ada.birth), ada.gender) == (
        "Ada L.",
        "1984-05-01",
        "female",
    )
    assert ada.birth_earliest == ada.birth_latest == ada.birth.earliest
    assert ada.version == 2
    phase = Phase.objects.get()
    assert (str(phase.end), phase.end_latest) == ("2002-02", phase.end.latest)
    assert phase.history.count() == 2
    assert not NameKey.objects.filter(key="ada lindentau").exists()


@pytest.mark.parametrize("absent", [{}, {"birth": None, "gender": None}, {"note": ""}])
def test_what_a_line_leaves_out_stays_on_record(absent, tmp_path):
    person = make.person(
        name="Ada Lindentau", slug="ada", birth="1984", gender="female"
    )
    actions.add_name(person, "Ada Moos", "birth", by=None, now=person.changed)
    make.phase(person, make.person(slug="bo"))
    path = write(tmp_path / "p.jsonl", {**ADA, **absent})
    assert numbers(take_in(path)[0]) == (0, 0, 1, 0)
    person = Person.objects.get(slug="ada")
    assert (str(person.birth), person.gender) == ("1984", "female")
    assert Name.objects.filter(text="Ada Moos").exists()
    assert Phase.objects.exists()


def test_the_same_pair_may_marry_twice(tmp_path):
    phases = [
        {"kind": "marriage", "begin": "1975", "end": "1976", "end_reason": "divorce"},
        {"kind": "marriage", "begin": "1980"},
    ]
    path = write(
        tmp_path / "p.jsonl", {**ADA, "partnerships": [bound("bo", *phases)]}, BO
    )
    take_in(path)
    take_in(path)
    assert [str(row.begin) for row in Phase.objects.oldest_first()] == ["1975", "1980"]


BAD = [
    "no json",
    "[1, 2]",
    "null",
    '"ada"',
    "{}",
    "[" * 100_000,
    '{"key": "x", "name": "X", "birth": 1990}',
    '{"key": "x", "name": "X", "name": "Y"}',
    '{"key": "x", "name": "X", "children_count": NaN}',
    '{"key": "x", "name": "X", "children_count": ' + "9" * 5000 + "}",
    '{"key": "x", "name": "\\ud800"}',
    b'{"key": "x", "name": "M\xfcller"}',
    {"name": "X"},
    {"key": "x"},
    {"key": "X Y", "name": "X"},
    {"key": "x" * 121, "name": "X"},
    {"key": "x-", "name": "X"},
    {"key": "x", "name": ""},
    {"key": "x", "name": " "},
    {"key": "x", "name": None},
    {"key": "x", "name": "X" * 161},
    {"key": "x", "name": "<script>alert(1)</script>"},
    {"key": "x", "name": "a\u0007b"},
    {"key": "x", "name": "a\u202eb"},
    {"key": "x", "name": "X", "age": 5},
    {"key": "x", "name": "X", "gender": "lady"},
    {"key": "x", "name": "X", "gender": ""},
    {"key": "x", "name": "X", "publicity": None},
    {"key": "x", "name": "X", "birth": "31.2.1990"},
    {"key": "x", "name": "X", "birth": "1990-02-31"},
    {"key": "x", "name": "X", "names": [{"name": "Y"}]},
    {"key": "x", "name": "X", "names": [{"name": "Y", "kind": "display"}]},
    {"key": "x", "name": "X", "names": [{"name": "<b>", "kind": "birth"}]},
    {"key": "x", "name": "X", "names": {"name": "Y", "kind": "birth"}},
    {"key": "x", "name": "X", "occupations": "Köchin"},
    {"key": "x", "name": "X", "occupations": [5]},
    {"key": "x", "name": "X", "ids": {"imdb": 5}},
    {"key": "x", "name": "X", "ids": []},
    {"key": "x", "name": "X", "children_count": -1},
    {"key": "x", "name": "X", "children_count": True},
    {"key": "x", "name": "X", "children_count": 1.5},
    {"key": "x", "name": "X", "children_count": "2"},
    {"key": "x", "name": "X", "note": "a\x00b"},
    {"key": "x", "name": "X", "partnerships": [bound("x")]},
    {"key": "x", "name": "X", "partnerships": [{"with": "ada", "phases": []}]},
    {"key": "x", "name": "X", "partnerships": [{"with": "ada"}]},
    {"key": "x", "name": "X", "partnerships": [bound("ada", {"kind": "friendship"})]},
    {
        "key": "x",
        "name": "X",
        "partnerships": [bound("ada", {**MARRIAGE, "end": "1990"})],
    },
    {"key": "x", "name": "X", "partnerships": [bound("nobody")]},
    {"key": "x", "name": "X", "children": [{"key": "x"}]},
    {"key": "x", "name": "X", "children": [{"key": "nobody"}]},
    {"key": "x", "name": "X", "children": [{"key": "ada", "parentage": "uncle"}]},
    {"key": "x", "name": "X", "sources": [{"title": "no outlet"}]},
    {"key": "x", "name": "X", "sources": [{"outlet": "B", "url": "javascript:x()"}]},
    {"key": "ada", "name": "Somebody else"},
]


@pytest.mark.parametrize("bad", BAD, ids=range(len(BAD)))
def test_a_bad_line_is_told_and_the_rest_goes_in(bad, tmp_path):
    path = write(tmp_path / "p.jsonl", ADA, bad, BO)
    summary, errors, status = take_in(path)
    assert numbers(summary) == (2, 0, 0, 1)
    assert len(reasons(summary)[2]) > 10
    assert errors.startswith(f"{path}:2: ")
    assert errors.count("\n") == 1
    assert status == 1
    assert set(Person.objects.values_list("slug", flat=True)) == {"ada", "bo"}


def test_a_rejected_line_changes_nothing_at_all(tmp_path):
    make.person(name="Ada Lindentau", slug="ada")
    before = everything()
    path = write(
        tmp_path / "p.jsonl",
        {
            **ADA,
            "birth": "1984",
            "names": [{"name": "Ada Moos", "kind": "birth"}],
            "sources": [{"outlet": "Blatt"}],
            "partnerships": [bound("nobody")],
        },
    )
    summary, _errors, status = take_in(path)
    assert (numbers(summary), status) == ((0, 0, 0, 1), 2)
    assert everything() == before
    assert Person.objects.get().birth is None


def test_who_names_a_rejected_line_is_rejected_with_it(tmp_path):
    path = write(
        tmp_path / "p.jsonl",
        {"key": "a", "name": "A", "children": [{"key": "b"}]},
        {"key": "b", "name": "B", "children": [{"key": "c"}]},
        {"key": "c", "name": "C", "birth": "1990-13"},
        {"key": "d", "name": "D"},
    )
    summary, _errors, _status = take_in(path)
    assert set(reasons(summary)) == {1, 2, 3}
    assert "3" in reasons(summary)[2]
    assert Person.objects.get().slug == "d"
    assert not Parenthood.objects.exists()


def test_a_loop_of_parents_is_rejected_where_it_closes(tmp_path):
    people = [
        {"key": f"p{at}", "name": f"P {at}", "children": [{"key": f"p{at + 1}"}]}
        for at in range(4)
    ]
    last = {"key": "p4", "name": "P 4"}
    make.person(slug="p4")
    path = write(tmp_path / "p.jsonl", *people, {**last, "children": [{"key": "p0"}]})
    summary, _errors, status = take_in(path)
    assert (numbers(summary), status) == ((4, 0, 0, 1), 1)
    assert "p0 → p1 → p2 → p3 → p4 → p0" in reasons(summary)[5]
    assert Parenthood.objects.count() == 4


def test_a_loop_through_the_record_is_rejected(tmp_path):
    bo, cem = make.person(slug="bo"), make.person(slug="cem")
    make.parenthood(bo, cem)
    path = write(
        tmp_path / "p.jsonl",
        {**ADA, "children": [{"key": "bo"}]},
        {"key": "cem", "name": "Cem", "children": [{"key": "ada"}]},
    )
    summary, _errors, _status = take_in(path)
    assert "ada → bo → cem → ada" in reasons(summary)[2]


def test_what_a_rejected_line_says_of_a_couple_counts_for_nothing(tmp_path):
    make.person(slug="ada")
    marriage = bound("bo", {**MARRIAGE, "end": "2002"}, children_count=3)
    path = write(
        tmp_path / "p.jsonl",
        {**ADA, "partnerships": [marriage, bound("nobody")]},
        {**BO, "partnerships": [bound("ada")]},
    )
    assert numbers(take_in(path)[0]) == (1, 0, 0, 1)
    assert Phase.objects.get().end is None
    assert Couple.objects.get().children_count is None


def test_what_does_not_go_with_the_record_is_rejected(tmp_path):
    other = make.person(slug="other")
    actions.set_external_id(other, "imdb", "nm1", by=None, now=other.changed)
    merged = make.person(slug="merged")
    Person.objects.filter(pk=merged.pk).update(merged_into=other)
    path = write(
        tmp_path / "p.jsonl",
        {**BO, "ids": {"imdb": "nm1"}},
        {"key": "merged", "name": "Merged"},
        {"key": "cem", "name": "Cem", "children": [{"key": "merged"}]},
        {"key": "dana", "name": "Dana"},
    )
    summary, _errors, _status = take_in(path)
    told = reasons(summary)
    assert set(told) == {1, 2, 3}
    assert "“other”" in told[1] or "„other“" in told[1]
    assert numbers(summary) == (1, 0, 0, 3)


def test_what_only_the_database_sees_is_rejected_too(tmp_path, monkeypatch):
    with connection.cursor() as cursor:
        cursor.execute("CREATE UNIQUE INDEX one_place ON people_person (birth_place)")
    path = write(
        tmp_path / "p.jsonl",
        {**ADA, "birth_place": "Husum", "children": [{"key": "bo"}]},
        {**BO, "birth_place": "Husum"},
        {"key": "cem", "name": "Cem", "birth_place": "Kiel"},
    )
    summary, _errors, status = take_in(path)
    assert set(reasons(summary)) == {1, 2}  # bo by the database, ada by naming bo
    assert Person.objects.get().slug == "cem"
    assert status == 1


def test_a_dry_run_counts_and_writes_nothing(tmp_path):
    path = write(tmp_path / "p.jsonl", {**ADA, "partnerships": [bound("bo")]}, BO, "x")
    before = everything()
    summary, _errors, status = take_in(path, "--dry-run")
    assert (numbers(summary), status) == ((2, 0, 0, 1), 1)
    assert everything() == before
    assert search.find("lindentau") == []


@pytest.mark.parametrize(
    "content", [b"", b"\n \n", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" * 9]
)
def test_a_file_that_holds_no_people_is_refused_whole(content, tmp_path):
    path = tmp_path / "p.jsonl"
    path.write_bytes(content)
    with pytest.raises(CommandError) as refused:
        call_command("import_people", path)
    assert refused.value.returncode == 2
    assert str(path) in str(refused.value)


@pytest.mark.parametrize("name", ["none.jsonl", "."])
def test_a_file_that_cannot_be_read_is_refused(name, tmp_path):
    with pytest.raises(CommandError) as refused:
        call_command("import_people", tmp_path / name)
    assert refused.value.returncode == 2


def test_if_every_line_is_bad_nothing_could_be_done(tmp_path):
    _summary, _errors, status = take_in(write(tmp_path / "p.jsonl", "x", b"\xff"))
    assert status == 2


def test_lines_are_numbered_as_an_editor_shows_them(tmp_path):
    path = tmp_path / "p.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(ADA).encode() + b"\r\n\n\r\nx\r\n")
    summary, _errors, _status = take_in(path)
    assert numbers(summary) == (1, 0, 0, 1)
    assert list(reasons(summary)) == [4]


def test_a_line_without_end_is_cut_and_rejected(tmp_path, monkeypatch):
    monkeypatch.setattr(importing, "LONGEST_LINE", 100)
    path = write(tmp_path / "p.jsonl", ADA, {**BO, "note": "x" * 450}, "x" * 100, BO)
    summary, _errors, _status = take_in(path)
    assert numbers(summary) == (2, 0, 0, 2)
    assert list(reasons(summary)) == [2, 3]


@pytest.mark.parametrize("number", [2, 60])
def test_an_import_costs_the_same_for_any_number(
    number, tmp_path, django_assert_max_num_queries
):
    people = [
        {
            "key": f"p{at}",
            "name": f"P {at}",
            "names": [{"name": f"Q {at}", "kind": "birth"}],
            "occupations": ["Köchin"],
            "ids": {"imdb": f"nm{at}"},
            "sources": [{"outlet": "Blatt", "title": f"T {at}"}],
            "partnerships": [bound(f"p{at ^ 1}")],
            "children": [{"key": f"p{at + 1}"}] if at < number - 1 else [],
        }
        for at in range(number)
    ]
    path = write(tmp_path / "p.jsonl", *people)
    with django_assert_max_num_queries(110):
        assert numbers(take_in(path)[0]) == (number, 0, 0, 0)


def test_the_readable_summary_says_all_in_one_line(tmp_path, capsys):
    call_command("import_people", write(tmp_path / "p.jsonl", ADA))
    assert capsys.readouterr().out.count("\n") == 1
