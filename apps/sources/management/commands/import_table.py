from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy

from apps.sources.reports import Progress, Report
from apps.sources.table.importing import import_table
from apps.sources.taking import TakingCommand


class Command(TakingCommand):
    help = (
        "Takes a table of people (CSV or XLSX) into the record, a person a row; the "
        "first row has the headings, German or English: name, birth, gender … An "
        "import that was interrupted goes on where it stood; the same table again "
        "doubles nobody, and what the record knows otherwise is left as it is and "
        "proposed. A row that may be of one of two people is rejected. Exit status 1 "
        "if something was left out or is known otherwise, 2 if nothing went in."
    )
    things = gettext_lazy("Rows")
    place = "row"

    def take(self, path: Path, progress: Progress, **options: Any) -> Report:
        return import_table(
            path, by=None, progress=progress, dry_run=options["dry_run"]
        )
