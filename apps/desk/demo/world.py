"""The people of the demo: the record's own file, through its own import."""

import json
from pathlib import Path

from apps.people.models import Occupation
from apps.sources.people_file.importing import import_people

FOLDER = Path(__file__).parent


def load_occupations() -> None:
    rows = json.loads((FOLDER / "occupations.json").read_text("utf-8"))
    for row in rows:
        Occupation.objects.update_or_create(term=row.pop("term"), defaults=row)
