"""Neighbours out of the list of edges, as one asks: for readers, on a day, by kind."""

import json
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db import connection

from apps.people.edges.model import Edge
from apps.people.models import Decision
from apps.people.visibility import grown_up_born_by

AMONG = {
    "sqlite": "IN (SELECT value FROM json_each(%s))",
    "postgresql": "= ANY(%s::bigint[])",
}
RELEASED = (
    "SELECT DISTINCT person_id FROM people_decision "
    f"WHERE what = '{Decision.What.NAMING}' AND made <= %s "
    "AND (until IS NULL OR until >= %s) ORDER BY person_id"
)
Row = tuple[int, int, int]  # known, other, weight of the link
FAMILY = (Edge.Kind.PARENT.value, Edge.Kind.UNION.value)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which links count. `today`, if given: only what readers may see on that day.

    What is vague is let through: status and visibility of a way that was found are for
    apps.people.edges.ways to ask once more.
    """

    day: date
    today: date | None = None
    only_family: bool = False  # by blood, adoption or law, not by love alone
    only_current: bool = False  # no union or love that is over


class EdgeList:
    """Callable as apps.people.chains.Neighbours; asks for everybody once."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.known: set[int] = set()
        self.unsorted: list[Row] = []  # most of it nobody asks for a second time
        self.by_person: dict[int, list[Row]] = defaultdict(list)

    def __call__(self, people: Collection[int]) -> list[Row]:
        unknown = [person for person in people if person not in self.known]
        found = self._rows(unknown) if unknown else []
        new = len(found)
        if len(unknown) < len(people):
            self._sort()
            again = self.known.intersection(people)
            found += [row for person in again for row in self.by_person[person]]
        self.known.update(unknown)
        self.unsorted += found[:new]
        return found

    def _sort(self) -> None:
        for row in self.unsorted:
            self.by_person[row[0]].append(row)
        self.unsorted = []

    def between(self, people: Collection[int], others: Collection[int]) -> list[Row]:
        """The links from some to some others; nothing of it is kept."""
        return self._rows(people, others)

    def _rows(
        self, people: Collection[int], others: Collection[int] | None = None
    ) -> list[Row]:
        each = [_keys(people), *self._parameters]
        if others is not None:
            each.append(_keys(others))
        with connection.cursor() as cursor:
            cursor.execute(self._sql(others is not None), each)
            return cursor.fetchall()

    def _sql(self, to_others: bool) -> str:
        among = AMONG[connection.vendor]
        return (
            f"SELECT a, b, weight FROM people_edge WHERE a {among}"
            + self._which
            + f" AND b {among}" * to_others
        )

    @cached_property
    def _which(self) -> str:
        which = " AND begins <= %s"
        if self.asked.only_current:
            which += " AND ends > %s"
        if self.asked.only_family:
            which += " AND kind IN (%s, %s)"
        if self.asked.today:
            minors = ", ".join(str(pk) for pk in self._released)
            released = f" OR a IN ({minors}) OR b IN ({minors})" if minors else ""
            which += f" AND shown = TRUE AND (youngest <= %s{released})"
        return which

    @cached_property
    def _parameters(self) -> list[int | str]:
        day = self.asked.day.toordinal()
        found: list[int | str] = [day]
        if self.asked.only_current:
            found.append(day)
        if self.asked.only_family:
            found += FAMILY
        if self.asked.today:
            found.append(grown_up_born_by(self.asked.today))
        return found

    @property
    def _released(self) -> list[int]:
        """Whom decisions in force let be named: few."""
        with connection.cursor() as cursor:
            cursor.execute(RELEASED, [self.asked.today, self.asked.today])
            return [person for (person,) in cursor.fetchall()]


def _keys(people: Collection[int]) -> str | list[int]:
    keys = list(people)
    return json.dumps(keys) if connection.vendor == "sqlite" else keys
