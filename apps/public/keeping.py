"""Public pages are kept as they were made until something in them may have changed.

A page depends on the state of all that readers see (its mark), the day (ages, licences,
decisions), the newest story whose time has come, the embargoes and polls that ended
last, the address and the program itself. One query tells all of it; from it come the
ETag and the key under which the page lies in the cache "pages". So a change is seen at
the next request, and a page that nobody changed is not made twice.
"""

import gzip
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date

LONGEST = 200  # characters of a query; longer ones are answered and not kept
PARTS = ("apps", "project", "templates", "locale", "static")
KINDS = {".py", ".html", ".txt", ".xml", ".mo", ".css", ".js", ".svg"}
SQL = """
SELECT e.mark, e.at,
  (SELECT max(went_live) FROM stories_story WHERE stage = 'live' AND went_live <= %s),
  (SELECT max(embargo) FROM stories_story WHERE embargo <= %s),
  (SELECT max(embargo) FROM pictures_picture WHERE embargo <= %s),
  (SELECT max(embargo) FROM sources_source WHERE embargo <= %s),
  (SELECT max(ends) FROM readers_poll WHERE ends <= %s)
FROM public_edition e WHERE e.id = 1
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """A page as it was made, packed (or empty: not worth it) and not."""

    body: bytes
    packed: bytes
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class State:
    """In which state the page would be made; `since` is when that state began."""

    key: str
    since: datetime | None


def state_of(request: HttpRequest, now: datetime, today: date) -> State:
    """One query, whatever the page."""
    mark, at, *come = _edition(now)
    begun = map(str, come)
    seed = "\n".join((program(), mark, str(today), *begun, request.get_full_path()))
    times = [_aware(time) for time in (at, *come) if time]
    midnight = datetime.combine(today, datetime.min.time(), tzinfo=now.tzinfo)
    key = hashlib.sha256(seed.encode()).hexdigest()[:32]
    return State(key, max([*times, midnight]))


def _edition(now: datetime) -> tuple[Any, ...]:
    """Return mark and time of the last change, and what has come since by its time."""
    with connection.cursor() as cursor:
        moment = connection.ops.adapt_datetimefield_value(now)
        cursor.execute(SQL, [moment] * SQL.count("%s"))
        return cursor.fetchone() or ("", None)


def _aware(time: datetime | str) -> datetime:
    """SQLite hands out text, in UTC."""
    if isinstance(time, str):
        time = datetime.fromisoformat(time)
    return time if time.tzinfo else time.replace(tzinfo=UTC)


@cache
def program() -> str:
    """A mark of the program's own files: a page made by another version is not ours."""
    found = hashlib.sha256()
    for part in PARTS:
        for path in sorted(Path(settings.BASE_DIR, part).rglob("*")):
            if path.suffix in KINDS and path.is_file():
                found.update(str(path.relative_to(settings.BASE_DIR)).encode())
                found.update(path.read_bytes())
    return found.hexdigest()[:16]


def answer(
    request: HttpRequest, state: State, make: Callable[[], HttpResponse]
) -> HttpResponse:
    """Answer with 304, with the page as it is kept, or make it."""
    etag = f'W/"{state.key}"'
    same = get_conditional_response(request, etag=etag)
    if same is not None:
        return same
    shelf = caches["pages"]
    kept = shelf.get(state.key)
    if kept is None:
        response = make()
        if response.status_code != 200:
            return response
        kept = _packed(response)
        if kept.packed and len(request.META.get("QUERY_STRING", "")) <= LONGEST:
            shelf.set(state.key, kept, timeout=None)
    return _response(request, kept, etag, state.since)


def _packed(response: HttpResponse) -> Kept:
    """A picture is packed already, and too large to lie here beside the pages."""
    headers = {name: str(value) for name, value in response.items()}
    if headers["Content-Type"].startswith("image/"):
        return Kept(response.content, b"", headers)
    return Kept(response.content, gzip.compress(response.content, 6, mtime=0), headers)


def _response(
    request: HttpRequest, kept: Kept, etag: str, since: datetime | None
) -> HttpResponse:
    packs = kept.packed and "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(kept.packed if packs else kept.body, headers=kept.headers)
    if packs:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["ETag"] = etag
    if since:
        response.headers["Last-Modified"] = http_date(since.timestamp())
    patch_vary_headers(response, ["Accept-Encoding"])
    return response
