"""`make bench`: the figures of README, on made records of three sizes.

On SQLite, and on PostgreSQL where TEST_DATABASE_URL or DATABASE_URL names a server on
which databases may be created. A record is made once and kept (see store).

BENCH_PEOPLE tells other sizes, as "10000,100000"; BENCH_ONLY some of the parts:
`BENCH_ONLY=search,chains,pages make bench` measures finding people, the ways between
two and pages, prints their tables and draws docs/people.svg. The parts are texts
(docs/speed.svg), margin (the editor's), search, chains, pages, stories (which are
searched), traffic (pages a second among many stories) and imports. How each is measured
stands in the module that does it.
"""

import json
import os
from collections.abc import Iterable, Iterator
from functools import cache
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench import plot, store

TOLD = os.environ.get("BENCH_PEOPLE", "10000,100000,1000000")
SIZES = [int(count) for count in TOLD.split(",")]
PARTS = (
    *("texts", "margin", "search", "chains"),
    *("pages", "stories", "traffic", "imports"),
)
STORIES = (1_000, 100_000)
ONLY = os.environ.get("BENCH_ONLY", ",".join(PARTS)).split(",")
IMPORTED = ("wikidata", "people", "gedcom", "table")
MOST_IMPORTED = 10_000  # people; a million takes more than an hour for each import
LENGTHS = ("100", "300", "1000", "5000")
TYPED = ("300", "1000")  # words of a story in the editor
DOCS = store.ROOT / "docs"
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
Figures = list[dict[str, Any]]


def server() -> str:
    told = (os.environ.get(name, "") for name in ("TEST_DATABASE_URL", "DATABASE_URL"))
    return next((address for address in told if address.startswith("postgres")), "")


@cache
def records() -> list[str]:
    """The addresses of the kept records; those that are not there yet are made."""
    found = []
    for count in SIZES:
        found.append(store.sqlite_address(count))
        if server():
            found.append(store.postgresql_address(server(), count))
    return found


def told_by(module: str, address: str, *arguments: str) -> dict[str, Any]:
    figures: dict[str, Any] = json.loads(
        store.child(module, address, *arguments).splitlines()[-1]
    )
    return figures


def on_records(module: str, *arguments: str) -> Figures:
    return [told_by(module, address, *arguments) for address in records()]


def ways(folder: str) -> Iterator[dict[str, Any]]:
    """On databases that are thrown away: the kept records hold fewer ties."""
    for count in SIZES:
        yield told_by("chains", f"sqlite:///{folder}/ways_{count}.db", str(count))
        if server():
            address = store.passing_address(server())
            yield told_by("chains", address, str(count))


def texts_table(figures: Figures) -> Iterable[str]:
    columns = "read | and found | p95 | and checked | p95 | MB"
    yield f"| people | database | {columns} |"
    yield "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for one in figures:
        found, checked = one["found"], one["checked"]
        yield (
            f"| {one['people']:,} | {NAMES[one['engine']]} "
            f"| {one['read']['median']:.1f} "
            f"| {found['median']:.1f} | {found['p95']:.1f} "
            f"| {checked['median']:.1f} | {checked['p95']:.1f} "
            f"| {one['megabytes']:.0f} |"
        )
    yield ""
    yield "| words | read | and checked |"
    yield "| ---: | ---: | ---: |"
    for words, took in _middle(figures)["lengths"].items():
        yield f"| {words} | {took['read']:.1f} | {took['checked']:.1f} |"


