"""The record as a family tree: whole, valid, and without what others may not see."""

import io
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from apps.dates import Edtf
from apps.people.models import (
    Couple,
    ExternalId,
    Name,
    Parenthood,
    Person,
    Phase,
)
from apps.sources.gedcom.dates_out import date_lines
from apps.sources.gedcom.exporting import export_gedcom
from apps.sources.gedcom.importing import import_gedcom
from apps.sources.gedcom.lines_out import lines
from apps.sources.incoming import Difference
from apps.sources.models import Citation, Outlet, Source
from tests import make
from tests.sources.people_files import empty_the_record, given_out, take_in

pytestmark = pytest.mark.django_db
FAMILY = Path(__file__).parents[1] / "family.jsonl"
# GEDCOM 7.0.16, "Line": level, cross-reference identifier, tag, payload.
LINE = re.compile(r"(\d|[1-9]\d) (@[A-Z0-9_]+@ )?([A-Z_][A-Z0-9_]*)( .*)?")
TODAY = date(2026, 3, 20)


def tree(public: bool = False) -> list[str]:
    return list(export_gedcom(today=TODAY, public=public))


def text(public: bool = False) -> str:
    return "\n".join(tree(public))


def people(rows: list[dict]) -> list[dict]:
    """What a tree can say of people: no sources, no publicity, no spans of names."""
    for row in rows:
        row.pop("publicity")
        row.pop("sources", None)
        row.get("ids", {}).pop("gedcom", None)
        if not row.get("ids"):
            row.pop("ids", None)
        for name in row.get("names", []):
            name.pop("begin", None)
            name.pop("end", None)
        row.get("names", []).sort(key=lambda name: name["name"])
        for child in row.get("children", []):
            child.pop("sources", None)
        bonds = row.get("partnerships", [])
        for bond in bonds:
            bond["phases"] = [p for p in bond["phases"] if p["standing"] != "rumoured"]
            for phase in bond["phases"]:
                phase.pop("sources", None)
        row["partnerships"] = [bond for bond in bonds if bond["phases"]]
    return rows


def test_out_and_in_again_is_the_same_record(tmp_path):
    take_in(FAMILY)
    path = tmp_path / "baum.ged"
    path.write_text(text(), "utf-8")
    before = people(given_out())
    empty_the_record()
    report = import_gedcom(path, by=None)
    assert report.rejected == []
    assert report.created == 5
    assert people(given_out()) == before


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "baum.ged"


def rows() -> dict[str, int]:
    models = (Person, Name, Couple, Phase, Parenthood, ExternalId, Outlet, Source)
    return {m.__name__: m.objects.count() for m in (*models, Citation, Difference)}


def test_in_again_beside_itself_changes_nothing(path):
    take_in(FAMILY)
    path.write_text(text(), "utf-8")
    before, there = given_out(), rows()
    for label in ("baum", "umbenannt"):
        report = import_gedcom(path, by=None, label=label)
        assert report.rejected == []
        assert report.differences == []
        assert (report.created, report.changed, report.unchanged) == (0, 0, 5)
        assert given_out() == before
        assert rows() == there


def test_sources_come_back_as_they_were(path):
    phase = make.phase(make.person("Ada"), make.person("Bo"), cited=False)
    link = "https://blatt.example/ja"
    source = make.source(title="Ja im Tal", date="2001-06-03", url=link)
    make.citation(source=source, phase=phase, excerpt="„Ja“, sagte sie.\nUnd @er.")
    make.citation(source=make.source("Abendpost"), person=phase.couple.a)
    make.person("Ohne Beleg")
    path.write_text(text(), "utf-8")
    before = [row.get("sources") for row in given_out()]
    bonds = [row.get("partnerships") for row in given_out()]
    empty_the_record()
    import_gedcom(path, by=None)
    assert [row.get("sources") for row in given_out()] == before
    assert [row.get("partnerships") for row in given_out()] == bonds


def test_an_address_of_ours_is_somebody_else_under_another_name(path):
    make.person("Ada Moosgruen", slug="ada-moosgruen")
    told = text().replace("1 NAME Ada Moosgruen", "1 NAME Ida Kiesel")
    path.write_text(told, "utf-8")
    import_gedcom(path, by=None)
    assert set(Person.objects.values_list("slug", flat=True)) == {
        "ada-moosgruen",
        "ida-kiesel",
    }


