import signal
import socket
import time
from argparse import ArgumentParser
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand
from django.db import OperationalError, close_old_connections
from django.utils import timezone
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from apps.base.jobs import enqueue_due
from apps.base.workers import at_work, sweep

LOOK_EVERY = 10  # seconds, at the clock and for the tasks of killed workers


class OneTask(Worker):
    """Does one task a run(), if one waits; a signal lets it finish that one."""

    def __init__(self, worker_id: str) -> None:
        super().__init__(
            queue_names=["*"],
            interval=0,
            batch=True,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=1,
            worker_id=worker_id,
            excluded_queue_names=[],
        )
        self.done = 0

    def run_task(self, db_task_result: DBTaskResult) -> None:
        super().run_task(db_task_result)
        self.done += 1

    def shutdown(self, signum: int, frame: FrameType | None) -> None:
        self.running = False
        if not self.running_task:
            raise SystemExit(0)


class Command(BaseCommand):
    help = (
        "Works off what waits: imports and the like, and the jobs of the timetable "
        "when their time comes. Any number of these may run beside each other. What a "
        "killed worker left is taken up again. Ctrl-C lets it finish its task."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="do what is due and waits, then end"
        )
        parser.add_argument(
            "--interval",
            type=float,
            default=1.0,
            metavar="SECONDS",
            help="how long to wait before looking into an empty queue again",
        )

    def handle(self, *, once: bool, interval: float, **options: Any) -> str:
        with at_work(giving_signs=not once) as key:
            worker = OneTask(key)
            if not once:
                signal.signal(signal.SIGINT, worker.shutdown)
                signal.signal(signal.SIGTERM, worker.shutdown)
            self._work(worker, once, interval)
        return f"{worker.done} tasks done on {socket.gethostname()}."

    def _work(self, worker: OneTask, once: bool, interval: float) -> None:
        looked = float("-inf")
        while worker.running:
            if not once:
                close_old_connections()
            if time.monotonic() - looked >= LOOK_EVERY:
                looked = time.monotonic()
                _look()
            before = worker.done
            worker.run()
            if worker.done == before:
                if once:
                    return
                time.sleep(interval)


def _look() -> None:
    now = timezone.now()
    try:
        sweep(now)
        enqueue_due(now)
    except OperationalError as error:
        if "locked" not in str(error):  # SQLite is busy: the next look does as well
            raise
