"""Triggers that keep the list of edges with every write to what it is derived from.

They work in the transaction that writes: action, admin, import, bulk update, a hand in
psql. Made again after every migration, as those of apps.public.editions are, since
SQLite drops a table's triggers when Django makes the table anew; where one had to be
made the list is made anew, too.

On PostgreSQL the fact is locked while its edge is written: two who add phases to one
couple at once take turns. A person hidden at the very moment when somebody else adds a
bond of theirs may leave an edge marked "shown": no page relies on that mark alone.
"""

from collections.abc import Iterator
from typing import NamedTuple

from django.db import connections, transaction

from apps.people.edges.listing import COLUMNS, couples, parenthoods
from apps.people.edges.rebuilding import rebuild

COUPLE, PARENTHOOD = "couple", "parenthood"
DERIVED = {COUPLE: couples, PARENTHOOD: parenthoods}
ALIAS = {COUPLE: "c", PARENTHOOD: "h"}
TABLE = {COUPLE: "people_couple", PARENTHOOD: "people_parenthood"}
DECIDING = [
    "publicity",
    "merged_into_id",
    "birth_earliest",
    "birth_latest",
    "death_earliest",
    "death_latest",
]
NEEDED = {
    "people_edge",
    "people_couple",
    "people_phase",
    "people_parenthood",
    "people_person",
    "sources_citation",
}


class Trigger(NamedTuple):
    """`refreshes` are pairs: of what kind, and a key of these or a SELECT of keys."""

    name: str
    event: str
    table: str
    refreshes: tuple[tuple[str, str], ...]
    when: str = ""


def _triggers() -> Iterator[Trigger]:
    new, old = "NEW.", "OLD."
    phase, bond = "people_phase", "people_parenthood"
    yield Trigger("phase_in", "INSERT", phase, ((COUPLE, f"{new}couple_id"),))
    yield Trigger("phase_out", "DELETE", phase, ((COUPLE, f"{old}couple_id"),))
    both = ((COUPLE, f"{old}couple_id"), (COUPLE, f"{new}couple_id"))
    yield Trigger("phase_on", "UPDATE", phase, both)
    yield Trigger("couple_on", "UPDATE OF a_id, b_id", TABLE[COUPLE],
                  ((COUPLE, f"{new}id"),))  # fmt: skip
    yield Trigger("couple_out", "DELETE", TABLE[COUPLE], ((COUPLE, f"{old}id"),))
    yield Trigger("bond_in", "INSERT", bond, ((PARENTHOOD, f"{new}id"),))
    yield Trigger("bond_on", "UPDATE", bond, ((PARENTHOOD, f"{new}id"),))
    yield Trigger("bond_out", "DELETE", bond, ((PARENTHOOD, f"{old}id"),))
    changed = " OR ".join(f"OLD.{c} IS DISTINCT FROM NEW.{c}" for c in DECIDING)
    yield Trigger(
        "person_on",
        f"UPDATE OF {', '.join(DECIDING)}",
        "people_person",
        (
            (COUPLE, f"{_own(COUPLE, 'a_id')} UNION {_own(COUPLE, 'b_id')}"),
            (
                PARENTHOOD,
                f"{_own(PARENTHOOD, 'parent_id')} UNION {_own(PARENTHOOD, 'child_id')}",
            ),
        ),
        changed,
    )
    yield from _citation_triggers()


def _own(kind: str, column: str) -> str:
    return f"SELECT id FROM {TABLE[kind]} WHERE {column} = NEW.id"


def _citation_triggers() -> Iterator[Trigger]:
    """Only those on a phase or a parenthood count, and only what supports it."""
    for name, event, rows in (
        ("in", "INSERT", ("NEW",)),
        ("out", "DELETE", ("OLD",)),
        ("on", "UPDATE OF phase_id, parenthood_id, stance", ("OLD", "NEW")),
    ):
        some = " OR ".join(
            f"{row}.stance = 'supports' AND {row}.{key} IS NOT NULL"
            for row in rows
            for key in ("phase_id", "parenthood_id")
        )
        refreshes = tuple(
            pair
            for row in rows
            for pair in (
                (
                    COUPLE,
                    f"SELECT couple_id FROM people_phase WHERE id = {row}.phase_id",
                ),
                (
                    PARENTHOOD,
                    f"SELECT id FROM people_parenthood WHERE id = {row}.parenthood_id",
                ),
            )
        )
        yield Trigger(f"citation_{name}", event, "sources_citation", refreshes, some)


