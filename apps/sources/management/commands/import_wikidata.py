from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.sources.reports import Progress, Report
from apps.sources.taking import TakingCommand
from apps.sources.wikidata.importing import import_wikidata


class Command(TakingCommand):
    help = (
        "Takes people of Wikidata into the record: one entity (the JSON of "
        "Special:EntityData) or a dump, plain, gzip or bz2. Whom a dump names before "
        "their line are bound when it comes. An import that was interrupted goes on "
        "where it stood; the same file again doubles nothing, and what the record "
        "knows otherwise is left as it is and proposed. Exit status 1 if something was "
        "left out or is known otherwise, 2 if nothing went in."
    )
    things = gettext_lazy("Bytes")
    unit = "B"

    def take(self, path: Path, progress: Progress, **options: Any) -> Report:
        return import_wikidata(
            path, by=None, progress=progress, dry_run=options["dry_run"]
        )

    def counts(self, report: Report) -> dict[str, int]:
        return super().counts(report) | {"others": report.others}

    def words(self) -> str:
        return _(
            "%(created)s created, %(changed)s changed, %(unchanged)s unchanged; "
            "%(others)s entities are no people; %(left_out)s left out, "
            "%(differences)s known otherwise"
        )
