"""The people of the demo: the record's own file, through its own import."""

import json
from datetime import datetime
from pathlib import Path

from apps.base.models import User
from apps.people.models import Occupation, Person
from apps.sources.people_file.importing import import_file
from apps.sources.people_file.signing import Signature

FOLDER = Path(__file__).parent


def load_occupations() -> None:
    """Give the words for each occupation; the import knows only the terms."""
    rows = json.loads((FOLDER / "occupations.json").read_text("utf-8"))
    for row in rows:
        Occupation.objects.get_or_create(term=row.pop("term"), defaults=row)


def load_people(*, by: User, now: datetime) -> int:
    """Import them once: later starts leave alone what was done to them since.

    Return how many came in.
    """
    path = FOLDER / "people.jsonl"
    lines = path.read_text("utf-8").splitlines()
    slugs = {json.loads(line)["key"] for line in lines}
    if Person.objects.filter(slug__in=slugs).exists():
        return 0
    report = import_file(path, Signature(by=by, now=now, reason="Demo"))
    if report.rejected:
        raise ValueError(f"the demo is broken: {report.rejected}")
    return report.created
