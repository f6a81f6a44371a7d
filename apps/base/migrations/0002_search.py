"""The full-text index beside SearchEntry, in each engine's own way."""

from django.db import migrations

# The terms are folded and stemmed before they come here; nobody asks for phrases.
SQLITE = """
CREATE VIRTUAL TABLE base_searchindex USING fts5(
  title, words,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3', detail = 'column'
)
"""
POSTGRESQL = """
ALTER TABLE base_searchentry ADD COLUMN document tsvector;
CREATE INDEX searchentry_document ON base_searchentry USING gin (document);
"""


def create(apps, schema_editor):
    sqlite = schema_editor.connection.vendor == "sqlite"
    schema_editor.execute(SQLITE if sqlite else POSTGRESQL)


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TABLE base_searchindex")
    else:
        schema_editor.execute("ALTER TABLE base_searchentry DROP COLUMN document")


class Migration(migrations.Migration):
    dependencies = [("base", "0001_initial")]
    operations = [migrations.RunPython(create, remove)]