def keep(using: str) -> None:
    """Make the triggers that are not there yet, and the list anew if one was not."""
    connection = connections[using]
    if NEEDED.difference(connection.introspection.table_names()):
        return
    make = _on_sqlite if connection.vendor == "sqlite" else _on_postgresql
    with transaction.atomic(using=using):
        if make(using):
            rebuild(using=using)


def let_go(using: str) -> None:
    """Drop the triggers before tables change; keep() makes them, and the list, anew.

    SQLite would refuse to make people_person anew while triggers speak of it.
    """
    connection = connections[using]
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        for trigger in _triggers():
            cursor.execute(f"DROP TRIGGER IF EXISTS edge_{trigger.name}")


def _on_sqlite(using: str) -> bool:
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        there = {name for (name,) in cursor.fetchall()}
        missing = [t for t in _triggers() if f"edge_{t.name}" not in there]
        for trigger in missing:
            when = f"WHEN {trigger.when}" if trigger.when else ""
            when = when.replace("IS DISTINCT FROM", "IS NOT")
            steps = "".join(_steps(*pair) for pair in trigger.refreshes)
            cursor.execute(
                f"CREATE TRIGGER edge_{trigger.name} AFTER {trigger.event} "
                f"ON {trigger.table} {when} BEGIN {steps} END"
            )
    return bool(missing)


def _steps(kind: str, keys: str) -> str:
    derived = DERIVED[kind]("sqlite", f"{ALIAS[kind]}.id IN ({keys})")
    return (
        f"DELETE FROM people_edge WHERE {kind} IN ({keys});"
        f"INSERT INTO people_edge ({COLUMNS}) {derived};"
    )


def _on_postgresql(using: str) -> bool:
    """Functions are replaced each time: they may have changed with the program."""
    with connections[using].cursor() as cursor:
        for kind in DERIVED:
            cursor.execute(_refreshing(kind))
        cursor.execute("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")
        there = {name for (name,) in cursor.fetchall()}
        missing = [t for t in _triggers() if f"edge_{t.name}" not in there]
        for trigger in _triggers():
            calls = " ".join(_calls(*pair) for pair in trigger.refreshes)
            cursor.execute(
                f"CREATE OR REPLACE FUNCTION edge_{trigger.name}() RETURNS trigger "
                f"LANGUAGE plpgsql AS $$ BEGIN {calls} RETURN NULL; END $$"
            )
        for trigger in missing:
            when = f"WHEN ({trigger.when})" if trigger.when else ""
            cursor.execute(
                f"CREATE TRIGGER edge_{trigger.name} AFTER {trigger.event} "
                f"ON {trigger.table} FOR EACH ROW {when} "
                f"EXECUTE FUNCTION edge_{trigger.name}()"
            )
    return bool(missing)


def _calls(kind: str, keys: str) -> str:
    if not keys.startswith("SELECT"):
        return f"PERFORM people_edge_{kind}({keys});"
    rows = f"FROM ({keys}) AS k(id) ORDER BY k.id"  # all lock in the same order
    return f"PERFORM people_edge_{kind}(k.id) {rows};"


def _refreshing(kind: str) -> str:
    derived = DERIVED[kind]("postgresql", f"{ALIAS[kind]}.id = fact")
    names = COLUMNS.split(", ")
    anew = ", ".join(f"{name} = excluded.{name}" for name in names)
    return f"""
CREATE OR REPLACE FUNCTION people_edge_{kind}(fact bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM {TABLE[kind]} WHERE id = fact FOR NO KEY UPDATE;
  INSERT INTO people_edge ({COLUMNS}) {derived}
  ON CONFLICT ({kind}, turned) DO UPDATE SET {anew};
  IF NOT FOUND THEN
    DELETE FROM people_edge WHERE {kind} = fact;
  END IF;
END $$
"""
