"""The dossier's statements, through a cursor.

By the ORM they take six milliseconds, nearly all of it to put the same SQL
together again; so written down they take one. What the two engines say differently is
MATCH, as in apps.people.lookup.
"""

import json
from collections.abc import Collection
from typing import Any

from django.db import connection

Rows = list[tuple[Any, ...]]
MATCH = {
    "sqlite": "IN (SELECT value FROM json_each(%s))",
    "postgresql": "= ANY(%s)",
}

OUTLETS = "SELECT name FROM sources_outlet WHERE name {match}"
PEOPLE = """
SELECT p.id, p.slug, COALESCE(n.text, p.slug), p.gender, p.birth, p.death,
  p.publicity, p.children_count
FROM people_person p
LEFT JOIN people_name n ON n.person_id = p.id AND n.kind = 'display'
WHERE p.{column} {{match}}
ORDER BY p.id
"""
PEOPLE_BY_SLUG = PEOPLE.format(column="slug")
PEOPLE_BY_ID = PEOPLE.format(column="id")
# One row a phase, and one for a couple without any.
COUPLES = """
SELECT c.id, c.a_id, c.b_id, c.children_count,
  f.id, f.kind, f.begin, f.end, f.end_reason, f.standing
FROM people_couple c
LEFT JOIN people_phase f ON f.couple_id = c.id
WHERE c.a_id {match} OR c.b_id {match}
ORDER BY c.id, f.begin_earliest, f.id
"""
PARENTHOODS = """
SELECT h.id, h.parent_id, h.child_id, h.kind, h.standing
FROM people_parenthood h
WHERE h.parent_id {match} OR h.child_id {match}
ORDER BY h.id
"""
# A citation is of one fact. A branch for each column, since SQLite may read the whole
# table where they are joined by OR.
CITATIONS = """
SELECT c.person_id, c.couple_id, c.phase_id, c.parenthood_id, c.about,
  c.excerpt,
  (SELECT o.name FROM sources_source s JOIN sources_outlet o ON o.id = s.outlet_id
   WHERE s.id = c.source_id),
  (SELECT s.title FROM sources_source s WHERE s.id = c.source_id)
FROM (
  SELECT * FROM sources_citation WHERE person_id {match}
  UNION ALL SELECT * FROM sources_citation WHERE couple_id {match}
  UNION ALL SELECT * FROM sources_citation WHERE phase_id {match}
  UNION ALL SELECT * FROM sources_citation WHERE parenthood_id {match}
) c
WHERE c.stance = 'supports' ORDER BY c.id
"""
DECISIONS = """
SELECT d.person_id, d.what, d.made, d.until
FROM people_decision d WHERE d.person_id {match} ORDER BY d.id
"""
# Others whose whole name is the same; with 200 nothing tells them apart anyhow.
NAMESAKES = """
SELECT DISTINCT k.person_id, p.slug, p.birth
FROM people_namekey k
JOIN people_namekey o ON o.key = k.key AND o.tier = 0 AND o.person_id <> k.person_id
JOIN people_person p ON p.id = o.person_id AND p.merged_into_id IS NULL
WHERE k.person_id {match} AND k.tier = 0 AND p.birth <> ''
ORDER BY k.person_id, p.slug
LIMIT 200
"""
NAMES = """
SELECT n.person_id, n.text, n.kind, n.restricted
FROM people_name n WHERE n.person_id {match} ORDER BY n.person_id, n.id
"""
# Names under keys of apps.people.near; where thousands are near, nobody is meant.
NEAR_NAMES = """
SELECT k.key, p.slug, COALESCE(shown.text, p.slug), p.birth,
  n.text, n.kind, n.restricted
FROM people_namekey k
JOIN people_name n ON n.id = k.name_id
JOIN people_person p ON p.id = k.person_id AND p.merged_into_id IS NULL
LEFT JOIN people_name shown ON shown.person_id = p.id AND shown.kind = 'display'
WHERE k.key {match} AND k.tier = 9
ORDER BY p.slug, n.id, k.key
LIMIT 3000
"""
QUOTES = """
SELECT q.id, q.speaker_id, q.words, q.language, q.translation, q.translated_by,
  o.name, s.title, s.embargo, s.embargo_zone
FROM stories_quote q
LEFT JOIN sources_source s ON s.id = q.source_id
LEFT JOIN sources_outlet o ON o.id = s.outlet_id
WHERE q.speaker_id {match} ORDER BY q.id
"""
# Of people by whom many stories are told the newest speak.
ARCHIVE = """
SELECT t.kind, t.person_id, t.other_id, t.value, t.tense, t.day, t.passage,
  s.slug, s.headline
FROM stories_statement t JOIN stories_story s ON s.id = t.story_id
WHERE t.person_id {match} AND t.kind {match} AND s.stage = 'live' AND s.barred IS NULL
ORDER BY s.went_live DESC, t.story_id DESC, t.start, t.id
LIMIT 500
"""
PROCEEDINGS = """
SELECT g.person_id, g.matter, g.stage, g.outcome, g.asked IS NOT NULL, g.answer <> '',
  o.name, s.title
FROM checks_proceeding g
JOIN sources_source s ON s.id = g.source_id JOIN sources_outlet o ON o.id = s.outlet_id
WHERE g.person_id {match} ORDER BY g.id
"""
BANS = """
SELECT b.id, b.kind, b.words, p.slug, b.picture_id, b.basis, b.reference, b.begin, b.end
FROM checks_ban b LEFT JOIN people_person p ON p.id = b.person_id
ORDER BY b.id
"""


def select(sql: str, *keys: Collection[Any]) -> Rows:
    """Run a statement with one collection a {match}; not at all if all are empty."""
    if not any(keys):
        return []
    listed: list[Any] = [sorted(one) for one in keys]
    if connection.vendor == "sqlite":
        listed = [json.dumps(one) for one in listed]
    with connection.cursor() as cursor:
        cursor.execute(sql.format(match=MATCH[connection.vendor]), listed)
        return cursor.fetchall()


def select_all(sql: str) -> Rows:
    """Run a statement without keys."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()
