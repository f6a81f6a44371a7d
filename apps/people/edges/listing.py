"""What stands in the list of edges: one SELECT for couples, one for parenthoods.

A couple is bound from the first day of its phases until the last of them is over or
one of the two has died; a parent and a child from the child's birth on. Shown are those
with a source between two who may be named; whether a minor is among them goes by the
day, so the list keeps the birth that decides. The words of the sets are those of
apps.people.visibility. Each tie is listed twice, from either end.
"""

from apps.people.edges.model import OPEN
from apps.people.visibility import NAMED_KINDS, STANDINGS

FACTS = "kind, weight, begins, ends, shown, youngest"
COLUMNS = f"a, b, {FACTS}, turned, couple, parenthood"
SMALLER = {"sqlite": "min", "postgresql": "least"}
GREATER = {"sqlite": "max", "postgresql": "greatest"}


def _words(values: tuple[str, ...]) -> str:
    return ", ".join(f"'{value}'" for value in values)


def _nameable(one: str) -> str:
    named = f"{one}.publicity IN ({_words(NAMED_KINDS)})"
    return f"{named} AND {one}.merged_into_id IS NULL"


def _born(one: str) -> str:
    return (
        f"CASE WHEN {one}.birth_latest IS NOT NULL THEN {one}.birth_latest "
        f"WHEN {one}.birth_earliest IS NOT NULL THEN {OPEN} ELSE 0 END"
    )


def _youngest(one: str, other: str, vendor: str) -> str:
    return f"{GREATER[vendor]}({_born(one)}, {_born(other)})"


def _from_both_ends(ties: str) -> str:
    return f"""
SELECT CASE WHEN turned THEN other ELSE one END,
  CASE WHEN turned THEN one ELSE other END, {FACTS}, turned, couple, parenthood
FROM ({ties}) AS ties CROSS JOIN (SELECT FALSE AS turned UNION ALL SELECT TRUE) AS ends
"""


def couples(vendor: str, where: str) -> str:
    """The SELECT of the edges of couples; `where` is over `c`, the couple."""
    lasts = (
        "max(CASE WHEN f.kind = 'separation' THEN 0 "
        f"WHEN f.\"end\" = '' THEN {OPEN} ELSE coalesce(f.end_latest, {OPEN}) END)"
    )
    deaths = ", ".join(f"coalesce({one}.death_latest, {OPEN})" for one in ("x", "y"))
    lawful = "max(CASE WHEN f.kind IN ('marriage', 'civil_union') THEN 1 ELSE 0 END)"
    return _from_both_ends(f"""
SELECT c.a_id AS one, c.b_id AS other,
  CASE {lawful} WHEN 1 THEN 'union' ELSE 'partner' END AS kind, 2 - {lawful} AS weight,
  min(coalesce(f.begin_earliest, 0)) AS begins,
  {SMALLER[vendor]}({lasts}, {deaths}) AS ends,
  {_nameable("x")} AND {_nameable("y")} AND EXISTS (
    SELECT 1 FROM people_phase q JOIN sources_citation s ON s.phase_id = q.id
    WHERE q.couple_id = c.id AND s.stance = 'supports'
    AND q.standing IN ({_words(STANDINGS)})) AS shown,
  {_youngest("x", "y", vendor)} AS youngest,
  c.id AS couple, CAST(NULL AS bigint) AS parenthood
FROM people_couple c
JOIN people_phase f ON f.couple_id = c.id AND f.standing IN ({_words(STANDINGS)})
JOIN people_person x ON x.id = c.a_id JOIN people_person y ON y.id = c.b_id
WHERE {where} GROUP BY c.id, x.id, y.id
""")


def parenthoods(vendor: str, where: str) -> str:
    """The SELECT of the edges of parenthoods; `where` is over `h`, the parenthood."""
    return _from_both_ends(f"""
SELECT h.parent_id AS one, h.child_id AS other, 'parent' AS kind,
  CASE WHEN h.kind IN ('step', 'foster') THEN 2 ELSE 1 END AS weight,
  coalesce(y.birth_earliest, 0) AS begins, {OPEN} AS ends,
  {_nameable("x")} AND {_nameable("y")} AND EXISTS (
    SELECT 1 FROM sources_citation s
    WHERE s.parenthood_id = h.id AND s.stance = 'supports') AS shown,
  {_youngest("x", "y", vendor)} AS youngest,
  CAST(NULL AS bigint) AS couple, h.id AS parenthood
FROM people_parenthood h
JOIN people_person x ON x.id = h.parent_id JOIN people_person y ON y.id = h.child_id
WHERE h.standing IN ({_words(STANDINGS)}) AND {where}
""")
