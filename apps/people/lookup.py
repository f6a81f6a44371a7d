"""Finds the people of the record that go by given names, whatever its size.

One statement for all keys on the index (key, tier, person), one for what binds those
found, one for who they are; through a cursor, since the ORM would cost more than the
statements. What the two engines say differently stands in HITS and MATCH.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Any

from django.db import connection

from apps.dates.fields import read
from apps.people.keys import ALONE, SHARED, WHOLE
from apps.people.models import Person
from apps.reading.names.known import CROWD, FEW, Known
from apps.reading.text.folding import fold, plain_fold

MOST_KEYS = 20_000

Hits = dict[str, dict[int, int]]  # the people of each key, with their tiers


def lookup(keys: frozenset[str]) -> Mapping[str, tuple[Known, ...]]:
    """Return who goes by each of the keys, in the order of their addresses.

    One word finds who is known by it, and who is just called by it if those are few or
    relatives of somebody else found; never a surname. Merged entries are not found,
    restricted names and misspellings are: this is the desk's, not the public's.
    Three statements, one where nobody is found.
    """
    hits = _hits(keys)
    if not hits:
        return {}
    bonds = _select(_bound(), [_listed(_people(hits))] * 5)
    _add_relatives(hits, bonds, keys)
    rows = _select(_person(), [_listed(_people(hits))])
    slugs = {row[0]: row[1] for row in rows}
    relatives, works = _bonds(bonds, slugs)
    found: dict[str, tuple[Known, ...]] = {}
    facts = {row[0]: row[1:] for row in rows}
    for key, people in hits.items():
        known = [
            _known(facts[pk], relatives[pk], works[pk], tier)
            for pk, tier in people.items()
            if pk in facts
        ]
        if known:  # sorted here: databases differ in how they sort letters
            found[key] = tuple(sorted(known, key=lambda one: one.slug))
    return found


def _known(
    facts: tuple[Any, ...], relatives: set[str], works: set[str], tier: int
) -> Known:
    slug, name, gender, birth, popularity = facts
    return Known(
        slug=slug,
        name=name,
        gender=gender,
        birth=read(birth),
        relatives=frozenset(relatives),
        popularity=popularity,
        mononym=tier == ALONE,
        occupations=frozenset(works),
    )


def _hits(keys: Collection[str]) -> Hits:
    """Return whom each key means; a word of many bearers means nobody."""
    wanted = sorted(keys)[:MOST_KEYS]
    if not wanted:
        return {}
    words = [key for key in wanted if " " not in key]
    phrases = [key for key in wanted if " " in key]
    hits: Hits = {}
    for key, found in _select(
        HITS[connection.vendor], [_listed(phrases), _listed(words)]
    ):
        people = {}
        for one in found.split(","):
            tier, _, pk = one.partition(":")
            people.setdefault(int(pk), int(tier))
        if " " in key or len(people) <= FEW:
            hits[key] = people
    return hits


def bearers(
    keys: Collection[str], tiers: Collection[int], most: int
) -> dict[str, set[int]]:
    """Who bears each of the keys, at most so many rows of each: one statement."""
    hits = {"sqlite": HITS_SQLITE, "postgresql": HITS_POSTGRESQL}[connection.vendor]
    told = ", ".join(str(tier) for tier in tiers)
    sql = hits.format(tiers=f"IN ({told})", most=most)
    return {
        key: {int(one.partition(":")[2]) for one in found.split(",")}
        for key, found in _select(sql, [_listed(sorted(keys))])
        if found
    }


def _people(hits: Hits) -> list[int]:
    return sorted({pk for people in hits.values() for pk in people})


def _add_relatives(
    hits: Hits, bonds: list[tuple[Any, ...]], keys: Collection[str]
) -> None:
    """Find Emil, one of thousands of that name, by his mother."""
    for _, other, _, name in bonds:
        if not name or " " in name:
            continue
        for key in {fold(name), plain_fold(name)}.intersection(keys):
            hits.setdefault(key, {}).setdefault(other, SHARED)


def _bonds(
    rows: Iterable[tuple[Any, ...]], slugs: Mapping[int, str]
) -> tuple[dict[int, set[str]], dict[int, set[str]]]:
    """Whom each has as partner, parent or child, of any standing; and what they do."""
    relatives: dict[int, set[str]] = defaultdict(set)
    works: dict[int, set[str]] = defaultdict(set)
    for one, other, words, _ in rows:
        if other is None:
            works[one] |= {word for word in words.casefold().split("/") if word}
        else:
            relatives[one].add(words)
            if one in slugs:
                relatives[other].add(slugs[one])
    return relatives, works


# As many keys as there are, no key costs more than its LIMIT.
HITS_SQLITE = """
SELECT w.value AS key, (SELECT group_concat(k.tier || ':' || k.person_id) FROM (
  SELECT tier, person_id FROM people_namekey
  WHERE key = w.value AND tier {tiers} ORDER BY tier, person_id LIMIT {most}) k
) AS found
FROM json_each(%s) w
"""
HITS_POSTGRESQL = """
SELECT w.key, f.found FROM unnest(%s::text[]) AS w(key) CROSS JOIN LATERAL (
  SELECT string_agg(k.tier || ':' || k.person_id, ',') AS found FROM (
    SELECT tier, person_id FROM people_namekey
    WHERE key = w.key AND tier {tiers} ORDER BY tier, person_id LIMIT {most}) k) f
