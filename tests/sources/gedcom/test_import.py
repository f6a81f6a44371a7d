"""A family tree comes in: what it says, no more, and never twice."""

import json
from collections import Counter
from contextlib import suppress
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone, translation

from apps.people.models import ExternalId, Parenthood, Person, Phase
from apps.sources.auditing import audit_record
from apps.sources.models import Citation, Flaw
from tests.conftest import SHARED
from tests.sources.people_files import empty_the_record, given_out, take_in, write

pytestmark = pytest.mark.django_db

HEAD = "0 HEAD\n1 SOUR TEST\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n"
TREE = """0 @I1@ INDI
1 NAME Orla /Steinbrech/
2 NICK Orli
1 TITL Gräfin
1 SEX F
1 BIRT
2 DATE ABT 1901
2 PLAC Quittensee, Mohnland
1 DEAT
2 DATE 3 MAR 1988
0 @I2@ INDI
1 NAME Bo /Nebelhorn/ jr.
1 SEX M
1 BIRT
2 DATE (10 JAN)
1 DEAT Y
0 @I3@ INDI
1 NAME Jule /Nebelhorn/
1 SEX F
1 BIRT
2 DATE 4 MAY 1990
1 FAMC @F1@
2 PEDI adopted
0 @I4@ INDI
1 NAME //
0 @I5@ INDI
1 NAME Tammo /Kiesel/
0 @F1@ FAM
1 HUSB @I2@
1 WIFE @I1@
1 CHIL @I3@
1 ENGA
2 DATE 1924
1 MARR
2 DATE BEF 1926
1 DIV Y
2 DATE 1950
0 @F2@ FAM
1 HUSB @I5@
1 WIFE @I1@
1 MARR
2 DATE 1952
1 DIV N
"""
TAIL = "0 TRLR\n"


@pytest.fixture
def tree(tmp_path):
    """A function that writes a tree and takes it in; gives summary and complaints."""

    def taken(
        text: str = HEAD + TREE + TAIL, encoding: str = "utf-8", **options
    ) -> tuple[dict, list[str]]:
        path = tmp_path / "tree.ged"
        path.write_bytes(text.encode(encoding))
        return import_tree(path, **options)

    return taken


def import_tree(path: Path, **options) -> tuple[dict, list[str]]:
    said, complaints = StringIO(), StringIO()
    with suppress(SystemExit), translation.override("en"):  # part was left out
        call_command(
            "import_gedcom",
            str(path),
            json=True,
            stdout=said,
            stderr=complaints,
            **options,
        )
    lines = complaints.getvalue().replace(f"{path}:", "").splitlines()
    return json.loads(said.getvalue()), lines


def who(name: str) -> Person:
    return Person.objects.get(names__text=name, names__kind="display")


def test_people_come_with_what_the_tree_says_of_them(tree):
    summary, _said = tree()
    assert summary["created"] == 4
    orla = who("Orla Steinbrech")
    assert str(orla.birth) == "1901~"
    assert str(orla.death) == "1988-03-03"
    assert orla.birth_place == "Quittensee, Mohnland"
    assert orla.gender == "female"
    assert set(orla.names.values_list("text", "kind")) == {
        ("Orla Steinbrech", "display"),
        ("Orli", "nickname"),
        ("Orli Steinbrech", "spelling"),
        ("Gräfin", "title"),
    }
    assert orla.slug == "orla-steinbrech"
    assert ExternalId.objects.get(person=orla).value == "tree:I1"
    assert Citation.objects.filter(person=orla, source__outlet__name="tree").exists()


def test_a_date_without_a_year_stays_in_its_own_words(tree):
    tree()
    bo = who("Bo Nebelhorn jr.")
    assert bo.birth is None
    assert "10 JAN" in bo.note


def test_who_may_be_living_is_private(tree):
    tree()
    assert who("Orla Steinbrech").publicity == "contextual"
    assert who("Bo Nebelhorn jr.").publicity == "contextual"
    assert who("Jule Nebelhorn").publicity == "private"
    assert who("Tammo Kiesel").publicity == "private"


def test_couples_have_their_phases_and_div_n_is_no_divorce(tree):
    tree()
    phases = Phase.objects.order_by("begin_earliest").values_list(
        "kind", "begin", "end", "end_reason"
    )
    assert {(kind, str(b), str(e or ""), why) for kind, b, e, why in phases} == {
        ("engagement", "1924", "", ""),
        ("marriage", "../1926", "1950", "divorce"),
        ("marriage", "1952", "", ""),
    }