def test_who_was_merged_meanwhile_is_who_they_are_now(path):
    one, other = make.person("Ada Moosgruen"), make.person("Ida Kiesel")
    told = text()
    path.write_text(told[: told.index(f"0 @I{other.pk}@")] + "0 TRLR", "utf-8")
    make.name(other, "Ada Moosgruen", "spelling")
    Person.objects.filter(pk=one.pk).update(merged_into=other)
    report = import_gedcom(path, by=None)
    assert (report.created, report.unchanged) == (0, 1)


def test_a_number_elsewhere_says_who_it_is(path):
    ada = make.person("Ada Moosgruen")
    ada.external_ids.create(scheme="wikidata", value="Q7")
    told = text().replace("1 SOUR klatschmohn", "1 SOUR ANDERS")
    path.write_text(told, "utf-8")
    report = import_gedcom(path, by=None)
    assert report.created == 0
    assert Person.objects.get() == ada


def test_every_line_is_one_of_the_grammar_and_levels_go_down_by_one():
    take_in(FAMILY)
    level = -1
    for line in tree():
        found = LINE.fullmatch(line)
        assert found, line
        assert int(found[1]) <= level + 1, line
        level = int(found[1])


def test_the_frame_is_that_of_gedcom_7():
    assert tree()[:3] == ["0 HEAD", "1 GEDC", "2 VERS 7.0"]
    assert tree()[-1] == "0 TRLR"


def test_every_pointer_leads_to_a_record_and_families_point_back():
    take_in(FAMILY)
    given = set(re.findall(r"^0 (@\w+@)", text(), re.M))
    assert set(re.findall(r" (@\w+@)$", text(), re.M)) <= given
    mine: set[tuple[str, str, str]] = set()
    theirs: set[tuple[str, str, str]] = set()
    record = ""
    for line in tree():
        if line.startswith("0 @"):
            record = line.split()[1]
        tag, _space, value = line[2:].partition(" ")
        if line.startswith("1 ") and tag in ("FAMC", "FAMS"):
            mine.add((tag, record, value))
        if line.startswith("1 ") and tag in ("HUSB", "WIFE"):
            theirs.add(("FAMS", value, record))
        if line.startswith("1 ") and tag == "CHIL":
            theirs.add(("FAMC", value, record))
    assert mine == theirs
    assert len(mine) > 5


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("1993-08-04", ["2 DATE 4 AUG 1993"]),
        ("1993-08", ["2 DATE AUG 1993"]),
        ("1993", ["2 DATE 1993"]),
        ("1993~", ["2 DATE ABT 1993"]),
        ("../1993", ["2 DATE BEF 1993"]),
        ("1993/..", ["2 DATE AFT 1993"]),
        ("1993-02/2002", ["2 DATE BET FEB 1993 AND 2002"]),
        ("-0043", ["2 DATE 44 BCE"]),
        ("199X", ["2 DATE BET 1990 AND 1999", "3 PHRASE 199X"]),
        ("1993?", ["2 DATE ABT 1993", "3 PHRASE 1993?"]),
        ("1993%", ["2 DATE ABT 1993", "3 PHRASE 1993%"]),
        ("XXXX-08-04", ["2 DATE", "3 PHRASE XXXX-08-04"]),
        ("1993~/2002", ["2 DATE", "3 PHRASE 1993~/2002"]),
        ("199X/2002", ["2 DATE", "3 PHRASE 199X/2002"]),
    ],
)
def test_a_date_keeps_its_precision(edtf, expected):
    assert date_lines(2, Edtf.parse(edtf)) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("@moosgruen", ["1 NOTE @@moosgruen"]),
        ("an @moosgruen", ["1 NOTE an @moosgruen"]),
        (
            "eins\n@zwei\n\ndrei",
            ["1 NOTE eins", "2 CONT @@zwei", "2 CONT", "2 CONT drei"],
        ),
        ("Tabu\x00 und\x7f aus", ["1 NOTE Tabu und aus"]),
    ],
)
def test_text_is_escaped(said, expected):
    assert list(lines(1, "NOTE", said)) == expected


def test_adopted_and_foster_children_are_told_apart():
    child = make.person("Jasper Distelfink", birth="1980")
    for name, kind in (("Ada", "birth"), ("Bo", "adoptive"), ("Cem", "step")):
        make.parenthood(make.person(name), child, kind=kind)
    told = text()
    assert told.count("1 FAMC @F") == 3
    assert "2 PEDI BIRTH" in told
    assert "2 PEDI ADOPTED" in told
    assert "2 PEDI OTHER\n3 PHRASE step" in told


