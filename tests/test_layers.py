"""The floors of the house: an app imports only from floors below its own."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

APPS = Path(__file__).parent.parent / "apps"
LAYERS = [
    "dates",
    "reading",
    "base",
    "people",
    "sources",
    "pictures",
    "stories",
    "readers",
    "checks",
    "desk",
    "public",
]
APART = {("public", "desk")}
DJANGO_IN_DATES = {APPS / "dates" / "fields.py", APPS / "dates" / "forms.py"}
PURE = [
    *sorted(set(APPS.glob("dates/**/*.py")) - DJANGO_IN_DATES),
    *APPS.glob("reading/**/*.py"),
    *APPS.glob("*/rules.py"),
    *APPS.glob("*/rules/*.py"),
]
FILES = [path for path in APPS.rglob("*.py") if "migrations" not in path.parts]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            yield node.module or ""
            if node.module == "apps":
                yield from (f"apps.{name.name}" for name in node.names)


def named(path: Path) -> str:
    return str(path.relative_to(APPS))


@pytest.mark.parametrize("path", FILES, ids=named)
def test_imports_point_down(path):
    if path.parent == APPS:
        return
    own = path.relative_to(APPS).parts[0]
    for name in imports(path):
        package, _, rest = name.partition(".")
        assert package not in ("project", "tests"), name
        if package == "apps" and rest:
            other = rest.partition(".")[0]
            assert LAYERS.index(other) <= LAYERS.index(own), name
            assert (own, other) not in APART, name


@pytest.mark.parametrize("path", PURE, ids=named)
def test_rules_are_plain_python(path):
    assert not [name for name in imports(path) if name.startswith("django")]


def test_every_app_is_a_floor():
    apps = {path.name for path in APPS.iterdir() if (path / "__init__.py").exists()}
    assert apps == set(LAYERS)


@pytest.mark.parametrize("path", FILES, ids=named)
def test_our_apps_are_imported_at_the_top(path):
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("apps."):
            assert node in tree.body or _type_checking(tree, node), node.module


def _type_checking(tree: ast.Module, wanted: ast.ImportFrom) -> bool:
    return any(
        wanted in branch.body
        for branch in tree.body
        if isinstance(branch, ast.If) and "TYPE_CHECKING" in ast.unparse(branch.test)
    )


# The reader's rooms, from the ground up; `page` is the text laid out for the rest.
READING = [
    "text",
    "dates",
    "names",
    "sentence",
    "who",
    "speech",
    "pictures",
    "page",
    "lives",
    "record",
    "couples",
    "kin",
]


@pytest.mark.parametrize("room", READING)
def test_the_readers_rooms_import_only_from_below(room):
    inside = APPS / "reading" / room
    files = list(inside.glob("*.py")) or [inside.with_suffix(".py")]
    for path in files:
        for name in imports(path):
            other = [*name.split("."), "", ""][2]
            if name.startswith("apps.reading.") and other in READING:
                assert READING.index(other) <= READING.index(room), (path.name, name)
            assert other not in ("engine", "assembly", "findings", "lastings"), name


def test_every_room_of_the_reader_has_its_floor():
    rooms = {path.parent.name for path in (APPS / "reading").glob("*/__init__.py")}
    assert rooms - {"languages", "scoring"} <= set(READING)
