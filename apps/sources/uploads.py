"""From a file in the browser to people on record: look first, then take in.

Each step is a background task. A task that is killed runs again: an import doubles
nobody, and what it says of itself is written when it is done.
"""

from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from django.core.files import File
from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django_tasks import task

from apps.base.models import User
from apps.people.errors import Refused, Stale
from apps.sources.models import Upload
from apps.sources.reports import Report, Unreadable
from apps.sources.upload_files import (
    Teller,
    drop_all,
    drop_file,
    folder_of,
    keep,
    write_table,
)
from apps.sources.upload_kinds import KINDS, recognised

FIRST = 100  # of what was left out; the table has all
WAITS = timedelta(days=7)  # a file that nobody takes in is removed
KEPT = timedelta(days=90)  # reports
Stage = Upload.Stage


def take_file(file: File, *, by: User, now: datetime) -> Upload:
    """Keep a file that can be taken in, and look at it in the background.

    Raise Refused, and keep nothing, where its content is of no kind that we know.
    """
    key = uuid4()
    path = keep(key, file)
    try:
        kind = recognised(path)
        if kind is None:
            raise Refused(_unknown(path))
        with transaction.atomic():
            upload = Upload.objects.create(
                key=key,
                name=Path(file.name or "").name[:120],
                kind=kind.name,
                size=file.size,
                language=translation.get_language() or "",
                by=by,
                at=now,
            )
            _enqueue(upload)
    except BaseException:
        drop_all(key)
        raise
    return upload


def _unknown(path: Path) -> str:
    if not path.stat().st_size:
        return _("The file is empty.")
    known = ", ".join(str(kind.label) for kind in KINDS.values())
    return _("The content is none of what can be taken in: %(kinds)s.") % {
        "kinds": known
    }


@transaction.atomic
def begin_import(key: UUID) -> None:
    """Take in what was looked at; raise Stale if it is no longer at that stage."""
    _move(key, Stage.CHECKED, Stage.IMPORTING)
    _enqueue(Upload.objects.get(key=key))


@transaction.atomic
def try_again(key: UUID) -> None:
    """Queue the step anew whose task failed; raise Stale if none did."""
    upload = Upload.objects.select_related("task").get(key=key)
    if not upload.has_failed:
        raise Stale
    _enqueue(upload)


@transaction.atomic
def discard(key: UUID) -> None:
    """Remove the file and forget it; raise Stale while somebody works on it."""
    upload = Upload.objects.select_related("task").get(key=key)
    if upload.is_busy:
        raise Stale
    upload.delete()
    transaction.on_commit(lambda: drop_all(key))


@task()
def look_or_take(key: str) -> str:
    """Do the step at which the upload stands; say in a sentence what came of it."""
    upload = Upload.objects.select_related("by").filter(key=key).first()
    if upload is None or upload.stage not in (Stage.CHECKING, Stage.IMPORTING):
        return ""
    with translation.override(upload.language):
        return _work(upload)


def _work(upload: Upload) -> str:
    looking = upload.stage == Stage.CHECKING
    try:
        report = KINDS[upload.kind].run(
            folder_of(upload.key) / "file",
            upload.name,
            by=upload.by,
            progress=Teller(upload.key),
            dry_run=looking,
        )
    except (Unreadable, IntegrityError) as error:
        upload.fault = str(error)
        _finish(upload, Stage.UNUSABLE)
        return upload.fault
    place = str(KINDS[upload.kind].place)
    write_table(upload.key, report, [place, _("Reason")])
    upload.report = _told(report)
    _finish(upload, Stage.CHECKED if looking else Stage.DONE)
    return upload.sentence


def _finish(upload: Upload, stage: str) -> None:
    upload.stage = stage
    upload.ended = timezone.now()
    upload.save(update_fields=["stage", "report", "fault", "ended"])
    if stage == Stage.CHECKED:
        (folder_of(upload.key) / "progress").unlink(missing_ok=True)
    else:
        drop_file(upload.key)


def _told(report: Report) -> dict[str, object]:
    return {
        "created": report.created,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "families": report.families,
        "rejected": report.left_out,
        "differences": len(report.differences),
        "first_rejected": report.rejected[:FIRST],
        "first_differences": report.differences_said(FIRST),
    }


def _move(key: UUID, old: str, new: str) -> None:
    if Upload.objects.filter(key=key, stage=old).update(stage=new) != 1:
        raise Stale


def _enqueue(upload: Upload) -> None:
    queued = look_or_take.enqueue(str(upload.key))
    upload.task_id = UUID(queued.id)
    upload.save(update_fields=["task"])


def clear_uploads(now: datetime) -> int:
    """Remove files that nobody took in, and old reports; return how many went."""
    waiting = Upload.objects.filter(stage=Stage.CHECKED, at__lt=now - WAITS)
    old = Upload.objects.filter(at__lt=now - KEPT)
    keys = [one.key for one in (waiting | old).with_task() if not one.is_busy]
    Upload.objects.filter(key__in=keys).delete()
    for key in keys:
        drop_all(key)
    return len(keys)
