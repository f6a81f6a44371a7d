"""Takes a file of people into the record: all that fits of it, or nothing at all."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import TypeVar

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.people.saving import Author
from apps.sources.differences import propose
from apps.sources.people_file.bonds import write_bonds
from apps.sources.people_file.people import Lines, write_people
from apps.sources.people_file.plan import Plan, make_plan
from apps.sources.people_file.preferring import prefer_bonds, prefer_people
from apps.sources.people_file.signing import Signature
from apps.sources.people_file.statements import read_line
from apps.sources.reports import Progress, Report, Unreadable, silent
from apps.sources.sparing import Disagreement

AT_ONCE = 500
LONGEST_LINE = 4 * 1024 * 1024
MOST_SURPRISES = 20
BOM = b"\xef\xbb\xbf"
PASSES = 3  # decide, write people, write what binds them
Tick = Callable[[], object]
T = TypeVar("T")


class Surprise(Exception):
    """The database refused a line that the plan had let pass."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(reason)
        self.number = number
        self.reason = reason


def import_people(
    path: Path,
    *,
    by: Author,
    progress: Progress = silent,
    dry_run: bool = False,
    name: str = "",
) -> Report:
    """Take a file in; `name` is what the history calls it, else the path.

    Raise Unreadable where there is nothing in it that could be a line, OSError where it
    cannot be read, IntegrityError where the database refuses too much of it.
    """
    lines = sum(1 for _line in numbered(path))
    if not lines:
        raise Unreadable(_("The file is empty."))
    with path.open("rb") as opened:
        if b"\0" in opened.read(1024):
            raise Unreadable(_("This is not a text file."))
    reason = f"import_people {name or path}"
    signed = Signature(by=by, now=timezone.now(), reason=reason)
    done = count(1)
    with transaction.atomic():
        report = import_file(
            path,
            signed,
            dry_run=dry_run,
            tick=lambda: progress(next(done), lines * PASSES),
        )
        if not dry_run:
            told, file = report.differences, Path(name or path).name
            propose(told, origin="people", file=file, lines={}, now=signed.now)
    return report


def import_file(
    path: Path, signed: Signature, *, dry_run: bool = False, tick: Tick = lambda: None
) -> Report:
    """Read the file three times: to decide, to write people, then what binds them.

    All is one transaction: who is interrupted has changed nothing. A dry run writes
    everything, too, and takes it back.
    """
    plan = make_plan(numbered(path), tick)
    for _attempt in range(MOST_SURPRISES):
        try:
            with transaction.atomic():
                report = _write(path, plan, signed, tick)
                if dry_run:
                    transaction.set_rollback(True)
                return report
        except Surprise as surprise:
            plan.reject(surprise.number, surprise.reason)
    raise IntegrityError(_("The database refuses too many lines; nothing was written."))


def numbered(path: Path) -> Iterator[tuple[int, bytes]]:
    """Give the lines that hold anything, numbered as an editor shows them."""
    with path.open("rb") as file:
        number = 0
        while raw := file.readline(LONGEST_LINE):
            number += 1
            if number == 1:
                raw = raw.removeprefix(BOM)
            if len(raw) == LONGEST_LINE and not raw.endswith(b"\n"):
                while (rest := file.readline(LONGEST_LINE)) and rest[-1:] != b"\n":
                    continue  # what follows belongs to the same, far too long line
            if raw.strip():
                yield number, raw


def _write(path: Path, plan: Plan, signed: Signature, tick: Tick) -> Report:
    fate: dict[str, str] = {}
    differences: list[Disagreement] = []
    for accepted in _accepted(path, plan):
        chunk, clashing = prefer_people(accepted)
        differences += clashing
        done = _one_by_one_if_need_be(chunk, lambda part: write_people(part, signed))
        for written in done:
            fate |= dict.fromkeys(written.people, "unchanged")
            fate |= dict.fromkeys(written.changed, "changed")
            fate |= dict.fromkeys(written.created, "created")
        for _line in chunk:
            tick()
    for accepted in _accepted(path, plan):
        chunk, clashing = prefer_bonds(accepted, plan)
        differences += clashing
        parts = _one_by_one_if_need_be(
            chunk, lambda part: write_bonds([line for _n, line in part], plan, signed)
        )
        for key in set().union(*parts):
            if fate[key] == "unchanged":
                fate[key] = "changed"
        for _line in chunk:
            tick()
    counted = Counter(fate.values())
    return Report(
        counted["created"],
        counted["changed"],
        counted["unchanged"],
        rejected=sorted(plan.rejected.items()),
        differences=differences,
    )


def _accepted(path: Path, plan: Plan) -> Iterator[Lines]:
    lines = (
        (number, read_line(raw))
        for number, raw in numbered(path)
        if number not in plan.rejected
    )
    while chunk := list(islice(lines, AT_ONCE)):
        yield chunk


def _one_by_one_if_need_be(chunk: Lines, write: Callable[[Lines], T]) -> list[T]:
    """Write a chunk at once; if the database refuses, find the line to blame."""
    try:
        with transaction.atomic():
            return [write(chunk)]
    except IntegrityError:
        pass
    done = []
    for number, line in chunk:
        try:
            with transaction.atomic():
                done.append(write([(number, line)]))
        except IntegrityError as error:
            reason = _("The database refuses it: %(reason)s") % {"reason": error}
            raise Surprise(number, reason) from error
    return done
