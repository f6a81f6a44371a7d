"""A table whose import is killed goes on where it stood, and nobody comes twice."""

import shutil
import time

from apps.sources.table.importing import AT_ONCE
from tests.killed import kill, run, start
from tests.sources.wikidata.test_interrupted import lines_in

MANY = 3 * AT_ONCE


def test_who_is_killed_goes_on_and_nothing_is_doubled(tmp_path):
    table = tmp_path / "leute.csv"
    rows = [f"Ada Nummer{n};{1900 + n % 80}" for n in range(MANY)]
    table.write_text("Name;Geburt\n" + "\n".join(rows) + "\n", "utf-8")
    whole, killed = tmp_path / "whole.sqlite3", tmp_path / "killed.sqlite3"
    run(whole, "migrate", "--verbosity", "0")
    shutil.copy(whole, killed)
    run(whole, "import_table", str(table))

    started = start(killed, "import_table", str(table))
    deadline = time.monotonic() + 120
    while not lines_in(killed) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert kill(started)
    assert 0 < lines_in(killed) < MANY + 1

    summary = run(killed, "import_table", str(table), "--json")
    assert f'"created": {MANY}' in summary
    assert run(killed, "export_people") == run(whole, "export_people")
