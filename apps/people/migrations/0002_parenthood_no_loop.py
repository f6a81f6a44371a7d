"""The database itself refuses a parent loop of any length.

SQLite forgets a table's triggers when Django makes the table anew: a later migration
that alters Parenthood must end with create() again.
"""

from django.db import migrations

SQLITE = """
CREATE TRIGGER parenthood_no_loop_{verb} BEFORE {event} ON people_parenthood
WHEN EXISTS (
  WITH RECURSIVE forebear(id) AS (
    SELECT NEW.parent_id
    UNION
    SELECT p.parent_id FROM people_parenthood p JOIN forebear f ON p.child_id = f.id
    WHERE p.id IS NOT NEW.id
  )
  SELECT 1 FROM forebear WHERE id = NEW.child_id
)
BEGIN
  SELECT RAISE(ABORT, 'parenthood_no_loop: somebody would be their own forebear');
END
"""
EVENTS = {"insert": "INSERT", "update": "UPDATE OF parent_id, child_id"}

# Two transactions that each add half of a loop would not see each other: the lock
# lets them take turns, and costs nothing where nobody else adds parents.
POSTGRESQL = """
CREATE FUNCTION parenthood_no_loop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('parenthood_no_loop'));
  IF EXISTS (
    WITH RECURSIVE forebear(id) AS (
      SELECT NEW.parent_id
      UNION
      SELECT p.parent_id FROM people_parenthood p JOIN forebear f ON p.child_id = f.id
      WHERE p.id <> NEW.id
    )
    SELECT 1 FROM forebear WHERE id = NEW.child_id
  ) THEN
    RAISE EXCEPTION 'parenthood_no_loop: somebody would be their own forebear'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'parenthood_no_loop';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER parenthood_no_loop
  BEFORE INSERT OR UPDATE OF parent_id, child_id ON people_parenthood
  FOR EACH ROW EXECUTE FUNCTION parenthood_no_loop();
"""


def create(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for verb, event in EVENTS.items():
            sql = SQLITE.format(verb=verb, event=event)
            schema_editor.execute(sql)
    else:
        schema_editor.execute(POSTGRESQL)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for verb in EVENTS:
            schema_editor.execute(f"DROP TRIGGER IF EXISTS parenthood_no_loop_{verb}")
    else:
        schema_editor.execute(
            "DROP TRIGGER parenthood_no_loop ON people_parenthood;"
            "DROP FUNCTION parenthood_no_loop();"
        )


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
