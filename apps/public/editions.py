"""One mark for the state of all that readers see; the database itself renews it.

Triggers on every table that a public page reads, so that no way of writing (form,
admin, import, command, bulk update, a hand in psql) can be forgotten. They are made
again after every migration, since SQLite drops a table's triggers when Django makes the
table anew. The mark is drawn at random: never one that an older state had, also not
after a backup was played back.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db import connections
from django.db.models import Model

WATCHED = ("people", "sources", "pictures", "stories")  # whole apps …
ALSO = (
    "base.User",
    "base.SearchEntry",
    "sources.HistoricalCitation",
    "readers.Poll",
    "readers.Option",  # not Tally: votes are shown when the poll is over, and then stay
)  # … and single models
# What only the desk sees.
APART = ("stories.Event", "stories.Statement", "sources.Flaw")
VERBS = ("INSERT", "UPDATE", "DELETE")

TURN = """BEGIN
  INSERT INTO public_edition (id, mark, at)
  VALUES (1, lower(hex(randomblob(16))), strftime('%Y-%m-%d %H:%M:%f', 'now'))
  ON CONFLICT (id) DO UPDATE SET mark = excluded.mark, at = excluded.at;
END"""
# Who writes many rows turns the mark once, with the end of the load (apps.base.bulk).
SQLITE = (
    "CREATE TRIGGER edition_{table}_{verb} AFTER {verb} ON {table}\n"
    "WHEN NOT EXISTS (SELECT 1 FROM base_load)\n"
)
LOADED = f"CREATE TRIGGER edition_base_load AFTER DELETE ON base_load\n{TURN}"
# At the end of the transaction, once: two writers wait for each other's commit only,
# not for all of each other's work.
FUNCTION = """
CREATE OR REPLACE FUNCTION public_edition_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('klatschmohn.turned', true)
     IS DISTINCT FROM pg_current_xact_id()::text THEN
    INSERT INTO public_edition (id, mark, at)
    VALUES (1, replace(gen_random_uuid()::text, '-', ''), clock_timestamp())
    ON CONFLICT (id) DO UPDATE SET mark = excluded.mark, at = excluded.at;
    PERFORM set_config('klatschmohn.turned', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END $$
"""
POSTGRESQL = """
CREATE CONSTRAINT TRIGGER edition_turns AFTER INSERT OR UPDATE OR DELETE ON {table}
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public_edition_turn()
"""


def watched_tables() -> list[str]:
    """The tables whose rows reach readers; of the histories only when a fact came."""
    models: Iterable[type[Model]] = [
        *(
            model
            for label in WATCHED
            for model in apps.get_app_config(label).get_models(
                include_auto_created=True
            )
            if not model.__name__.startswith("Historical")
            and model._meta.label not in APART
        ),
        *(apps.get_model(label) for label in ALSO),
    ]
    return sorted({model._meta.db_table for model in models})


def watch(using: str) -> None:
    """Make the triggers that are not there yet, or not as they are today."""
    connection = connections[using]
    tables = set(connection.introspection.table_names())
    if not {"public_edition", "base_load"} <= tables:
        return
    wanted = [table for table in watched_tables() if table in tables]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            _on_sqlite(cursor, wanted)
            return
        cursor.execute(FUNCTION)
        cursor.execute(
            "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE t.tgname = 'edition_turns'"
        )
        there = {name for (name,) in cursor.fetchall()}
        for table in wanted:
            if table not in there:
                cursor.execute(POSTGRESQL.format(table=table))


def _on_sqlite(cursor: Any, tables: list[str]) -> None:
    wanted = {
        f"edition_{table}_{verb}": SQLITE.format(table=table, verb=verb) + TURN
        for table in tables
        for verb in VERBS
    }
    wanted["edition_base_load"] = LOADED
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    there = dict(cursor.fetchall())
    for name, sql in wanted.items():
        if there.get(name) != sql:
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
            cursor.execute(sql)
