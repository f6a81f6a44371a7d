"""`make bench`: the figures of README, on made records of three sizes.

On SQLite, and on PostgreSQL where TEST_DATABASE_URL or DATABASE_URL names a server on
which databases may be created. A record is made once and kept (see store). BENCH_PEOPLE
tells other sizes, as "10000,100000". What is measured how: see measure.
"""

import json
import os
from collections.abc import Iterable
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench import plot, store

TOLD = os.environ.get("BENCH_PEOPLE", "10000,100000,1000000")
SIZES = [int(count) for count in TOLD.split(",")]
MOST_IMPORTED = 10_000  # people; a million takes more than an hour for each import
LENGTHS = ("100", "300", "1000", "5000")
PICTURE = store.ROOT / "docs" / "speed.svg"
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def server() -> str:
    told = (os.environ.get(name, "") for name in ("TEST_DATABASE_URL", "DATABASE_URL"))
    return next((address for address in told if address.startswith("postgres")), "")


def measured() -> Iterable[dict[str, Any]]:
    for count in SIZES:
        addresses = [store.sqlite_address(count)]
        if server():
            addresses.append(store.postgresql_address(server(), count))
        for address in addresses:
            told = store.child("measure", address, *LENGTHS)
            search = store.child("search", address)
            figures: dict[str, Any] = json.loads(told.splitlines()[-1])
            yield figures | {"search": json.loads(search.splitlines()[-1])}


def table(figures: list[dict[str, Any]]) -> Iterable[str]:
    columns = "read | and found | p95 | and checked | p95 | typed | p95 | MB"
    yield f"| people | database | {columns} |"
    yield "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for one in figures:
        found, checked, typed = one["found"], one["checked"], one["search"]["all"]
        yield (
            f"| {one['people']:,} | {NAMES[one['engine']]} "
            f"| {one['read']['median']:.1f} "
            f"| {found['median']:.1f} | {found['p95']:.1f} "
            f"| {checked['median']:.1f} | {checked['p95']:.1f} "
            f"| {typed['median']:.1f} | {typed['p95']:.1f} "
            f"| {one['megabytes']:.0f} |"
        )
    yield ""
    yield "| words | read | and checked |"
    yield "| ---: | ---: | ---: |"
    for words, took in _middle(figures)["lengths"].items():
        yield f"| {words} | {took['read']:.1f} | {took['checked']:.1f} |"


def _middle(figures: list[dict[str, Any]]) -> dict[str, Any]:
    """The record by which the length of the text is told: SQLite, of middle size."""
    small = [one for one in figures if one["engine"] == "sqlite"]
    return small[len(small) // 2]


def ways(folder: str) -> Iterable[str]:
    """A table of how long ways between two people take, on databases thrown away."""
    yield "| people | ties | database | one way | p95 | up to three | p95 | links |"
    yield "| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |"
    for count in SIZES:
        addresses = [f"sqlite:///{folder}/ways_{count}.db"]
        if server():
            addresses.append(store.passing_address(server()))
        for address in addresses:
            one = json.loads(
                store.child("chains", address, str(count)).splitlines()[-1]
            )
            yield (
                f"| {count:,} | {one['edges']:,} | {NAMES[one['engine']]} "
                f"| {one['one']['median']:.1f} | {one['one']['p95']:.1f} "
                f"| {one['three']['median']:.1f} | {one['three']['p95']:.1f} "
                f"| {one['links']:.1f} |"
            )


def picture(figures: list[dict[str, Any]]) -> str:
    size = [
        plot.Line(
            f"{NAMES[engine]}, {what}",
            [(o["people"], o[key]["p95"]) for o in figures if o["engine"] == engine],
        )
        for engine in NAMES
        if any(one["engine"] == engine for one in figures)
        for what, key in (("read and found", "found"), ("and checked", "checked"))
    ]
    lengths = _middle(figures)["lengths"].items()
    length = [
        plot.Line(what, [(int(words), took[key]) for words, took in lengths])
        for what, key in (("read", "read"), ("read, found and checked", "checked"))
    ]
    return plot.svg(
        [
            plot.Panel("300 words, by people on record (p95)", "people", size),
            plot.Panel("by length of the text (median)", "words", length),
        ]
    )


def imports() -> Iterable[str]:
    """Rows a second of each import, beside a bare executemany of the same rows."""
    yield "| import | people | rows | rows/s | bare rows/s | ratio | MB more |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for count in SIZES:
        for kind in ("wikidata", "people", "gedcom") if count <= MOST_IMPORTED else ():
            with TemporaryDirectory(prefix="klatschmohn-bench-") as folder:
                address = f"sqlite:///{folder}/imported.db"
                told = store.child("imports", address, kind, str(count), folder)
            one = json.loads(told.splitlines()[-1])
            yield (
                f"| {kind} | {one['people']:,} | {one['rows']:,} "
                f"| {one['rows'] / one['seconds']:,.0f} "
                f"| {one['rows'] / one['bare']:,.0f} "
                f"| {one['seconds'] / one['bare']:.1f} "
                f"| {one['megabytes'] - one['idle']:.0f} |"
            )


def main() -> None:
    figures = list(measured())
    print("\n".join(table(figures)))
    with TemporaryDirectory(prefix="klatschmohn-bench-") as folder:
        print("\n".join(ways(folder)))
        print(store.child("pages", f"sqlite:///{folder}/pages.db").decode())
    print("\n".join(imports()))
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(picture(figures), "utf-8")


if __name__ == "__main__":
    main()
