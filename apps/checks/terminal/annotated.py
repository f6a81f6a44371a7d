"""A folder of texts, and what a careful colleague reads in each beside it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from apps.checks.texts import TextRefused, read_text
from apps.reading import read
from apps.reading.model import Reading
from apps.reading.scoring import AnnotationError, Scores, annotation, compare

ENDINGS = (".txt", ".json")


@dataclass(frozen=True, slots=True)
class Scored:
    """How one text of a folder was read."""

    file: str
    language: str
    text: str
    scores: Scores


def files_of(folder: str) -> list[Path]:
    """Return what a folder holds, by name, without endings; raise TextRefused."""
    path = Path(folder)
    if not path.is_dir():
        raise TextRefused(_("%(name)s: there is no such folder.") % {"name": folder})
    try:
        files = list(path.iterdir())
    except OSError as error:
        raise TextRefused(
            _("%(name)s: cannot be read (%(reason)s).")
            % {"name": folder, "reason": error.strerror or error}
        ) from error
    names = {file.with_suffix("") for file in files if file.suffix in ENDINGS}
    if not names:
        raise TextRefused(_("%(name)s: holds no texts.") % {"name": folder})
    return sorted(names)


def scored(stem: Path) -> Scored:
    """Read one text and hold it against its annotation; raise TextRefused.

    The record is not asked, so a folder has the same scores on every machine.
    """
    file = f"{stem}.txt"
    text = read_text(file)
    wanted = annotation_at(f"{stem}.json", text)
    found = read(text, date=wanted.date)
    return Scored(file, wanted.language, text, compare(found, wanted))


def annotation_at(path: str, text: str) -> Reading:
    """Return what is annotated for a text; raise TextRefused."""
    try:
        wanted = annotation(_json(path))
    except AnnotationError as error:
        reason = _(error.template) % error.params
        raise TextRefused(f"{path}: {reason}") from error
    if wanted.text != text:
        raise TextRefused(
            _("%(name)s: its text is not the text of the file beside it.")
            % {"name": path}
        )
    return wanted


def _json(path: str) -> Any:
    try:
        return json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise TextRefused(
            _("%(name)s: line %(line)s is not JSON (%(reason)s).")
            % {"name": path, "line": error.lineno, "reason": error.msg}
        ) from error
    except (ValueError, RecursionError) as error:
        raise TextRefused(
            _("%(name)s: is not JSON (%(reason)s).") % {"name": path, "reason": error}
        ) from error