def _middle(figures: Figures) -> dict[str, Any]:
    """The record by which the length of the text is told: SQLite, of middle size."""
    small = [one for one in figures if one["engine"] == "sqlite"]
    return small[len(small) // 2]


def spread_table(what: str, figures: Figures, key: str = "") -> Iterable[str]:
    yield f"| people | database | {what} | p95 |"
    yield "| ---: | --- | ---: | ---: |"
    for one in figures:
        took = one[key] if key else one
        yield (
            f"| {one['people']:,} | {NAMES[one['engine']]} "
            f"| {took['median']:.1f} | {took['p95']:.1f} |"
        )


def margin_table(figures: Figures) -> Iterable[str]:
    yield "| people | database | words | processor | p95 | elapsed | p95 |"
    yield "| ---: | --- | ---: | ---: | ---: | ---: | ---: |"
    for one in figures:
        for words, took in one["lengths"].items():
            yield (
                f"| {one['people']:,} | {NAMES[one['engine']]} | {words} "
                f"| {took['processor']['median']:.1f} | {took['processor']['p95']:.1f} "
                f"| {took['elapsed']['median']:.1f} | {took['elapsed']['p95']:.1f} |"
            )


def ways_table(figures: Figures) -> Iterable[str]:
    yield "| people | ties | database | one way | p95 | up to three | p95 | links |"
    yield "| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |"
    for one in figures:
        yield (
            f"| {one['people']:,} | {one['edges']:,} | {NAMES[one['engine']]} "
            f"| {one['one']['median']:.1f} | {one['one']['p95']:.1f} "
            f"| {one['three']['median']:.1f} | {one['three']['p95']:.1f} "
            f"| {one['links']:.1f} |"
        )


def lines(figures: Figures, **keys: tuple[str, ...]) -> list[plot.Line]:
    """A line for each database and what is told, `keys` leading to its figure."""
    return [
        plot.Line(f"{NAMES[engine]}, {what}", points)
        for engine in NAMES
        for what, path in keys.items()
        if (points := _points(figures, engine, path))
    ]


def _points(
    figures: Figures, engine: str, path: tuple[str, ...]
) -> list[tuple[float, float]]:
    found = []
    for one in figures:
        if one["engine"] == engine:
            took: Any = one
            for key in path:
                took = took[key]
            found.append((one["people"], took))
    return found


def texts() -> None:
    figures = on_records("measure", *LENGTHS)
    print("\n".join(texts_table(figures)))
    size = lines(figures, found=("found", "p95"), checked=("checked", "p95"))
    lengths = _middle(figures)["lengths"].items()
    length = [
        plot.Line(what, [(int(words), took[key]) for words, took in lengths])
        for what, key in (("read", "read"), ("read, found and checked", "checked"))
    ]
    draw(
        "speed.svg",
        plot.Panel("300 words, by people on record (p95)", "people", size),
        plot.Panel("by length of the text (median)", "words", length),
    )


def people() -> None:
    """Finding people, ways between two, pages: one picture of those that are asked."""
    panels, median = [], {"median": ("median",), "p95": ("p95",)}
    if "search" in ONLY:
        figures = on_records("search")
        print("\n".join(spread_table("typed", figures, "all")))
        keys = {name: ("all", *path) for name, path in median.items()}
        panels.append(plot.Panel("found while typed", "people", lines(figures, **keys)))
    with TemporaryDirectory(prefix="klatschmohn-bench-") as folder:
        if "chains" in ONLY:
            figures = list(ways(folder))
            print("\n".join(ways_table(figures)))
            keys = {name: ("one", *path) for name, path in median.items()}
            shown = lines(figures, **keys)
            panels.append(plot.Panel("a way between two", "people", shown))
        if "pages" in ONLY:
            figures = on_records("personpage")
            print("\n".join(spread_table("page of a person", figures)))
            shown = lines(figures, **median)
            panels.append(plot.Panel("page of a person, made anew", "people", shown))
            print(store.child("pages", f"sqlite:///{folder}/pages.db").decode())
    draw("people.svg", *panels)


def stories() -> Iterable[str]:
    """The slowest question of each kind, on databases that are thrown away."""
    kinds: list[str] = []
    for count in STORIES:
        with TemporaryDirectory(prefix="klatschmohn-bench-") as folder:
            addresses = [f"sqlite:///{folder}/stories.db"]
            if server():
                addresses.append(store.passing_address(server()))
            for address in addresses:
                one = told_by("stories", address, str(count))
                if not kinds:
                    kinds = list(one["slowest"])
                    yield f"| stories | database | {' | '.join(kinds)} |"
                    yield "| ---: | --- |" + " ---: |" * len(kinds)
                took = " | ".join(f"{one['slowest'][kind]:.1f}" for kind in kinds)
                yield f"| {one['stories']:,} | {NAMES[one['engine']]} | {took} |"


def traffic() -> Iterable[str]:
    """Pages a second, made anew and kept, on databases that are thrown away."""
    for count in STORIES:
        with TemporaryDirectory(prefix="klatschmohn-bench-") as folder:
            addresses = [f"sqlite:///{folder}/traffic.db"]
            if server():
                addresses.append(store.passing_address(server()))
            for address in addresses:
                yield from traffic_table(told_by("traffic", address, str(count)))


def traffic_table(one: dict[str, Any]) -> Iterable[str]:
    bare, file = one["bare view"], one["file"]
    yield f"{one['stories']:,} stories, {NAMES[one['engine']]}"
    yield ""
    yield "| page | anew, ms | a second | kept, ms | a second | × bare | × file |"
    yield "| --- |" + " ---: |" * 6
    yield f"| a bare view | | | {bare:.2f} | {1000 / bare:,.0f} | 1 | |"
    yield f"| a file | | | {file:.2f} | {1000 / file:,.0f} | | 1 |"
    for name, took in one["pages"].items():
        anew, kept = took["anew"], took["kept"]
        yield (
            f"| {name} | {anew:.1f} | {1000 / anew:,.0f} | {kept:.2f} "
            f"| {1000 / kept:,.0f} | {kept / bare:.1f} | {kept / file:.1f} |"
        )
    yield ""


def imports() -> Iterable[str]:
    """Rows a second of each import, beside a bare executemany of the same rows."""
    yield "| import | people | rows | rows/s | bare rows/s | ratio | MB more |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for count in SIZES:
        for kind in IMPORTED if count <= MOST_IMPORTED else ():
            with TemporaryDirectory(prefix="klatschmohn-bench-") as folder:
                address = f"sqlite:///{folder}/imported.db"
                one = told_by("imports", address, kind, str(count), folder)
            yield (
                f"| {kind} | {one['people']:,} | {one['rows']:,} "
                f"| {one['rows'] / one['seconds']:,.0f} "
                f"| {one['rows'] / one['bare']:,.0f} "
                f"| {one['seconds'] / one['bare']:.1f} "
                f"| {one['megabytes'] - one['idle']:.0f} |"
            )


def draw(name: str, *panels: plot.Panel) -> None:
    DOCS.mkdir(exist_ok=True)
    (DOCS / name).write_text(plot.svg(list(panels)), "utf-8")


def main() -> None:
    if unknown := set(ONLY) - set(PARTS):
        raise SystemExit(f"BENCH_ONLY knows {', '.join(PARTS)}; not {unknown}.")
    if "texts" in ONLY:
        texts()
    if "margin" in ONLY:
        print("\n".join(margin_table(on_records("margin", *TYPED))))
    if {"search", "chains", "pages"} & set(ONLY):
        people()
    if "stories" in ONLY:
        print("\n".join(stories()))
    if "traffic" in ONLY:
        print("\n".join(traffic()))
    if "imports" in ONLY:
        print("\n".join(imports()))


if __name__ == "__main__":
    main()