"""


WHOLE_NAMES = {"tiers": f"= {WHOLE}", "most": CROWD}
ONE_WORD = {"tiers": f"BETWEEN {ALONE} AND {SHARED}", "most": FEW + 1}
BOTH = "SELECT key, found FROM ({} UNION ALL {}) h WHERE found IS NOT NULL"


def _both(hits: str) -> str:
    return BOTH.format(hits.format(**WHOLE_NAMES), hits.format(**ONE_WORD))


HITS = {"sqlite": _both(HITS_SQLITE), "postgresql": _both(HITS_POSTGRESQL)}
MATCH = {
    "sqlite": "IN (SELECT value FROM json_each(%s))",
    "postgresql": "= ANY(%s)",
}
# Relatives with address and name; occupations in all their words, with no relative.
# Subqueries and no joins where one row is looked up by its key: to join, PostgreSQL
# would read the whole table as soon as some hundred people are found.
BOUND = """
SELECT b.one, b.other, (SELECT p.slug FROM people_person p WHERE p.id = b.other),
  (SELECT n.text FROM people_name n WHERE n.person_id = b.other AND n.kind = 'display')
FROM (
  SELECT a_id AS one, b_id AS other FROM people_couple WHERE a_id {match}
  UNION SELECT b_id, a_id FROM people_couple WHERE b_id {match}
  UNION SELECT parent_id, child_id FROM people_parenthood WHERE parent_id {match}
  UNION SELECT child_id, parent_id FROM people_parenthood WHERE child_id {match}
) b
UNION ALL
SELECT w.person_id, NULL, (SELECT
  o.term || '/' || o.female || '/' || o.male || '/' || o.neutral || '/' || o.english
  FROM people_occupation o WHERE o.id = w.occupation_id), NULL
FROM people_personoccupation w WHERE w.person_id {match}
"""
PERSON = """
SELECT p.id, p.slug, COALESCE((SELECT n.text FROM people_name n
    WHERE n.person_id = p.id AND n.kind = 'display'), p.slug), p.gender, p.birth,
  (SELECT count(*) FROM people_externalid e WHERE e.person_id = p.id){mentions}
FROM people_person p
WHERE p.id {match} AND p.merged_into_id IS NULL
"""
MENTIONS = " + (SELECT count(*) FROM {table} m WHERE m.person_id = p.id)"


def _bound() -> str:
    return BOUND.format(match=MATCH[connection.vendor])


def _person() -> str:
    return PERSON.format(match=MATCH[connection.vendor], mentions=_mentions())


@cache
def _mentions() -> str:
    """Stories stand above this floor, so their table is asked for."""
    for field in Person._meta.related_objects:
        if field.name == "mentions":
            return MENTIONS.format(table=field.related_model._meta.db_table)
    return ""


def _listed(values: list[Any]) -> Any:
    return json.dumps(values) if connection.vendor == "sqlite" else values


def _select(sql: str, parameters: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()
