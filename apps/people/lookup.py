"""Finds the people of the record that go by given names, whatever its size.

One statement for all keys on the index (key, tier, person), through a cursor: the ORM
would cost more than the statement. A second one asks for the relatives of those found.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from django.db import connection

from apps.dates.fields import read
from apps.people.models import Person
from apps.reading.known import Known

MOST_KEYS = 20_000
MOST_FOUND = 5_000  # rows; more are not told apart anyhow


def lookup(
    keys: frozenset[str], *, deepest: int = 1
) -> Mapping[str, tuple[Known, ...]]:
    """Return who goes by each of the keys, in the order of their addresses.

    Keys of one word find only people who go by one word; deepest=2 also finds
    surnames and given names out of longer names. Merged entries are never found,
    restricted names and misspellings are: this is the desk's, not the public's.
    Two statements.
    """
    wanted = sorted(keys)[:MOST_KEYS]
    if not wanted:
        return {}
    rows = _select(
        _statement(connection.vendor), [_listed(wanted), deepest, MOST_FOUND]
    )
    if not rows:
        return {}
    relatives = _relatives({row[1] for row in rows})
    found: dict[str, dict[str, Known]] = defaultdict(dict)
    for key, pk, slug, name, gender, birth, popularity, mononym in rows:
        found[key].setdefault(
            slug,
            Known(
                slug=slug,
                name=name,
                gender=gender,
                birth=read(birth),
                relatives=relatives.get(pk, frozenset()),
                popularity=popularity,
                mononym=bool(mononym),
            ),
        )
    return {key: tuple(people.values()) for key, people in found.items()}


MATCH = {
    "sqlite": "IN (SELECT value FROM json_each(%s))",
    "postgresql": "= ANY(%s)",
}
FOUND = """
SELECT k.key, p.id, p.slug, COALESCE(shown.text, p.slug), p.gender, p.birth,
  (SELECT count(*) FROM people_externalid e WHERE e.person_id = p.id){mentions},
  EXISTS (SELECT 1 FROM people_namekey w WHERE w.name_id = shown.id AND w.tier = 1)
FROM people_namekey k
JOIN people_person p ON p.id = k.person_id AND p.merged_into_id IS NULL
LEFT JOIN people_name shown ON shown.person_id = p.id AND shown.kind = 'display'
WHERE k.key {match} AND k.tier <= %s
ORDER BY k.key, p.slug
LIMIT %s
"""
MENTIONS = " + (SELECT count(*) FROM {table} m WHERE m.person_id = p.id)"
BOUND = """
SELECT c.a_id, p.slug FROM people_couple c JOIN people_person p ON p.id = c.b_id
WHERE c.a_id {match}
UNION SELECT c.b_id, p.slug FROM people_couple c JOIN people_person p ON p.id = c.a_id
WHERE c.b_id {match}
UNION SELECT h.parent_id, p.slug FROM people_parenthood h
JOIN people_person p ON p.id = h.child_id WHERE h.parent_id {match}
UNION SELECT h.child_id, p.slug FROM people_parenthood h
JOIN people_person p ON p.id = h.parent_id WHERE h.child_id {match}
"""


@cache
def _statement(vendor: str) -> str:
    mentions = ""
    field = next(
        (f for f in Person._meta.related_objects if f.name == "mentions"), None
    )
    if field is not None:  # stories stand above this floor, so their table is asked for
        table = field.related_model._meta.db_table
        mentions = MENTIONS.format(table=table)
    return FOUND.format(match=MATCH[vendor], mentions=mentions)


def _relatives(ids: Iterable[int]) -> dict[int, frozenset[str]]:
    """Whom each has as partner, parent or child, of any standing."""
    listed = _listed(sorted(ids))
    sql = BOUND.format(match=MATCH[connection.vendor])
    found: dict[int, set[str]] = defaultdict(set)
    for pk, slug in _select(sql, [listed] * 4):
        found[pk].add(slug)
    return {pk: frozenset(slugs) for pk, slugs in found.items()}


def _listed(values: list[Any]) -> Any:
    return json.dumps(values) if connection.vendor == "sqlite" else values


def _select(sql: str, parameters: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()
