import io
import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from django.core.management import call_command
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.people import actions
from apps.people.models import Decision, Person
from apps.sources.people_file.exporting import export_lines
from tests import make
from tests.conftest import SHARED
from tests.sources.people_files import (
    by_key,
    empty_the_record,
    given_out,
    numbers,
    take_in,
    write,
)

pytestmark = pytest.mark.django_db
FAMILY = Path(__file__).parent / "family.jsonl"
SCHEMA = SHARED / "contracts" / "people.schema.json"
SIGNED = {"by": None, "now": timezone.now()}


def test_out_in_and_out_again_is_the_same(tmp_path):
    summary, errors, status = take_in(FAMILY)
    assert (numbers(summary), errors, status) == ((5, 0, 0, 0), "", 0)
    first = list(export_lines())
    empty_the_record()
    path = write(tmp_path / "out.jsonl", *first)
    assert numbers(take_in(path)[0]) == (5, 0, 0, 0)
    assert list(export_lines()) == first
    assert numbers(take_in(path)[0]) == (0, 0, 5, 0)


def test_nothing_that_the_file_stated_is_lost():
    take_in(FAMILY)
    stated = by_key(map(json.loads, FAMILY.read_text("utf-8").splitlines()))[
        "ada-lindentau"
    ]
    line = by_key(given_out())["ada-lindentau"]
    for key in ("name", "birth", "birth_place", "occupations", "note", "ids"):
        assert line[key] == stated[key]
    assert {(n["name"], n["kind"]) for n in line["names"]} == {
        (n["name"], n["kind"]) for n in stated["names"]
    }
    both = {pair["with"]: pair for pair in line["partnerships"]}
    phases = both["bo-nebelhorn"]["phases"]
    assert [phase["begin"] for phase in phases] == [
        "1999~",
        "2001-06-02",
        "2007/2008",
        "2015-08-01",
    ]
    outlets = [source["outlet"] for source in phases[1]["sources"]]
    assert outlets == ["Abendpost", "Morgenblatt", "Talbote"]
    assert both["bo-nebelhorn"]["children_count"] == 3
    assert both["cem-sternhagel"]["phases"] == [
        {"kind": "dating", "standing": "rumoured"}
    ]


def test_a_partnership_stands_on_both_lines():
    take_in(FAMILY)
    lines = by_key(given_out())
    ada = [
        p for p in lines["ada-lindentau"]["partnerships"] if p["with"] == "bo-nebelhorn"
    ]
    (bo,) = lines["bo-nebelhorn"]["partnerships"]
    assert ada[0]["phases"] == bo["phases"]


def test_every_line_keeps_the_contract():
    if not SCHEMA.exists():
        pytest.skip("no ../shared/contracts beside the project")
    take_in(FAMILY)
    check = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
    for options in ({}, {"as_of": date(2005, 1, 1)}, {"public_on": date(2025, 3, 3)}):
        for line in given_out(**options):
            check.validate(line)


words = st.text(st.sampled_from("abcäöüßéЖ1-' .\"\\"), min_size=1, max_size=12).filter(
    lambda text: text.strip()
)
years = st.integers(1900, 1950).map(str)
dates = st.one_of(years, years.map("{}~".format), years.map("{}-02-28".format))
later = st.integers(1960, 2020).map(str)
maybe = st.none()
standings = st.sampled_from(["confirmed", "reported", "disputed", "denied", "rumoured"])
source = st.fixed_dictionaries(
    {"outlet": words},
    optional={"title": words, "date": maybe | dates, "excerpt": words},
)
sources = st.lists(source, max_size=2)
phase = st.fixed_dictionaries(
    {"kind": st.sampled_from(["dating", "engagement", "marriage", "separation"])},
    optional={
        "begin": maybe | dates,
        "end": maybe | later,
        "end_reason": st.sampled_from([None, "divorce", "death"]),
        "standing": standings,
        "sources": sources,
    },
)
SIZE = 4


@st.composite
def records(draw):
    """People p0 … p3: everybody is a partner or parent of later ones only."""
    lines = []
    for number in range(SIZE):
        others = [f"p{later}" for later in range(number + 1, SIZE)]
        some = st.lists(st.sampled_from(others), unique=True) if others else st.just([])
        optional = {
            "names": st.lists(
                st.fixed_dictionaries(
                    {"name": words, "kind": st.sampled_from(["birth", "stage"])},
                    optional={"begin": maybe | dates, "restricted": st.booleans()},
                ),
                max_size=2,
                unique_by=lambda name: (name["name"].strip(), name["kind"]),
            ),
            "gender": st.sampled_from([None, "female", "male", "diverse"]),
            "birth": maybe | dates,
            "death": maybe | later,
            "birth_place": maybe | words,
            "occupations": st.lists(words, max_size=3),
            "publicity": st.sampled_from(["public", "contextual", "private"]),
            "note": words,
            "ids": st.just({"wikidata": f"Q{number}"}),
            "children_count": maybe | st.integers(0, 9),
            "sources": sources,
        }
        line = draw(
            st.fixed_dictionaries(
                {"key": st.just(f"p{number}"), "name": words}, optional=optional
            )
        )
        line["partnerships"] = [
            {"with": key, "phases": draw(st.lists(phase, min_size=1, max_size=3))}
            for key in draw(some)
        ]
        line["children"] = [
            {"key": key, "sources": draw(sources)} for key in draw(some)
        ]
        lines.append(line)
    return lines


