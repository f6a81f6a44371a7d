"""Search hands out the newest first: all entries are indexed again, in their places."""

from itertools import islice

from django.db import migrations, models

from apps.base.search import index_again

AT_ONCE = 500
# Nobody asks for phrases or columns.
INDEX = """
CREATE VIRTUAL TABLE base_searchindex USING fts5(
  {columns}, tokenize = "unicode61 remove_diacritics 2", prefix = '{prefix}',
  detail = '{detail}'
)
"""


def again(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        _index_of(schema_editor, "terms", "3 4 6", "none")
    entries = apps.get_model("base", "SearchEntry").objects.order_by("pk").iterator()
    while rows := list(islice(entries, AT_ONCE)):
        index_again(rows)


def back(apps, schema_editor):
    """Makes room for the older program; whoever goes back runs refresh_people after."""
    if schema_editor.connection.vendor == "sqlite":
        _index_of(schema_editor, "title, words", "2 3", "column")


def _index_of(schema_editor, columns, prefix, detail):
    schema_editor.execute("DROP TABLE base_searchindex")
    schema_editor.execute(INDEX.format(columns=columns, prefix=prefix, detail=detail))


class Migration(migrations.Migration):
    dependencies = [("base", "0004_load")]
    operations = [
        migrations.AddIndex(
            model_name="searchentry",
            index=models.Index(
                fields=["kind", "-rank_day", "-id"], name="searchentry_newest"
            ),
        ),
        migrations.RunPython(again, back),
    ]
