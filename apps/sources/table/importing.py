"""Takes a table into the record, some hundred rows a transaction."""

import hashlib
import json
import tempfile
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from django.db import reset_queries, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.base.bulk import many_rows, roomy
from apps.people.keys import tidy, unfit
from apps.people.saving import Author
from apps.sources.differences import propose
from apps.sources.incoming import Difference, ImportRun, LeftOut
from apps.sources.people_file.importing import import_file
from apps.sources.people_file.signing import Signature
from apps.sources.reports import Progress, Rejected, Report, Unreadable, silent
from apps.sources.sparing import Disagreement
from apps.sources.table.gathering import Gathered, Row, gathered
from apps.sources.table.placing import Placed, cited, placed, spared
from apps.sources.table.reading import opened

KIND = Difference.Origin.TABLE
AT_ONCE = 500
LONGEST_OUTLET = 80
MOST_TOLD = 20_000  # rows and differences that a report names


@dataclass
class Taking:
    """One table on its way in; a dry run has a run that is never saved."""

    run: ImportRun
    outlet: str
    signed: Signature
    dry_run: bool
    differences: list[Disagreement] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)


def import_table(
    path: Path,
    name: str = "",
    *,
    by: Author,
    progress: Progress = silent,
    dry_run: bool = False,
) -> Report:
    """Take a table in; who is interrupted goes on there the next time.

    `name` is what people call the file, else the path's; without its ending it is what
    the people are cited from.

    Raise Unreadable where nothing of it could be used, OSError where it cannot be read.
    """
    now, name = timezone.now(), name or path.name
    signed = Signature(by=by, now=now, reason=f"import_table {name}")
    with opened(path) as table, gathered(table) as rows, roomy():
        if not any(rows.count()):
            raise Unreadable(_("The table has headings and nothing below them."))
        run = _run(path, name, now, dry_run=dry_run)
        taking = Taking(run, outlet_of(name), signed, dry_run)
        _take_all(rows, taking, progress)
        return _report(rows, taking)


def outlet_of(name: str) -> str:
    """What a table of this name is called as a source."""
    text = "".join(char for char in tidy(Path(name).stem) if not unfit(char))
    return text[:LONGEST_OUTLET].strip() or "table"


def _run(path: Path, name: str, now: datetime, *, dry_run: bool) -> ImportRun:
    """The run that was interrupted, or one from the beginning."""
    with path.open("rb") as file:
        mark = hashlib.file_digest(file, "sha256")
    mark.update(name.encode())
    fresh = ImportRun(
        kind=KIND, file=name[:240], fingerprint=mark.hexdigest(), started=now
    )
    if dry_run:
        return fresh
    run = ImportRun.objects.filter(kind=KIND, fingerprint=fresh.fingerprint).first()
    if run is not None and not run.finished:
        return run
    with transaction.atomic():
        if run is not None:
            run.delete()
        fresh.save(force_insert=True)
    return fresh


def _take_all(rows: Gathered, taking: Taking, progress: Progress) -> None:
    whole, _faults = rows.count()
    every, done = rows.rows(after=taking.run.line), rows.before(taking.run.line)
    while chunk := list(islice(every, AT_ONCE)):
        with transaction.atomic():
            with many_rows():
                _take(chunk, taking)
            if taking.dry_run:
                transaction.set_rollback(True)
        reset_queries()  # with DEBUG Django would remember thousands of them
        done += len(chunk)
        progress(done, whole)
    if not taking.dry_run:
        taking.run.finished = timezone.now()
        taking.run.save(update_fields=["finished"])


def _take(chunk: list[Row], taking: Taking) -> None:
    found = placed(chunk, taking.outlet)
    cited(found.people, taking.outlet)
    told = dict(zip((one["key"] for one in found.people), found.rows, strict=True))
    differences = [replace(one, line=told[one.key]) for one in spared(found)]
    report = _write(found, taking.signed)
    rejected = found.rejected + report.rejected
    run = taking.run
    run.line = chunk[-1].number
    run.created += report.created
    run.changed += report.changed
    run.unchanged += report.unchanged
    taking.differences += differences[: MOST_TOLD - len(taking.differences)]
    if taking.dry_run:
        taking.rejected += rejected
        return
    run.save()
    LeftOut.objects.bulk_create(
        LeftOut(run=run, line=number, reason=reason) for number, reason in rejected
    )
    propose(
        differences, origin=KIND, file=taking.outlet, lines=told, now=taking.signed.now
    )


def _write(found: Placed, signed: Signature) -> Report:
    if not found.people:
        return Report()
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as kept:
        for person in found.people:
            kept.write(json.dumps(person, ensure_ascii=False) + "\n")
        kept.flush()
        report = import_file(Path(kept.name), signed)
    report.rejected = [
        (found.rows[line - 1], reason) for line, reason in report.rejected
    ]
    return report


def _report(rows: Gathered, taking: Taking) -> Report:
    """Faults of rows, and what came of the others, as the sheet numbers them."""
    left_out: list[Rejected] = taking.rejected
    if not taking.dry_run:
        found = taking.run.left_out.order_by("line", "pk")
        left_out = list(found.values_list("line", "reason")[:MOST_TOLD])
    faults = rows.faults(MOST_TOLD)
    _people, in_all = rows.count()
    later = len(left_out) if taking.dry_run else taking.run.left_out.count()
    return Report(
        created=taking.run.created,
        changed=taking.run.changed,
        unchanged=taking.run.unchanged,
        rejected=sorted([*faults, *left_out])[:MOST_TOLD],
        rejected_in_all=in_all + later,
        differences=taking.differences,
    )
