import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

LONGEST_PAUSE = 60  # seconds before a worker that keeps ending is started again
STEADY = 120  # seconds; who ran so long has not failed at the start


class Command(BaseCommand):
    help = (
        "Runs the site and one worker beside it until Ctrl-C. Both end together: the "
        "worker finishes its task first, a second Ctrl-C ends it at once. A worker "
        "that was killed is started again and takes up what it left."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", default="8000")
        parser.add_argument("--workers", default="1", help="processes of the site")
        parser.add_argument("--threads", default="4", help="threads of each")

    def handle(self, **options: Any) -> None:
        self.stops = 0
        signal.signal(signal.SIGINT, self._stop)
        signal.signal(signal.SIGTERM, self._stop)
        self.site = _start(*_granian(options))
        self.worker = _start("manage.py", "work")
        try:
            code = self._watch()
        finally:
            self._end()
        sys.exit(code)

    def _stop(self, signum: int, frame: FrameType | None) -> None:
        self.stops += 1

    def _watch(self) -> int:
        """Until somebody stops us or the site ends by itself."""
        began, pause = time.monotonic(), 1
        while not self.stops:
            if (code := self.site.poll()) is not None:
                return code or 1
            if self.worker.poll() is not None:
                pause = 1 if time.monotonic() - began > STEADY else pause
                self.stderr.write(_("The worker has ended; it is started again."))
                self._wait(pause)
                if self.stops:
                    break
                self.worker = _start("manage.py", "work")
                began, pause = time.monotonic(), min(pause * 2, LONGEST_PAUSE)
            time.sleep(0.2)
        return 0

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not self.stops:
            time.sleep(0.1)

    def _end(self) -> None:
        both = [self.site, self.worker]
        for process in both:
            if process.poll() is None:
                process.terminate()
        told, before = time.monotonic() + 2, self.stops
        while any(process.poll() is None for process in both):
            if told and time.monotonic() > told:
                told = 0
                words = _("The worker finishes its task; Ctrl-C again ends it at once.")
                self.stderr.write(words)
            if self.stops > before:
                for process in both:
                    process.kill()
            time.sleep(0.1)


def _granian(options: dict[str, Any]) -> list[str]:
    return [
        *("-m", "granian", "--interface", "wsgi", "--no-ws", "--log-level", "warning"),
        *("--host", options["host"], "--port", options["port"]),
        *("--workers", options["workers"], "--blocking-threads", options["threads"]),
        "project.wsgi:application",
    ]


def _start(*arguments: str) -> subprocess.Popen:
    # In a session of its own, so that Ctrl-C reaches only us and is passed on once.
    return subprocess.Popen([sys.executable, *arguments], start_new_session=True)  # noqa: S603
