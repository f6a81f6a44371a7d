"""An import that is killed goes on where it stood, and the record is the same."""

import shutil
import sqlite3
import time
from pathlib import Path

from apps.sources.wikidata.sorting import AT_ONCE
from tests.killed import kill, run, start
from tests.sources.wikidata.making import day, entity, statement, written

MANY = 3 * AT_ONCE


def lines_in(database: Path) -> int:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as asked:
        found = asked.execute("SELECT max(line) FROM sources_importrun").fetchone()
    return found[0] or 0


def test_who_is_killed_goes_on_and_nothing_is_doubled(tmp_path):
    people = [
        entity(
            f"Q{n}",
            f"Ada Nummer {n}",
            statement("P26", f"Q{MANY + 1 - n}", P580=day("1990-01-02")),
            statement("P22", f"Q{n // 2 or 9999}"),
        )
        for n in range(1, MANY + 1)
    ]
    dump = written(tmp_path / "dump.json", *people)
    whole, killed = tmp_path / "whole.sqlite3", tmp_path / "killed.sqlite3"
    run(whole, "migrate", "--verbosity", "0")
    shutil.copy(whole, killed)
    run(whole, "import_wikidata", str(dump))

    started = start(killed, "import_wikidata", str(dump))
    deadline = time.monotonic() + 120
    while not lines_in(killed) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert kill(started)
    assert 0 < lines_in(killed) < MANY

    summary = run(killed, "import_wikidata", str(dump), "--json")
    assert f'"created": {MANY}' in summary
    assert run(killed, "export_people") == run(whole, "export_people")
