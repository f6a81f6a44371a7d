"""The made record and the picture of `make bench`, as far as no clock is needed."""

from itertools import islice
from xml.etree import ElementTree

import pytest

from apps.reading import read
from tests.bench import __main__ as bench
from tests.bench import plot
from tests.bench.people import COLUMNS, chunks, families
from tests.bench.texts import texts


def test_the_first_people_are_the_same_in_a_record_of_any_size():
    assert list(families(100)) == list(islice(families(10_000), 20))


def test_every_row_has_a_value_for_each_column():
    for rows in chunks(200):
        for table, made in rows.items():
            assert {len(row) for row in made} == {len(COLUMNS[table].split())}


def test_keys_of_rows_are_given_once():
    seen = [
        (table, row[0])
        for rows in chunks(30_000)
        for table, made in rows.items()
        for row in made
    ]
    assert len(seen) == len(set(seen))


def test_a_text_is_as_long_as_asked_and_names_people_of_the_record():
    made = {one.name for family in families(10_000) for one in family.people}
    for text in texts(3, 300):
        day, _, body = text.partition("\n\n")
        assert (day, len(body.split())) == ("date 2025-05-04", 300)
        assert {person.name for person in read(text).people} & made


def test_a_chart_is_well_formed():
    line = plot.Line("read & found", [(10, 1.5), (1000, 30.0)])
    drawn = plot.svg([plot.Panel("by people", "people", [line])])
    assert len(ElementTree.fromstring(drawn).findall(".//{*}polyline")) == 2


def test_less_than_a_millisecond_is_drawn_as_less():
    line = plot.Line("read", [(10, 0.5), (100, 1.0), (1000, 1.6)])
    drawn = plot.svg([plot.Panel("by people", "people", [line])])
    path = ElementTree.fromstring(drawn).find(".//{*}polyline").attrib["points"]
    heights = [float(place.split(",")[1]) for place in path.split()]
    assert heights == sorted(set(heights), reverse=True)
    assert "0.5 ms" in drawn


def test_one_size_of_record_is_drawn_too():
    line = plot.Line("read & found", [(10_000, 7.3)])
    drawn = plot.svg([plot.Panel("by people", "people", [line])])
    assert "NaN" not in drawn
    assert drawn.startswith("<svg")


def test_each_database_has_a_line_for_what_is_told_of_it():
    figures = [
        {"engine": engine, "people": people, "all": {"p95": took}}
        for engine, people, took in [
            ("sqlite", 10, 1.0), ("postgresql", 10, 2.0), ("sqlite", 100, 3.0),
        ]
    ]  # fmt: skip
    assert bench.lines(figures, p95=("all", "p95")) == [
        plot.Line("SQLite, p95", [(10, 1.0), (100, 3.0)]),
        plot.Line("PostgreSQL, p95", [(10, 2.0)]),
    ]


def test_a_part_that_the_bench_does_not_know_is_refused(monkeypatch):
    monkeypatch.setattr(bench, "ONLY", ["serch"])
    with pytest.raises(SystemExit, match="serch"):
        bench.main()


def test_pages_a_second_are_told_beside_both_yardsticks():
    figures = {
        "engine": "sqlite",
        "stories": 1_000,
        "bare view": 0.2,
        "file": 0.1,
        "pages": {"front": {"anew": 40.0, "kept": 0.4}},
    }
    table = list(bench.traffic_table(figures))
    assert "| front | 40.0 | 25 | 0.40 | 2,500 | 2.0 | 4.0 |" in table
