"""Each tie from both ends: an upgrade fills in the second of what is there."""

from django.db import migrations

SECOND = """
INSERT INTO people_edge (a, b, kind, weight, begins, ends, shown, youngest,
  turned, couple, parenthood)
SELECT b, a, kind, weight, begins, ends, shown, youngest, TRUE, couple, parenthood
FROM people_edge WHERE NOT turned
"""


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0012_edge_turned"),
    ]

    operations = [
        migrations.RunSQL(SECOND, "DELETE FROM people_edge WHERE turned"),
    ]