def test_children_have_their_kind_of_parents(tree):
    tree()
    rows = Parenthood.objects.filter(child=who("Jule Nebelhorn"))
    assert {row.kind for row in rows} == {"adoptive"}
    assert rows.count() == 2


def test_who_has_no_name_is_named_in_the_report(tree):
    _summary, said = tree()
    assert said == ["29: @I4@ has no name that is known."]


def test_the_same_tree_again_changes_nothing(tree):
    tree()
    summary, _said = tree()
    assert (summary["created"], summary["changed"], summary["unchanged"]) == (0, 0, 4)
    assert Person.objects.count() == 4
    assert Phase.objects.count() == 3


def test_what_the_record_knows_otherwise_stays_and_is_told(tree):
    tree()
    orla = who("Orla Steinbrech")
    Person.objects.filter(pk=orla.pk).update(birth_place="Mohnsee")
    Phase.objects.filter(end_reason="divorce").update(end="1951")
    orla.names.filter(kind="display").update(text="Orla von Steinbrech")
    summary, _said = tree()
    assert Person.objects.get(pk=orla.pk).birth_place == "Mohnsee"
    assert who("Orla von Steinbrech") == orla
    assert Phase.objects.filter(end="1951").count() == 1
    assert len(summary["differences"]) == 3
    places = [one for one in summary["differences"] if "Mohnsee" in one]
    assert places == [
        "Orla von Steinbrech was born in Mohnsee on record, Quittensee, "
        "Mohnland in the file."
    ]


def test_a_namesake_on_record_is_somebody_else(tree):
    tree()
    tree(label="other")
    assert Person.objects.filter(slug__startswith="orla-steinbrech").count() == 2
    assert Person.objects.count() == 8


def test_a_dry_run_writes_nothing(tree):
    summary, _said = tree(dry_run=True)
    assert summary["created"] == 4
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    ("char", "encoding"),
    [
        ("UTF-8", "utf-8"),
        ("UTF-8", "utf-8-sig"),
        ("UNICODE", "utf-16"),
        ("UNICODE", "utf-16-le"),
        ("ANSI", "cp1252"),
        ("ANSEL", "gedcom"),
        ("IBMPC", "cp437"),
        ("MACINTOSH", "mac_roman"),
    ],
)
def test_every_encoding_gives_the_same_names(tree, char, encoding):
    head = HEAD.replace("CHAR UTF-8", f"CHAR {char}")
    text = f"{head}0 @I1@ INDI\n1 NAME Jörg /Müller/\n{TAIL}"
    tree(text, encoding=encoding)
    assert who("Jörg Müller")


def test_lines_end_as_they_like(tree):
    tree((HEAD + TREE + TAIL).replace("\n", "\r\n"))
    assert Person.objects.count() == 4


def test_gedcom_7_has_other_signs(tree):
    text = (
        "0 HEAD\n1 GEDC\n2 VERS 7.0\n0 @I1@ INDI\n1 NAME Orla /Steinbrech/\n1 SEX X\n"
        "1 BIRT\n2 DATE JULIAN 25 DEC 1066\n1 FAMC @VOID@\n"
        "0 @F1@ FAM\n1 HUSB @VOID@\n1 WIFE @I1@\n0 TRLR\n"
    )
    _summary, said = tree(text)
    assert str(who("Orla Steinbrech").birth) == "1066-12-31"
    assert len(said) == 1  # a family of one comes to nothing


def test_a_family_that_is_not_said_to_be_married_is_not(tree):
    text = (
        f"{HEAD}0 @I1@ INDI\n1 NAME Ada /Rot/\n0 @I2@ INDI\n1 NAME Bo /Blau/\n"
        f"0 @F1@ FAM\n1 HUSB @I2@\n1 WIFE @I1@\n1 MARR N\n{TAIL}"
    )
    summary, said = tree(text)
    assert not Phase.objects.exists()
    assert len(said) == 1
    assert "Ada Rot" in said[0]
    assert summary["families"] == 1


def test_a_family_of_which_nothing_comes_is_named(tree):
    text = (
        f"{HEAD}0 @I1@ INDI\n1 NAME Ada /Rot/\n0 @F1@ FAM\n1 WIFE @I1@\n"
        f"0 @F2@ FAM\n1 CHIL @I1@\n{TAIL}"
    )
    _summary, said = tree(text)
    assert [line.split(":")[1] for line in said] == [" @F1@", " @F2@"]


