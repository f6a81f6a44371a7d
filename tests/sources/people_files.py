"""Writes people to a file, takes them in, gives them out."""

import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management import call_command

from apps.people.models import Couple, Parenthood, Person
from apps.sources.models import Citation, Outlet, Source
from apps.sources.people_file.exporting import export_lines


def write(path: Path, *lines: Any) -> Path:
    """A str or bytes is written as it is, anything else as JSON."""
    with path.open("wb") as file:
        for line in lines:
            text = line if isinstance(line, str | bytes) else json.dumps(line)
            file.write(text if isinstance(text, bytes) else text.encode())
            file.write(b"\n")
    return path


def take_in(path: Path, *options: str) -> tuple[dict[str, Any], str, int]:
    """Return the summary, what went to standard error, and the exit status."""
    out, err, status = io.StringIO(), io.StringIO(), 0
    try:
        call_command("import_people", path, "--json", *options, stdout=out, stderr=err)
    except SystemExit as stop:
        status = stop.code
    return json.loads(out.getvalue()), err.getvalue(), status


def given_out(**options: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in export_lines(**options)]


def empty_the_record() -> None:
    for model in (Citation, Source, Outlet, Parenthood, Couple, Person):
        model.objects.all().delete()


def numbers(summary: dict[str, Any]) -> tuple[int, int, int, int]:
    """Created, changed, unchanged, rejected."""
    counts = [summary[name] for name in ("created", "changed", "unchanged")]
    return (*counts, len(summary["rejected"]))


def reasons(summary: dict[str, Any]) -> dict[int, str]:
    return {row["line"]: row["reason"] for row in summary["rejected"]}


def by_key(lines: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {line["key"]: line for line in lines}