@given(lines=records())
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_record_comes_out_as_it_went_in(tmp_path, lines):
    empty_the_record()
    path = write(tmp_path / "in.jsonl", *lines)
    assert numbers(take_in(path)[0]) == (SIZE, 0, 0, 0)
    assert numbers(take_in(path)[0]) == (0, 0, SIZE, 0)
    first = list(export_lines())
    out = write(tmp_path / "out.jsonl", *first)
    assert numbers(take_in(out)[0]) == (0, 0, SIZE, 0)
    empty_the_record()
    assert numbers(take_in(out)[0]) == (SIZE, 0, 0, 0)
    assert list(export_lines()) == first


def test_as_of_a_day_the_later_has_not_happened():
    take_in(FAMILY)
    lines = by_key(given_out(as_of=date(2002, 1, 1)))
    assert set(lines) == {"ada-lindentau", "bo-nebelhorn", "cem-sternhagel"}
    ada = lines["ada-lindentau"]
    assert "children" not in ada
    assert "death" not in lines["bo-nebelhorn"]
    phases = ada["partnerships"][0]["phases"]
    assert [phase["kind"] for phase in phases] == ["dating", "marriage"]
    assert phases[0]["end"] == "2001-06"
    assert "end" not in phases[1]
    assert "end_reason" not in phases[1]
    married = next(name for name in ada["names"] if name["kind"] == "married")
    assert "end" not in married


DAY = date(2025, 3, 3)


def test_the_public_gets_nothing_that_is_hidden(tmp_path):
    take_in(FAMILY)
    text = "\n".join(export_lines(public_on=DAY))
    for hidden in ("Erst anrufen", "Adda", "Adam Moos", "jasper", "rumoured", "cem-"):
        assert hidden not in text
    lines = by_key(given_out(public_on=DAY))
    assert set(lines) == {"ada-lindentau", "bo-nebelhorn", "mila-distelfink"}
    ada = lines["ada-lindentau"]
    kinds = [phase["kind"] for phase in ada["partnerships"][0]["phases"]]
    assert kinds == ["marriage"]  # the others have no source
    assert [child["key"] for child in ada["children"]] == ["mila-distelfink"]


def test_who_has_no_page_is_there_by_name_only_beside_somebody_who_has():
    star = make.person(name="Ada")
    beside = make.person(name="Bo", publicity="contextual", birth="1980", note="x")
    make.person(name="Cem", publicity="contextual")
    make.phase(star, beside, begin="2001")
    child = make.person(name="Dana", publicity="contextual", birth="1990")
    make.parenthood(beside, child)
    lines = by_key(given_out(public_on=DAY))
    assert set(lines) == {"ada", "bo"}
    assert set(lines["bo"]) == {"key", "name", "publicity", "partnerships"}


def test_the_public_export_can_be_taken_in_again(tmp_path):
    take_in(FAMILY)
    lines = list(export_lines(public_on=DAY))
    empty_the_record()
    summary, _errors, status = take_in(write(tmp_path / "public.jsonl", *lines))
    assert (numbers(summary), status) == ((3, 0, 0, 0), 0)


@pytest.mark.parametrize("released", [False, True])
def test_a_minor_is_given_to_the_public_by_decision_only(released):
    child = make.person(name="Mila", birth="2012")
    make.parenthood(make.person(name="Ada"), child)
    if released:
        Decision.objects.create(
            person=child, what="naming", reason="x", by=make.user(), made=DAY
        )
    lines = by_key(given_out(public_on=DAY))
    assert ("mila" in lines) is released
    assert ("children" in lines["ada"]) is released


def test_merged_entries_are_not_given_out():
    person, other = make.person(name="Ada"), make.person(name="Ada")
    bo = make.person(name="Bo")
    later = make.person(name="Ada")
    for merged in (person, later):
        make.phase(merged, bo)
        make.parenthood(bo, merged)
        Person.objects.filter(pk=merged.pk).update(merged_into=other)
    lines = by_key(given_out())
    assert set(lines) == {"ada-2", "bo"}
    assert set(lines["bo"]) == {"key", "name", "publicity"}


@pytest.mark.parametrize("number", [1, 12])
def test_an_export_costs_the_same_for_any_number(number, django_assert_num_queries):
    for _ in range(number):
        person = make.person()
        make.citation(person=person)
        make.phase(person, make.person())
        make.parenthood(person, make.person())
        actions.set_occupations(person, ["Köchin"], **SIGNED)
    # people; names; occupation rows, occupations; ids; citations; couples on either
    # side with their phases and citations (the others have none: 5); children, theirs
    with django_assert_num_queries(14):
        assert len(list(export_lines())) == 3 * number


def test_the_command_writes_lines_and_refuses_what_is_no_day():
    take_in(FAMILY)
    out = io.StringIO()
    call_command("export_people", "--public", "--as-of", "2025-03-03", stdout=out)
    assert out.getvalue().splitlines() == list(export_lines(as_of=DAY, public_on=DAY))
    with pytest.raises(Exception, match=r"31\.2\.2025"):
        call_command("export_people", "--as-of", "31.2.2025")
