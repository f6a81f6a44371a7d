"""Takes a family tree into the record."""

import json
import tempfile
from datetime import datetime
from itertools import count
from pathlib import Path

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from ged4py.parser import IntegrityError as BrokenTree
from ged4py.parser import ParserError

from apps.people.keys import slug_of
from apps.people.saving import Author
from apps.sources.differences import propose
from apps.sources.gedcom.conversion import Converted
from apps.sources.gedcom.converting import converted
from apps.sources.gedcom.homecoming import at_home, say_once
from apps.sources.gedcom.opening import opened
from apps.sources.newcomers import Object, keyed
from apps.sources.people_file.importing import PASSES, import_file
from apps.sources.people_file.signing import Signature
from apps.sources.reports import Progress, Report, Unreadable, silent
from apps.sources.sparing import Disagreement, spare

SCHEME = "gedcom"
LONGEST_LABEL = 80


def import_gedcom(
    path: Path,
    *,
    by: Author,
    progress: Progress = silent,
    dry_run: bool = False,
    label: str = "",
) -> Report:
    """Take a tree in; by its label (else the file's name) it is cited and known again.

    Raise Unreadable where nothing of it could be used, OSError where it cannot be read,
    IntegrityError where the database refuses too much of it.
    """
    label, now = label or path.stem, timezone.now()
    tree = _read(path, label, now)
    people = list(tree.people.values())
    if not people:
        raise Unreadable(_("There is nobody in it who could be recorded."))
    differences = _placed(tree, people)
    signed = Signature(by=by, now=now, reason=f"import_gedcom {path.name}")
    done, whole = count(1), len(people) * PASSES
    lines = {one["key"]: tree.lines[xref] for xref, one in tree.people.items()}
    with (
        tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as kept,
        transaction.atomic(),
    ):
        for person in people:
            kept.write(json.dumps(person, ensure_ascii=False) + "\n")
        kept.flush()
        report = import_file(
            Path(kept.name),
            signed,
            dry_run=dry_run,
            tick=lambda: progress(next(done), whole),
        )
        if not dry_run:
            propose(differences, origin=SCHEME, file=label, lines=lines, now=now)
    _name_rejected(tree, report)
    report.families, report.differences = tree.families, differences
    return report


def _placed(tree: Converted, people: list[Object]) -> list[Disagreement]:
    """Give all their keys in the record; return where the record says otherwise."""
    known = keyed(
        people,
        SCHEME,
        also=_schemes(people),
        found=at_home(tree.people, tree.addresses),
    )
    if tree.ours:
        say_once(people, known, SCHEME)
    return spare(people, known)


def _name_rejected(tree: Converted, report: Report) -> None:
    """Say who could not be taken in by their number and line in the tree."""
    xrefs = list(tree.people)
    for number, reason in report.rejected:
        xref = xrefs[number - 1]
        tree.leave_out(tree.lines[xref], f"{xref}: {reason}")
    report.rejected = sorted(tree.left_out)


def _schemes(people: list[Object]) -> tuple[str, ...]:
    """Of the numbers elsewhere by which somebody of the tree may be known."""
    return tuple(sorted({name for one in people for name in one["ids"]} - {SCHEME}))


def _read(path: Path, label: str, now: datetime) -> Converted:
    if not slug_of(label) or len(label) > LONGEST_LABEL:
        raise Unreadable(_("Give the tree a --label of at most 80 characters."))
    try:
        with opened(path) as tree:
            return converted(tree, label, timezone.localdate(now))
    except (BrokenTree, ParserError) as error:
        raise Unreadable(str(error)) from error
