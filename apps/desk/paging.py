"""Paging by key: the next page begins after the last row, so depth costs nothing."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class KeyPage:
    rows: list[Any]
    next: int | None  # for ?before=

    def __iter__(self):
        return iter(self.rows)


def before(request: HttpRequest) -> int | None:
    asked = request.GET.get("before", "")
    return (
        int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 19 else None
    )


def key_page(rows: QuerySet, per_page: int = PER_PAGE) -> KeyPage:
    """One query; `rows` are newest first by pk and begin where the page begins."""
    found = list(rows[: per_page + 1])
    more = len(found) > per_page
    found = found[:per_page]
    return KeyPage(found, found[-1].pk if more else None)
