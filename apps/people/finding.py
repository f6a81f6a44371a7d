"""Finds people while their name is typed, whatever the size of the record.

First what is spelt so, or begins so; then, where that is little, what sounds alike or
is a letter off. The famous first within each. At most five statements, all on indexes
and each with a bound on its rows: how many people are on record changes little.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import product
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _
from rapidfuzz.distance import OSA

from apps.dates import Edtf
from apps.people.models import Name, NameKind
from apps.people.typed import (
    FEWEST_LETTERS,
    MOST_FAME,
    foldings,
    ranges,
    slips,
    sound,
    without_particles,
)

MOST_ASKED = 5  # words; more are no name
A_RANGE, ALIKE = 20, 10  # rows of each range and fame, of each other spelling
SOUNDS, NEAREST, COMBINED = 400, 6, 24


class How(IntEnum):
    """How it met, the surest first."""

    NAME, WORD, BEGINNING, SOUND, SLIP = range(5)


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody found; `kind` and `met` are the name that did it."""

    pk: int
    slug: str
    name: str
    birth: Edtf | None
    how: How
    kind: str
    met: str

    @property
    def why(self) -> str:
        """Say what the shown name does not: which other name, or how it met."""
        shown = self.kind == NameKind.DISPLAY
        if self.how is How.SOUND:
            told = _("sounds alike"), _("sounds like %(name)s")
            return told[0] if shown else told[1] % {"name": self.met}
        if self.how is How.SLIP:
            told = _("spelt nearly so"), _("spelt nearly as %(name)s")
            return told[0] if shown else told[1] % {"name": self.met}
        if shown:
            return ""
        return _("found by: %(name)s") % {"name": NameKind(self.kind).label}


@dataclass(frozen=True, slots=True)
class _Row:
    how: How
    fame: int
    person: int
    name: int


def find_people(text: str, *, limit: int = 10, readers: bool = False) -> list[Hit]:
    """Find who may be meant; for readers only by names that they may see.

    Whether readers may see the person today is for the public floor to ask once more.
    Merged entries are never found.
    """
    asked = tuple(without_particles(name) for name in foldings(text[:200]))
    if not asked[0] or len(asked[0].split()) > MOST_ASKED:
        return []
    straight = list(ranges(asked))
    half = len(straight) // 2
    met = [How.WORD] * half + [How.BEGINNING] * half
    rows = _met(straight, met, A_RANGE, readers)
    if len({row.person for row in rows}) < limit:
        others = _other_spellings(asked)
        if others:
            spelt = [(words, f"{words}!") for words, _how in others]
            rows += _met(spelt, [how for _words, how in others], ALIKE, readers)
    return _hits(rows, asked, limit)


def _hits(rows: Iterable[_Row], asked: tuple[str, ...], limit: int) -> list[Hit]:
    best: dict[int, list[_Row]] = {}
    for row in sorted(rows, key=lambda row: (row.how, -row.fame)):
        rivals = best.setdefault(row.person, [])
        if not rivals or rivals[0].how is row.how:
            rivals.append(row)
    first = [row for person in list(best)[: limit * 4] for row in best[person]]
    told = {name: facts for name, *facts in _told({row.name for row in first})}
    found: dict[int, tuple[Any, ...]] = {}
    for row in first:
        if row.name not in told:
            continue
        kind, met, slug, birth, text = told[row.name]
        whole = row.how is How.WORD and set(foldings(met)) & set(asked)
        how = How.NAME if whole else row.how
        order = (how, kind != NameKind.DISPLAY, -row.fame, text, slug, row.name)
        hit = Hit(row.person, slug, text, birth, how, kind, met)
        found[row.person] = min(found.get(row.person, (order, hit)), (order, hit))
    ranked = sorted(found.values(), key=lambda one: _rank(one[0]))
    return [hit for _order, hit in ranked[:limit]]


def _told(names: Collection[int]) -> Iterable[tuple[Any, ...]]:
    """Each name with whose it is and the one that is shown: one statement for all."""
    shown = {"person__names__kind": NameKind.DISPLAY, "person__merged_into": None}
    person = ("person__slug", "person__birth", "person__names__text")
    rows = Name.objects.filter(pk__in=names, **shown)
    return rows.values_list("pk", "kind", "text", *person)


def _rank(order: tuple[Any, ...]) -> tuple[Any, ...]:
    """Among people fame goes before which of the names it was."""
    how, other, fame, *rest = order
    return (how, fame, other, *rest)