def test_who_married_twice_has_two_families():
    ada, bo = make.person("Ada"), make.person("Bo")
    make.phase(ada, bo, begin="1990", end="1995", end_reason="divorce")
    make.phase(ada, bo, begin="2000")
    assert text().count(" FAM\n") == 2
    assert text().count("1 DIV") == 1


def test_sources_come_with_their_words_and_once_each():
    phase = make.phase(make.person("Ada"), make.person("Bo"), cited=False)
    source = make.source(title="Ja im Tal", date="2001-06-03")
    make.citation(source=source, phase=phase, excerpt="„Ja“, sagte sie.")
    make.citation(source=source, person=phase.couple.a, excerpt="@Ada")
    told = text()
    assert told.count(f"0 @S{source.pk}@ SOUR") == 1
    assert "4 DATE 3 JUN 2001" in told
    assert "TEXT „Ja“, sagte sie." in told
    assert "TEXT @@Ada" in told


@pytest.mark.parametrize("standing", ["rumoured", "disputed", "denied"])
def test_what_is_not_so_is_in_no_tree(standing):
    make.phase(make.person("Ada"), make.person("Bo"), standing=standing)
    make.parenthood(make.person("Cem"), make.person("Dora"), standing=standing)
    assert "FAM" not in text()


def test_the_public_sees_nobody_hidden():
    star = make.person("Ada Moosgruen", birth="1980", note="Erst anrufen")
    make.name(star, "Adam Moosgruen", "former", restricted=True)
    make.name(star, "Adda Moosgruen", "misspelling")
    child = make.person("Kind Moosgruen", birth=str(timezone.localdate().year - 5))
    private = make.person("Privat Nebelhorn", publicity="private")
    beside = make.person("Neben Nebelhorn", publicity="contextual", birth="1971-05-05")
    make.parenthood(star, child)
    make.phase(star, private)
    make.phase(star, beside, begin="2001")
    make.phase(star, make.person("Gerücht Nebelhorn"), standing="rumoured")
    told = "\n".join(export_gedcom(today=timezone.localdate(), public=True))
    for hidden in ("Kind", "Privat", "Adam", "Adda", "anrufen", "MAY 1971", "RESN"):
        assert hidden not in told, hidden
    assert "Ada Moosgruen" in told
    assert "Neben Nebelhorn" in told
    assert told.count(" FAM\n") == 1
    whole = text()
    for known in ("Kind", "Privat", "anrufen", "MAY 1971", "former, restricted"):
        assert known in whole, known


def test_a_source_under_embargo_stays_here():
    star = make.person("Ada Moosgruen", birth="1980")
    later = timezone.now() + timedelta(days=1)
    source = make.source(title="Geheim")
    type(source).objects.update(embargo=later, embargo_zone="Europe/Berlin")
    make.citation(source=source, person=star)
    assert "Geheim" not in text(public=True)
    assert "Geheim" in text()


@pytest.mark.parametrize("number", [1, 20])
def test_the_tree_costs_the_same_for_any_number_of_people(
    number, django_assert_num_queries
):
    for _ in range(number):
        one, other = make.person(), make.person()
        make.phase(one, other)
        child = make.person()
        make.parenthood(one, child)
        make.parenthood(other, child)
    # people, names, occupations, ids, their sources and couples (each with phases and
    # partners), parents and children with their sources
    with django_assert_num_queries(17):
        tree()


def test_the_command_writes_the_tree():
    make.person("Ada Moosgruen")
    out = io.StringIO()
    call_command("export_gedcom", stdout=out)
    assert "1 NAME Ada Moosgruen\n" in out.getvalue()
    assert out.getvalue().endswith("0 TRLR\n")


@pytest.mark.parametrize("form", ["gedcom", "people"])
def test_record_keepers_download_it(client, form):
    make.person("Ada Moosgruen")
    client.force_login(make.user("sources.add_upload", is_staff=True))
    response = client.get(reverse("admin:sources_upload_out", args=[form]))
    told = b"".join(response.streaming_content).decode()
    assert "Ada Moosgruen" in told
    assert "attachment" in response["Content-Disposition"]
    assert Person.objects.count() == 1
    client.force_login(make.user("people.view_person", is_staff=True))
    response = client.get(reverse("admin:sources_upload_out", args=[form]))
    assert response.status_code == 403
