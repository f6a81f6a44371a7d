"""Tier 2 is now a word that many bear, and parts of names are tier 3.

Only numbers change. Given names that stood in tier 1 stay there until the person is
saved or refresh_people runs, as it does each night.
"""

from django.db import migrations

TELLING = ("display", "stage")


def widen(apps, schema_editor):
    keys = _keys(apps, schema_editor)
    keys.filter(tier=2).update(tier=3)
    keys.filter(tier=1).exclude(name__kind__in=TELLING).update(tier=2)


def narrow(apps, schema_editor):
    keys = _keys(apps, schema_editor)
    keys.filter(tier=2).update(tier=1)
    keys.filter(tier=3).update(tier=2)


def _keys(apps, schema_editor):
    model = apps.get_model("people", "NameKey")
    return model.objects.using(schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [("people", "0002_parenthood_no_loop")]
    operations = [migrations.RunPython(widen, narrow)]
