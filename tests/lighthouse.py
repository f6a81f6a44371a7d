"""`make lighthouse`: the scores of front, story and person on a phone, on the demo.

The site runs as in production, with packed and hashed files, on a database that is
thrown away. Lighthouse (by npx) slows the processor and the line down itself; other
work on the machine counts against us, so each page is loaded several times, and all
runs are told. Fails unless the best run of each page has 100 in all four categories.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

LIGHTHOUSE = "lighthouse@12.8.2"
RUNS = int(os.environ.get("LIGHTHOUSE_RUNS", "3"))
PAGES = {
    "front": "/",
    "story": "/news/2025/03/03/das-zimmer-mit-der-tuer/",
    "person": "/people/mathilde-von-hagebutt/",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
PATIENCE = 60  # seconds for the site to start


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def manage(environment: dict[str, str], *arguments: str) -> None:
    command = [sys.executable, "manage.py", *arguments]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def site(folder: str) -> Iterator[str]:
    """Run the demo as in production and yield its address."""
    port = str(free_port())
    environment = {name: text for name, text in os.environ.items() if name != "DEBUG"}
    environment |= {
        "SECRET_KEY": "for-one-measurement-" * 3,
        "DATABASE_URL": f"sqlite:///{folder}/demo.db",
        "SECURE_SSL_REDIRECT": "0",
        "SITE_ADDRESS": f"http://127.0.0.1:{port}",
    }
    manage(environment, "migrate", "--verbosity", "0")
    manage(environment | {"DEBUG": "1"}, "demo")
    manage(environment, "collectstatic", "--noinput")
    command = [sys.executable, "manage.py", "serve", "--port", port]
    running = subprocess.Popen(command, env=environment)
    try:
        _wait(environment["SITE_ADDRESS"])
        yield environment["SITE_ADDRESS"]
    finally:
        running.terminate()
        running.wait()


def _wait(address: str) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            urllib.request.urlopen(address).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.5)
        else:
            return


def scores(address: str, folder: str) -> list[int]:
    """One load of a page, of 100 in each of CATEGORIES."""
    told = Path(folder, "told.json")
    subprocess.run(
        [
            *("npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json"),
            *(f"--output-path={told}", f"--chrome-flags={FLAGS}"),
        ],
        check=True,
        env=os.environ | {"CHROME_PATH": shutil.which("chromium") or ""},
    )
    found = json.loads(told.read_text("utf-8"))["categories"]
    return [round(found[name]["score"] * 100) for name in CATEGORIES]


def main() -> int:
    missing = [name for name in ("npx", "chromium") if not shutil.which(name)]
    if missing:
        print(f"Left out: Lighthouse ({' and '.join(missing)} not here)")
        return 0
    folder = TemporaryDirectory(prefix="klatschmohn-lighthouse-")
    with folder as at, site(at) as address:
        failed = [name for name in PAGES if not _told(name, address, at)]
        return int(bool(failed))


def _told(name: str, address: str, folder: str) -> bool:
    """Print the line of a page; whether its best run has 100 everywhere."""
    page = address + PAGES[name]
    urllib.request.urlopen(page).close()
    runs = [scores(page, folder) for _ in range(RUNS)]
    best = [max(of) for of in zip(*runs, strict=True)]
    told = ", ".join(str(run[0]) for run in runs)
    print(f"{name}: {' / '.join(map(str, best))} (performance: {told})", flush=True)
    return best == [100] * len(CATEGORIES)


if __name__ == "__main__":
    sys.exit(main())
