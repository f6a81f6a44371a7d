"""Run all tests: on SQLite with the browser, then on PostgreSQL; say what is left out.

PostgreSQL is named by TEST_DATABASE_URL (postgres://user:password@host/name; the user
may create databases). The closing line is pytest's own.
"""

import os
import shutil
import subprocess
import sys


def parts_left_out() -> list[str]:
    missing = []
    if not shutil.which("chromium"):
        missing.append("browser tests and axe (no chromium)")
    if not os.path.exists("tests/node_modules/.bin/html-validate"):
        missing.append("validity of all pages (no html-validate: npm is missing)")
    if not shutil.which("dot"):
        missing.append("drawings of families (no Graphviz)")
    if not os.environ.get("TEST_DATABASE_URL"):
        missing.append("all tests on PostgreSQL (TEST_DATABASE_URL is not set)")
    if not os.path.isdir("../shared/examples"):
        missing.append("tests on real texts (no ../shared/examples)")
    return missing


def run(name: str, *arguments: str, **environment: str) -> int:
    print(f"— {name}", flush=True)
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", *arguments]
    return subprocess.call(command, env={**os.environ, **environment})


def main() -> int:
    left_out = parts_left_out()
    for part in left_out:
        print(f"Left out: {part}", flush=True)
    memory = {"DATABASE_URL": "sqlite://:memory:"}
    failed = run("SQLite", "-m", "not browser", **memory)
    # One browser at a time, in a process of its own: it shares its database with the
    # live server's threads, and two at once starve each other on a small machine.
    failed = run("Chromium", "-m", "browser", "-n", "0", **memory) or failed
    if address := os.environ.get("TEST_DATABASE_URL"):
        failed = run("PostgreSQL", "-m", "not browser", DATABASE_URL=address) or failed
    for part in left_out:
        print(f"Left out: {part}", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
