"""Who is at work, and what becomes of the work of somebody who was killed.

A worker holds a lock on a file of its own: the system lets go of it however the worker
ends. On other machines the lock is not seen; there counts when it last gave a sign.
"""

import fcntl
import os
import secrets
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from apps.base.models import WorkerSign

TRIES = 3
SIGN_EVERY = 15  # seconds
SILENT_FOR = timedelta(minutes=5)


class WorkerDied(Exception):
    """The worker was killed in the middle of a task, as often as we try it."""


@contextmanager
def at_work(*, giving_signs: bool = True) -> Iterator[str]:
    """Be known as a worker under the key that this yields, until the block ends."""
    key = f"{os.getpid()}-{secrets.token_hex(8)}"
    path = _lock_path(key)
    path.parent.mkdir(parents=True, exist_ok=True)
    done = threading.Event()
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        WorkerSign.objects.create(
            worker=key, host=socket.gethostname(), seen=timezone.now()
        )
        signs = threading.Thread(target=_give_signs, args=(key, done), daemon=True)
        if giving_signs:
            signs.start()
        try:
            yield key
        finally:
            done.set()
            if giving_signs:
                signs.join(SIGN_EVERY)
            with suppress(DatabaseError):
                WorkerSign.objects.filter(worker=key).delete()
            path.unlink(missing_ok=True)


def sweep(now: datetime) -> tuple[int, int]:
    """Give back what dead workers left; return how much is tried again, and given up.

    A task is tried TRIES times; then it failed, with a sentence that says why.
    """
    signs = list(WorkerSign.objects.all())
    dead = {sign.worker for sign in signs if _is_dead(sign, now)}
    alive = {sign.worker for sign in signs} - dead
    again = given_up = 0
    for left in DBTaskResult.objects.running():
        if left.worker_ids and left.worker_ids[-1] in alive:
            continue
        if len(left.worker_ids) < TRIES:
            again += _put_back(left, status=TaskResultStatus.READY, run_after=now)
        else:
            given_up += _put_back(left, **_failure(now))
    for key in dead:
        WorkerSign.objects.filter(worker=key).delete()
        _lock_path(key).unlink(missing_ok=True)
    return again, given_up


def _put_back(left: DBTaskResult, **fields: object) -> int:
    """Unless somebody else has swept it, or taken it up again, meanwhile."""
    seen = DBTaskResult.objects.running().filter(pk=left.pk, started_at=left.started_at)
    return seen.update(**fields)


def _failure(now: datetime) -> dict[str, object]:
    words = _("The worker was ended in the middle of it, %(tries)s times.")
    return {
        "status": TaskResultStatus.FAILED,
        "finished_at": now,
        "exception_class_path": f"{WorkerDied.__module__}.{WorkerDied.__qualname__}",
        "traceback": words % {"tries": TRIES},
    }


def _is_dead(sign: WorkerSign, now: datetime) -> bool:
    if sign.host != socket.gethostname():
        return sign.seen < now - SILENT_FOR
    try:
        with _lock_path(sign.worker).open("r+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return True
    except BlockingIOError:
        return False
    return True


def _lock_path(key: str) -> Path:
    return Path(settings.VAR_DIR) / "workers" / f"{key}.lock"


def _give_signs(key: str, done: threading.Event) -> None:
    while not done.wait(SIGN_EVERY):
        with suppress(DatabaseError):  # busy: the next sign does as well
            WorkerSign.objects.filter(worker=key).update(seen=timezone.now())
    connection.close()
