"""`python -m tests.killed`: imports are killed at any moment, and run again.

Of each format a file of made people (some 50,000 rows of the database) goes into a
database on disk by its command. The process gets SIGKILL at a random moment, a few
times one after the other; then the import runs to its end. Told, and a failure of the
whole:

- what stood in the database after a kill was sound: whoever was there was there as a
  whole, without ties at the most, and the list of edges was right;
- in the end the record and the rows of each table are the same as after an import
  that nobody broke off: nothing is doubled, nothing is missing.

KILLED_PEOPLE, KILLED_TIMES (databases of each format) and KILLED_SEED tell otherwise.
"""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench import dump

ROOT = Path(__file__).parents[1]
PEOPLE = int(os.environ.get("KILLED_PEOPLE", "1750"))
TIMES = int(os.environ.get("KILLED_TIMES", "4"))
SEED = int(os.environ.get("KILLED_SEED", "1"))
MOST_KILLS = 3  # of one database, one after the other
COMMANDS = {kind: f"import_{kind}" for kind in ("people", "gedcom", "wikidata")}
TIES = ("partnerships", "children")
RUNS = ("sources_importrun", "django_", "sqlite_")  # what tells of runs, not of people
Rows = dict[str, int]


def command(*words: str) -> list[str]:
    return [sys.executable, str(ROOT / "manage.py"), *words]


def surroundings(database: Path) -> dict[str, str]:
    """Settings of their own: the tests' database is in memory, for one process."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "project.settings",
        "DATABASE_URL": f"sqlite:///{database}",
        "DEBUG": "1",
    }


def run(database: Path, *words: str) -> str:
    done = subprocess.run(
        command(*words),
        env=surroundings(database),
        capture_output=True,
        check=True,
        timeout=300,
    )
    return done.stdout.decode()


def start(database: Path, *words: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        command(*words),
        env=surroundings(database),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def kill(running: "subprocess.Popen[bytes]") -> bool:
    """Whether it was still at work."""
    running.send_signal(signal.SIGKILL)
    return running.wait() == -signal.SIGKILL


def rows_in(database: Path) -> Rows:
    with closing(sqlite3.connect(database)) as asked:
        tables = asked.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {
            name: asked.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            for (name,) in tables.fetchall()
            if not name.startswith(RUNS)
        }


def people_in(database: Path) -> dict[str, Any]:
    lines = map(json.loads, run(database, "export_people").splitlines())
    return {line["key"]: line for line in lines}


def faults(database: Path, whole: dict[str, Any]) -> list[str]:
    """What is half-written in a database whose import was killed."""
    found = []
    with closing(sqlite3.connect(database)) as asked:
        for check in ("integrity_check", "foreign_key_check"):
            rows = asked.execute(f"PRAGMA {check}").fetchall()
            found += [f"{check}: {row}" for row in rows if row != ("ok",)]
    for key, line in people_in(database).items():
        if key not in whole:
            found.append(f"{key} is nobody of the file")
        elif _alone(line) != _alone(whole[key]):
            found.append(f"{key} is {_alone(line)}, not {_alone(whole[key])}")
    edges = run(database, "rebuild_edges").strip()
    return found if " 0 of them" in edges else [*found, edges]


def _alone(line: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in line.items() if name not in TIES}


def tried(kind: str, folder: Path, empty: Path, chance: Random) -> list[str]:
    """Kill imports of one format; return what went wrong."""
    path = dump.write(kind, PEOPLE, folder / f"{kind}.file")
    words = (COMMANDS[kind], str(path))
    whole = Path(shutil.copy(empty, folder / f"{kind}.db"))
    begun = time.monotonic()
    run(whole, *words)
    took = time.monotonic() - begun
    people, rows = people_in(whole), rows_in(whole)
    more = sum(rows.values()) - sum(rows_in(empty).values())
    print(f"{kind}: {len(people):,} people, {more:,} rows in {took:.1f} s")
    wrong = []
    for number in range(TIMES):
        killed = Path(shutil.copy(empty, folder / f"{kind}_{number}.db"))
        for _kill in range(chance.randint(1, MOST_KILLS)):
            after = chance.uniform(took / 4, took)  # before that Django starts
            running = start(killed, *words)
            time.sleep(after)
            at_work = kill(running)
            there = rows_in(killed)["people_person"]
            told = "killed" if at_work else "done before it was killed"
            print(f"  {told} after {after:.1f} s, with {there:,} people")
            wrong += faults(killed, people)
        run(killed, *words)
        if people_in(killed) != people:
            wrong.append(f"{killed.name}: the record is another")
        for table, count in rows_in(killed).items():
            if count != rows[table]:
                wrong.append(f"{killed.name}: {table} {count}, not {rows[table]}")
        killed.unlink()
    return wrong


def main() -> None:
    chance, wrong = Random(SEED), []
    with TemporaryDirectory(prefix="klatschmohn-killed-") as name:
        folder = Path(name)
        empty = folder / "empty.db"
        run(empty, "migrate", "--verbosity", "0")
        for kind in COMMANDS:
            wrong += tried(kind, folder, empty, chance)
    print("\n".join(wrong) or "Nothing doubled, nothing missing, nothing half-written.")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
