"""The list of edges made anew, and held against what it should be."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import connections, transaction
from django.db.models import Max, Min

from apps.people.edges.listing import COLUMNS, couples, parenthoods
from apps.people.models import Couple, Edge, Parenthood

AT_ONCE = 20_000  # keys of facts in one transaction
Tick = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Rebuilt:
    ties: int
    wrong: int  # that were missing, superfluous or other than they should be


def spans(using: str = "default") -> list[tuple[str, int, int]]:
    """The stretches of keys that rebuild() takes one after the other."""
    found = []
    for kind, model in (("couple", Couple), ("parenthood", Parenthood)):
        ends = model.objects.using(using).aggregate(first=Min("pk"), last=Max("pk"))
        listed = Edge.objects.using(using).aggregate(first=Min(kind), last=Max(kind))
        keys = [key for key in (*ends.values(), *listed.values()) if key is not None]
        for first in range(min(keys), max(keys) + 1, AT_ONCE) if keys else ():
            found.append((kind, first, first + AT_ONCE))
    return found


def rebuild(using: str = "default", tick: Tick = lambda _one: None) -> Rebuilt:
    """Put right what is wrong, stretch by stretch: who is interrupted loses nothing."""
    wrong = 0
    for span in spans(using):
        with transaction.atomic(using=using):
            wrong += _put_right(*span, using)
        tick(1)
    return Rebuilt(Edge.objects.using(using).filter(turned=False).count(), wrong)


def wrong_edges(using: str = "default") -> list[tuple]:
    """Rows that are missing or should not be there; none, if the triggers do."""
    found: list[tuple] = []
    with connections[using].cursor() as cursor:
        for kind, first, last in spans(using):
            for sql in _differences(kind, first, last, connections[using].vendor):
                cursor.execute(sql)
                found += cursor.fetchall()
    return found


def _put_right(kind: str, first: int, last: int, using: str) -> int:
    connection = connections[using]
    with connection.cursor() as cursor:
        missing, superfluous = _differences(kind, first, last, connection.vendor)
        keys: set[int] = set()
        for sql in (missing, superfluous):
            cursor.execute(sql)
            keys |= {row[-2] if kind == "couple" else row[-1] for row in cursor}
        if keys:
            Edge.objects.using(using).filter(**{f"{kind}__in": keys}).delete()
            cursor.execute(f"INSERT INTO people_edge ({COLUMNS}) {missing}")
    return len(keys)


def _differences(kind: str, first: int, last: int, vendor: str) -> tuple[str, str]:
    derive, alias = (couples, "c") if kind == "couple" else (parenthoods, "h")
    wanted = derive(vendor, f"{alias}.id >= {first} AND {alias}.id < {last}")
    there = f"SELECT {COLUMNS} FROM people_edge WHERE {kind} >= {first}"
    there += f" AND {kind} < {last}"
    return f"{wanted} EXCEPT {there}", f"{there} EXCEPT {wanted}"
