"""Makes a record once and keeps it: in var/bench, or in a database of its own.

The name of what is kept tells what it was made from: when the names, the keys or the
tables change, it is made anew and the old one thrown away. What was broken off is
called "part" and made again.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg.sql import SQL, Identifier

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "var" / "bench"
PASSING = "bench_passing"
MADE_FROM = (
    "tests/bench/fill.py",
    "tests/bench/names.py",
    "tests/bench/people.py",
    "tests/bench/names.txt",
    "apps/people/keys.py",
    "apps/people/near.py",
    "apps/people/typed.py",
    "apps/reading/text/folding.py",
)


def sqlite_address(count: int) -> str:
    KEPT.mkdir(parents=True, exist_ok=True)
    kept = KEPT / f"people_{count}_{_fingerprint()}.db"
    if not kept.exists():
        for other in KEPT.glob(f"people_{count}_*"):
            other.unlink()
        part = kept.with_suffix(".part")
        _fill(f"sqlite:///{part}", count)
        part.rename(kept)
    return f"sqlite:///{kept}"


def postgresql_address(server: str, count: int) -> str:
    start = f"bench_people_{count}_"
    kept, part = start + _fingerprint(), start + "part"
    names = "SELECT datname FROM pg_database WHERE starts_with(datname, %s)"
    with psycopg.connect(server, autocommit=True) as session:
        there = {name for (name,) in session.execute(names, [start])}
        if kept not in there:
            for name in there:
                session.execute(SQL("DROP DATABASE {}").format(Identifier(name)))
            session.execute(SQL("CREATE DATABASE {}").format(Identifier(part)))
            _fill(_database(server, part), count)
            session.execute(
                SQL("ALTER DATABASE {} RENAME TO {}").format(
                    Identifier(part), Identifier(kept)
                )
            )
    return _database(server, kept)


def passing_address(server: str) -> str:
    """An empty database for one measurement; the next one throws it away."""
    with psycopg.connect(server, autocommit=True) as session:
        session.execute(f"DROP DATABASE IF EXISTS {PASSING}")
        session.execute(f"CREATE DATABASE {PASSING}")
    return _database(server, PASSING)


def child(module: str, address: str, *arguments: str) -> bytes:
    """Run a module of the bench in a process of its own, on a database."""
    return subprocess.run(
        [sys.executable, "-m", f"tests.bench.{module}", *arguments],
        env=os.environ | {"DATABASE_URL": address},
        stdout=subprocess.PIPE,
        check=True,
        cwd=ROOT,
    ).stdout


def _fill(address: str, count: int) -> None:
    child("fill", address, str(count))


def _database(server: str, name: str) -> str:
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for pattern in MADE_FROM:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