def _other_spellings(asked: tuple[str, ...]) -> list[tuple[str, How]]:
    """What else the words may be, the likeliest first: two statements."""
    words = {word for name in asked for word in name.split()}
    heard = {sound(word) for word in words if len(word) >= 3} - {""}
    slipped = {key for word in words for key in slips(word)}
    known = [
        (word, code)
        for word, code in _run(
            WORDS[connection.vendor].format(sounds=SOUNDS),
            [_listed(heard), _listed(slipped)],
        )
        if word not in words
    ]
    found: dict[str, How] = {}
    for name in asked:
        parts = name.split()
        most = NEAREST if len(parts) < 3 else 2
        choices = [[(0, word), *_near(word, known)[:most]] for word in parts]
        for met in sorted(product(*choices))[1 : COMBINED + 1]:
            spelling = " ".join(word for _how, word in met)
            found.setdefault(spelling, How(max(how for how, _word in met)))
    return sorted(found.items(), key=lambda one: one[1])[:COMBINED]


def _near(word: str, known: Iterable[tuple[str, str]]) -> list[tuple[int, str]]:
    """The nearest of the known words: those that sound so, then those a letter off."""
    code, near = sound(word), []
    for other, other_code in known:
        off = OSA.distance(word, other)
        if code and code == other_code and off <= max(3, len(word) // 2):
            near.append((How.SOUND, off, other))
        elif off <= 1 and len(word) >= FEWEST_LETTERS:
            near.append((How.SLIP, off, other))
    return [(how, other) for how, _off, other in sorted(near)]


def _met(
    asked: list[tuple[str, str]], how: list[How], most: int, readers: bool
) -> list[_Row]:
    """Whom each range of keys means, the first few of each fame: one statement."""
    sql = FOUND[connection.vendor].format(
        fame=MOST_FAME, most=most, open="AND open" if readers else ""
    )
    lows, highs = [low for low, _high in asked], [high for _low, high in asked]
    if connection.vendor == "sqlite":
        return list(_unpacked(_run(sql, [json.dumps(asked)]), how))
    found = _run(sql, [lows, highs])
    return [_Row(how[place - 1], fame, *row) for place, fame, *row in found]


def _unpacked(found: Iterable[tuple[Any, ...]], how: list[How]) -> Iterator[_Row]:
    for place, fame, people in found:
        for pair in people.split(","):
            person, _colon, name = pair.partition(":")
            yield _Row(how[place], fame, int(person), int(name))


# What SQLite cannot say otherwise: of each range the first few rows.
FOUND = {
    "sqlite": """
SELECT place, fame, people FROM (
  SELECT w.key AS place, f.value AS fame, (
    SELECT group_concat(k.person_id || ':' || k.name_id) FROM (
      SELECT person_id, name_id FROM people_findkey
      WHERE fame = f.value AND key >= json_extract(w.value, '$[0]')
        AND key < json_extract(w.value, '$[1]') {open}
      ORDER BY key, person_id LIMIT {most}) k) AS people
  FROM json_each(%s) w, (
    WITH RECURSIVE each(value) AS (
      SELECT 0 UNION ALL SELECT value + 1 FROM each WHERE value < {fame}
    ) SELECT value FROM each) f
) WHERE people IS NOT NULL
""",
    "postgresql": """
SELECT w.place, f.fame, k.person_id, k.name_id
FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS w(low, high, place)
CROSS JOIN generate_series(0, {fame}) AS f(fame)
CROSS JOIN LATERAL (
  SELECT person_id, name_id FROM people_findkey
  WHERE fame = f.fame AND key ~>=~ w.low AND key ~<~ w.high {open}
  ORDER BY key USING ~<~, person_id LIMIT {most}) k
""",
}
WORDS = {
    "sqlite": """
SELECT word, sound FROM (SELECT word, sound FROM people_nameword
  WHERE sound IN (SELECT value FROM json_each(%s)) ORDER BY word LIMIT {sounds})
UNION SELECT w.word, w.sound FROM people_wordslip s
  JOIN people_nameword w ON w.id = s.word_id
  WHERE s.key IN (SELECT value FROM json_each(%s))
""",
    "postgresql": """
SELECT word, sound FROM (SELECT word, sound FROM people_nameword
  WHERE sound = ANY(%s) ORDER BY word COLLATE "C" LIMIT {sounds}) h
UNION SELECT w.word, w.sound FROM people_wordslip s
  JOIN people_nameword w ON w.id = s.word_id WHERE s.key = ANY(%s)
""",
}


def _listed(values: Iterable[str]) -> Any:
    rows = sorted(values)
    return json.dumps(rows) if connection.vendor == "sqlite" else rows


def _run(sql: str, parameters: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()