def test_who_dies_before_being_born_comes_in_and_the_audit_says_so(tree, tmp_path):
    text = (
        f"{HEAD}0 @I1@ INDI\n1 NAME Ada /Rot/\n1 BIRT\n2 DATE 1900\n"
        f"1 DEAT\n2 DATE 1890\n{TAIL}"
    )
    _summary, said = tree(text)
    ada = who("Ada Rot")
    assert (str(ada.birth), str(ada.death), said) == ("1900", "1890", [])
    audit_record(today=date(2025, 1, 1), now=timezone.now())
    assert Flaw.objects.get(rule="life.order").severity == "error"
    first = given_out()
    path = write(tmp_path / "again.jsonl", *first)
    empty_the_record()
    take_in(path)
    assert given_out() == first


def test_a_broken_line_is_named_and_the_rest_goes_in(tree):
    text = (HEAD + TREE + TAIL).replace("1 SEX F", "one SEX F", 1)
    summary, said = tree(text)
    assert summary["created"] == 4
    assert said[0].startswith("10: ")
    assert "one SEX F" in said[0]


def test_a_truncated_tree_gives_what_is_there(tree):
    text = (HEAD + TREE)[:-40]
    summary, said = tree(text)
    assert summary["created"] == 4
    last = text.count("\n") + 1
    assert f"{last}: The file breaks off here" in said[-1]


def test_who_would_be_their_own_forebear_is_named_and_the_rest_goes_in(tree):
    text = (
        f"{HEAD}0 @I1@ INDI\n1 NAME Ada /Rot/\n0 @I2@ INDI\n1 NAME Bo /Blau/\n"
        "0 @I3@ INDI\n1 NAME Cem /Grau/\n0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @I2@\n"
        f"0 @F2@ FAM\n1 HUSB @I2@\n1 CHIL @I1@\n1 CHIL @I3@\n{TAIL}"
    )
    summary, said = tree(text)
    way = "Ada Rot → Bo Blau → Ada Rot"
    assert said == [f"8: Nobody can be their own forebear: {way}."]
    assert summary["created"] == Person.objects.count() == 3
    rows = Parenthood.objects.values_list("parent__slug", "child__slug")
    assert set(rows) == {("ada-rot", "bo-blau"), ("bo-blau", "cem-grau")}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n", "HEAD"),
        (b"0 HEAD\n1 CHAR KLINGON\n0 TRLR\n", "KLINGON"),
        ("0 HEAD\n0 TRLR\n".encode("utf-16") + b"\0", "byte 31"),
        (b"0 HEAD\n1 CHAR UTF-8\n0 TRLR\n", "nobody"),
    ],
    ids=["empty", "picture", "unknown encoding", "half a character", "nobody"],
)
def test_what_is_no_tree_is_refused_in_one_sentence(tmp_path, content, words):
    path = tmp_path / "tree.ged"
    path.write_bytes(content)
    with pytest.raises(CommandError) as refused, translation.override("en"):
        call_command("import_gedcom", str(path))
    assert refused.value.returncode == 2
    assert words in str(refused.value)
    assert "\n" not in str(refused.value)
    assert not Person.objects.exists()


@pytest.mark.skipif(not SHARED.exists(), reason="no ../shared beside the project")
def test_a_real_tree_arrives_whole():
    summary, said = import_tree(SHARED / "data" / "kennedy.ged")
    assert summary["created"] == 208
    assert Phase.objects.filter(kind="engagement").count() == 2
    assert Phase.objects.filter(end_reason="annulment").count() == 1
    assert len(said) == 1  # a marriage of which one side is unknown


@pytest.mark.skipif(not SHARED.exists(), reason="no ../shared beside the project")
def test_of_a_large_tree_everybody_arrives_or_is_named():
    summary, said = import_tree(SHARED / "data" / "royal92.ged")
    nameless = [line for line in said if "no name" in line]
    assert summary["created"] + len(nameless) == 3_010
    assert summary["families"] == 1_422
    assert summary["differences"] == []
    assert Person.objects.count() == summary["created"]
    audit_record(today=date(2025, 1, 1), now=timezone.now())
    found = Counter(Flaw.objects.values_list("rule", "severity"))
    assert found["life.order", "error"] == 1  # dies before being born
    assert found["parent.born_before", "error"] == 4  # a child older than its parent
    assert found["couple.overlap", "warning"] == 71
    assert found["couple.overlap", "info"] == 13
