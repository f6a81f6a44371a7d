import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.sources.people_file.importing import import_people
from apps.sources.reports import Progress, Report
from apps.sources.taking import TakingCommand


class Command(TakingCommand):
    help = (
        "Takes people into the record: a file (or - for standard input) with one JSON "
        "object a line. The same key is the same person. What a line states replaces "
        "what an import wrote; what somebody wrote by hand stays, the difference is "
        "proposed in the admin. Sources are added; what a line leaves out or gives as "
        "null stays as it is; nothing is ever deleted. A line that cannot go in is "
        "named with its reason and changes nothing at all. Exit status 1 if some lines "
        "were rejected, 2 if nothing went in."
    )
    things = gettext_lazy("Lines")

    @contextmanager
    def opened(self, file: str) -> Iterator[Path]:
        """Standard input is kept on disk meanwhile: a file is read more than once."""
        if file != "-":
            yield Path(file)
            return
        with tempfile.NamedTemporaryFile() as kept:
            shutil.copyfileobj(sys.stdin.buffer, kept)
            kept.flush()
            yield Path(kept.name)

    def take(self, path: Path, progress: Progress, **options: Any) -> Report:
        return import_people(
            path,
            by=None,
            progress=progress,
            dry_run=options["dry_run"],
            name=options["file"],
        )

    def in_part(self, report: Report) -> bool:
        return bool(report.rejected)

    def left_out(self, report: Report) -> dict[str, Any]:
        told: dict[str, Any] = {"rejected": self.named(report)}
        if report.differences:
            told["differences"] = report.differences_said()
        return told

    def words(self) -> str:
        return _(
            "%(created)s created, %(changed)s changed, %(unchanged)s unchanged, "
            "%(rejected)s rejected"
        )
